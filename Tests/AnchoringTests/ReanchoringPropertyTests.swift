import QualData
import TestSupport
import Testing

@testable import Anchoring

/// Random corrections of invented interviews, in which it is known where every excerpt went.
@Suite struct ReanchoringPropertyTests {
  /// The outcome of one excerpt beside what is known.
  private struct Outcome {
    var sentence: EditedInterview.Sentence
    var old: TextRange
    var expected: TextRange?
    var placement: Placement
    var new: Transcript
  }

  private func outcomes(_ before: EditedInterview, _ after: EditedInterview) -> [Int: Outcome] {
    let (old, oldRanges) = before.written()
    let (new, newRanges) = after.written()
    let reanchoring = Reanchoring(old: old, new: new)
    return before.excerpts.reduce(into: [:]) { all, excerpt in
      let range = oldRanges[excerpt.key]!
      all[excerpt.key] = Outcome(
        sentence: excerpt.value, old: range, expected: newRanges[excerpt.key],
        placement: reanchoring.placement(of: range), new: new)
    }
  }

  private func isKept(_ outcome: Outcome) -> Bool {
    outcome.placement.range == outcome.expected
      && outcome.placement.kind == (outcome.expected == outcome.old ? .exact : .moved)
      && outcome.new.turns[outcome.placement.turn!].contentRange.contains(outcome.expected!)
  }

  @Test func withoutAChangeAllIsExact() {
    var random = SeededRandom(seed: 10)
    let interview = EditedInterview(paragraphs: 60, &random)
    for (_, outcome) in outcomes(interview, interview) {
      #expect(outcome.placement.kind == .exact)
      #expect(outcome.placement.range == outcome.old)
    }
  }

  /// Of the sentences that are said again and again, a few stand where even a reader could not tell them apart.
  @Test func untouchedExcerptsKeepTheirPlaces() {
    var repeated = 0
    var uncertain = 0
    var wrong = 0
    for seed in 0..<80 {
      var random = SeededRandom(seed: UInt64(1000 + seed))
      let before = EditedInterview(paragraphs: Int.random(in: 1...40, using: &random), &random)
      var after = before
      for _ in 0..<Int.random(in: 1...30, using: &random) { after.editOutside(&random) }
      for (_, outcome) in outcomes(before, after) {
        if !EditedInterview.repeated.contains(outcome.sentence.words) {
          #expect(isKept(outcome), "\(seed): \(outcome.sentence.words) \(outcome.placement)")
          continue
        }
        repeated += 1
        if outcome.placement.reason == .uncertain { uncertain += 1 } else if !isKept(outcome) { wrong += 1 }
      }
    }
    #expect(repeated > 500)
    #expect(uncertain * 10 < repeated, "\(uncertain) of \(repeated)")
    #expect(wrong * 500 < repeated, "\(wrong) of \(repeated)")
  }

  @Test func lineEndsMayChangeEverywhere() {
    var random = SeededRandom(seed: 20)
    var before = EditedInterview(paragraphs: 40, &random)
    var after = before
    before.lineEnd = "\r\n"
    after.lineEnd = "\n"
    for (_, outcome) in outcomes(before, after) { #expect(outcome.placement.range == outcome.expected) }
  }

  @Test func anExcerptWithOneOtherWordIsFuzzyAndWhole() {
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(2000 + seed))
      let before = EditedInterview(paragraphs: 30, &random)
      var after = before
      for _ in 0..<Int.random(in: 0...10, using: &random) { after.editOutside(&random) }
      guard let target = before.excerpts.filter({ $0.value.words.count >= 8 }).keys.sorted().first else {
        continue
      }
      after.edit(excerpt: target) { $0.words[$0.words.count / 2] = "genomics" }
      let outcome = outcomes(before, after)[target]!
      #expect(outcome.placement.kind == .fuzzy, "\(seed)")
      #expect(outcome.placement.reason == .changed, "\(seed)")
      #expect(outcome.placement.range == outcome.expected, "\(seed)")
      #expect(outcome.placement.similarity > 0.8 && outcome.placement.similarity < 1)
    }
  }

  @Test func anExcerptThatWasTakenAwayOrRewrittenIsLost() {
    for seed in 0..<60 {
      var random = SeededRandom(seed: UInt64(3000 + seed))
      let before = EditedInterview(paragraphs: 30, &random)
      var after = before
      for _ in 0..<Int.random(in: 0...10, using: &random) { after.editOutside(&random) }
      // Not one of the sentences that are said again and again.
      let targets = before.excerpts.filter { $0.value.words.count >= 8 }.keys.sorted()
      guard targets.count >= 2 else { continue }
      after.remove(excerpt: targets[0])
      after.edit(excerpt: targets[1]) {
        $0.words = ["Quite", "another", "thing", "was", "said", "by", "them."]
      }
      let all = outcomes(before, after)
      for target in targets.prefix(2) {
        #expect(all[target]!.placement.kind == .lost, "\(seed)")
        #expect(all[target]!.placement.range == nil)
        #expect(all[target]!.placement.anchor.quote == all[target]!.sentence.words.joined(separator: " "))
      }
    }
  }

  @Test func everyPlacementOfAnyEditLiesInOneTurn() {
    for seed in 0..<40 {
      var random = SeededRandom(seed: UInt64(4000 + seed))
      let before = EditedInterview(paragraphs: 25, &random)
      var after = before
      for _ in 0..<10 { after.editOutside(&random) }
      for excerpt in before.excerpts.keys.sorted() where Int.random(in: 0..<3, using: &random) == 0 {
        after.edit(excerpt: excerpt) { sentence in
          for index in sentence.words.indices where Int.random(in: 0..<3, using: &random) == 0 {
            sentence.words[index] = EditedInterview.word(&random)
          }
        }
      }
      for (_, outcome) in outcomes(before, after) {
        guard let range = outcome.placement.range, let turn = outcome.placement.turn else {
          #expect(outcome.placement.kind == .lost)
          continue
        }
        #expect(outcome.new.turns[turn].contentRange.contains(range))
      }
    }
  }
}
