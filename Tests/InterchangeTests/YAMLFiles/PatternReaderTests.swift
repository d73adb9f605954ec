import QualData
import Testing

@testable import Interchange

@Suite struct PatternReaderTests {
  @Test func patternsOfAListAreTriedInEveryLanguage() throws {
    #expect(
      try patterns("[govern*, steering committee]").map(\.description) == [
        "any: govern*", "any: steering committee",
      ])
  }

  @Test func patternsByLanguageKeepTheOrderOfTheFile() throws {
    #expect(
      try patterns("{nl: [a], any: [b], en: [c, d]}").map(\.description) == [
        "nl: a", "any: b", "en: c", "en: d",
      ])
  }

  @Test func readsEveryOptionOfAPattern() throws {
    let pattern = try #require(
      patterns(
        "[{pattern: x, unless: y, distance: 2, side: before, within: turn, unit: match, speakers: everyone}]"
      )
      .first)
    #expect(
      pattern
        == Pattern(
          "x", within: .turn,
          unless: Unless(
            [.init("y", place: TextPlace(SourcePlace(line: 6, column: 37), in: "b.yaml"))], distance: 2,
            side: .before),
          unit: .match, speakers: .everyone, place: TextPlace(SourcePlace(line: 6, column: 26), in: "b.yaml"))
    )
  }

  @Test func readsUnlessAsAList() throws {
    #expect(try unless("[y, \"z z\"]").queries.map(\.text) == ["y", "z z"])
  }

  @Test func readsUnlessAsAMapping() throws {
    let unless = try unless("{patterns: [y], distance: 3, side: after}")
    #expect(unless.queries.map(\.text) == ["y"])
    #expect(unless.distance == 3)
    #expect(unless.side == .after)
  }

  @Test func looksFiveWordsOnBothSidesForUnless() throws {
    let unless = try unless("y")
    #expect(unless.distance == 5)
    #expect(unless.side == .both)
  }

  @Test(arguments: ["±5 words", "5 words", "±5 word", "+-5 words"])
  func readsAUnitOfWords(_ text: String) throws {
    #expect(try patterns("[{pattern: x, unit: \(text)}]").first?.unit == .words(5))
  }

  @Test func readsSpeakersAsAListOfRoles() throws {
    #expect(
      try patterns("[{pattern: x, speakers: [interviewer, facilitator]}]").first?.speakers
        == .roles([.interviewer, .facilitator]))
  }

  @Test func takesTheDefaultsOfTheCodebookWhereAPatternGivesNone() throws {
    let patterns = try patterns(
      "[x, {pattern: y, unless: z, unit: match}]",
      defaults: "{within: paragraph, unit: turn, unless-distance: 2, speakers: everyone}")
    #expect(patterns.map(\.within) == [.paragraph, .paragraph])
    #expect(patterns.map(\.unit) == [.turn, .match])
    #expect(patterns.map(\.speakers) == [.everyone, .everyone])
    #expect(patterns.map(\.unless?.distance) == [nil, 2])
  }

  @Test func aPlainQueryBeginsWhereItStands() throws {
    #expect(try patterns("\n      - x").first?.place.start == SourcePlace(line: 7, column: 9))
  }

  @Test func aQuotedQueryBeginsInsideItsQuotationMarks() throws {
    #expect(try patterns("[\"*x\", '*y']").map(\.place.column) == [17, 23])
  }

  @Test func aQueryInABlockBeginsOnTheNextLine() throws {
    let pattern = try #require(patterns("\n      - >-\n        x OR\n        y").first)
    #expect(pattern.query == "x OR y")
    #expect(pattern.place.start == SourcePlace(line: 8, column: 9))
  }

  @Test func aQueryAfterAnAnchorBeginsAfterIt() throws {
    #expect(try patterns("[&a x]").first?.place.start == SourcePlace(line: 6, column: 19))
  }

  @Test func columnsCountCharacters() throws {
    #expect(try patterns("[🇧🇪, x]").map(\.place.column) == [16, 19])
  }

  @Test func warnsOfAPatternThatStandsTwiceInALanguage() throws {
    #expect(
      try read("{en: [x, y, x], nl: [x]}").diagnostics.map(\.rendered) == [
        """
        b.yaml:6:27: warning: The pattern “x” stands twice; first in line 6.
          6 |     patterns: {en: [x, y, x], nl: [x]}
            |                           ^
          Remove one of the two.
        """
      ])
  }

  @Test func warnsOfADistanceWithoutUnless() throws {
    #expect(
      try read("[{pattern: x, distance: 3}]").diagnostics.map(\.rendered) == [
        """
        b.yaml:6:29: warning: “distance” has no effect without “unless”.
          6 |     patterns: [{pattern: x, distance: 3}]
            |                             ^~~~~~~~
          Remove it, or add “unless”.
        """
      ])
  }

  /// The value of `patterns` begins in column 15 of line 6.
  @Test func aCodesDefaultsHoldForItsPatternsAndForCodesNestedInIt() throws {
    let book = try CodebookFile.read(
      text: """
        codebook: d
        defaults: {within: turn}
        codes:
          - id: outer
            defaults: {unit: "±20 words"}
            patterns: [a, {pattern: b, unit: match}]
            codes:
              - id: inner
                defaults: {unit: turn}
                patterns: [c]
          - id: other
            patterns: [d]
        """, file: "book.yaml"
    ).codebook
    let patterns = book.flattened.flatMap(\.code.patterns)
    #expect(patterns.map(\.unit) == [.words(20), .match, .turn, .sentence])
    #expect(patterns.allSatisfy { $0.within == .turn })
  }

  private func read(_ patterns: String, defaults: String = "{}") throws -> ReadCodebook {
    try CodebookFile.read(
      text:
        "codebook: d\nlanguages: [en, nl]\ndefaults: \(defaults)\ncodes:\n  - id: a\n    patterns: \(patterns)",
      file: "b.yaml")
  }

  private func patterns(_ patterns: String, defaults: String = "{}") throws -> [Pattern] {
    try read(patterns, defaults: defaults).codebook.codes.flatMap(\.patterns)
  }

  private func unless(_ unless: String) throws -> Unless {
    try #require(patterns("[{pattern: x, unless: \(unless)}]").first?.unless)
  }
}

extension Pattern {
  fileprivate var description: String { "\(language): \(query)" }
}
