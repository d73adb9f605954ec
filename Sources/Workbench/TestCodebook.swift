import CodingEngine
import QualData

/// Codes every example and near miss of a codebook by itself.
package enum TestCodebook {
  package struct Result: Sendable {
    /// A row for each language.
    package var table: Table
    /// Examples that are not coded and near misses that are, at their place in the file.
    package var failures: [Diagnostic]
    package var texts: Int
    package var sentence: String {
      failures.isEmpty
        ? "All \(texts) examples and near misses behave."
        : "\(failures.count) of \(texts) examples and near misses do not behave."
    }
  }

  /// - Throws: `TokenizationError`
  package static func run(_ loaded: LoadedCodebook) throws -> Result {
    let coder = TranscriptCoder(loaded.compiled)
    var failures: [Diagnostic] = []
    var counts: [String: [Int]] = [:]
    for (code, _, _) in loaded.codebook.flattened {
      for (texts, isExample) in [(code.examples, true), (code.nearMisses, false)] {
        for text in texts {
          let matches = try matches(of: code, in: text, coder)
          let passes = isExample == !matches.isEmpty
          let column = (isExample ? 0 : 2) + (passes ? 0 : 1)
          counts[text.language, default: [0, 0, 0, 0]][column] += 1
          if !passes { failures.append(failure(code, text, isExample, matches)) }
        }
      }
    }
    var table = Table(
      name: "codebook-test", title: "Examples must be coded, near misses must not",
      columns: [
        .init("language", .text, "ISO 639-1 code."),
        .init("examples_coded", .integer, "Typical examples that are coded, as they must be."),
        .init("examples_missed", .integer, "Typical examples that are not coded."),
        .init("near_misses_left", .integer, "Near misses that are not coded, as they must be."),
        .init("near_misses_coded", .integer, "Near misses that are coded."),
      ])
    let order =
      loaded.codebook.languages + counts.keys.filter { !loaded.codebook.languages.contains($0) }.sorted()
    for language in order {
      guard let row = counts[language] else { continue }
      table.rows.append([.text(language)] + row.map { .integer($0) })
    }
    return Result(
      table: table, failures: failures.sorted { ($0.file, $0.place) < ($1.file, $1.place) },
      texts: counts.values.reduce(0) { $0 + $1.reduce(0, +) })
  }

  /// The pattern and words of every match of a code in a text.
  private static func matches(
    of code: Code, in text: TestText, _ coder: TranscriptCoder
  ) throws -> [(pattern: String, words: String)] {
    let range = TextRange(0, text.text.utf8.count)
    let transcript = Transcript(
      id: "test", source: "", text: text.text, turns: [Turn(speaker: nil, range: range, contentRange: range)],
      speakers: [], language: text.language)
    return try coder.code(transcript).codings.filter { $0.code == code.id }.flatMap(\.matches).map {
      (code.patterns[$0.pattern].query, transcript.text(in: $0.range))
    }
  }

  private static func failure(
    _ code: Code, _ text: TestText, _ isExample: Bool, _ matches: [(pattern: String, words: String)]
  ) -> Diagnostic {
    if isExample {
      return Diagnostic(
        file: text.place.file, place: text.place.start,
        message:
          "This example of “\(code.id)” is not coded by any of its \(text.language) patterns: \(text.text)",
        remedy: "Add a pattern, or change the example.")
    }
    let found = matches.map { "“\($0.words)” (\($0.pattern))" }.joined(separator: ", ")
    return Diagnostic(
      file: text.place.file, place: text.place.start,
      message: "This near miss of “\(code.id)” is coded, by \(found): \(text.text)",
      remedy: "Make the pattern narrower or give it an “unless”.")
  }
}
