/// A query taken apart at its operators, each part with the text that the pattern has for it.
struct OperatorTree: Sendable {
  typealias Span = MatchSemantics.Span

  enum Kind: Equatable, Sendable {
    /// Without operators; its number, as `Composite` counts.
    case leaf(Int)
    case either, both, without
    case near(distance: Int, ordered: Bool)
  }

  let kind: Kind
  let parts: [OperatorTree]
  let text: String

  var hasOperators: Bool {
    if case .leaf = kind { return false }
    return true
  }

  /// - Parameters:
  ///   - query: with its shared patterns written out.
  ///   - written: the same with their names.
  init(_ query: Query, written: Query) {
    var leaves = 0
    self.init(query, written, &leaves)
  }

  private init(_ query: Query, _ written: Query, _ leaves: inout Int) {
    text = QueryText.text(of: written)
    guard query.hasOperators else {
      kind = .leaf(leaves)
      parts = []
      leaves += 1
      return
    }
    switch query {
    case .both: kind = .both
    case .without: kind = .without
    case .near(_, _, let distance, let ordered, _): kind = .near(distance: distance, ordered: ordered)
    // An operator inside a phrase is refused when the codebook is read.
    case .either, .sequence, .text, .regularExpression, .reference: kind = .either
    }
    // What stands behind a name has no text of its own in the pattern.
    let texts = if case .reference = written { query.parts } else { written.parts }
    var parts: [OperatorTree] = []
    for (part, text) in zip(query.parts, texts) { parts.append(OperatorTree(part, text, &leaves)) }
    self.parts = parts
  }

  /// - Parameter leaves: by the number of the leaf, its occurrences in one scope.
  func value(_ leaves: [[Span]], isSameTurn: (Int32, Int32) -> Bool) -> OperatorValue {
    let values = parts.map { $0.value(leaves, isSameTurn: isSameTurn) }
    let spans =
      switch kind {
      case .leaf(let number): number < leaves.count ? leaves[number] : []
      case .either: values.flatMap(\.spans)
      case .both: MatchSemantics.both(values[0].spans, values[1].spans)
      case .without: MatchSemantics.without(values[0].spans, values[1].spans)
      case .near(let distance, let ordered):
        MatchSemantics.near(
          values[0].spans, values[1].spans, distance: distance, ordered: ordered, isSameTurn: isSameTurn)
      }
    return OperatorValue(
      tree: self, parts: values,
      spans: Set(spans).sorted { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
  }
}
