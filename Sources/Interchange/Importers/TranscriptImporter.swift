import QualData

/// A format of transcripts. A new format is one new file and one line in `Importers.documents` or `Importers.texts`.
package protocol TranscriptImporter: Sendable {
  /// As previews and messages name it.
  static var format: String { get }
}

/// A format of decoded text.
package protocol TextImporter: TranscriptImporter {
  /// True when the head of a text (at most `Limits.head` bytes) is in this format. The content decides; the
  /// extension (lower case, no dot) only where the content leaves it open.
  static func recognises(_ head: TextLines, fileExtension: String) -> Bool
  /// Throws `InputErrors` when the file is broken. The text is given away, so that a long one is not held twice.
  static func read(_ text: consuming DecodedText, from source: ImportSource) throws -> [Reading]
}

/// A format that says itself how its bytes become text: archives, XML, RTF, PDF …
package protocol DocumentImporter: TranscriptImporter {
  static func recognises(_ content: FileContent) -> Bool
  /// Throws `InputErrors` when the file is broken.
  static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading]
}

/// Where a text comes from.
package struct ImportSource: Sendable {
  package var path: String
  /// The transcript's id where the file names none.
  package var id: String
  package var options: ImportOptions

  package init(path: String, id: String, options: ImportOptions = ImportOptions()) {
    self.path = path
    self.id = id
    self.options = options
  }
}

/// What an importer makes of a text; `Importers` adds the encoding and the language.
package struct Reading: Sendable {
  package var transcript: Transcript
  /// The language as the file says it, not yet mapped to ISO 639-1.
  package var statedLanguage: String?
  package var title: String?
  /// Where the format says itself how its bytes become text.
  package var encoding = ""
  package var warnings: [Diagnostic] = []
  package var notes: [String] = []

  package init(transcript: Transcript) { self.transcript = transcript }
}
