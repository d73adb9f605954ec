import Testing

@testable import Interchange

@Suite struct QuantedaReaderTests {
  @Test func keysNestAndValuesAreGlobs() throws {
    let converted = try convert(
      """
      # words of health policy
      Funding:
        __: [money]
        public: [budget*, "grant?", "*fonds", public fund*]
        private: investor
      Law:
        - GDPR
        - "data protection"
        - ethics: [board, NO]
      """, as: "policy.yml")
    #expect(
      outline(converted) == """
        funding “Funding”: money
          public “public”: budget* | grant? | *fonds | public fund*
          private “private”: investor
        law “Law”: GDPR | data protection
          ethics “ethics”: board | NO
        """)
    #expect(converted.notCarried.isEmpty)
  }

  @Test func whatIsNotCarriedHasItsPlace() throws {
    let converted = try convert("a: [\"(b*)\", \"*\", c]\nd:\n", as: "x.yml")
    #expect(outline(converted) == "a “a”: c\nd “d”")
    #expect(
      notes(converted) == """
        1:5 “(b*)” has both a wildcard and a character that Qualm reads as an operator. It is not carried.
        1:13 “*” stands for every word. It is not carried.
        2:3 The key “d” has an empty value, which is not carried.
        """)
  }

  @Test func aBrokenFileIsAnError() {
    #expect(errors { _ = try convert("a: [b\n", as: "x.yml") }.count == 1)
    #expect(errors { _ = try convert("a: b\na: c\n", as: "x.yml") }.first?.contains("stands twice") == true)
    #expect(
      errors { _ = try convert("- a\n", as: "x.yml") } == [
        "x.yml: error: A quanteda dictionary is a mapping of keys to values; this file is none."
      ])
  }
}
