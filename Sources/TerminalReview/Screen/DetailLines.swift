import QualData
import Workbench

/// What stands beside or below the passage: the code's texts, other codings, decisions and memos.
enum DetailLines {
  /// - Parameter most: lines that one text may take; `nil` for as many as it needs.
  static func lines(_ item: ReviewItem, columns: Int, most: Int?) -> [StyledLine] {
    var lines: [StyledLine] = []
    func add(_ heading: String, _ text: String, _ role: TextRole = .plain) {
      guard !text.isEmpty else { return }
      var wrapped = Wrapping.lines(
        [.init(heading + " ", .strong), .init(text, role)], columns: columns)
      if let most, wrapped.count > most {
        wrapped = Array(wrapped.prefix(most))
        wrapped[most - 1] = (wrapped[most - 1] + StyledLine(" …")).truncated(to: columns)
      }
      lines += wrapped
    }
    if item.maker != Coding.engine { add("Coded by:", item.maker) }
    if let suggested = item.suggestedCode { add("Suggested:", suggested) }
    if !item.isCurrent { add("Note:", "The codebook no longer suggests this coding.", .flag) }
    add("Definition:", item.code.definition)
    add("Include:", item.code.include)
    add("Exclude:", item.code.exclude)
    add("Indicators:", item.code.indicators.joined(separator: ", "))
    add("Also coded:", alsoCoded(item.others))
    add("Flagged by:", item.flaggedBy.joined(separator: ", "), .flag)
    for decision in item.decisions {
      add(
        "\(decision.coder)\(decision.isAdjudication ? ", settling" : ""):", text(decision),
        role(decision.verdict == .accepted ? .accepted : .rejected))
    }
    if !item.omittedBy.isEmpty { add("Not coded by:", item.omittedBy.joined(separator: ", "), .flag) }
    for memo in item.memos { add("Memo, \(memo.coder):", memo.text) }
    return lines
  }

  static func role(_ status: CodingStatus) -> TextRole {
    switch status {
    case .suggested: .suggested
    case .accepted: .accepted
    case .rejected: .rejected
    case .disputed: .flag
    }
  }

  /// Each code once, with all that is said of it: “Staff (suggested; accepted, bert)”.
  private static func alsoCoded(_ others: [ReviewItem.Other]) -> String {
    var codes: [String] = []
    var said: [String: [String]] = [:]
    for other in others {
      let coder = other.coder == Coding.engine ? "" : ", \(other.coder)"
      let text = other.status.rawValue + coder
      if said[other.code] == nil { codes.append(other.code) }
      if said[other.code]?.contains(text) != true { said[other.code, default: []].append(text) }
    }
    return codes.map { "\($0) (\(said[$0]!.joined(separator: "; ")))" }.joined(separator: "; ")
  }

  private static func text(_ decision: Decision) -> String {
    let code = decision.code.map { " as \($0)" } ?? ""
    let excerpt = decision.range == nil ? "" : " with another excerpt"
    return decision.verdict.rawValue + code + excerpt + (decision.note.isEmpty ? "" : ": \(decision.note)")
  }
}
