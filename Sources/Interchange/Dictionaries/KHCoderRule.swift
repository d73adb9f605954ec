import QualData

/// A rule of a KH Coder code.
indirect enum KHCoderRule: Sendable {
  /// A query of Qualm's that needs no parentheses.
  case query(String)
  case all([KHCoderRule])
  case any([KHCoderRule])
  case not(KHCoderRule)
  /// What Qualm cannot express.
  case refused(Refusal)

  struct Refusal: Error, Equatable, Sendable {
    /// `nil` for the rule as a whole.
    var place: SourcePlace?
    /// How many characters are underlined.
    var length = 1
    /// A sentence.
    var reason: String
  }

  /// The rule as queries, of which any may match: one for each alternative that can be expressed.
  func queries() -> (queries: [String], refusals: [Refusal]) {
    guard case .any(let alternatives) = self else {
      var dropped: [Refusal] = []
      do throws(Refusal) {
        return ([try text(&dropped)], dropped)
      } catch {
        return ([], dropped + [error])
      }
    }
    let parts = alternatives.map { $0.queries() }
    return (parts.flatMap(\.queries), parts.flatMap(\.refusals))
  }

  /// Alternatives that cannot be expressed are left out, into `dropped`: less is found then, never more.
  private func text(_ dropped: inout [Refusal]) throws(Refusal) -> String {
    switch self {
    case .query(let query): return query
    case .refused(let refusal): throw refusal
    case .not(let rule): throw Self.lonely(rule)
    case .any(let rules):
      var texts: [String] = []
      var last: Refusal?
      for rule in rules {
        do throws(Refusal) {
          texts.append(try rule.operand(&dropped))
        } catch {
          if let last { dropped.append(last) }
          last = error
        }
      }
      if texts.isEmpty, let last { throw last }
      if let last { dropped.append(last) }
      return texts.joined(separator: " OR ")
    case .all(let rules):
      var texts: [String] = []
      var excluded: [String] = []
      for rule in rules {
        guard case .not(let inner) = rule else {
          texts.append(try rule.operand(&dropped))
          continue
        }
        // Less to exclude would find more: all of it must be expressible.
        var lost: [Refusal] = []
        excluded.append(try inner.operand(&lost))
        if let first = lost.first { throw first }
      }
      guard !texts.isEmpty else { throw Self.lonely(self) }
      let found = texts.joined(separator: " AND ")
      if excluded.isEmpty { return found }
      return (texts.count > 1 ? "(\(found))" : found) + " NOT "
        + (excluded.count > 1 ? "(\(excluded.joined(separator: " OR ")))" : excluded[0])
    }
  }

  private func operand(_ dropped: inout [Refusal]) throws(Refusal) -> String {
    let text = try text(&dropped)
    if case .query = self { return text }
    return "(\(text))"
  }

  private static func lonely(_ rule: KHCoderRule) -> Refusal {
    Refusal(reason: "“not” stands without something that must be there.")
  }
}
