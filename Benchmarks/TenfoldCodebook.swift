import QualData

/// A codebook with ten times the codes: nine more copies of each, whose patterns have the same shape with other
/// words (each letter moved along the alphabet), so that they cost what patterns cost and rarely match.
enum TenfoldCodebook {
  static func make(_ codebook: Codebook) -> Codebook {
    var tenfold = codebook
    for shift in 1...9 { tenfold.codes += codebook.codes.map { shifted($0, by: UInt8(shift)) } }
    return tenfold
  }

  private static func shifted(_ code: Code, by shift: UInt8) -> Code {
    var code = code
    code.id += "-\(shift)"
    for index in code.patterns.indices {
      code.patterns[index].query = shifted(code.patterns[index].query, by: shift)
      for query in code.patterns[index].unless?.queries.indices ?? 0..<0 {
        let text = code.patterns[index].unless!.queries[query].text
        code.patterns[index].unless!.queries[query].text = shifted(text, by: shift)
      }
    }
    code.children = code.children.map { shifted($0, by: shift) }
    return code
  }

  /// Everything but the operator OR.
  private static func shifted(_ query: String, by shift: UInt8) -> String {
    query.split(separator: " ", omittingEmptySubsequences: false).map { word in
      word == "OR"
        ? "OR"
        : String(
          decoding: word.utf8.map { byte in
            switch byte {
            case 97...122: 97 + (byte - 97 + shift) % 26
            case 65...90: 65 + (byte - 65 + shift) % 26
            default: byte
            }
          }, as: UTF8.self)
    }.joined(separator: " ")
  }
}
