import Foundation
import Testing

@Suite struct KWICTests {
  @Test func linesAreSortedAndHaveAttributes() throws {
    let outcome = try Study().qualm(
      "kwic", "fund*", "--sort", "left", "--attribute", "region", "--context", "1")
    #expect(outcome.code == 0)
    #expect(
      outcome.output == """
        transcript,turn,speaker,left,keyword,right,start,end,region
        a,2,P01,The,funding,ends,53,60,Gent
        b,2,P02,were,funded,for,51,57,Brugge

        """)
  }

  @Test func theSpeakersAttributesStandBesideThem() throws {
    let output = try Study().qualm("kwic", "fund*", "--attribute", "region", "--format", "text").output
    #expect(output.hasPrefix("a:2 P01 Gent  "))
  }

  @Test func aPageOfHTMLHasEveryLine() throws {
    let study = try Study()
    let outcome = try study.qualm("kwic", "fund*", "--format", "html", "--output", "kwic.html")
    #expect(outcome.code == 0 && outcome.output.isEmpty)
    let page = try study.text("kwic.html")
    #expect(page.hasPrefix("<!DOCTYPE html>\n"))
    #expect(page.contains("<span class=\"keyword\">funding</span>"))
    #expect(page.contains("<span class=\"keyword\">funded</span>"))
  }

  @Test func anUnknownOrderIsAUsageError() throws {
    let outcome = try Study().qualm("kwic", "fund*", "--sort", "up")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: The value 'up' is invalid for '--sort <sort>'."))
  }

  @Test func anUnknownAttributeIsAUsageError() throws {
    let outcome = try Study().qualm("kwic", "fund*", "--attribute", "town")
    #expect(outcome.code == 64)
    #expect(outcome.errors == "qualm: There is no attribute “town”. There are region.\n")
  }
}
