import QualData

/// Who is compared with whom.
package enum CoderComparisons: Sendable, Equatable {
  /// All coders together.
  case together
  /// Every two by themselves.
  case pairs
  /// Each with this one, who is taken as right.
  case reference(String)

  /// By comparison: positions in `names`, the reference first.
  /// - Throws: `WorkbenchError.unknown` for a reference that is no coder.
  func positions(_ names: [String]) throws -> [[Int]] {
    switch self {
    case .together: return [Array(names.indices)]
    case .pairs:
      return names.indices.flatMap { first in names.indices.filter { $0 > first }.map { [first, $0] } }
    case .reference(let name):
      guard let position = names.firstIndex(of: name) else {
        throw WorkbenchError.unknown(
          what: "coder", name: name, suggestion: Suggestion.nearest(to: name, in: names), known: names)
      }
      return names.indices.filter { $0 != position }.map { [position, $0] }
    }
  }
}
