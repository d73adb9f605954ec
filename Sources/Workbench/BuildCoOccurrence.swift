import Measures
import QualData

/// Which codes occur together in a project.
package enum BuildCoOccurrence {
  package enum Form: String, Sendable, CaseIterable {
    /// Code by code: units with both; on the diagonal units with the code.
    case counts
    /// Code by code: Jaccard's coefficient.
    case jaccard
    /// A row for each two codes that occur together.
    case pairs
  }

  package struct Request: Sendable {
    package var within: CoOccurrenceUnit = .coding
    package var form: Form = .counts
    package init() {}
  }

  /// - Throws: `InputErrors` for the project's own files.
  package static func run(
    _ request: Request, in project: Project, threads: Int, progress: (Int, Int) -> Void
  ) throws -> (table: Table, report: CorpusRun.Report) {
    let codebook = try project.codebook()
    let codes = codebook.codebook.flattened.map(\.code)
    var occurrence = CoOccurrence(codes: codes.map(\.id), unit: request.within)
    let needsSentences = request.within == .sentence
    let report = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
      .forEach(
        progress: progress, preparing: { needsSentences ? Sentences.ranges($0.transcript) : [] }
      ) { occurrence.add($0.coded, sentences: $1) }
    let names = codes.map { $0.name.text(project.settings.language) }
    let table =
      request.form == .pairs
      ? pairs(occurrence, request) : matrix(occurrence, names, request)
    return (table, report)
  }

  /// Codes that occur nowhere are left out.
  private static func matrix(_ occurrence: CoOccurrence, _ names: [String], _ request: Request) -> Table {
    let codes = occurrence.codes.indices.filter { occurrence.count($0) > 0 }
    let isCount = request.form == .counts
    var columns: [Table.Column] = [
      .init("code", .text, "Id of the code."), .init("name", .text, "Name of the code."),
    ]
    var unique = UniqueNames(taken: columns.map(\.name))
    columns += codes.map { code in
      .init(unique.take(occurrence.codes[code]), isCount ? .integer : .number, "With \(names[code]).")
    }
    return Table(
      name: "cooccurrence",
      title: (isCount
        ? "Number of \(request.within.label) with both codes"
        : "Jaccard's coefficient of two codes in \(request.within.label)")
        + "; suggested and accepted codings.", columns: columns,
      rows: codes.map { code in
        [.text(occurrence.codes[code]), .text(names[code])]
          + codes.map {
            isCount ? .integer(occurrence.count(code, $0)) : .number(occurrence.jaccard(code, $0))
          }
      })
  }

  static func pairs(_ occurrence: CoOccurrence, _ request: Request) -> Table {
    let codes = occurrence.codes.indices
    let found = codes.flatMap { a in
      codes.filter { $0 > a && occurrence.count(a, $0) > 0 }.map { (a, $0, occurrence.jaccard(a, $0) ?? 0) }
    }.sorted { $0.2 != $1.2 ? $0.2 > $1.2 : ($0.0, $0.1) < ($1.0, $1.1) }
    return Table(
      name: "cooccurrence",
      title: "Codes that occur together in \(request.within.label); suggested and accepted codings.",
      columns: [
        .init("code", .text, "Id of a code."), .init("other", .text, "Id of the other code."),
        .init("count", .integer, "Units with the code."),
        .init("other_count", .integer, "Units with the other code."),
        .init("both", .integer, "Units with both."),
        .init("jaccard", .number, "both / (count + other_count − both)."),
      ],
      rows: found.map { a, b, jaccard in
        [
          .text(occurrence.codes[a]), .text(occurrence.codes[b]), .integer(occurrence.count(a)),
          .integer(occurrence.count(b)), .integer(occurrence.count(a, b)), .number(jaccard),
        ]
      })
  }
}
