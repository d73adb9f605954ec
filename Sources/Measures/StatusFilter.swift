import QualData

/// Which codings count. Rejected codings never do; disputed ones count only where suggestions count beside accepted ones.
package enum StatusFilter: String, Sendable, CaseIterable {
  case suggestedAndAccepted = "suggested-and-accepted"
  case accepted
  case suggested

  package func admits(_ status: CodingStatus) -> Bool {
    switch (self, status) {
    case (_, .rejected): false
    case (.suggestedAndAccepted, _), (.accepted, .accepted), (.suggested, .suggested): true
    default: false
    }
  }

  /// As titles write it.
  package var phrase: String {
    switch self {
    case .suggestedAndAccepted: "suggested and accepted codings"
    case .accepted: "accepted codings"
    case .suggested: "suggested codings"
    }
  }
}
