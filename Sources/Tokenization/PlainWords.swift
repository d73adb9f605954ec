/// Chunks whose words need no ICU: plain words with hyphens between them, and apostrophes inside them, as in
/// `peut-être` and `l'étude`. Hyphens part words in every language's rules, an apostrophe between two letters does not.
enum PlainWords {
  typealias Segment = (start: Int, end: Int)

  /// Appends the words, and leaves alone what is anything else.
  /// - Returns: whether it was a chunk of this kind.
  static func append(_ chunk: UnsafeBufferPointer<UInt8>, to segments: inout [Segment]) -> Bool {
    let before = segments.count
    var place = 0
    while place < chunk.count, chunk[place] == 0x22 || chunk[place] == 0x28 { place += 1 }
    while place < chunk.count {
      let start = place
      var end = PlainWord.endOfLetters(chunk, place)
      while end > start, let next = behindApostrophe(chunk, end) {
        let letters = PlainWord.endOfLetters(chunk, next)
        if letters == next { break }
        end = letters
      }
      if end > start { segments.append((start, end)) }
      place = end
      if place < chunk.count, chunk[place] == 0x2D {
        place += 1
      } else {
        break
      }
    }
    guard PlainWord.isFinalPunctuation(chunk[place...]) else {
      segments.removeSubrange(before...)
      return false
    }
    return true
  }

  /// ' or ’; `nil` where there is none.
  private static func behindApostrophe(_ chunk: UnsafeBufferPointer<UInt8>, _ place: Int) -> Int? {
    guard place < chunk.count else { return nil }
    if chunk[place] == 0x27 { return place + 1 }
    guard place + 2 < chunk.count, chunk[place] == 0xE2, chunk[place + 1] == 0x80, chunk[place + 2] == 0x99
    else { return nil }
    return place + 3
  }
}
