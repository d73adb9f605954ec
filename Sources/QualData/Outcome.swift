/// What holds for a coding after everything that was decided on it.
///
/// The rule, here and nowhere else (the store's SQL for queues is tested against it):
/// 1. Without a decision a coding is `suggested`.
/// 2. An adjudication settles it; decisions that differ from it stay as its dissent.
/// 3. Else, when all coders decided the same, that holds.
/// 4. Else it is `disputed`, with its own code and range.
///
/// Two rejections are the same. Two acceptances are the same when they end in the same code and range, so that an
/// acceptance with another code disputes a plain one. A coding that a person made has their acceptance from the start.
package struct Outcome: Sendable, Equatable {
  package var status: CodingStatus
  /// The code and range that hold: the coding's own, or those of an acceptance that changed them.
  package var code: String
  package var range: TextRange
  /// Decisions that differ from the adjudication.
  package var dissent: [Decision]

  /// - Parameters:
  ///   - code: the coding's own, as is `range`.
  ///   - decisions: all those on this coding.
  package init(code: String, range: TextRange, decisions: [Decision]) {
    self.code = code
    self.range = range
    dissent = []
    func agree(_ a: Decision, _ b: Decision) -> Bool {
      a.verdict == b.verdict
        && (a.verdict == .rejected
          || (a.code ?? code, a.range ?? range) == (b.code ?? code, b.range ?? range))
    }
    let settling = decisions.first(where: \.isAdjudication)
    guard let decision = settling ?? decisions.first else {
      status = .suggested
      return
    }
    let others = decisions.filter { !agree($0, decision) }
    guard settling != nil || others.isEmpty else {
      status = .disputed
      return
    }
    dissent = others
    switch decision.verdict {
    case .rejected: status = .rejected
    case .accepted:
      status = .accepted
      self.code = decision.code ?? code
      self.range = decision.range ?? range
    }
  }
}
