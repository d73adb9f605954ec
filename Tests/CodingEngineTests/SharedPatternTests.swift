import Foundation
import QualData
import TestSupport
import Testing

@testable import CodingEngine

/// `@name`, and the ready-made sets.
@Suite struct SharedPatternTests {
  private func compiled(_ patterns: [Pattern], _ shared: [SharedPatterns]) throws -> CompiledCodebook {
    try CompiledCodebook(
      Codebook(
        id: "b", languages: ["en", "nl"], codes: [Code(id: "c", patterns: patterns)], sharedPatterns: shared),
      file: "book.yaml")
  }

  private func found(
    _ pattern: Pattern, _ shared: [SharedPatterns], _ text: String, language: String = "en"
  ) throws -> [String] {
    let transcript = transcript([text], language: language)
    return try TranscriptCoder(compiled([pattern], shared)).code(transcript).codings.flatMap(\.matches).map {
      transcript.text(in: $0.range)
    }
  }

  private func message(_ pattern: Pattern, _ shared: [SharedPatterns]) -> String {
    do {
      return try compiled([pattern], shared).warnings.map(\.rendered).joined(separator: "\n")
    } catch let errors as InputErrors {
      return errors.diagnostics.map(\.rendered).joined(separator: "\n")
    } catch { return "\(error)" }
  }

  private let money = SharedPatterns("money", [.init("fund*"), .init("public budget", language: "en")])

  @Test func aNameStandsForItsPatterns() throws {
    #expect(
      try found(Pattern("@money"), [money], "Funding and a public budget") == ["Funding", "public budget"])
    #expect(try found(Pattern("no @money now"), [money], "no public budget now").count == 1)
    #expect(try found(Pattern("lack NEAR/3 @money"), [money], "a lack of funds") == ["lack of funds"])
  }

  @Test func eachLanguageHasItsOwnAndThoseForAny() throws {
    #expect(
      try found(Pattern("@money"), [money], "fundering; public budget", language: "nl") == ["fundering"])
  }

  @Test func sharedPatternsMayUseOthersAndOperators() throws {
    let all = [money, SharedPatterns("lack", [.init("@money AND (no OR lack)")])]
    #expect(try found(Pattern("@lack"), all, "no funds; the fund.") == ["no", "funds", "fund"])
  }

  @Test func negationIsReadyMade() throws {
    let pattern = Pattern("plan*", unless: Unless([.init("@negation")], distance: 2))
    #expect(try found(pattern, [], "There is not yet a plan. There is a plan.").count == 1)
    #expect(try found(pattern, [], "Er is nog geen plan. Er is een plan.", language: "nl").count == 1)
    #expect(
      try found(pattern, [], "Il n'a pas encore planifié. Il planifie.", language: "fr") == ["planifie"])
    #expect(try found(pattern, [], "Kein Plan. Ein Plan.", language: "de").count == 1)
    #expect(
      try found(pattern, [SharedPatterns("negation", [.init("hardly")])], "no plan; it is hardly so").count
        == 1
    )
  }

  @Test func anUnknownNameIsAnError() {
    #expect(
      message(Pattern("a @mony", place: TextPlace(SourcePlace(line: 2, column: 5), in: "book.yaml")), [money])
        == """
        book.yaml:2:7: error: There are no shared patterns “@mony”.
          Did you mean “@money”?
        """)
  }

  @Test func aCircleIsAnError() {
    let circle = [SharedPatterns("a", [.init("x @b")]), SharedPatterns("b", [.init("@a")])]
    #expect(message(Pattern("word"), circle).contains("These shared patterns run in a circle: @a → @b → @a."))
  }

  @Test func aNameWithoutPatternsInTheLanguageIsAnError() {
    let dutch = SharedPatterns("geld", [.init("geld", language: "nl")])
    #expect(
      message(Pattern("@geld", language: "en"), [dutch]).contains(
        "error: In the pattern “@geld”: The shared patterns “@geld” have none for the language “en”."))
    #expect(
      message(Pattern("@geld"), [dutch]).contains(
        "warning: In the pattern “@geld”: The shared patterns “@geld” have none for the language “en”. "
          + "The pattern is left out in this language."))
  }

  @Test func namesThatMultiplyAreAnError() {
    let many =
      [SharedPatterns("n0", [.init("w")])]
      + (1...40).map {
        SharedPatterns("n\($0)", [.init("@n\($0 - 1) OR @n\($0 - 1)")])
      }
    #expect(message(Pattern("@n40"), many).contains("has more than 20000 parts"))
  }

  @Test func everyReadyMadePatternIsSound() throws {
    for language in ["en", "nl", "fr", "de"] {
      #expect(try compiled([Pattern("@negation plan", language: language)], []).warnings.isEmpty)
    }
  }

  @Test func everyReadyMadePatternIsInTheDocumentation() throws {
    let page = try String(
      contentsOf: Repository.root.appendingPathComponent("docs/patterns.md"), encoding: .utf8)
    for query in ReadyMadePatterns.all.flatMap(\.queries) { #expect(page.contains("`\(query.text)`")) }
  }
}
