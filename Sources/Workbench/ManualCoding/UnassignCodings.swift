import ProjectStore
import QualData

/// Takes codings away: what the coder coded is removed; what Qualm suggested or somebody else coded is rejected by them.
package enum UnassignCodings {
  /// - Parameter ids: whole, or 8 digits and more of their beginnings.
  /// - Throws: `WorkbenchError` for ids that name no coding, and `.othersWork`; `StoreError`. Then nothing has changed.
  package static func run(_ ids: [String], in project: Project, coder: String) throws -> CodingChanges {
    let words = ids.count == 1 ? "unassign a coding" : "unassign \(ids.count) codings"
    return try project.store(coder: coder).write(verb: words) { writer in
      var changes = CodingChanges(title: "Codings taken away")
      var seen: Set<CodingID> = []
      for id in ids {
        let coding = try writer.namedCoding(id)
        guard seen.insert(coding.id).inserted else { continue }
        let transcript = try writer.namedTranscript(coding.transcript)
        let decision = try writer.decision(of: coder, on: coding.id)
        let change = try takeAway(coding, decision, writer)
        changes.add(
          change, coding.id, code: decision?.code ?? coding.code, decision?.range ?? coding.range,
          turn: coding.turn, in: transcript)
      }
      return changes
    }
  }

  private static func takeAway(
    _ coding: StoredCoding, _ decision: Decision?, _ writer: StoreWriter
  ) throws -> CodingChanges.Change {
    if coding.coder == writer.coder {
      let others = try Set(
        writer.decisions(on: coding.id).map(\.coder) + writer.flags(on: coding.id).map(\.coder)
          + writer.memos(on: .coding(coding.id)).map(\.coder)
      ).subtracting([writer.coder])
      guard others.isEmpty else {
        throw WorkbenchError.othersWork(coding: coding.id.description, coders: others.sorted())
      }
      try writer.remove(coding: coding.id)
      return .removed
    }
    if decision?.verdict == .rejected { return .unchanged }
    try writer.make(ReviewDecision(coding.id, .reject))
    return .rejected
  }
}
