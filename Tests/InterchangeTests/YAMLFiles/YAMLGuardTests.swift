import QualData
import Testing

@testable import Interchange

/// Files made to exhaust memory, time or the stack.
@Suite struct YAMLGuardTests {
  @Test func refusesABillionLaughs() {
    #expect(
      errors(inCodebook: laughs(levels: 9))
        == """
        b.yaml:1:18: error: With its aliases written out this file has more than 500000 values.
          1 | a: &a [lol, lol, lol, lol, lol, lol, lol, lol, lol, lol]
            |                  ^
          Write the values out instead of repeating them by aliases (*name).
        """)
  }

  @Test func refusesAliasesInAKeyBeforeTheyAreHashed() {
    #expect(
      errors(inCodebook: laughs(levels: 9) + "\n[*i]: x").hasPrefix(
        "b.yaml:10:2: error: An alias (*i) may not stand in a key."))
    #expect(
      errors(inCodebook: laughs(levels: 9) + "\n*i : x").hasPrefix(
        "b.yaml:10:1: error: An alias (*i) may not stand in a key."))
    #expect(
      errors(inCodebook: laughs(levels: 9) + "\n? *i\n: x").hasPrefix(
        "b.yaml:10:1: error: Keys written with “?” are not read in a file with aliases (*name)."))
    #expect(
      errors(inCodebook: laughs(levels: 9) + "\n? - *i\n: x").hasPrefix(
        "b.yaml:10:1: error: Keys written with “?”"))
  }

  @Test func refusesMoreAnchorsThanAnybodyNeeds() {
    let lines = (1...40).map { "k\($0): [&a\($0) x, *a\($0)]" }
    #expect(
      errors(inCodebook: lines.joined(separator: "\n")).hasPrefix(
        "b.yaml:1:13: error: This file has more than 32 anchors (&name) that aliases (*name) repeat."))
  }

  @Test func doesNotTakePatternsForAliases() {
    #expect(errors(inCodes: "  - id: a\n    patterns: [\"x & *plan\", 'y &plan']") == "")
  }

  @Test func refusesDeepNesting() {
    #expect(
      errors(inCodebook: String(repeating: "[", count: 70) + String(repeating: "]", count: 70)).hasPrefix(
        "b.yaml:1:65: error: Values are nested more than 64 deep here."))
  }

  @Test func refusesNestingThatLibyamlRefuses() {
    #expect(
      errors(inCodebook: String(repeating: "[", count: 100_000)).contains(
        "error: Values are nested more than 64 deep here."))
  }

  @Test func refusesNestingDeepenedByAliases() {
    let brackets = (String(repeating: "[", count: 900), String(repeating: "]", count: 900))
    let lines = (1...30).map { "k\($0): &a\($0) \(brackets.0)\($0 == 1 ? "x" : "*a\($0 - 1)")\(brackets.1)" }
    #expect(
      errors(inCodebook: lines.joined(separator: "\n")).contains("Values are nested more than 64 deep here."))
  }

  @Test func refusesCodesNestedDeepByTheirParents() {
    let codes = (1...100).map { "  - {id: c\($0)" + ($0 == 1 ? "}" : ", parent: c\($0 - 1)}") }
    #expect(
      errors(inCodes: codes.joined(separator: "\n")).hasPrefix(
        "b.yaml:68:10: error: Codes are nested more than 64 deep here."))
  }

  /// `a` holds ten texts, `b` ten times `a`, and so on.
  private func laughs(levels: Int) -> String {
    let names = Array("abcdefghijkl")
    return (0..<levels).map { level in
      let item = level == 0 ? "lol" : "*\(names[level - 1])"
      return "\(names[level]): &\(names[level]) [" + Array(repeating: item, count: 10).joined(separator: ", ")
        + "]"
    }.joined(separator: "\n")
  }
}
