import QualData
import Testing

@testable import Interchange

@Suite struct RTFTests {
  private func read(_ body: String) throws -> ImportedTranscript {
    try InterchangeTests.read("{\\rtf1\\ansi\\ansicpg1252\\deff0 \(body)}", as: "interview.rtf")
  }

  @Test func paragraphsAreLines() throws {
    let imported = try read("{\\b INT}: How are you?\\par\nP01: Fi\nne.\\par}\\par ignored")
    #expect(imported.transcript.text == "INT: How are you?\n\nP01: Fine.\n")
    #expect(imported.format == "RTF")
  }

  @Test func bytesAreReadInTheCodePageOfTheirFont() throws {
    let fonts =
      "{\\fonttbl{\\f0\\fcharset0 Arial;}{\\f1\\fcharset204 Arial;}{\\f2\\fcharset128 Gothic;}{\\f3\\cpg1250 A;}}"
    let imported = try read(
      fonts + "P01: caf\\'e9 \\f1 \\'e4\\'e0 \\f2 \\'93\\'fa\\'96\\'7b \\f3 \\'9c\\par")
    #expect(turns(imported) == ["P01: café да 日本 ś"])
  }

  @Test func unicodeReplacesItsStandIns() throws {
    #expect(
      turns(try read("P01: \\u8217?t {\\uc2 \\u8220\\'93x\\u8221\\'94y}\\uc0\\u233 !\\par")) == [
        "P01: ’t “”é!"
      ])
    #expect(turns(try read("P01: \\u-10179?\\u-8672?\\par")) == ["P01: 😠"])
  }

  @Test func specialCharactersAreRead() throws {
    #expect(
      turns(try read("P01: a\\~b\\_c\\-d\\emdash e\\rquote f\\{\\}\\\\\\tab g\\line h\\par"))
        == ["P01: a\u{A0}b-cd—e’f{}\\\tg\nh"])
  }

  @Test func picturesAndUnknownGroupsAreOut() throws {
    #expect(
      turns(
        try read(
          "{\\header H}{\\*\\unknown x{\\b y}}P01: {\\pict\\bin4 a{}b ffd8}said{\\*\\bkmkstart m}.\\par"))
        == ["P01: said."])
  }

  @Test func fieldsGiveTheirResults() throws {
    #expect(
      turns(try read("P01: {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt shown}}.\\par")) == ["P01: shown."])
  }

  @Test func whatIsHiddenDeletedOrBelowThePageIsCounted() throws {
    let imported = try read("P01: said{\\v hidden}{\\deleted gone}{\\footnote note}{\\*\\annotation c}.\\par")
    #expect(turns(imported) == ["P01: said."])
    #expect(
      imported.notes == [
        "1 passage of hidden text was left out.", "1 tracked deletion was left out.",
        "1 footnote was left out.", "1 comment was left out.",
      ])
  }

  @Test func aRowOfATableIsATurn() throws {
    func row(_ a: String, _ b: String) -> String { "\\trowd\\pard\\intbl \(a)\\cell \(b)\\cell\\row\n" }
    let imported = try read(
      row("INT", "How is it going?") + row("P01", "It goes well.") + "\\pard After.\\par")
    #expect(turns(imported) == ["INT: How is it going?", "P01: It goes well.\n\nAfter."])
  }

  @Test func headingsAreKnownByTheirStyle() throws {
    let imported = try read(
      "{\\stylesheet{\\ql Normal;}{\\s1\\b heading 1;}{\\*\\cs2 Strong;}}\\pard\\s1 Money\\par\\pard P01: Yes.\\par"
    )
    #expect(imported.transcript.text == "# Money\n\nP01: Yes.\n")
  }

  @Test func theTitleIsRead() throws {
    #expect(try read("{\\info{\\author A}{\\title Interview P01}}P01: Yes.\\par").title == "Interview P01")
  }

  @Test func aFileThatEndsInAGroupIsAnError() {
    #expect(
      errors { _ = try InterchangeTests.read("{\\rtf1 P01: {Yes.", as: "a.rtf") } == [
        "a.rtf: error: The RTF is damaged at byte 17. The file ends inside a group; 2 braces are missing.\n"
          + "  Open it in the program it came from and save it again."
      ])
  }

  @Test func groupsNestedTooDeepAreAnError() {
    let deep = String(repeating: "{", count: 300) + String(repeating: "}", count: 300)
    #expect(errors { _ = try read(deep) }.joined().contains("The groups are nested deeper than 256."))
  }
}
