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
      for (index, sentence) in sentences(finding).enumerated() {
        let text = TerminalLines.wrapped(sentence, width: width - 6, indent: "      ")
        lines.append(index == 0 ? "  " + text.dropFirst(2).drop { $0 == " " } : text)
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func sentences(_ finding: Finding) -> [String] {
    let pattern = code(finding).patterns[finding.match.pattern]
    let found = "“\(folded(finding.match.range))” by \(pattern.query)\(place(pattern.place))"
    if let coding = finding.coding {
      let id = coding.id.description.prefix(12)
      return [
        "match: \(found)",
        "codes the \(unitName(pattern.unit)) “\(folded(coding.range))” (\(id))",
        "looked for within the \(pattern.within.rawValue)"
          + (finding.scope == coding.range ? "" : " “\(folded(finding.scope))”"),
      ]
    }
    return ["blocked: \(found)", why(finding)]
  }

  private func unitName(_ unit: CodingUnit) -> String {
    if case .words = unit { return "words around it," }
    return unit.name
  }

  private func why(_ finding: Finding) -> String {
    let cause = cause(finding)
    switch finding.block {
    case nil: return ""
    case .speaker(let role): return "the pattern does not read \(turns(of: role))"
    case .scope(let scope): return "it would reach beyond the \(scope.rawValue) “\(folded(finding.scope))”"
    case .unless(_, _, let distance):
      let query = cause.pattern.map { $0 == cause.by ? "" : " (\($0))" } ?? ""
      let far = distance == 0 ? "in the same words" : distance == 1 ? "next to it" : "\(distance) words away"
      return "unless “\(cause.by ?? "")”\(query)\(place(cause.place ?? .none)), \(far)"
    case .taken:
      return "“\(cause.by ?? "")” has the words, by \(cause.pattern ?? "")\(place(cause.place ?? .none))"
    case .code: return "the code excludes it"
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

  private func place(_ place: SourcePlace) -> String {
    place == .none ? "" : " (line \(place.line))"
  }
}
