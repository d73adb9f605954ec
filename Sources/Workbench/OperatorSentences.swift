import CodingEngine
import QualData

/// Tells in plain words what the operators of a pattern found.
struct OperatorSentences {
  /// As the pattern's `within` names it.
  let scope: String
  /// The words at a place, white space folded.
  let words: (TextRange) -> String

  /// More words of one side than this are counted only.
  private static let mostWords = 4

  func sentence(_ reason: OperatorReason) -> String {
    let (left, right) = (named(reason.left), named(reason.right))
    let text =
      switch (reason.outcome, reason.operation) {
      case (.holds, .not): "the \(scope) holds \(left) and nothing for \(reason.right.query)"
      case (.holds(let distance?), .before):
        "\(left), then \(right)\(distance == 1 ? " right after it" : " \(distance) words on")"
      case (.holds(let distance?), _): "\(left) and \(right), \(apart(distance))"
      case (.holds, _): "the \(scope) holds \(left) and \(right)"
      case (.missing, _): missing(reason)
      case (.refused, _): "the \(scope) holds \(left), but also \(right)"
      case (.far(let distance), _):
        "\(left) was found, but \(right) stands \(distance) words away and \(reason.operation.name) allows "
          + "\(reason.operation.reach)"
      case (.order, _): "\(right) stands before \(left), not after it"
      case (.shared, _): "\(left) and \(right) share words"
      case (.turns, _): "\(left) and \(right) stand in different turns"
      }
    return "\(reason.operation.name): \(text)"
  }

  private func missing(_ reason: OperatorReason) -> String {
    switch (reason.left.words.isEmpty, reason.right.words.isEmpty) {
    case (true, true): "the \(scope) holds nothing for \(reason.left.query), nor for \(reason.right.query)"
    case (true, false): "the \(scope) holds \(named(reason.right)), but nothing for \(reason.left.query)"
    default: "the \(scope) holds \(named(reason.left)), but nothing for \(reason.right.query)"
    }
  }

  private func apart(_ distance: Int) -> String {
    distance == 1 ? "next to each other" : "\(distance) words apart"
  }

  /// “fund” and “funds” (fund~)
  private func named(_ side: OperatorReason.Side) -> String {
    var distinct: [String] = []
    for text in side.words.map(words) where !distinct.contains(text) { distinct.append(text) }
    var listed = distinct.prefix(Self.mostWords).map { "“\($0)”" }
    let more = distinct.count - listed.count
    if more > 0 { listed.append("\(more) more") }
    let last = listed.popLast() ?? ""
    let text = listed.isEmpty ? last : listed.joined(separator: ", ") + " and " + last
    return distinct.map { $0.lowercased() } == [side.query.lowercased()] ? text : "\(text) (\(side.query))"
  }
}

extension OperatorReason.Operation {
  /// How many words its sides may be apart.
  fileprivate var reach: Int {
    switch self {
    case .near(let distance), .before(let distance): distance
    case .and, .not: 0
    }
  }
}
