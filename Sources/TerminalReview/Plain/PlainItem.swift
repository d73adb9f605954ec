import Interchange
import QualData
import Workbench

/// A coding as text that reads well aloud: one thing a line, each with its name, matches in brackets.
package enum PlainItem {
  package static func text(_ state: ReviewState) -> String {
    guard let item = state.item else { return "There is no coding to review.\n" }
    let place = [item.transcript, "turn \(item.passage.turn)", item.speaker, item.clock]
    var lines = [
      (
        "Coding",
        "\((state.position + 1).grouped) of \(state.queue.count.grouped), \(state.decided.grouped) reviewed"
      ),
      ("Id", item.id.description),
      ("Status", item.status.rawValue + (item.isFlagged ? ", flagged" : "")),
      ("Code", "\(item.code.name) (\(item.code.id))"),
      ("Place", place.filter { !$0.isEmpty }.joined(separator: ", ")),
      ("Before", around(item, before: true)),
      ("Excerpt", excerpt(item)),
      ("After", around(item, before: false)),
    ]
    // Wide enough that nothing is wrapped: whoever reads aloud breaks lines as they like.
    let details = DetailLines.lines(item, columns: .max, most: nil).map(\.text)
    lines.removeAll { $0.1.isEmpty }
    return (lines.map { "\($0): \(StyledLine($1).text)" } + details).joined(separator: "\n") + "\n"
  }

  private static func excerpt(_ item: ReviewItem) -> String {
    var text = ""
    var place = item.range.lower
    for match in item.matches where item.range.contains(match) && match.lower >= place {
      text += item.passage.text(in: TextRange(place, match.lower))
      text += "[" + item.passage.text(in: match) + "]"
      place = match.upper
    }
    return folded(text + item.passage.text(in: TextRange(place, item.range.upper)))
  }

  /// What the speaker says before or after the excerpt, at most 200 characters of it.
  private static func around(_ item: ReviewItem, before: Bool) -> String {
    let parts = item.passage.parts.filter { $0.range.overlaps(item.range) }
    guard let first = parts.first, let last = parts.last else { return "" }
    let range =
      before
      ? TextRange(first.range.lower, max(first.range.lower, item.range.lower))
      : TextRange(min(item.range.upper, last.range.upper), last.range.upper)
    let text = folded(item.passage.text(in: range))
    guard text.count > 200 else { return text }
    return before ? "…" + text.suffix(200) : text.prefix(200) + "…"
  }

  private static func folded(_ text: String) -> String {
    text.split { $0 == " " || $0 == "\n" }.joined(separator: " ")
  }
}
