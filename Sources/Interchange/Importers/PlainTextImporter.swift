import QualData

/// Plain text with a label at the start of each turn. Takes whatever no other format recognises.
package enum PlainTextImporter: TextImporter {
  package static let format = "plain text"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool { true }

  package static func read(_ text: consuming DecodedText, from source: ImportSource) throws -> [Reading] {
    let labelled = LabelledText(
      TextLines(text.takeBytes()), isMarkdown: false, knownLabels: source.options.knownLabels)
    return [try labelled.reading(source)]
  }
}

extension LabelledText {
  /// Throws `InputErrors` when the text has no turn.
  consuming func reading(_ source: ImportSource, attributes: [String: String] = [:]) throws -> Reading {
    if drafts.isEmpty {
      throw InputErrors(
        source.path, "No words were found in the file besides headings and labels.",
        "Check that it is the right file.")
    }
    var reading = Reading(transcript: takeTranscript(source, attributes: attributes))
    if !isLabelled { reading.warnings.append(.withoutSpeakers(source, unit: "paragraph")) }
    if preamble > 0 {
      reading.notes.append(
        "\(preamble.of("line")) before the first turn belong\(preamble == 1 ? "s" : "") to no turn.")
    }
    if emptyTurns > 0 {
      reading.notes.append(
        "\(emptyTurns.of("label")) without words \(emptyTurns == 1 ? "makes" : "make") no turn.")
    }
    if unwrappedLines > 0 {
      reading.notes.append("\(unwrappedLines.of("line")) broken at a fixed width were joined to the next.")
    }
    return reading
  }
}

extension Diagnostic {
  static func withoutSpeakers(_ source: ImportSource, unit: String) -> Diagnostic {
    Diagnostic(
      .warning, file: source.path,
      message:
        "No speaker labels were found in “\(source.id)”; every \(unit) is read as a turn of an unknown "
        + "speaker, which codes as a participant's.",
      remedy: "Start each turn with a label and a colon, such as “P01: …”.")
  }
}
