import Testing

@testable import Interchange

@Suite struct PDFPagesTests {
  private func pages(_ text: String) -> PDFPages {
    var pages = PDFPages(text)
    pages.dropRunningLines()
    return pages
  }

  @Test func pageNumbersAndRunningHeadersAreLeftOut() {
    let pages = pages("Study A\nINT: One\n1\n\u{0C}Study A\nand two.\n2\n\u{0C}Study A\nP01: Yes.\n3\n\u{0C}")
    #expect(pages.text.split(separator: "\n") == ["INT: One", "and two.", "P01: Yes."])
    #expect(
      pages.leftOut.notes == ["3 running lines were left out.", "3 page numbers were left out."])
  }

  @Test func wordsAtTheEdgesOfPagesStay() {
    #expect(pages("INT: One\n\u{0C}P01: Two\n\u{0C}INT: Three\n").text.contains("P01: Two"))
  }

  @Test func pagesWithoutTextAreBlank() { #expect(PDFPages("\n \u{0C}\n\u{0C}").isBlank) }
}
