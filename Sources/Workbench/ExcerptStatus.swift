import Measures
import QualData

/// Which excerpts are listed: those that count, or one status.
package enum ExcerptStatus: String, Sendable, CaseIterable {
  case suggestedAndAccepted = "suggested-and-accepted"
  case accepted, suggested, disputed, rejected

  package func admits(_ status: CodingStatus) -> Bool {
    switch self {
    case .suggestedAndAccepted: StatusFilter.suggestedAndAccepted.admits(status)
    case .accepted: status == .accepted
    case .suggested: status == .suggested
    case .disputed: status == .disputed
    case .rejected: status == .rejected
    }
  }
}
