import TestSupport
import Measures
import QualData

/// A few random transcripts with a random hierarchy of codes, and the definitions of the counts spelt out.
struct RandomCorpus {
  var codebook: Codebook
  var transcripts: [CodedTranscript]
  var frame: CodeFrame { CodeFrame(codebook: codebook, model: smallModel) }

  private var parents: [String: String] = [:]
  private var links: [String: [Link]] = [:]

  init(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    let indicators = smallModel.indicators.map(\.id)
    func code(_ id: String, _ depth: Int, _ random: inout SeededRandom) -> Code {
      let children = depth < 3 ? Int.random(in: 0...2, using: &random) : 0
      let links = (0..<Int.random(in: 0...2, using: &random)).map { _ in
        // Weights with few binary digits: their sums are exact in any order.
        Link(
          indicator: indicators.randomElement(using: &random)!,
          weight: [0.5, 1, 2].randomElement(using: &random)!)
      }
      return Code(
        id: id, links: links, children: (0..<children).map { code("\(id)\($0)", depth + 1, &random) })
    }
    codebook = Codebook(id: "random", codes: ["a", "b", "c"].map { code($0, 0, &random) })
    for (code, _, parent) in codebook.flattened {
      parents[code.id] = parent
      links[code.id] = code.links
    }
    let ids = codebook.flattened.map(\.code.id)
    let people = ["x", "y", "z"].map { id in
      Speaker(
        label: id.uppercased(), caseID: id,
        attributes: ["g": ["", "red", "blue"].randomElement(using: &random)!])
    }
    transcripts = (0..<4).map { number in
      let speakers = people.shuffled(using: &random).dropLast(Int.random(in: 0...2, using: &random))
      let turns: [(Int?, Int)] = (0..<5).map { _ in
        (([nil] + speakers.indices.map { $0 }).randomElement(using: &random)!, 10)
      }
      let codings = (0..<Int.random(in: 0...25, using: &random)).map { _ in
        let start = Int.random(in: 0..<45, using: &random)
        let range = start..<(start + Int.random(in: 1...5, using: &random))
        return coding(
          ids.randomElement(using: &random)!, range, turn: start / 10,
          matches: (0..<Int.random(in: 0...2, using: &random)).map { _ in
            let first = Int.random(in: range, using: &random)
            return first..<min(range.upperBound, first + Int.random(in: 1...3, using: &random))
          },
          status: CodingStatus.allCases.randomElement(using: &random)!)
      }
      return transcript("t\(number)", speakers: Array(speakers), turns: turns, codings)
    }
  }

  /// The count by the letter of the definitions; `nil` for a column means the union of all.
  func naive(
    _ rule: CountingRule, _ row: (MatrixAxis, String), _ column: (MatrixAxis, String?), _ rollUp: Bool
  ) -> Double {
    var counted: [CodedTranscript] = []
    var weights: [String: [TextRange: Double]] = [:]
    for transcript in transcripts {
      var copy = transcript
      copy.codings = []
      for coding in transcript.codings where coding.status != .rejected {
        guard let a = weight(coding, transcript, row.0, row.1, rollUp),
          let b = weight(coding, transcript, column.0, column.1, rollUp)
        else { continue }
        copy.codings.append(coding)
        for range in rule == .matches ? coding.matches.map(\.range) : [coding.range] {
          weights[transcript.id, default: [:]][range] = max(weights[transcript.id]?[range] ?? 0, a * b)
        }
      }
      counted.append(copy)
    }
    func sum(_ part: (CodedTranscript) -> Double) -> Double { counted.map(part).reduce(0, +) }
    switch rule {
    case .codings: return sum { (weights[$0.id] ?? [:]).values.reduce(0, +) }
    case .matches: return sum { leftmostLongest(weights[$0.id] ?? [:]) }
    case .words: return sum { Double(Set($0.codings.flatMap { Array($0.words) }).count) }
    case .turns: return sum { Double(Set($0.codings.map(\.turn)).count) }
    case .transcripts: return sum { $0.codings.isEmpty ? 0 : 1 }
    case .presence: return counted.contains { !$0.codings.isEmpty } ? 1 : 0
    case .cases:
      let cases = counted.flatMap { transcript in
        transcript.codings.compactMap { transcript.speaker(ofTurn: $0.turn)?.caseID }
      }
      return Double(Set(cases).count)
    }
  }

  private func leftmostLongest(_ weights: [TextRange: Double]) -> Double {
    var end = 0
    var total = 0.0
    while true {
      let next = weights.keys.filter { $0.lower >= end }.min {
        ($0.lower, -$0.upper) < ($1.lower, -$1.upper)
      }
      guard let next else { return total }
      total += weights[next] ?? 0
      end = next.upper
    }
  }

  /// The weight with which a coding belongs to an item of an axis; `nil` when it does not.
  private func weight(
    _ coding: Coding, _ transcript: CodedTranscript, _ axis: MatrixAxis, _ item: String?, _ rollUp: Bool
  ) -> Double? {
    var line = [coding.code]
    while let parent = parents[line.last ?? ""] { line.append(parent) }
    let speaker = transcript.speaker(ofTurn: coding.turn)
    func linked(_ admits: (String) -> Bool) -> Double? {
      line.flatMap { links[$0] ?? [] }.filter { admits($0.indicator) }.map(\.weight).max()
    }
    switch axis {
    case .code: return item == nil || (rollUp ? line : [coding.code]).contains(item ?? "") ? 1 : nil
    case .indicator: return linked { item == nil || $0 == item }
    case .domain: return linked { item == nil || $0.split(separator: ".")[0] == item ?? "" }
    case .transcript: return item == nil || transcript.id == item ? 1 : nil
    case .corpus: return 1
    case .speaker: return item == nil || (speaker?.caseID ?? MatrixAxis.notGiven) == item ? 1 : nil
    case .attribute(let name):
      let value = speaker?.attributes[name] ?? ""
      return item == nil || (value.isEmpty ? MatrixAxis.notGiven : value) == item ? 1 : nil
    }
  }
}
