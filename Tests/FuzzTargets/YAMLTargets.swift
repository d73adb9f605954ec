import CodingEngine
import Interchange
import QualData

extension FuzzTarget {
  static let yaml = [
    FuzzTarget("codebook") { bytes in
      let read = try CodebookFile.read(text: String(decoding: bytes, as: UTF8.self), file: "a.yaml")
      try code(read.codebook)
    },
    FuzzTarget("model") { _ = try ModelFile.read(text: String(decoding: $0, as: UTF8.self), file: "a.yaml") },
    FuzzTarget("project") { bytes in
      let text = String(decoding: bytes, as: UTF8.self)
      do { _ = try ProjectFile.read(text: text, file: "a.yaml") } catch is InputErrors {}
      _ = try ImportProfileFile.read(text: text, file: "a.yaml")
    },
  ]

  static let queries = [
    FuzzTarget("query") { bytes in
      let query = String(decoding: bytes, as: UTF8.self)
      try code(Codebook(id: "a", codes: [Code(id: "a", patterns: [Pattern(query, within: .turn)])]))
    }
  ]

  /// Compiles a codebook, which parses its queries, and codes a few words with it.
  private static func code(_ codebook: Codebook) throws {
    let compiled = try CompiledCodebook(codebook, file: "a.yaml")
    let text = "There is no funding, l'aide n’est pas là. Who pays for the steering committees, 3 of them?"
    let range = TextRange(0, text.utf8.count)
    for language in ["en", "fr"] {
      let transcript = Transcript(
        id: "a", source: "a", text: text,
        turns: [Turn(speaker: nil, range: range, contentRange: range)], speakers: [], language: language)
      let coded = try TranscriptCoder(compiled).code(transcript)
      for coding in coded.codings where coding.range.lower < 0 || coding.range.upper > range.upper {
        throw Unsound(problems: ["A coding lies outside the text."])
      }
    }
  }
}
