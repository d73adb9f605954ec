import QualData

/// The text of a transcript whose source is a table or a list of cues: a line `LABEL: text` for each turn, with
/// a blank line between turns.
struct AssembledText {
  private(set) var bytes: [UInt8] = []
  private(set) var drafts = TurnDrafts()

  /// Adds a turn; one without words is left out. White space in the label becomes single spaces.
  mutating func add(label: String?, text: some Collection<UInt8>, start: Double?, end: Double?) {
    let before = bytes.count
    if !bytes.isEmpty { bytes.append(contentsOf: [0x0A, 0x0A]) }
    let lower = bytes.count
    if let label {
      bytes.append(contentsOf: label.utf8)
      bytes.append(contentsOf: [0x3A, 0x20])
    }
    let contentStart = bytes.count
    bytes.append(contentsOf: text)
    let content = WhiteSpace.trim(bytes, contentStart..<bytes.count)
    if content.isEmpty {
      bytes.removeSubrange(before...)
      return
    }
    bytes.removeSubrange(content.upperBound...)
    drafts.append(
      TurnDraft(label: label, range: lower..<content.upperBound, content: content, start: start, end: end))
  }

  /// Adds words to the last turn.
  mutating func extend(text: some Collection<UInt8>, end: Double?) {
    let before = bytes.count
    bytes.append(0x20)
    bytes.append(contentsOf: text)
    let words = WhiteSpace.trim(bytes, before..<bytes.count)
    if words.isEmpty {
      bytes.removeSubrange(before...)
      return
    }
    bytes.removeSubrange(words.upperBound...)
    drafts.extendLast(to: words.upperBound, end: end)
  }

  /// Ends the text with a line end, as text files do.
  mutating func finish() { if !bytes.isEmpty { bytes.append(0x0A) } }
}
