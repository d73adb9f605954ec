import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct WordTests {
  private func read(_ body: String, styles: String = "") throws -> ImportedTranscript {
    try InterchangeTests.read(word(body, styles: styles), as: "interview.docx")
  }

  /// Two turns, the second with this inside its paragraph.
  private func second(_ runs: String) throws -> ImportedTranscript {
    try read(paragraph("INT: Well?") + "<w:p><w:r><w:t xml:space='preserve'>P01: </w:t></w:r>\(runs)</w:p>")
  }

  private func run(_ text: String) -> String { "<w:r><w:t xml:space='preserve'>\(text)</w:t></w:r>" }

  @Test func aParagraphIsALineAndTurnsStartAtLabels() throws {
    let imported = try read(paragraph("INT: Well?") + paragraph("P01: Yes.") + paragraph("And no."))
    #expect(imported.transcript.text == "INT: Well?\n\nP01: Yes.\n\nAnd no.\n")
    #expect(turns(imported) == ["INT: Well?", "P01: Yes.\n\nAnd no."])
    #expect(imported.format == "Word")
  }

  @Test func aLabelInSeveralRunsIsOne() throws {
    func turn(_ name: String, _ text: String) -> String {
      "<w:p>" + ["[", name, "] (0", ":01 - 0:11)"].map(run).joined() + "</w:p>" + paragraph(text)
    }
    let imported = try read(
      turn("Anna", "Yes.") + turn("Bob", "No.") + turn("Anna", "Why?") + turn("Bob", "So."))
    #expect(turns(imported) == ["Anna: Yes.", "Bob: No.", "Anna: Why?", "Bob: So."])
    #expect(times(imported)[0] == [1, 11])
  }

  @Test func captionsThatTeamsWroteIntoADocumentAreRead() throws {
    let lines = [
      "0:0:0.0 --> 0:0:0.820", "Ann Bee", "Hello", "0:0:3.410 --> 0:0:4.280", "Bob", "Hello",
      "0:0:4.590 --> 0:0:6.0", "Ann Bee", "Yes.", "0:0:6.1 --> 0:0:7.0", "Bob", "Good.",
    ]
    for imported in [
      try read(lines.map(paragraph).joined()),
      try read(
        "<w:p>" + lines.map { run($0) + "<w:r><w:br/></w:r>" }.joined() + "</w:p>"),
    ] {
      #expect(turns(imported) == ["Ann Bee: Hello", "Bob: Hello", "Ann Bee: Yes.", "Bob: Good."])
      #expect(times(imported)[1] == [3.41, 4.28])
    }
  }

  @Test func insertionsStayAndDeletionsAreOut() throws {
    let imported = try second(
      "<w:ins>\(run("new"))</w:ins><w:del><w:r><w:delText>old</w:delText></w:r></w:del>"
        + "<w:moveFrom>\(run("moved"))</w:moveFrom>")
    #expect(turns(imported)[1] == "P01: new")
    #expect(imported.notes == ["2 tracked deletions were left out."])
  }

  @Test func aParagraphWhoseMarkIsDeletedGoesOnInTheNext() throws {
    let imported = try read(
      "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>\(run("INT: One "))</w:p><w:p>\(run("line."))</w:p>"
        + paragraph("P01: Yes."))
    #expect(turns(imported) == ["INT: One line.", "P01: Yes."])
  }

  @Test func ofFieldsOnlyTheResultStays() throws {
    func mark(_ type: String) -> String { "<w:r><w:fldChar w:fldCharType='\(type)'/></w:r>" }
    let code = "<w:r><w:instrText>HYPERLINK x</w:instrText></w:r>" + run("code")
    let imported = try second(mark("begin") + code + mark("separate") + run("shown") + mark("end") + run("."))
    #expect(turns(imported)[1] == "P01: shown.")
  }

  @Test func aFieldThatIsNeverClosedLosesItsParagraphOnly() throws {
    let imported = try read(
      "<w:p>\(run("INT: Yes."))<w:r><w:fldChar w:fldCharType='begin'/></w:r>\(run("code"))</w:p>"
        + paragraph("P01: No."))
    #expect(turns(imported) == ["INT: Yes.", "P01: No."])
  }

  @Test func ofAlternativesOneIsTaken() throws {
    let imported = try second(
      "<mc:AlternateContent><mc:Choice Requires='x'>\(run("one"))</mc:Choice>"
        + "<mc:Fallback>\(run("two"))</mc:Fallback></mc:AlternateContent>")
    #expect(turns(imported)[1] == "P01: one")
  }

  @Test func aTextBoxComesAfterItsParagraph() throws {
    let imported = try second("<w:r><w:txbxContent>\(paragraph("boxed"))</w:txbxContent></w:r>" + run("said"))
    #expect(turns(imported)[1] == "P01: said\n\nboxed")
  }

  @Test func footnotesCommentsAndHiddenTextAreCounted() throws {
    let imported = try second(
      run("said") + "<w:r><w:footnoteReference/></w:r><w:r><w:commentReference/></w:r>"
        + "<w:r><w:rPr><w:vanish/></w:rPr><w:t>hidden</w:t></w:r>")
    #expect(turns(imported)[1] == "P01: said")
    #expect(
      imported.notes == [
        "1 footnote was left out.", "1 comment was left out.", "1 passage of hidden text was left out.",
      ])
  }

  @Test func formatsBeforeATrackedChangeDoNotCount() throws {
    let hidden = "<w:rPr><w:rPrChange><w:rPr><w:vanish/></w:rPr></w:rPrChange></w:rPr>"
    #expect(turns(try second("<w:r>\(hidden)<w:t>shown</w:t></w:r>"))[1] == "P01: shown")
  }

  @Test func headingsEndTurnsWhateverTheLanguageOfTheirStyle() throws {
    let styles =
      "<w:style w:styleId='Kop1'><w:name w:val='heading 1'/></w:style>"
      + "<w:style w:styleId='Mine'><w:name w:val='mine'/><w:basedOn w:val='Kop1'/></w:style>"
    let imported = try read(
      paragraph("INT: Well?") + "<w:p><w:pPr><w:pStyle w:val='Mine'/></w:pPr>\(run("Money"))</w:p>"
        + paragraph("P01: Yes."), styles: styles)
    #expect(imported.transcript.text == "INT: Well?\n\n# Money\n\nP01: Yes.\n")
    #expect(turns(imported) == ["INT: Well?", "P01: Yes."])
  }

  @Test func namesInBoldAreLabelsWhereThereAreNoOthers() throws {
    func bold(_ name: String, _ text: String) -> String {
      "<w:p><w:r><w:rPr><w:b/></w:rPr><w:t>\(name)</w:t></w:r>\(run(" " + text))</w:p>"
    }
    let imported = try read(
      bold("Anna", "One.") + bold("Bob", "Two.") + bold("Anna", "Three.") + bold("Bob", "Four."))
    #expect(turns(imported) == ["Anna: One.", "Bob: Two.", "Anna: Three.", "Bob: Four."])
    let labelled = try read(paragraph("INT: Well?") + bold("Data", "one.") + bold("Data", "two."))
    #expect(turns(labelled) == ["INT: Well?\n\nData one.\n\nData two."])
  }

  @Test func theMainPartIsFoundByItsRelationship() throws {
    let bytes = word(paragraph("INT: Well?"), path: "word/document2.xml")
    #expect(turns(try InterchangeTests.read(bytes, as: "a.docx")) == ["INT: Well?"])
  }

  @Test func damageNamesThePlace() {
    let bytes = word("<w:p><w:r></w:p>")
    #expect(
      errors { _ = try InterchangeTests.read(bytes, as: "a.docx") }.joined().hasPrefix(
        "a.docx: error: In the part “word/document.xml”, line 1, column "))
    #expect(
      errors { _ = try read("") } == [
        "interview.docx: error: The document holds no words.\n  Check that it is the right file."
      ])
  }
}
