import Foundation

/// The words met last, as they are written, and their tokens: in scripts without spaces words are found one by one, and
/// most were met just before.
///
/// A table with one place for each hash: a word takes the place of another with the same.
final class RecentWords {
  /// The longest word that has a place, in bytes.
  private static let longest = 52
  private static let capacity = 1 << 12

  /// 64 bytes: the word, its length (0: free), type and mark.
  private enum Place {
    static let size = 64
    static let length = 52
    static let type = 56
    static let mark = 60
  }

  private let memory = ReservedMemory(capacity * Place.size)

  func removeAll() { memory.clear() }

  /// The token of a word without its place in the text; what `find` says, which is then remembered, if it is not there.
  @inline(__always)
  func token(
    of word: UnsafeBufferPointer<UInt8>, orElse find: (UnsafeBufferPointer<UInt8>) -> Token
  ) -> Token {
    guard let start = word.baseAddress, word.count <= Self.longest, !word.isEmpty else { return find(word) }
    let place = memory.start + Self.slot(start, word.count) * Place.size
    let length = UInt32(truncatingIfNeeded: word.count)
    if place.load(fromByteOffset: Place.length, as: UInt32.self) == length,
      memcmp(place, start, word.count) == 0
    {
      return Token(
        type: place.load(fromByteOffset: Place.type, as: UInt32.self),
        mark: place.load(fromByteOffset: Place.mark, as: UInt32.self), start: 0, end: word.count)
    }
    let token = find(word)
    place.copyMemory(from: start, byteCount: word.count)
    place.storeBytes(of: length, toByteOffset: Place.length, as: UInt32.self)
    place.storeBytes(of: token.type, toByteOffset: Place.type, as: UInt32.self)
    place.storeBytes(of: token.mark, toByteOffset: Place.mark, as: UInt32.self)
    return token
  }

  /// By the first and last eight bytes, or four, or one.
  @inline(__always)
  private static func slot(_ word: UnsafePointer<UInt8>, _ count: Int) -> Int {
    let raw = UnsafeRawPointer(word)
    let (first, last): (UInt64, UInt64) =
      if count >= 8 {
        (raw.loadUnaligned(as: UInt64.self), raw.loadUnaligned(fromByteOffset: count &- 8, as: UInt64.self))
      } else if count >= 4 {
        (
          UInt64(raw.loadUnaligned(as: UInt32.self)),
          UInt64(raw.loadUnaligned(fromByteOffset: count &- 4, as: UInt32.self))
        )
      } else {
        (UInt64(word[0]) << 8 | UInt64(word[count &- 1]), UInt64(word[count / 2]))
      }
    return Int(truncatingIfNeeded: ChunkTable.Key.mix(first, last)) & (capacity - 1)
  }
}
