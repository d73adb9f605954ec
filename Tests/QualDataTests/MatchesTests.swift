import QualData
import Testing

@Suite struct MatchesTests {
  private func match(_ word: Int) -> Match {
    Match(range: TextRange(word * 10, word * 10 + 5), words: word..<word + 1, pattern: word)
  }

  @Test func thereMayBeNone() {
    #expect(Matches().isEmpty && Matches([]).isEmpty)
    #expect(Matches() == [])
  }

  @Test(arguments: 1...3)
  func theyAreWhatTheyWereMadeOf(count: Int) {
    let made = (0..<count).map(match)
    #expect(Array(Matches(made)) == made)
    #expect(Matches(made).count == count && Matches(made)[count - 1] == made[count - 1])
  }

  @Test func oneIsOneHoweverItWasMade() {
    #expect(Matches(match(4)) == Matches([match(4)]))
    #expect(Matches(match(4)) != Matches([match(5)]))
  }

  @Test func someCanBeTakenAway() {
    var matches: Matches = [match(1), match(2), match(3)]
    matches.removeAll { $0.pattern != 2 }
    #expect(matches == Matches(match(2)))
    matches.removeAll { _ in true }
    #expect(matches.isEmpty)
  }
}
