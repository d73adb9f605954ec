/// A text without labels.
extension LabelledText {
  /// Each paragraph is a turn of an unknown speaker: what blank lines separate, or headings in Markdown. A line that
  /// starts with a time in brackets, as Whisper writes them, starts a turn of its own, from that time on. A text that
  /// is one paragraph of several lines that no program broke has a turn for each line.
  func paragraphs() -> TurnDrafts {
    let drafts = paragraphs { $0 }
    guard drafts.count == 1 else { return drafts }
    let only = drafts.turns[0].contentRange
    guard lines.bytes[only.lower..<only.upper].contains(0x0A) else { return drafts }
    var copy = lines
    return HardWrap.undo(&copy, in: drafts.turns) > 0 ? drafts : paragraphs { _ in true }
  }

  /// `starts` may add lines that start a paragraph to those that do anyway.
  private func paragraphs(_ starts: (Bool) -> Bool) -> TurnDrafts {
    var drafts = TurnDrafts()
    var draft: TurnDraft?
    func close() {
      if let draft, !draft.content.isEmpty { drafts.append(draft) }
      draft = nil
    }
    for line in first..<max(first, lines.count) {
      let range = lines.trimmed(line)
      if range.isEmpty || (isMarkdown && isBreak(line)) {
        close()
        continue
      }
      let stamp = TimeStamp.bracketed(lines.bytes, range.lowerBound, to: range.upperBound)
      if starts(stamp != nil) || draft == nil {
        close()
        let words = WhiteSpace.trim(lines.bytes, (stamp?.next ?? range.lowerBound)..<range.upperBound)
        draft = TurnDraft(label: nil, range: range, content: words, start: stamp?.start, end: stamp?.end)
      } else if let open = draft {
        let lower = open.content.isEmpty ? range.lowerBound : open.content.lowerBound
        draft?.range = open.range.lowerBound..<range.upperBound
        draft?.content = lower..<range.upperBound
      }
    }
    close()
    return drafts
  }
}
