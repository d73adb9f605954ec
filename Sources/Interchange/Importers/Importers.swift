import QualData

/// Reads transcripts: decode, choose the format, read, find the language.
package enum Importers {
  /// Most specific first; the last one takes what is left.
  package static let all: [any TranscriptImporter.Type] = [
    WebVTTImporter.self, SubRipImporter.self, TurnTableImporter.self, MarkdownImporter.self,
    PlainTextImporter.self,
  ]

  /// The transcripts of a file: one, or one for each value of a CSV file's `transcript` column.
  ///
  /// Throws `InputErrors` when the file is no text, or broken in its format.
  package static func read(
    _ file: SourceFile, options: ImportOptions = ImportOptions()
  ) throws -> [ImportedTranscript] {
    let text = try TextDecoding.decode(file)
    let importer = importer(for: text, fileExtension: file.fileExtension)
    if importer == PlainTextImporter.self, let kind = FileSignature.markup(text) {
      throw InputErrors(file.path, "This is \(kind.noun), not a transcript that can be read.", kind.remedy)
    }
    let source = ImportSource(path: file.path, id: file.stem, options: options)
    return try importer.read(text, from: source).map { reading in
      finish(reading, text: text, format: importer.format, file: file, options: options)
    }
  }

  static func importer(for text: DecodedText, fileExtension: String) -> any TranscriptImporter.Type {
    let head = TextLines(Array(text.bytes.prefix(Limits.head)))
    return all.first { $0.recognises(head, fileExtension: fileExtension) } ?? PlainTextImporter.self
  }

  private static func finish(
    _ reading: Reading, text: DecodedText, format: String, file: SourceFile, options: ImportOptions
  ) -> ImportedTranscript {
    var transcript = reading.transcript
    var warnings = reading.warnings
    let language = Language.of(
      transcript, stated: reading.statedLanguage, options: options, file: file.path, warnings: &warnings)
    transcript.language = language.code
    if text.isGuess {
      warnings.append(
        Diagnostic(
          .warning, file: file.path,
          message: "The file is not UTF-8 and was read as \(text.encoding), the likely encoding.",
          remedy: "Look at a line with accents; if they are wrong, save the file as UTF-8."))
    }
    if text.replacedControls > 0 {
      warnings.append(
        Diagnostic(
          .warning, file: file.path,
          message: "\(text.replacedControls.of("control character")) became spaces or line ends."))
    }
    return ImportedTranscript(
      transcript: transcript, format: format, encoding: text.encoding,
      languageIsDetected: language.isDetected, title: reading.title, warnings: warnings, notes: reading.notes)
  }
}
