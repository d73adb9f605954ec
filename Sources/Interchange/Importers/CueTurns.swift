import QualData

/// Cues → turns. A label is a voice tag or `Name: ` at the start of a line; what has neither continues the speaker
/// before. Cues of one speaker in a row are one turn, from the start of the first to the end of the last.
/// Without any label cues are joined into turns of an unknown speaker, as `CueJoining` says: captions break in the
/// middle of sentences.
enum CueTurns {
  static func reading(_ blocks: CueBlocks, _ source: ImportSource) throws -> Reading {
    var reading = try reading(blocks.cues, source)
    if blocks.continuedLines > 0 {
      reading.warnings.append(
        Diagnostic(
          .warning, file: source.path,
          message:
            "\(blocks.continuedLines.of("line")) of text without times \(blocks.continuedLines == 1 ? "was" : "were") "
            + "added to the cue above."))
    }
    return reading
  }

  static func reading(_ cues: [Cue], _ source: ImportSource) throws -> Reading {
    var cues = cues
    for i in cues.indices {
      for j in cues[i].lines.indices {
        let text = cues[i].lines[j].text
        let words = WhiteSpace.trim(text, 0..<text.count)
        if words.count < text.count { cues[i].lines[j].text = Array(text[words]) }
      }
      cues[i].lines.removeAll(where: \.text.isEmpty)
    }
    cues.removeAll { $0.lines.isEmpty }
    let dropped = RollingCaptions.drop(&cues)
    // What only repeated ends no sentence.
    if dropped > 0 { cues.removeAll(where: \.lines.isEmpty) }
    let labels = labels(cues, source.options.knownLabels)
    let isLabelled = !labels.isEmpty || cues.contains { $0.lines.contains { $0.voice != nil } }
    let text = assemble(cues, labels, isLabelled: isLabelled)
    if text.drafts.isEmpty {
      throw InputErrors(source.path, "The file has no cue with words.", "Check that it is the right file.")
    }
    var reading = Reading(transcript: Transcript(source: source, bytes: text.bytes, drafts: text.drafts))
    if !isLabelled { reading.warnings.append(.withoutSpeakers(source, unit: "stretch of cues")) }
    if dropped > 0 {
      reading.notes.append("\(dropped.of("line")) that only repeat the cue before were left out.")
    }
    return reading
  }

  /// By cue and line: the label and where the words start.
  private static func labels(_ cues: [Cue], _ known: Set<String>) -> [Int: (label: String, content: Int)] {
    var census = LabelCensus(known: known)
    var line = 0
    var firstLines: Set<Int> = []
    var contents: [Int: Int] = [:]
    for cue in cues {
      firstLines.insert(line)
      for text in cue.lines {
        if text.voice == nil, let candidate = LabelParser.parse(text.text, 0..<text.text.count) {
          if case .colon = candidate.shape {
            let label = String(decoding: text.text[candidate.label], as: UTF8.self)
            census.add(candidate, label: label, line: line)
            contents[line] = candidate.content
          }
        }
        line += 1
      }
    }
    let accepted = census.accepted(starts: firstLines.contains, paragraphs: cues.count)
    if accepted.isEmpty { return namesAlone(cues) }
    return Dictionary(uniqueKeysWithValues: accepted.map { ($0.line, ($0.label, contents[$0.line]!)) })
  }

  /// A name on the first line of nearly every cue, in brackets or not, with the words below, as Teams wrote it.
  private static func namesAlone(_ cues: [Cue]) -> [Int: (label: String, content: Int)] {
    var found: [(line: Int, label: String, content: Int)] = []
    var line = 0
    for cue in cues {
      if cue.lines.count > 1, cue.lines[0].voice == nil {
        var label = String(decoding: cue.lines[0].text, as: UTF8.self).trimmed
        if label.hasPrefix("("), label.hasSuffix(")") { label = String(label.dropFirst().dropLast()) }
        if LabelCensus.isName(label) { found.append((line, label, cue.lines[0].text.count)) }
      }
      line += cue.lines.count
    }
    let labels = Set(found.map(\.label))
    guard found.count >= 3, found.count * 5 >= cues.count * 4, labels.count * 2 <= found.count else {
      return [:]
    }
    return Dictionary(uniqueKeysWithValues: found.map { ($0.line, ($0.label, $0.content)) })
  }

  private static func assemble(
    _ cues: [Cue], _ labels: [Int: (label: String, content: Int)], isLabelled: Bool
  ) -> AssembledText {
    var text = AssembledText()
    var line = 0
    var speaker: String?
    var joining = CueJoining()
    for cue in cues {
      let joinsBefore = joining.joins(cue)
      var isNewCue = true
      for piece in cue.lines {
        let label = labels[line]
        line += 1
        let said = piece.text[(label?.content ?? 0)...]
        let next = piece.voice ?? label?.label ?? speaker
        let continues =
          !text.drafts.isEmpty && text.drafts.lastLabel == next && (isLabelled || !isNewCue || joinsBefore)
        if continues {
          text.extend(text: said, end: cue.end)
        } else {
          text.add(label: next, text: said, start: cue.start, end: cue.end)
        }
        speaker = next
        isNewCue = false
      }
    }
    text.finish()
    return text
  }
}
