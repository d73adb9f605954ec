import QualData
import Testing

@testable import Interchange

@Suite struct PlainTextTests {
  @Test func aTurnStartsAtALabelAndEndsBeforeTheNext() throws {
    let imported = try read("INT: How are you?\n\nP01: Fine.\nReally fine.\n\nINT: Good.\n")
    #expect(turns(imported) == ["INT: How are you?", "P01: Fine.\nReally fine.", "INT: Good."])
    #expect(imported.format == "plain text")
    #expect(imported.transcript.id == "interview")
    #expect(imported.transcript.source == "interview.txt")
  }

  @Test func theTextStaysAsItIsAndTheRangeHoldsTheLabel() throws {
    let text = "INT: How are you?\n\n  P01:  Fine. \n"
    let imported = try read(text)
    #expect(imported.transcript.text == text)
    #expect(imported.transcript.turns.map(\.range) == [TextRange(0, 17), TextRange(21, 32)])
    #expect(imported.transcript.turns.map(\.contentRange) == [TextRange(5, 17), TextRange(27, 32)])
  }

  @Test func aBlankLineDoesNotEndATurn() throws {
    let imported = try read("P01: One.\n\nTwo.\n\nP02: Three.\n")
    #expect(turns(imported) == ["P01: One.\n\nTwo.", "P02: Three."])
  }

  @Test func whatStandsBeforeTheFirstLabelIsThePreamble() throws {
    let imported = try read("[Invented transcript]\n\nInterview P10\n\nINT: Hello.\n\nP10: Hello.\n")
    #expect(turns(imported) == ["INT: Hello.", "P10: Hello."])
    #expect(imported.notes == ["2 lines before the first turn belong to no turn."])
  }

  @Test func notesInBracketsStayText() throws {
    let imported = try read("INT: Well?\n\nP01: [laughter] No.\n[inaudible]\n")
    #expect(turns(imported) == ["INT: Well?", "P01: [laughter] No.\n[inaudible]"])
  }

  @Test func aLabelWithoutWordsMakesNoTurn() throws {
    let imported = try read("INT: Well?\n\nP01:\n\nINT: Hello?\n")
    #expect(turns(imported) == ["INT: Well?", "INT: Hello?"])
    #expect(imported.notes == ["1 label without words makes no turn."])
  }

  @Test func withoutLabelsEachParagraphIsATurnOfAnUnknownSpeaker() throws {
    let imported = try read("The first paragraph\nhas two lines.\n\nThe second has one.\n")
    #expect(turns(imported) == ["?: The first paragraph\nhas two lines.", "?: The second has one."])
    #expect(imported.transcript.speakers.isEmpty)
    #expect(
      messages(imported).first
        == "No speaker labels were found in “interview”; every paragraph is read as a turn of an unknown speaker, "
        + "which codes as a participant's.")
  }

  @Test func aTextWithoutLabelsAndBlankLinesHasATurnForEachLine() throws {
    #expect(turns(try read("yes we do\nno we do not\n")) == ["?: yes we do", "?: no we do not"])
  }

  @Test func linesThatStartWithATimeAreTurns() throws {
    let imported = try read(
      "[00:43.810 --> 00:47.850]  Hello everyone.\n[00:48.350 --> 00:54.570]  Welcome.\n")
    #expect(turns(imported) == ["?: Hello everyone.", "?: Welcome."])
    #expect(times(imported) == [[43.81, 47.85], [48.35, 54.57]])
  }

  @Test func theIdIsTheFileNameWithoutExtension() throws {
    #expect(try read("INT: Yes.", as: "a/b/interview 1.final.txt").transcript.id == "interview 1.final")
    // The e and the accent as two characters become one.
    #expect(try read("INT: Yes.", as: "cafe\u{301}.txt").transcript.id.unicodeScalars.count == 4)
  }

  @Test func unicodeWhiteSpaceIsTrimmed() throws {
    #expect(turns(try read("INT:\u{A0} Oui ?\u{202F}\u{3000}\nP01: Non.\n")) == ["INT: Oui ?", "P01: Non."])
  }
}

@Suite struct HardWrapTests {
  /// Twelve lines broken before column 60.
  static let wrapped = String(
    repeating: "the quick brown fox jumps over the lazy dog and then sleeps\n", count: 12)

  @Test func linesBrokenAtAFixedWidthAreJoined() throws {
    let text = "INT: Go on.\n\nP01: So " + Self.wrapped + "that was all.\n"
    let imported = try read(text)
    #expect(imported.transcript.turns.count == 2)
    #expect(!imported.transcript.text(in: imported.transcript.turns[1].contentRange).contains("\n"))
    #expect(imported.transcript.text.utf8.count == text.utf8.count)
    #expect(imported.notes == ["12 lines broken at a fixed width were joined to the next."])
  }

  @Test func paragraphsStayApart() throws {
    let imported = try read("P01: So " + Self.wrapped + "\nA new paragraph.\n\nINT: Yes.\n")
    #expect(turns(imported)[0].hasSuffix("sleeps\n\nA new paragraph."))
  }

  @Test func linesOfDifferentLengthsStay() throws {
    let lines = (1...14).map { String(repeating: "word ", count: $0) + "end." }.joined(separator: "\n")
    let imported = try read("INT: Go on.\nP01: " + lines)
    #expect(turns(imported)[1] == "P01: " + lines)
    #expect(imported.notes.isEmpty)
  }
}
