import QualData
import TestSupport
import Testing

@testable import Interchange

/// One interview as programs write it; `make_fixtures.py` made the files.
@Suite struct FixtureTests {
  private func read(_ name: String) throws -> [ImportedTranscript] {
    try Importers.read(SourceFile.read(Repository.file("Tests/Fixtures/\(name)"), shownAs: name))
  }

  @Test(arguments: ["docx", "odt", "rtf", "html"]) func oneInterviewInAllFormats(_ kind: String) throws {
    let imported = try read("interview.\(kind)")[0]
    #expect(
      turns(imported) == [
        "INT: How is the programme going?", "P01: It goes well, “ça va”.", "INT: Who pays?",
        "P01: Nobody.\nReally nobody.", "INT: Is there a budget?", "P01: There is none.",
      ])
    #expect(times(imported).suffix(2) == [[310, nil], [312, nil]])
    #expect(imported.transcript.text.hasPrefix("# Interview P01\n"))
    #expect(imported.transcript.text.contains("\n## Money\n"))
    #expect(roles(imported) == ["INT": .interviewer, "P01": .participant])
    #expect(imported.transcript.language == "en" && imported.warnings.isEmpty)
  }

  @Test func aPDFIsReadWherePdftotextIs() throws {
    do {
      let imported = try read("interview.pdf")[0]
      #expect(turns(imported).first == "INT: How is the programme going?")
    } catch let errors as InputErrors {
      #expect(errors.diagnostics[0].message.contains("needs the program pdftotext, which was not found."))
    }
  }

  @Test func workbooksAreReadAsWritten() throws {
    let imported = try read("turns.xlsx")[0]
    #expect(turns(imported) == ["INT: How is the programme going?", "P01: It goes well."])
    #expect(times(imported) == [[5, nil], [65, nil]])
    let survey = try read("survey.xlsx")
    #expect(survey.map(\.transcript.id) == ["survey-R1", "survey-R2"])
    #expect(survey[1].transcript.attributes == ["G1": "industry"])
  }
}
