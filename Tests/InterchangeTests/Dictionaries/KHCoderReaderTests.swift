import Testing

@testable import Interchange

@Suite struct KHCoderReaderTests {
  private static let inflections =
    "A word of KH Coder stands for all its inflections; here only the form written is found."

  /// The patterns of the last code of a rule file, and the notes but the first, which every file has.
  private func rule(_ text: String) throws -> (patterns: [String], notes: [String]) {
    let converted = try convert(text, as: "r.cod", KHCoderReader.self)
    #expect(converted.notCarried.contains { $0.message == Self.inflections })
    return (
      converted.codebook.codes.last!.patterns.map(\.query),
      converted.notCarried.filter { $0.message != Self.inflections }.map {
        "\($0.place.line):\($0.place.column) \($0.message)"
      }
    )
  }

  @Test(arguments: [
    ("budget", ["budget"]), ("budget or funding | grant", ["budget", "funding", "grant"]),
    ("a and b", ["a AND b"]), ("a & b or c", ["a AND b", "c"]), ("a and ( b or c )", ["a AND (b OR c)"]),
    ("a and not b", ["a NOT b"]), ("a &! b", ["a NOT b"]),
    ("a and b and not ( c or d )", ["(a AND b) NOT (c OR d)"]),
    ("a and not b and not c", ["a NOT (b OR c)"]), ("health+care", ["health care"]),
    ("near(a-b)", ["a NEAR/10 b"]), ("near(a-b)[8]", ["a NEAR/8 b"]), ("near(a-b)[b8]", ["a NEAR/8 b"]),
    ("near(a-b)[b]", ["a NEAR/10 b"]), ("near(a-b)[0]", ["a AND b"]), ("seq(a-b)[9]", ["a BEFORE/9 b"]),
    ("seq(a-b-c)[3]", ["((a BEFORE/3 b) BEFORE/3 c)"]), ("x and near(a-b)[2]", ["x AND (a NEAR/2 b)"]),
    ("'care plan'", ["*care plan*"]), ("\"fund (public)\"", ["\"fund (public)\""]), ("c*", ["\"c*\""]),
    ("a >= 1 and b > 0", ["a AND b"]), ("OR or AND", []), ("愛　or　恋", ["愛", "恋"]),
  ]) func rulesBecomePatterns(text: String, patterns: [String]) throws {
    #expect(try rule("*x\n\(text)\n").patterns == patterns)
  }

  @Test(arguments: [
    ("a >= 2", "2:1 “a >= 2” counts within a text. The rule of “x” is not carried."),
    ("b or a + c > 3", "2:6 “a + c” counts within a text. This part of the rule of “x” is not carried."),
    ("data or a >= 2", "2:9 “a >= 2” counts within a text. This part of the rule of “x” is not carried."),
    (
      "a or ( b or c ) > 3",
      "2:6 “( b or c ) > 3” counts within a text. This part of the rule of “x” is not carried."
    ),
    ("米-->名詞", "2:1 “米-->名詞” asks for a word class or inflection. The rule of “x” is not carried."),
    (
      "<>sex-->f",
      "2:1 “<>sex-->f” asks for a variable or heading, not for words. The rule of “x” is not carried."
    ),
    ("lw", "2:1 “lw” asks for a length or number. The rule of “x” is not carried."),
    ("near(a-b-c)", "2:1 “near(a-b-c)” has more than two words. The rule of “x” is not carried."),
    (
      "near(a-b)[d8]",
      "2:1 “near(a-b)[d8]” looks in one paragraph, or has an option that KH Coder does not describe. The rule of “x” is not carried."
    ), ("not a", "2:1 “not” stands without something that must be there. The rule of “x” is not carried."),
    (
      "a |! b",
      "2:3 “or not” also finds texts with nothing in them. This part of the rule of “x” is not carried."
    ),
    ("( a or b", "2:1 This parenthesis is never closed. The rule of “x” is not carried."),
    ("a b", "2:3 “b” is not expected here. The rule of “x” is not carried."),
    ("a and", "2:3 Something must follow “and”. The rule of “x” is not carried."),
    ("<*y>", "2:1 There is no code “y” above. The rule of “x” is not carried."),
  ]) func whatCannotBeExpressedIsReported(text: String, note: String) throws {
    #expect(try rule("*x\n\(text)\n").notes == [note])
  }

  @Test func expressiblePartsAreCarriedAndNeverMoreIsFound() throws {
    let inner = try rule("*x\na and ( b or lw )\n")
    #expect(inner.patterns == ["a AND (b)"] && inner.notes.count == 1)
    // Without the length, “not (b or lw)” would exclude less.
    let excluded = try rule("*x\na and not ( b or lw )\nor c\n")
    #expect(excluded.patterns == ["c"] && excluded.notes.count == 1)
  }

  @Test func codesAboveAreUsedByName() throws {
    let text = "# c\n*money\nbudget or funding\n\n*people\nnurse*\n＊both\n<*money> and <*people>\n"
    #expect(try rule(text).patterns == ["(budget OR funding) AND \"nurse*\""])
  }

  @Test func rulesThatGrowBeyondMeasureAreReported() throws {
    let text = (1...30).reduce("*c0\na or b\n") { $0 + "*c\($1)\n<*c\($1 - 1)> or <*c\($1 - 1)>\n" }
    let notes = try rule(text).notes
    #expect(
      notes.first == "22:10 With the codes it names, the rule is too large. The rule of “c10” is not carried."
    )
    _ = try rule("*x\n" + String(repeating: "( ", count: 5000) + "a\n")
  }

  @Test func textAboveTheFirstCodeAndTwins() throws {
    let converted = try convert("hello\n*x\na\n*x\n*y\n", as: "r.cod", KHCoderReader.self)
    #expect(outline(converted) == "x “x”: a\nx-2 “x”\ny “y”")
    #expect(
      notes(converted) == """
        1:1 “hello” stands above the first code. It is not carried.
        2:1 \(Self.inflections)
        4:2 The code “x” stands twice; both are carried.
        4:2 The code “x” has no rule.
        5:2 The code “y” has no rule.
        """)
  }
}
