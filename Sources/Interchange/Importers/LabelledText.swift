import QualData

/// Turns of a text that lies as its author wrote it: plain text and Markdown.
///
/// A turn goes from its label to the last word before the next one; blank lines do not end it. What stands before
/// the first label is the preamble and belongs to no turn. In Markdown a heading or a rule ends a turn, and what
/// follows without a label is a new turn of the same speaker.
/// Without any label see `paragraphs`.
struct LabelledText {
  private(set) var lines: TextLines
  private(set) var drafts = TurnDrafts()
  private(set) var isLabelled = false
  /// Lines with words before the first turn.
  private(set) var preamble = 0
  /// Labels that nothing is said after.
  private(set) var emptyTurns = 0
  private(set) var unwrappedLines = 0
  let first: Int
  let isMarkdown: Bool

  /// Reads from line `first` on.
  init(_ text: consuming TextLines, from first: Int = 0, isMarkdown: Bool, knownLabels: Set<String>) {
    lines = text
    self.first = first
    self.isMarkdown = isMarkdown
    let labels = findLabels(knownLabels)
    isLabelled = !labels.isEmpty
    if labels.isEmpty { drafts = paragraphs() } else { readTurns(labels) }
    unwrappedLines = HardWrap.undo(&lines, in: drafts.turns)
  }

  /// The transcript, which takes the text with it: a long one is not held twice.
  mutating func takeTranscript(_ source: ImportSource, attributes: [String: String]) -> Transcript {
    var bytes: [UInt8] = []
    swap(&bytes, &lines.bytes)
    return Transcript(source: source, bytes: consume bytes, drafts: drafts, attributes: attributes)
  }

  private func findLabels(_ known: Set<String>) -> [LabelCensus.Accepted] {
    var census = LabelCensus(known: known)
    var paragraphs = 0
    for line in first..<max(first, lines.count) {
      let range = lines.trimmed(line)
      if range.isEmpty { continue }
      if startsParagraph(line) { paragraphs += 1 }
      if let candidate = LabelParser.parse(lines.bytes, range) {
        let leads = startsParagraph(line) && line + 1 < lines.count && !lines.isBlank(line + 1)
        census.add(candidate, label: lines.text(candidate.label), line: line, leadsParagraph: leads)
      }
    }
    return census.accepted(starts: startsParagraph, paragraphs: paragraphs)
  }

  private func startsParagraph(_ line: Int) -> Bool { line == first || lines.isBlank(line - 1) }

  private mutating func readTurns(_ labels: [LabelCensus.Accepted]) {
    drafts.reserveCapacity(labels.count)
    for line in first..<labels[0].line where !lines.isBlank(line) { preamble += 1 }
    for (index, label) in labels.enumerated() {
      let next = index + 1 < labels.count ? labels[index + 1].line : lines.count
      readTurn(label.label, at: label.line, before: next)
    }
  }

  /// The lines from a label to the next, cut at headings and rules.
  private mutating func readTurn(_ label: String, at line: Int, before next: Int) {
    let start = lines.trimmed(line).lowerBound
    let said = LabelParser.parse(lines.bytes, lines.trimmed(line))!
    var draft = TurnDraft(
      label: label, range: start..<start, content: said.content..<said.content,
      start: said.start ?? stampLine(above: line), end: said.end)
    let count = drafts.count
    for line in line + 1..<max(line + 1, next) where isMarkdown && isBreak(line) {
      close(draft, at: lines.range(line).lowerBound)
      let end = lines.range(line).upperBound
      draft = TurnDraft(label: label, range: end..<end, content: end..<end)
    }
    close(draft, at: next < lines.count ? lines.range(next).lowerBound : lines.bytes.count)
    if drafts.count == count { emptyTurns += 1 }
  }

  /// Appends a turn when something is said in it. Times alone on a line at its end belong to the next label.
  private mutating func close(_ draft: TurnDraft, at end: Int) {
    var draft = draft
    var content = WhiteSpace.trim(lines.bytes, draft.content.lowerBound..<max(end, draft.content.lowerBound))
    if let stamp = leadingStamp(content) {
      draft.start = draft.start ?? stamp.start
      draft.end = draft.end ?? stamp.end
      content = WhiteSpace.trim(lines.bytes, stamp.next..<content.upperBound)
    }
    while let lastLine = lines.bytes[content].lastIndex(of: 0x0A),
      TimeStampLine.parse(lines.bytes, lastLine + 1..<content.upperBound) != nil
    {
      content = WhiteSpace.trim(lines.bytes, content.lowerBound..<lastLine)
    }
    if content.isEmpty || TimeStampLine.parse(lines.bytes, content) != nil { return }
    draft.content = content
    let lower = min(
      WhiteSpace.skip(lines.bytes, draft.range.lowerBound, to: content.lowerBound), content.lowerBound)
    draft.range = lower..<content.upperBound
    drafts.append(draft)
  }

  private func leadingStamp(_ content: Range<Int>) -> (start: Double, end: Double?, next: Int)? {
    if let stamp = TimeStamp.bracketed(lines.bytes, content.lowerBound, to: content.upperBound) {
      return stamp
    }
    guard let lineEnd = lines.bytes[content].firstIndex(of: 0x0A),
      let start = TimeStampLine.parse(lines.bytes, content.lowerBound..<lineEnd)
    else { return nil }
    return (start, nil, lineEnd)
  }

  private func stampLine(above line: Int) -> Double? {
    var above = line - 1
    while above >= first, lines.isBlank(above) { above -= 1 }
    return above >= first ? TimeStampLine.parse(lines.bytes, lines.trimmed(above)) : nil
  }

  /// A Markdown heading or rule.
  func isBreak(_ line: Int) -> Bool {
    let text = lines.bytes[lines.trimmed(line)]
    guard let mark = text.first else { return false }
    if mark == 0x23 {
      let depth = text.prefix { $0 == 0x23 }.count
      return depth <= 6 && (depth == text.count || [0x20, 0x09].contains(text[text.startIndex + depth]))
    }
    guard [0x2D, 0x2A, 0x5F].contains(mark) else { return false }
    return text.count { $0 == mark } >= 3 && text.allSatisfy { $0 == mark || $0 == 0x20 }
  }
}
