import Foundation
import Interchange
import QualData
import Testing

@testable import Workbench

/// Lines of a concordance in a terminal and as a page, with scripts that are wide, combine, or run from the right.
@Suite struct ConcordanceTextTests {
  private func result(_ lines: [(String, String, String)]) -> MakeConcordance.Result {
    let columns = ["transcript", "turn", "speaker", "left", "keyword", "right", "start", "end"].map {
      Table.Column($0, .text, "")
    }
    return MakeConcordance.Result(
      table: Table(
        name: "kwic", title: "Key words in context", columns: columns,
        rows: lines.map { left, keyword, right in
          [
            .text("t"), .integer(1), .text("A"), .text(left), .text(keyword), .text(right), .integer(0),
            .integer(0),
          ]
        }),
      report: CorpusRun.Report())
  }

  /// The column in which the keyword, and what comes after it, begin.
  private func columns(_ line: Substring, _ keyword: String, _ right: String) throws -> [Int] {
    try [keyword, right].map { text in
      let place = try #require(line.firstRange(of: text))
      return DisplayWidth.of(line[..<place.lowerBound])
    }
  }

  @Test func keywordsAlignWhateverTheScript() throws {
    let lines = [
      ("we need a", "plan", "for the year"), ("我们需要一个", "计划", "来做"), ("हमें एक", "योजना", "चाहिए"),
      ("nous le re\u{301}pe\u{301}tons :", "santé", "d'abord"), ("أريد", "خطة", "جديدة"),
      ("אנחנו צריכים", "תוכנית", "חדשה"), ("ok 👍", "🧬", "yes"),
      ("👩‍👩‍👧 is", "👍🏽", "of 🇧🇪"), ("1️⃣ or ☎️", "🏳️‍🌈", "x"),
    ]
    let output = result(lines).aligned(width: 80).split(separator: "\n")
    let places = try zip(output, lines).map { try columns($0, $1.1, $1.2) }
    #expect(Set(places).count == 1, "\(output)")
  }

  @Test func aWideCharacterThatDoesNotFitLeavesAColumnFree() throws {
    let long = String(repeating: "基因", count: 20)
    let lines = [(long, long, "一"), ("x", "y", "z"), ("x" + long, "y" + long, "二")]
    let output = result(lines).aligned(width: 81).split(separator: "\n")
    let rights = try zip(output, ["一", "z", "二"]).map { line, right in
      DisplayWidth.of(line[..<(try #require(line.range(of: right, options: .backwards))).lowerBound])
    }
    #expect(Set(rights).count == 1, "\(output)")
    #expect(output.allSatisfy { DisplayWidth.of($0) <= 81 })
  }

  @Test func combiningMarksStayWithTheirLetters() {
    let left = String(repeating: "e\u{301}", count: 60)
    let line = result([(left, "x", "")]).aligned(width: 60)
    #expect(line.contains("…e\u{301}"))
    #expect(!line.contains("…\u{301}"))
  }

  @Test func rightToLeftPartsAreIsolated() {
    let output = result([("אנחנו צריכים", "תוכנית", "חדשה"), ("we need a", "plan", "now")]).aligned(width: 60)
    let lines = output.split(separator: "\n")
    #expect(lines[0].contains("\u{2068}תוכנית\u{2069}"))
    #expect(lines[0].contains("\u{2068}אנחנו צריכים\u{2069}"))
    #expect(!lines[1].contains("\u{2068}"))
  }

  @Test func marksOfDirectionOfATranscriptAreLeftOut() {
    let line = result([("we \u{202E}need", "a\u{2066} plan", "now\u{1B}[31m")]).aligned(width: 80)
    #expect(line.contains("we need  a plan  now\u{FFFD}[31m"))
  }

  @Test func aLatinKeywordAmongArabicIsIsolatedToo() {
    #expect(result([("مشروع", "DNA", "الجديد")]).aligned(width: 60).contains("\u{2068}DNA\u{2069}"))
  }

  @Test func thePageHasItsTextEscapedAndLoadsNothing() {
    let page = result([("<b>a & \"b\"", "<script>alert(1)</script>", "'c'\u{1B}[31m")]).page
    #expect(page.contains("&lt;b&gt;a &amp; &quot;b&quot;"))
    #expect(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"))
    #expect(page.contains("&#39;c&#39;\u{FFFD}[31m"))
    #expect(!page.contains("<script"))
    #expect(!page.contains("http:") && !page.contains("https:") && !page.contains("src="))
    #expect(page.contains("default-src 'none'"))
  }

  @Test func everyLineOfThePageHasTheDirectionOfItsText() {
    let page = result([("אנחנו", "תוכנית", "חדשה")]).page
    #expect(
      page.contains(
        "<div dir=\"auto\"><span class=\"left\">אנחנו</span> <span class=\"keyword\">תוכנית</span> "
          + "<span class=\"right\">חדשה</span></div>"))
    #expect(page.contains("<td dir=\"auto\">t</td><td dir=\"auto\">1</td><td dir=\"auto\">A</td>"))
  }

  @Test func noMatchIsSaid() {
    #expect(result([]).aligned(width: 60) == "No match.\n")
    #expect(result([]).page.contains("<p>No match.</p>"))
  }
}
