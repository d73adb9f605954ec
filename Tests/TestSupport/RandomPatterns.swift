import QualData

/// Random codebooks and transcripts of few words, so that much matches and overlaps.
package struct RandomPatterns {
  private var random: SeededRandom
  private let language: String
  private let material: RandomMaterial
  /// What the next transcripts and queries are made of: few words, so that queries find something.
  private var texts: [String]
  private var words: [String]

  package init(seed: UInt64, language: String) {
    random = SeededRandom(seed: seed)
    self.language = language
    material = RandomMaterial(language: language)
    (texts, words) = (material.texts, material.words)
  }

  private func chance(_ one: Int, _ random: inout SeededRandom) -> Bool {
    Int.random(in: 0..<one, using: &random) == 0
  }

  private mutating func item(_ depth: Int) -> String {
    if chance(12, &random) { return "@shared" }
    if material.hasNegation, chance(16, &random) { return "@negation" }
    if depth > 0, chance(8, &random) { return "(\(phrase(depth - 1)) OR \(phrase(depth - 1)))" }
    return words.randomElement(using: &random)!
  }

  /// Without operators but OR in parentheses.
  private mutating func phrase(_ depth: Int) -> String {
    var items = (0..<[1, 1, 1, 2, 2, 3].randomElement(using: &random)!).map { _ in item(depth) }
    if items.count == 3, chance(3, &random) { items[1] = "*" }
    return items.joined(separator: " ")
  }

  package mutating func query(_ depth: Int = 2) -> String {
    guard depth > 0, !chance(3, &random) else { return phrase(1) }
    let parts = (0...Int.random(in: 0...2, using: &random)).map { _ in
      if chance(12, &random) { return "@operators" }
      return chance(3, &random) ? "(\(query(depth - 1)))" : phrase(1)
    }
    return parts.dropFirst().reduce(parts[0]) { text, part in
      let distance = Int.random(in: 1...5, using: &random)
      let name = ["OR", "AND", "NOT", "NEAR/\(distance)", "BEFORE/\(distance)"].randomElement(using: &random)!
      return "\(text) \(name) \(part)"
    }
  }

  private mutating func pattern() -> Pattern {
    var unless: Unless?
    if chance(4, &random) {
      unless = Unless(
        (0...Int.random(in: 0...1, using: &random)).map { _ in .init(query(1)) },
        distance: Int.random(in: 1...4, using: &random),
        side: Unless.Side.allCases.randomElement(using: &random)!)
    }
    let speakers: [SpeakerFilter] = [
      .spokenByParticipants, .spokenByParticipants, .everyone, .roles([.interviewer]),
    ]
    return Pattern(
      query(), within: Scope.allCases.randomElement(using: &random)!, unless: unless,
      unit: [.match, .sentence, .turn].randomElement(using: &random)!,
      speakers: speakers.randomElement(using: &random)!)
  }

  package mutating func codebook(codes: Int) -> Codebook {
    texts = (0..<Int.random(in: 4...8, using: &random)).map { _ in
      material.texts.randomElement(using: &random)!
    }
    words = texts.map { $0.filter { !".,!?:。".contains($0) } }.filter { !["👍🏽", ""].contains($0) }
    words += (0..<8).map { _ in material.words.randomElement(using: &random)! }
    let list = (0..<codes).map { number in
      let patterns = (0...Int.random(in: 0...1, using: &random)).map { _ in pattern() }
      return Code(
        id: "c\(number)", patterns: patterns, excludePatterns: chance(5, &random) ? [pattern()] : [])
    }
    return Codebook(
      id: "b", languages: [language], codes: list, accents: chance(3, &random) ? .ignore : .exact,
      sharedPatterns: sharedPatterns())
  }

  private mutating func sharedPatterns() -> [SharedPatterns] {
    func word() -> String { words.randomElement(using: &random)! }
    var sets = [
      SharedPatterns(
        "shared", [.init(word()), .init("\(word()) \(word())"), .init(word(), language: language)]),
      SharedPatterns("operators", [.init("@shared AND \(word())"), .init("\(word()) NEAR/2 @shared")]),
    ]
    if chance(6, &random) { sets.append(SharedPatterns("negation", [.init(word())])) }
    return sets
  }

  package mutating func transcript() -> Transcript {
    var text = ""
    var turns: [Turn] = []
    var speakers: [Speaker] = []
    for number in 0..<Int.random(in: 1...3, using: &random) {
      let start = text.utf8.count
      for index in 0..<Int.random(in: 1...16, using: &random) {
        if index > 0 { text += chance(12, &random) ? "\n\n" : material.spaces.randomElement(using: &random)! }
        text += texts.randomElement(using: &random)!
      }
      let role: SpeakerRole? = [.participant, .participant, .interviewer, nil].randomElement(using: &random)!
      if let role { speakers.append(Speaker(label: "S\(number)", role: role)) }
      let range = TextRange(start, text.utf8.count)
      turns.append(Turn(speaker: role == nil ? nil : speakers.count - 1, range: range, contentRange: range))
      text += "\n\n"
    }
    return Transcript(
      id: "t", source: "t.txt", text: text, turns: turns, speakers: speakers, language: language)
  }
}
