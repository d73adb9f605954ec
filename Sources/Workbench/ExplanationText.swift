import CodingEngine
import QualData

extension ExplainCodings.Result {
  /// For people: the text, and below it for each code what matched and what was blocked.
  package func plainText(width: Int) -> String {
    let width = max(40, width)
    var lines: [String] = []
    if !transcript.id.isEmpty {
      let speaker = transcript.speaker(of: transcript.turns[turn])
      let who = speaker.map { ", \($0.label) (\($0.role.rawValue))" } ?? ""
      lines.append("\(transcript.id), turn \(turn + 1)\(who), \(transcript.language)")
    }
    lines.append(TerminalLines.wrapped(folded(range), width: width - 4, indent: "    "))
    if findings.isEmpty { lines += ["", "No pattern finds anything here."] }
    var previous: String?
    for finding in findings {
      if finding.code != previous {
        let name = code(finding).name.text(language)
        lines += ["", finding.code == name ? name : "\(finding.code) — \(name)"]
        previous = finding.code
      }
      for (index, sentence) in paragraphs(finding).enumerated() {
        let text = TerminalLines.wrapped(sentence, width: width - 6, indent: "      ")
        lines.append(index == 0 ? "  " + text.dropFirst(2).drop { $0 == " " } : text)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func paragraphs(_ finding: Finding) -> [String] {
    let pattern = code(finding).patterns[finding.match.pattern]
    let by = "\(pattern.query)\(place(pattern.place))"
    let found = "“\(folded(finding.match.range))” by \(by)"
    guard let coding = finding.coding else {
      // Where operators are not content, the sentences below name the words.
      return ["blocked: \(finding.block == .operators ? by : found)"] + sentences(finding)
    }
    return [
      "match: \(found)",
      "codes the \(unitName(pattern.unit)) “\(folded(coding.range))” (\(coding.id.description.prefix(12)))",
      "looked for within the \(pattern.within.rawValue)"
        + (finding.scope == coding.range ? "" : " “\(folded(finding.scope))”"),
    ] + sentences(finding)
  }

  private func unitName(_ unit: CodingUnit) -> String {
    if case .words = unit { return "words around it," }
    return unit.name
  }

  /// What blocked a finding, and what its operators found.
  func sentences(_ finding: Finding) -> [String] {
    let scope = code(finding).patterns[finding.match.pattern].within.rawValue
    let operators = OperatorSentences(scope: scope, words: folded)
    return finding.blocks.compactMap { why($0, finding) } + finding.operators.map(operators.sentence)
  }

  private func why(_ block: Finding.Block, _ finding: Finding) -> String? {
    let cause = cause(block, of: finding)
    let by = "“\(cause.by ?? "")”"
    let place = place(cause.place)
    switch block {
    case .speaker(let role): return "the pattern does not read \(turns(of: role))"
    case .scope(let scope):
      let text = "the \(scope.rawValue) “\(folded(finding.scope))”"
      return finding.operators.isEmpty
        ? "it would reach beyond \(text)" : "it would match within the turn, but not within \(text)"
    case .operators: return nil
    case .unless(_, _, let distance):
      let query = cause.pattern.map { $0 == cause.by ? "" : " (\($0))" } ?? ""
      let far = distance == 0 ? "in the same words" : distance == 1 ? "next to it" : "\(distance) words away"
      return "unless \(by)\(query)\(place), \(far)"
    case .excluded: return "the code excludes \(by), by \(cause.pattern ?? "")\(place)"
    case .taken: return "\(by) has the words, by \(cause.pattern ?? "")\(place)"
    }
  }

  private func turns(of role: SpeakerRole?) -> String {
    switch role {
    case nil: "turns without a speaker"
    case .participant: "participants' turns"
    case .interviewer: "interviewers' turns"
    case .facilitator: "facilitators' turns"
    }
  }

  /// The file too where it is one that the codebook includes.
  private func place(_ place: TextPlace) -> String {
    guard place != .none else { return "" }
    return " (\(place.file == codebook.path ? "" : place.file + ", ")line \(place.line))"
  }
}
