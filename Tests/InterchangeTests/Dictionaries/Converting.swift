import QualData

@testable import Interchange

/// The dictionary in a text, as a file of this name.
func convert(
  _ text: String, as path: String = "d.txt", language: String = "any",
  _ reader: (any DictionaryReader.Type)? = nil
) throws -> ConvertedDictionary {
  try DictionaryReaders.read(
    DictionarySource(path: path, text: DecodedText(text), language: language), as: reader)
}

/// What a test compares: a line for each code, indented by level: `id “name”: pattern | pattern`.
func outline(_ converted: ConvertedDictionary) -> String {
  converted.codebook.flattened.map { code, depth, _ in
    let patterns = code.patterns.map(\.query).joined(separator: " | ")
    return String(repeating: "  ", count: depth) + "\(code.id) “\(code.name.text())”"
      + (patterns.isEmpty ? "" : ": \(patterns)")
  }.joined(separator: "\n")
}

/// `line:column message`, a line each.
func notes(_ converted: ConvertedDictionary) -> String {
  converted.notCarried.map { "\($0.place.line):\($0.place.column) \($0.message)" }.joined(separator: "\n")
}
