/// A query with operators, over its phrases: leaves, numbered, whose occurrences the search finds.
indirect enum Composite: Sendable {
  typealias Span = MatchSemantics.Span

  case leaf(Int)
  case either([Composite])
  case both(Composite, Composite)
  case without(Composite, Composite)
  case near(Composite, Composite, distance: Int, ordered: Bool)

  /// - Parameter leaf: takes a query without operators and gives its number.
  init(_ query: Query, leaf: (Query) throws(QueryError) -> Int) throws(QueryError) {
    guard query.hasOperators else {
      self = .leaf(try leaf(query))
      return
    }
    switch query {
    case .both(let a, let b, _): self = .both(try Composite(a, leaf: leaf), try Composite(b, leaf: leaf))
    case .without(let a, let b, _):
      self = .without(try Composite(a, leaf: leaf), try Composite(b, leaf: leaf))
    case .near(let a, let b, let distance, let ordered, _):
      self = .near(
        try Composite(a, leaf: leaf), try Composite(b, leaf: leaf), distance: distance, ordered: ordered)
    case .either(let queries):
      var all: [Composite] = []
      for query in queries { all.append(try Composite(query, leaf: leaf)) }
      self = .either(all)
    // An operator inside a phrase: finding its phrases says what is wrong.
    case .sequence, .text, .regularExpression, .reference: self = .leaf(try leaf(query))
    }
  }

  /// A bit for each leaf without which there is no span; the last stands for all from it on.
  var neededLeaves: UInt64 {
    switch self {
    case .leaf(let number): Self.bit(ofLeaf: number)
    case .either(let alternatives): alternatives.reduce(.max) { $0 & $1.neededLeaves }
    case .both(let a, let b), .near(let a, let b, _, _): a.neededLeaves | b.neededLeaves
    case .without(let a, _): a.neededLeaves
    }
  }

  static func bit(ofLeaf number: Int) -> UInt64 { 1 << UInt64(min(number, 63)) }

  /// The spans in one scope, each once, in order of the text.
  /// - Parameter leaves: the occurrences of each leaf in the scope.
  func spans(_ leaves: [[Span]], isSameTurn: (Int32, Int32) -> Bool) -> [Span] {
    let spans: [Span]
    switch self {
    case .leaf(let number): spans = number < leaves.count ? leaves[number] : []
    case .either(let alternatives):
      spans = alternatives.flatMap { $0.spans(leaves, isSameTurn: isSameTurn) }
    case .both(let a, let b):
      spans = MatchSemantics.both(
        a.spans(leaves, isSameTurn: isSameTurn), b.spans(leaves, isSameTurn: isSameTurn))
    case .without(let a, let b):
      spans = MatchSemantics.without(
        a.spans(leaves, isSameTurn: isSameTurn), b.spans(leaves, isSameTurn: isSameTurn))
    case .near(let a, let b, let distance, let ordered):
      spans = MatchSemantics.near(
        a.spans(leaves, isSameTurn: isSameTurn), b.spans(leaves, isSameTurn: isSameTurn), distance: distance,
        ordered: ordered, isSameTurn: isSameTurn)
    }
    guard spans.count > 1 else { return spans }
    var unique: [Span] = []
    for span in spans.sorted(by: { ($0.lowerBound, $0.upperBound) < ($1.lowerBound, $1.upperBound) })
    where unique.last != span { unique.append(span) }
    return unique
  }
}
