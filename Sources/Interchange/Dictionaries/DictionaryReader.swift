import QualData

/// Reads the dictionaries of another tool: words in categories, without definitions.
package protocol DictionaryReader: Sendable {
  /// As the command line names the format.
  static var name: String { get }
  /// As sentences name it.
  static var title: String { get }

  /// Whether a file looks like one of these.
  static func recognises(_ source: DictionarySource) -> Bool

  /// Throws `InputErrors` for a file that cannot be read as this format at all.
  static func read(_ source: DictionarySource) throws -> ConvertedDictionary
}

/// A dictionary as a codebook, and what of it the codebook does not hold.
package struct ConvertedDictionary: Sendable, Equatable {
  /// The places of its patterns are those of their words in the dictionary file.
  package var codebook: Codebook
  /// One warning for each thing, at its place, with the reason. In the order of the file.
  package var notCarried: [Diagnostic]

  package init(codebook: Codebook, notCarried: [Diagnostic]) {
    self.codebook = codebook
    self.notCarried = notCarried
  }
}
