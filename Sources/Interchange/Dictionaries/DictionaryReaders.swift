import QualData

/// Reads dictionaries of other tools: choose the format, read.
package enum DictionaryReaders {
  /// Most specific first.
  package static let all: [any DictionaryReader.Type] = [
    LIWCReader.self, LIWCTableReader.self, KHCoderReader.self, WordStatReader.self, QuantedaReader.self,
  ]

  package static func named(_ name: String) -> (any DictionaryReader.Type)? { all.first { $0.name == name } }

  /// - Parameter reader: `nil` to find the format by content.
  /// - Throws: `InputErrors` when the file cannot be read.
  package static func read(
    _ source: DictionarySource, as reader: (any DictionaryReader.Type)? = nil
  ) throws -> ConvertedDictionary {
    guard let reader = reader ?? all.first(where: { $0.recognises(source) }) else {
      throw source.error(
        "This is none of the dictionaries that can be read: \(all.map { $0.title }.listed("or")).",
        "If it is one all the same, name its format with --from.")
    }
    return try reader.read(source)
  }
}
