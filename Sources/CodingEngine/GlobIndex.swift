/// Finds the globs that match a word without trying each: by up to four bytes that the word must begin with, end
/// with, or hold.
struct GlobIndex: Sendable {
  private struct Entry {
    var glob: Glob
    var id: UInt32
  }

  /// Globs by the literal bytes they are found by.
  private struct Group {
    /// By key: the number of a list, plus one.
    private var numbers = NumberTable()
    private(set) var lists: [[Entry]] = []
    /// Lengths of keys in use.
    private(set) var lengths: [Int] = []
    /// Bit (a << 8 | b): some key begins with the bytes a, b. A cheap way to say no.
    private var pairs = [UInt64](repeating: 0, count: 1024)

    var isEmpty: Bool { lists.isEmpty }

    mutating func add(_ entry: Entry, literal: ArraySlice<UInt8>) {
      let key = Array(literal).withUnsafeBufferPointer { GlobIndex.key($0, 0, $0.count) }
      let number = Int(numbers[key])
      if number > 0 {
        lists[number - 1].append(entry)
      } else {
        lists.append([entry])
        numbers.insert(UInt32(lists.count), for: key)
      }
      if !lengths.contains(literal.count) { lengths.append(literal.count) }
      let first = Int(literal.first!) << 8
      let seconds = literal.count > 1 ? [Int(literal[literal.startIndex + 1])] : Array(0..<256)
      for second in seconds { pairs[(first | second) >> 6] |= 1 << UInt64((first | second) & 63) }
    }

    @inline(__always)
    func mayBegin(_ word: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
      let pair = Int(word[start]) << 8 | (start + 1 < word.count ? Int(word[start + 1]) : 0)
      return pairs[pair >> 6] & (1 << UInt64(pair & 63)) != 0
    }

    @inline(__always)
    func append(to found: inout [UInt32], _ word: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) {
      let number = Int(numbers[GlobIndex.key(word, start, length)])
      guard number > 0 else { return }
      for entry in lists[number - 1] where entry.glob.matches(word) { found.append(entry.id) }
    }
  }

  private var beginnings = Group()
  private var endings = Group()
  private var inner = Group()
  /// Globs without any literal byte, such as `??`.
  private var unkeyed: [Entry] = []

  mutating func add(_ glob: Glob, id: UInt32) {
    let entry = Entry(glob: glob, id: id)
    let (beginning, ending) = (glob.literalBeginning, glob.literalEnding)
    if !beginning.isEmpty {
      beginnings.add(entry, literal: beginning.prefix(4))
    } else if !ending.isEmpty {
      endings.add(entry, literal: ending.suffix(4))
    } else if !glob.longestLiteral.isEmpty {
      inner.add(entry, literal: glob.longestLiteral.prefix(4))
    } else {
      unkeyed.append(entry)
    }
  }

  /// The ids of all globs that match, ascending.
  func forEachMatch(_ word: UnsafeBufferPointer<UInt8>, _ body: (UInt32) -> Void) {
    guard !word.isEmpty else { return }
    var found: [UInt32] = []
    for entry in unkeyed where entry.glob.matches(word) { found.append(entry.id) }
    if beginnings.mayBegin(word, 0) {
      for length in beginnings.lengths where length <= word.count {
        beginnings.append(to: &found, word, 0, length)
      }
    }
    for length in endings.lengths where length <= word.count {
      endings.append(to: &found, word, word.count - length, length)
    }
    if !inner.isEmpty {
      for start in word.indices where inner.mayBegin(word, start) {
        for length in inner.lengths where start + length <= word.count {
          inner.append(to: &found, word, start, length)
        }
      }
    }
    guard !found.isEmpty else { return }
    // A literal may occur twice in a word.
    found.sort()
    var last: UInt32?
    for id in found where id != last {
      body(id)
      last = id
    }
  }

  /// Never 0: the length is in it.
  @inline(__always)
  private static func key(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ length: Int) -> UInt64 {
    var key = UInt64(length)
    for index in start..<(start + length) { key = key << 8 | UInt64(bytes[index]) }
    return key
  }
}
