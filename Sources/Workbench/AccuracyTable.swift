import Measures
import QualData

/// Precision, recall and F1 as a table.
enum AccuracyTable {
  static let columns: [Table.Column] = [
    .init("against", .text, "The file of a person's codings."),
    .init("scope", .text, "code, or pooled over all codes (micro)."),
    .init("code", .text, "Id of the code; empty for pooled rows."),
    .init("code_name", .text, "Name of the code."),
    .init("language", .text, "ISO 639-1 code of the transcripts; all for all languages together."),
    .init("true_positives", .integer, "Sentences that the engine and the person coded."),
    .init("false_positives", .integer, "Sentences that the engine only coded: false hits."),
    .init("false_negatives", .integer, "Sentences that the person only coded: misses."),
    .init("precision", .number, "TP / (TP + FP); missing where the engine coded nothing."),
    .init("recall", .number, "TP / (TP + FN); missing where the person coded nothing."),
    .init("f1", .number, "2 TP / (2 TP + FP + FN)."),
  ]

  /// A row for each code and language that somebody coded; several languages also together; then pooled.
  static func make(
    _ files: [(path: String, counts: TestAgainstCodings.Counts)], codes: [Code], _ loaded: LoadedCodebook,
    language: String
  ) -> Table {
    var table = Table(
      name: "codebook-test-against", title: "The engine against people, in sentences", columns: columns)
    for (path, counts) in files {
      let present = Set(counts.values.flatMap(\.keys))
      let languages =
        loaded.codebook.languages.filter(present.contains)
        + present.subtracting(loaded.codebook.languages).sorted()
      func add(_ scope: String, _ code: Code?, _ cells: [String: CodingAccuracy]) {
        var rows = languages.compactMap { present in cells[present].map { (present, $0) } }
        if languages.count > 1 { rows.append(("all", cells.values.reduce(CodingAccuracy(), +))) }
        for (rowLanguage, accuracy) in rows {
          table.rows.append([
            .text(path), .text(scope), .text(code?.id ?? ""), .text(code?.name.text(language) ?? ""),
            .text(rowLanguage),
            .integer(accuracy.truePositives), .integer(accuracy.falsePositives),
            .integer(accuracy.falseNegatives), .number(accuracy.precision), .number(accuracy.recall),
            .number(accuracy.f1),
          ])
        }
      }
      for code in codes { if let cells = counts[code.id] { add("code", code, cells) } }
      add("pooled", nil, counts.values.reduce(into: [:]) { $0.merge($1, uniquingKeysWith: +) })
    }
    return table
  }
}
