import Foundation
import Interchange
import QualData

/// Applies decisions that were made elsewhere, from a file: all of them or, when anything is wrong, none.
package enum ReviewBatch {
  package struct Result: Sendable, Equatable {
    /// A row for each coding that changes.
    package var table: Table
    package var accepted = 0
    package var rejected = 0
    package var recoded = 0
    /// Rows that change nothing.
    package var left = 0

    /// For people.
    package var sentence: String {
      "\(accepted.grouped) accepted, \(rejected.grouped) rejected, \(recoded.grouped) recoded, "
        + "\(left.grouped) as they were."
    }
  }

  private static let columns: [Table.Column] = [
    .init("coding", .text, "Id of the coding."),
    .init("transcript", .text, "Id of its transcript."),
    .init("code", .text, "Id of its code before."),
    .init(
      "status", .text,
      "Status before, as this coder had decided: suggested, accepted or rejected; disputed: to be settled."),
    .init("decision", .text, "accept, reject or recode."),
    .init("new_code", .text, "Id of the new code; empty where it keeps its code."),
    .init("note", .text, "Why."),
  ]

  /// An accepted row whose code is not the coding's recodes it, so that an export of codings can be edited and given
  /// back.
  /// - Parameter isDryRun: that nothing is kept.
  /// - Throws: `InputErrors` with everything wrong in the file; what the desk throws.
  package static func run(_ path: String, on desk: any ReviewDesk, isDryRun: Bool) throws -> Result {
    let rows = try ReviewDecisionsFile.read(SourceFile.read(URL(fileURLWithPath: path), shownAs: path))
    let known = desk.codes.map(\.id)
    let codes = Set(known)
    var errors: [Diagnostic] = []
    var decisions: [ReviewDecision] = []
    var result = Result(
      table: Table(name: "decisions", title: "Decisions on codings", columns: columns))
    for row in rows {
      if !row.code.isEmpty, !codes.contains(row.code) {
        errors.append(
          Diagnostic(
            file: path, place: row.codePlace, message: "The codebook has no code “\(row.code)”.",
            remedy: Suggestion.nearest(to: row.code, in: known).map { "Did you mean “\($0)”?" }
              ?? "Use the ids of the codebook's codes."))
        continue
      }
      guard let coding = try coding(of: row, on: desk, path, &errors) else { continue }
      let outline = try desk.outline(coding)
      guard let action = action(row, on: outline) else {
        result.left += 1
        continue
      }
      decisions.append(ReviewDecision(coding, action, note: row.note))
      result.add(row, outline, action)
    }
    if !errors.isEmpty { throw InputErrors(errors.sorted { $0.place < $1.place }) }
    if !isDryRun, !decisions.isEmpty { _ = try desk.decide(decisions) }
    return result
  }

  private static func coding(
    of row: ReviewDecisionsFile.Row, on desk: any ReviewDesk, _ path: String, _ errors: inout [Diagnostic]
  ) throws -> CodingID? {
    let problem: String
    do {
      // Only a whole id: the beginning of one may be what a spreadsheet left of another.
      if let coding = try CodingID(row.coding).flatMap({ try desk.coding(beginning: $0.description) }) {
        return coding
      }
      problem = "The project has no coding “\(row.coding)”."
    } catch let error as WorkbenchError {
      problem = error.description
    }
    errors.append(
      Diagnostic(
        file: path, place: row.codingPlace, message: problem,
        remedy: "Use the ids in the column “coding” of `qualm code`."))
    return nil
  }

  /// `nil` when the row changes nothing.
  private static func action(
    _ row: ReviewDecisionsFile.Row, on outline: ReviewOutline
  ) -> ReviewDecision.Action? {
    let isOtherCode = !row.code.isEmpty && row.code != outline.code
    switch row.verdict {
    case .leave: return nil
    case .reject: return outline.status == .rejected && row.note.isEmpty ? nil : .reject
    case .accept, .recode:
      if isOtherCode { return .recode(row.code) }
      return outline.status == .accepted && row.note.isEmpty ? nil : .accept
    }
  }
}

extension ReviewBatch.Result {
  fileprivate mutating func add(
    _ row: ReviewDecisionsFile.Row, _ outline: ReviewOutline, _ action: ReviewDecision.Action
  ) {
    var decision = "accept"
    var newCode = ""
    switch action {
    case .reject:
      decision = "reject"
      rejected += 1
    case .recode(let code):
      decision = "recode"
      newCode = code
      recoded += 1
    default: accepted += 1
    }
    table.rows.append(
      [
        outline.coding.description, outline.transcript, outline.code, outline.status.rawValue, decision,
        newCode,
        row.note,
      ].map { .text($0) })
  }
}
