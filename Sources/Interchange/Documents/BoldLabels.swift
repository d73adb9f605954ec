/// Names in bold at the start of a paragraph, in documents whose labels have neither colon nor time: told by telling
/// words, or by coming again.
struct BoldLabels {
  private let names: Set<String>

  init(_ paragraphs: [DocumentText.Paragraph]) {
    var counts: [String: Int] = [:]
    for paragraph in paragraphs where paragraph.heading == nil {
      guard let (name, _) = Self.lead(paragraph), LabelCensus.isName(name) else { continue }
      counts[name, default: 0] += 1
    }
    names = Set(counts.filter { $0.value >= 2 || SpeakerWords.isTelling($0.key) }.keys)
  }

  var isEmpty: Bool { names.isEmpty }

  /// With a colon after such a name.
  func text(of paragraph: DocumentText.Paragraph) -> String {
    guard !names.isEmpty, let (name, rest) = Self.lead(paragraph), names.contains(name) else {
      return paragraph.text
    }
    return "\(name): \(rest)"
  }

  /// What is bold at the start of a paragraph, and the rest.
  private static func lead(_ paragraph: DocumentText.Paragraph) -> (name: String, rest: String)? {
    let bold = paragraph.runs.prefix { $0.isBold || $0.text.allSatisfy(\.isWhitespace) }
    let name = bold.map(\.text).joined()
    guard name.count <= Limits.labelCharacters, !name.trimmed.isEmpty, !name.contains(where: \.isNewline)
    else { return nil }
    return (name.trimmed, paragraph.runs.dropFirst(bold.count).map(\.text).joined().trimmed)
  }
}
