import TerminalReview
import Testing
import Workbench

@Suite struct FuzzyMatchTests {
  @Test func lettersMustOccurInTheirOrder() {
    #expect(FuzzyMatch("lof", in: "lack-of-funding")?.places == [0, 5, 6])
    #expect(FuzzyMatch("fol", in: "lack-of-funding") == nil)
    #expect(FuzzyMatch("lack of funding now", in: "lack-of-funding") == nil)
  }

  @Test(arguments: [
    // 10 a letter, 8 for the start of a word.
    ("l", "lack", 18),
    ("a", "lack", 10),
    // 6 more for the next letter at once.
    ("la", "lack", 34),
    // 1 less for each letter skipped, at most 5.
    ("lc", "lack", 27),
    ("lk", "la............k", 18 + 18 - 5),
    ("", "lack", 0),
  ]) func theScoreIsAsDocumented(typed: String, name: String, score: Int) {
    #expect(FuzzyMatch(typed, in: name)?.score == score)
  }

  @Test func theBestPlacesAreTaken() {
    #expect(FuzzyMatch("st", in: "best staff")?.places == [5, 6])
  }

  @Test(arguments: [("gene", "Gène"), ("GENE", "gène"), ("gène", "GENE"), ("etat", "État des lieux")])
  func caseAndAccentsDoNotMatter(typed: String, name: String) {
    #expect(FuzzyMatch(typed, in: name) != nil)
  }

  @Test func theFinderPutsTheBestCodeFirst() {
    let codes = [
      ReviewCode(id: "infrastructure", name: "Infrastructure"), ReviewCode(id: "staff", name: "Staff"),
      ReviewCode(id: "x", name: "Full-time staff"),
    ]
    #expect(CodeFinder.lines(codes, fitting: "sta").map(\.code.id) == ["staff", "x"])
    #expect(CodeFinder.lines(codes, fitting: "").map(\.code.id) == ["infrastructure", "staff", "x"])
  }

  @Test func arrowsChooseAmongTheCodes() {
    var finder = CodeFinder([ReviewCode(id: "a"), ReviewCode(id: "b")])
    finder.handle(.down)
    finder.handle(.down)
    #expect(finder.chosen?.id == "b")
    finder.handle(.character("a"))
    #expect(finder.chosen?.id == "a")
    finder.handle(.character("z"))
    #expect(finder.chosen == nil)
  }
}
