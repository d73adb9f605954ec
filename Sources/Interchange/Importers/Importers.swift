import QualData

/// Reads transcripts: choose the format, decode, read, find the language.
package enum Importers {
  /// Formats told by their bytes.
  package static let documents: [any DocumentImporter.Type] = [
    WordImporter.self, OpenDocumentImporter.self, ExcelImporter.self, PDFImporter.self, RTFImporter.self,
    ELANImporter.self, TranscriberImporter.self, CHATImporter.self,
  ]
  /// Formats told by their text. Most specific first; the last one takes what is left.
  package static let texts: [any TextImporter.Type] = [
    QualmTranscriptImporter.self, WebVTTImporter.self, SubRipImporter.self, WhisperImporter.self,
    RevImporter.self,
    OTranscribeImporter.self,
    TextGridImporter.self, HTMLImporter.self, SurveyImporter.self, TurnTableImporter.self,
    MarkdownImporter.self, PlainTextImporter.self,
  ]
  package static let all: [any TranscriptImporter.Type] = documents + texts

  /// The transcripts of a file: one, or several of a table.
  ///
  /// Throws `InputErrors` when the file is in no format of the list, or broken in its format.
  package static func read(
    _ file: consuming SourceFile, options: ImportOptions = ImportOptions()
  ) throws -> [ImportedTranscript] {
    let source = ImportSource(path: file.path, id: file.stem, options: options)
    if let transcripts = try document(file, source) { return transcripts }
    let fileExtension = file.fileExtension
    let text = try TextDecoding.decode(file)
    // From here on the text alone holds the bytes.
    _ = consume file
    let importer = importer(for: text, fileExtension: fileExtension, options: options)
    if importer == PlainTextImporter.self, let kind = FileSignature.markup(text) {
      throw InputErrors(source.path, "This is \(kind.noun), not a transcript that can be read.", kind.remedy)
    }
    let encoding = text.encoding
    let warnings = warnings(of: text, path: source.path)
    return try importer.read(consume text, from: source).map { reading in
      var imported = try finish(reading, format: importer.format, source)
      imported.encoding = encoding
      imported.warnings += warnings
      return imported
    }
  }

  /// `nil` for a file that is read as text.
  private static func document(_ file: SourceFile, _ source: ImportSource) throws -> [ImportedTranscript]? {
    let content = try FileContent(file)
    guard let importer = documents.first(where: { $0.recognises(content) }) else { return nil }
    return try importer.read(content, from: source).map { try finish($0, format: importer.format, source) }
  }

  static func importer(
    for text: DecodedText, fileExtension: String, options: ImportOptions = ImportOptions()
  ) -> any TextImporter.Type {
    let head = TextLines(Array(text.bytes.prefix(Limits.head)))
    // Whoever names the questions of a survey has said what the table is.
    if !options.survey.questions.isEmpty, ["csv", "tsv"].contains(fileExtension) {
      return SurveyImporter.self
    }
    return texts.first { $0.recognises(head, fileExtension: fileExtension) } ?? PlainTextImporter.self
  }

  /// What to look at of how a text was decoded.
  static func warnings(of text: DecodedText, path: String) -> [Diagnostic] {
    var warnings: [Diagnostic] = []
    if text.isGuess {
      warnings.append(
        Diagnostic(
          .warning, file: path,
          message: "The file is not UTF-8 and was read as \(text.encoding), the likely encoding.",
          remedy: "Look at a line with accents; if they are wrong, save the file as UTF-8."))
    }
    if text.replacedControls > 0 {
      warnings.append(
        Diagnostic(
          .warning, file: path,
          message: "\(text.replacedControls.of("control character")) became spaces or line ends."))
    }
    return warnings
  }

  private static func finish(
    _ reading: Reading, format: String, _ source: ImportSource
  ) throws -> ImportedTranscript {
    let options = source.options
    var transcript = options.speakers.apply(to: reading.transcript)
    var notes = reading.notes
    let leftOut = reading.transcript.turns.count - transcript.turns.count
    if transcript.turns.count > Limits.turns {
      throw InputErrors(
        source.path,
        "“\(transcript.id.shown)” has \(transcript.turns.count.grouped) turns; at most \(Limits.turns.grouped) are read.",
        "Split it into several transcripts.")
    }
    if transcript.turns.isEmpty {
      throw InputErrors(
        source.path, "The speaker map leaves out everybody in “\(transcript.id.shown)”.",
        "Give a role other than none to who speaks.")
    }
    if leftOut > 0 { notes.append(.leftOutByMap(leftOut, "turn")) }
    var warnings = reading.warnings
    let language = Language.of(
      transcript, stated: reading.statedLanguage, options: options, file: source.path, warnings: &warnings)
    transcript.language = language.code
    return ImportedTranscript(
      transcript: transcript, format: format, encoding: reading.encoding,
      languageIsDetected: language.isDetected,
      title: reading.title, warnings: warnings, notes: notes,
      labels: Set(reading.transcript.speakers.map { $0.label.lowercased() }))
  }
}

extension String {
  /// A note on what a speaker map leaves out.
  static func leftOutByMap(_ count: Int, _ noun: String) -> String {
    "\(count.of(noun)) \(count == 1 ? "was" : "were") left out, as the speaker map says."
  }
}
