import QualData

/// What an operator of a query finds on its sides in one scope, and what comes of it.
package struct OperatorReason: Sendable, Equatable {
  package enum Operation: Sendable, Equatable {
    case and, not
    case near(Int)
    case before(Int)

    /// As patterns write it.
    package var name: String {
      switch self {
      case .and: "AND"
      case .not: "NOT"
      case .near(let distance): "NEAR/\(distance)"
      case .before(let distance): "BEFORE/\(distance)"
      }
    }
  }

  package struct Side: Sendable, Equatable {
    /// The part of the pattern.
    package var query: String
    /// What it finds in the scope, in order of the text; empty when it is missing.
    package var words: [TextRange]

    package init(_ query: String, _ words: [TextRange]) {
      self.query = query
      self.words = words
    }
  }

  package enum Outcome: Sendable, Equatable {
    /// It is content; with NEAR and BEFORE the sides are so many words apart, 1 for the next word.
    case holds(distance: Int?)
    /// A side finds nothing, or both.
    case missing
    /// NOT: its right side is there too.
    case refused
    /// NEAR, BEFORE: at the nearest the sides are so many words apart.
    case far(distance: Int)
    /// BEFORE: the right side stands before the left only.
    case order
    /// NEAR, BEFORE: the sides share a word wherever they are.
    case shared
    /// NEAR, BEFORE: the sides stand in different turns.
    case turns
  }

  package var operation: Operation
  package var left: Side
  package var right: Side
  package var outcome: Outcome

  package init(_ operation: Operation, _ left: Side, _ right: Side, _ outcome: Outcome) {
    self.operation = operation
    self.left = left
    self.right = right
    self.outcome = outcome
  }
}
