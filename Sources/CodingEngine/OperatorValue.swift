import QualData

/// What a query and each of its parts find in one scope, and so why it has the spans it has, or none.
struct OperatorValue {
  typealias Span = MatchSemantics.Span

  let tree: OperatorTree
  let parts: [OperatorValue]
  /// In order of the text, each once.
  let spans: [Span]

  /// The words of all parts that the query asks for: not those that NOT forbids.
  var asked: [Span] {
    switch tree.kind {
    case .leaf: spans
    case .without: parts[0].asked
    case .either, .both, .near: parts.flatMap(\.asked)
    }
  }

  /// What the operators found on their sides for a span of the query, the loosest operator first.
  func reasons(for span: Span, _ place: (Span) -> TextRange) -> [OperatorReason] {
    switch tree.kind {
    case .leaf: return []
    case .either:
      return parts.first { $0.spans.contains(span) }?.reasons(for: span, place) ?? []
    case .both:
      return [reason(.and, .holds(distance: nil), place)]
        + parts.flatMap { part in
          let one = part.spans.contains(span) ? span : part.spans.first
          return one.map { part.reasons(for: $0, place) } ?? []
        }
    case .without:
      return [reason(.not, .holds(distance: nil), place, left: [span])]
        + parts[0].reasons(for: span, place)
    case .near(let distance, let ordered):
      guard let pair = pairs(ordered: ordered).first(where: { $0.hull == span && $0.gap < distance }) else {
        return []
      }
      return [pair.reason(self, .holds(distance: pair.gap + 1), place)]
        + parts[0].reasons(for: pair.left, place) + parts[1].reasons(for: pair.right, place)
    }
  }

  /// Why the query has no span, the loosest operator first. Alternatives that find nothing at all are left out.
  func obstacles(_ place: (Span) -> TextRange, isSameTurn: (Int32, Int32) -> Bool) -> [OperatorReason] {
    func missing(_ operation: OperatorReason.Operation) -> [OperatorReason] {
      [reason(operation, .missing, place)]
        + parts.filter { $0.spans.isEmpty && !$0.asked.isEmpty }.flatMap {
          $0.obstacles(place, isSameTurn: isSameTurn)
        }
    }
    switch tree.kind {
    case .leaf: return []
    case .either:
      return parts.filter { !$0.asked.isEmpty }.flatMap { $0.obstacles(place, isSameTurn: isSameTurn) }
    case .both: return missing(.and)
    case .without:
      guard let first = parts[1].spans.first, !parts[0].spans.isEmpty else {
        return parts[0].obstacles(place, isSameTurn: isSameTurn)
      }
      return [reason(.not, .refused, place)] + parts[1].reasons(for: first, place)
    case .near(_, let ordered):
      if parts.contains(where: \.spans.isEmpty) { return missing(operation) }
      let all = pairs(ordered: false).filter { isSameTurn($0.left.lowerBound, $0.right.lowerBound) }
      let nearest = all.filter { !ordered || $0.isOrdered }.min { $0.gap < $1.gap }
      if let nearest { return [nearest.reason(self, .far(distance: nearest.gap + 1), place)] }
      if let reversed = all.min(by: { $0.gap < $1.gap }) { return [reversed.reason(self, .order, place)] }
      let sharesWords = parts[0].spans.contains { left in parts[1].spans.contains { $0.overlaps(left) } }
      return [reason(operation, sharesWords ? .shared : .turns, place)]
    }
  }

  // MARK: Sides

  private var operation: OperatorReason.Operation {
    switch tree.kind {
    case .near(let distance, ordered: true): .before(distance)
    case .near(let distance, ordered: false): .near(distance)
    case .without: .not
    case .leaf, .either, .both: .and
    }
  }

  private func reason(
    _ operation: OperatorReason.Operation, _ outcome: OperatorReason.Outcome, _ place: (Span) -> TextRange,
    left: [Span]? = nil
  ) -> OperatorReason {
    OperatorReason(
      operation, .init(parts[0].tree.text, (left ?? parts[0].spans).map(place)),
      .init(parts[1].tree.text, parts[1].spans.map(place)), outcome)
  }

  private struct Pair {
    let left: Span
    let right: Span

    var isOrdered: Bool { left.upperBound <= right.lowerBound }
    /// The number of words between the two.
    var gap: Int {
      Int(isOrdered ? right.lowerBound - left.upperBound : left.lowerBound - right.upperBound)
    }
    var hull: Span {
      min(left.lowerBound, right.lowerBound)..<max(left.upperBound, right.upperBound)
    }

    func reason(
      _ value: OperatorValue, _ outcome: OperatorReason.Outcome, _ place: (Span) -> TextRange
    ) -> OperatorReason {
      OperatorReason(
        value.operation, .init(value.parts[0].tree.text, [place(left)]),
        .init(value.parts[1].tree.text, [place(right)]), outcome)
    }
  }

  /// Every two spans of the sides that share no word.
  private func pairs(ordered: Bool) -> [Pair] {
    parts[0].spans.flatMap { left in
      parts[1].spans.compactMap { right in
        let pair = Pair(left: left, right: right)
        return left.overlaps(right) || ordered && !pair.isOrdered ? nil : pair
      }
    }
  }
}
