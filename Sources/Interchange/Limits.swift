/// How much is read at most. Every limit is generous for research data, and keeps a wrong file (a disk image,
/// an export of a whole archive) from filling the memory. Sizes are in bytes.
package enum Limits {
  /// A file of any kind.
  package static let file = 512 << 20
  /// A cell of a CSV file.
  package static let csvCell = 16 << 20
  /// A row of a CSV file.
  package static let csvRow = 64 << 20
  package static let csvColumns = 10_000
  /// Language detection looks at so much of a transcript's start; more changes no answer.
  static let languageSample = 32_000
  /// Encoding detection looks at so much of a file, from its first byte that is not ASCII.
  static let encodingSample = 64_000
  /// Format recognition looks at so much of a file's start.
  static let head = 64_000
  /// A speaker label, in characters and words.
  static let labelCharacters = 40
  static let labelWords = 5
}
