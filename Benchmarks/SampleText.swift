/// Text for measuring: sentences with the words of natural language in their natural proportions, new words
/// turning up at the rate they do in real text. The same seed gives the same text.
struct SampleText {
  private var random: SplitMix
  private let words: [String]
  /// Words seen once in a while: compounds of two others, drawn from a growing pool.
  private var rare: [String] = []

  /// - Parameter source: real text whose words are drawn from.
  init(source: String, seed: UInt64 = 1) {
    random = SplitMix(state: seed)
    words = source.split(whereSeparator: \.isWhitespace).map(String.init)
  }

  /// A transcript in plain text, at least this long.
  mutating func transcript(bytes: Int) -> String {
    var text = ""
    text.reserveCapacity(bytes + 2_000)
    var interviewer = true
    while text.utf8.count < bytes {
      text += interviewer ? "INTERVIEWER: " : "P01: "
      let count = interviewer ? 12 : 60 + Int(random.next() % 120)
      for index in 0..<count {
        if index > 0 { text += " " }
        text += word()
      }
      text += ".\n\n"
      interviewer.toggle()
    }
    return text
  }

  private mutating func word() -> String {
    let draw = random.next()
    guard draw % 100 < 4 else { return words[Int(draw >> 8) % words.count] }
    // One rare word in three is new: about five thousand new words for each megabyte, fewer as text grows.
    if rare.isEmpty || draw >> 8 & 3 == 0 {
      let first = words[Int(random.next() >> 8) % words.count]
      let second = words[Int(random.next() >> 8) % words.count]
      let new = first.filter(\.isLetter) + second
      rare.append(new)
      return new
    }
    return rare[Int(draw >> 16) % rare.count]
  }
}

private struct SplitMix {
  var state: UInt64
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
