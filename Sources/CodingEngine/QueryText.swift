/// Query → the pattern language, so that `QueryParser` reads an equal query again.
enum QueryText {
  static func text(of query: Query) -> String { text(query, atLeast: 0) }

  /// In parentheses when it binds looser than the rank that its place asks for.
  private static func text(_ query: Query, atLeast asked: Int) -> String {
    let text = bare(query)
    return rank(query) < asked ? "(\(text))" : text
  }

  /// From the loosest to the tightest.
  private static func rank(_ query: Query) -> Int {
    switch query {
    case .either: 0
    case .without: 1
    case .both: 2
    case .near: 3
    case .sequence: 4
    case .text, .regularExpression, .reference: 5
    }
  }

  private static func bare(_ query: Query) -> String {
    switch query {
    case .text(let text, let form, _):
      if form.contains(.stem) { return text + "~" }
      return (form.contains(.exact) ? "=" : "") + (form.contains(.wildcards) ? text : "\"\(text)\"")
    case .regularExpression(let text, _): return "/\(text)/"
    case .reference(let name, _): return "@\(name)"
    case .sequence(let items): return items.map { text($0, atLeast: 5) }.joined(separator: " ")
    case .either(let queries): return queries.map { text($0, atLeast: 1) }.joined(separator: " OR ")
    // Operators of one rank group from the left.
    case .without(let a, let b, _): return text(a, atLeast: 1) + " NOT " + text(b, atLeast: 2)
    case .both(let a, let b, _): return text(a, atLeast: 2) + " AND " + text(b, atLeast: 3)
    case .near(let a, let b, let distance, let ordered, _):
      let name = ordered ? "BEFORE" : "NEAR"
      return "\(text(a, atLeast: 3)) \(name)/\(distance) \(text(b, atLeast: 4))"
    }
  }
}
