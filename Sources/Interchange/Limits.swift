/// How much is read at most. Every limit is generous for research data, and keeps a wrong file (a disk image,
/// an export of a whole archive) from filling the memory. Sizes are in bytes.
package enum Limits {
  /// A file of any kind.
  package static let file = 512 << 20
  /// Lines of a text, paragraphs of a document, and turns of a transcript. A day of talk has a few thousand turns.
  package static let lines = 4_000_000
  static let paragraphs = 1_000_000
  static let turns = 1_000_000
  /// A cell of a CSV file.
  package static let csvCell = 16 << 20
  /// A row of a CSV file.
  package static let csvRow = 64 << 20
  package static let csvColumns = 10_000
  /// Entries of a zip archive, their size in all and of one that is read, unpacked.
  static let archiveEntries = 10_000
  static let archiveTotal = 1 << 30
  static let archiveEntry = 128 << 20
  /// How many times larger than packed an entry or archive may be; office files reach 50.
  static let archiveRatio = 200
  /// The ratio of entries and archives up to this size does not matter.
  static let archiveFree = 16 << 20
  /// Elements inside each other; libxml2 stops here by itself, and at texts of 10 MB.
  static let xmlDepth = 256
  static let xmlAttributes = 256
  static let xmlText = 10_000_000
  /// Namespaces that hold at one element.
  static let xmlNamespaces = 1_000
  /// Groups of an RTF file inside each other.
  static let rtfDepth = 256
  /// What the streams of a PDF may unpack to: some 40,000 pages. And by the ratio of archives.
  static let pdfContent = 256 << 20
  /// How long `pdftotext` may take by the clock.
  static let pdfSeconds = 60
  /// How long it may take of one processor: ten times what it needs for manuals of thousands of pages, for so many bytes.
  static func pdfProcessorSeconds(_ content: Int) -> Double { 0.5 + 2e-6 * Double(content) }
  /// How much memory, for a file of so many bytes: a fifth more than any of a thousand public files needs.
  static func pdfMemory(_ size: Int) -> Int { min(256 << 20, 80 << 20 + 8 * size) }
  /// How much `pdftotext` may write: text of some 20,000 pages, or complaints.
  static let pdfText = 64 << 20
  /// Cells of a worksheet, empty ones before the last of a row included; and their texts in all, as many cells may name
  /// one text.
  static let sheetCells = 5_000_000
  static let sheetText = 256 << 20
  /// Tables of a document inside each other; deeper ones are read as text of their cell.
  static let tableDepth = 64
  /// Spaces that one mark of an OpenDocument text stands for.
  static let repeatedSpaces = 64
  /// Language detection looks at stretches from all over a transcript: so much of each, and so many. More changes no
  /// answer, and takes most of the time of an import.
  static let languageStretch = 2_000
  static let languageStretches = 4
  /// Encoding detection looks at so much of a file, from its first byte that is not ASCII.
  static let encodingSample = 64_000
  /// Format recognition looks at so much of a file's start.
  static let head = 64_000
  /// A speaker label, in characters and words.
  static let labelCharacters = 40
  static let labelWords = 5
}
