import QualData
import Testing

@testable import CodingEngine

@Suite struct DeterminismTests {
  private let book = Codebook(
    id: "b",
    codes: [Code(id: "money", patterns: [Pattern("fund*")]), Code(id: "plan", patterns: [Pattern("plan")])])

  @Test func codingAgainGivesTheSameIdsAndOrder() throws {
    let text = transcript(["Funding a plan.", "The plan is funded."])
    let coder = try TranscriptCoder(CompiledCodebook(book))
    let first = try coder.code(text)
    _ = try coder.code(transcript(["Something else: funds, plans."]))
    #expect(try coder.code(text) == first)
    #expect(try TranscriptCoder(CompiledCodebook(book)).code(text) == first)
  }

  /// Enough turns for several batches of words.
  @Test(arguments: [Scope.sentence, .transcript])
  func wordsThatAreLetGoChangeNoCoding(_ within: Scope) throws {
    let book = Codebook(
      id: "b",
      codes: [
        Code(id: "money", patterns: [Pattern("plan NEAR/3 fund*", within: within), Pattern("budget")]),
        Code(id: "plan", patterns: [Pattern("plan", unit: .words(2))]),
      ])
    let text = transcript((0..<1000).map { "Turn \($0): the plan is funded, by us. The budget is small." })
    let compiled = try CompiledCodebook(book)
    let kept = try TranscriptCoder(compiled, keepsTokens: true).code(text)
    #expect(kept.codings.count == 3000)
    #expect(try TranscriptCoder(compiled).code(text) == kept)
  }

  /// One that may remember nothing forgets between transcripts.
  @Test func whatACoderForgetsChangesNoCoding() throws {
    let compiled = try CompiledCodebook(book)
    let forgetful = TranscriptCoder(compiled, coders: .max)
    for (text, language) in [("A plan is funded.", "en"), ("Plan? Funds!", "nl"), ("A plan, a plan.", "en")] {
      var transcript = transcript([text])
      transcript.language = language
      #expect(try forgetful.code(transcript) == TranscriptCoder(compiled).code(transcript))
    }
  }

  @Test func partsOfATranscriptAreTogetherTheWhole() throws {
    let text = transcript((0..<3000).map { "Turn \($0): the plan is funded." })
    let coder = try TranscriptCoder(CompiledCodebook(book))
    let whole = try coder.code(text)
    #expect(whole.codings.count == 6000)
    var sizes: [Int] = []
    var codings: [Coding] = []
    let last = try coder.code(text, partSize: 1500) { part in
      sizes.append(part.codings.count)
      codings += part.codings
      part.codings.removeAll()
    }
    #expect(sizes.count == 2 && sizes.allSatisfy { $0 >= 1500 })
    #expect(codings + last.codings == whole.codings)
    #expect(last.turns == whole.turns)
  }

  @Test func idsDifferByTextCodeAndRange() throws {
    let coder = try TranscriptCoder(CompiledCodebook(book))
    let ids = try ["A plan. A funded plan. Funds.", "A plan. A funded plan. Funds!"].flatMap {
      try coder.code(transcript([$0])).codings.map(\.id)
    }
    #expect(ids.count == 8)
    #expect(Set(ids).count == 8)
  }

  /// Made in Python from the definition at `CodingIDs`: reviews are kept by these ids, so they must never change.
  @Test func anIdIsTheSameForEver() throws {
    let coded = try TranscriptCoder(CompiledCodebook(book)).code(transcript(["A plan."]))
    #expect(coded.codings.map(\.id.description) == ["2fc0894b3abf9d130126e06c18e4cb63"])
  }

  @Test func anEditedPatternKeepsTheIdOfWhatItStillFinds() throws {
    var edited = book
    edited.codes[1].patterns = [Pattern("plans OR plan")]
    let before = try TranscriptCoder(CompiledCodebook(book)).code(transcript(["A plan."]))
    let after = try TranscriptCoder(CompiledCodebook(edited)).code(transcript(["A plan."]))
    #expect(before.codings.map(\.id) == after.codings.map(\.id))
  }

  @Test func aDigestIsSHA256() {
    // The published test vector of FIPS 180.
    #expect(Digest.sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }
}
