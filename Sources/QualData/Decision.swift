/// What one coder decided on one coding.
package struct Decision: Sendable, Equatable {
  package enum Verdict: String, Sendable, Codable, CaseIterable { case accepted, rejected }

  package var coding: CodingID
  package var coder: String
  package var verdict: Verdict
  /// The code that the coder put in the place of the coding's; `nil`: they kept it.
  package var code: String?
  /// The range that the coder widened or narrowed the coding to; `nil`: they kept it.
  package var range: TextRange?
  package var note: String
  /// True when it settles what coders decided differently. A coding has one such decision at most.
  package var isAdjudication: Bool
  /// UTC, ISO 8601; empty until the store has it.
  package var decidedAt: String

  package init(
    coding: CodingID, coder: String, verdict: Verdict, code: String? = nil, range: TextRange? = nil,
    note: String = "", isAdjudication: Bool = false, decidedAt: String = ""
  ) {
    self.coding = coding
    self.coder = coder
    self.verdict = verdict
    self.code = code
    self.range = range
    self.note = note
    self.isAdjudication = isAdjudication
    self.decidedAt = decidedAt
  }
}
