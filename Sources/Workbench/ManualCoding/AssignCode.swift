import ProjectStore
import QualData

/// Codes a piece of text by hand.
package enum AssignCode {
  /// A suggestion with this code on this place is accepted instead of coded twice.
  /// - Parameters:
  ///   - code: of the project's codebook; `nil` with `new`.
  ///   - new: a code to make and assign, in vivo where it has no name.
  ///   - memo: on the coding; empty for none.
  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError` for what is not there, `StoreError`.
  package static func run(
    _ code: String?, making new: MakeCode.Request? = nil, at place: PlaceReference, memo: String = "",
    in project: Project, coder: String
  ) throws -> CodingChanges {
    let codebook = try project.codebook()
    if let code { try codebook.require(code) }
    // The words of a new code are the participants': not for the journal.
    return try project.store(coder: coder).write(verb: "assign \(code ?? "a new code")") { writer in
      let found = try place.found(in: writer)
      var changes = CodingChanges(title: "Codings by hand")
      let code =
        try code
        ?? MakeCode.make(
          new ?? .init(), words: found.transcript.text(in: found.range), codebook.codebook, writer
        ).id
      let (coding, change) = try assign(code, found, writer)
      if !memo.isEmpty { try writer.write(Memo(subject: .coding(coding), text: memo, coder: coder)) }
      changes.add(change, coding, code: code, found.range, turn: found.turn, in: found.transcript)
      if change == .unchanged, !memo.isEmpty { changes.note("The memo was written.", isChange: true) }
      return changes
    }
  }

  private static func assign(
    _ code: String, _ place: PlaceReference.Found, _ writer: StoreWriter
  ) throws -> (CodingID, CodingChanges.Change) {
    let same = try writer.codings(of: place.transcript.id).filter {
      $0.isCurrent && $0.code == code && $0.range == place.range
        && ($0.coder == writer.coder || $0.coder == Coding.engine)
    }
    for coding in same {
      let decision = try writer.decision(of: writer.coder, on: coding.id)
      // What the coder gave another code or range stands elsewhere.
      guard decision?.code == nil, decision?.range == nil else { continue }
      if decision?.verdict == .accepted { return (coding.id, .unchanged) }
      try writer.make(ReviewDecision(coding.id, .accept))
      return (coding.id, .accepted)
    }
    let coding = StoredCoding(
      id: StoreWriter.newID(), transcript: place.transcript.id, code: code, range: place.range,
      turn: place.turn, coder: writer.coder)
    try writer.add(coding)
    return (coding.id, .new)
  }
}
