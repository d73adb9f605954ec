import QualData
import Testing

@testable import Interchange

@Suite struct TurnTableTests {
  @Test func aRowIsATurn() throws {
    let imported = try read(
      "turn,speaker,start,end,text\n1,INT,0:00:04,0:00:11,\"Good morning, \"\"all\"\".\"\n2,P20,12,32.5,Yes.\n3,P20,0:33,,No.\n",
      as: "a.csv")
    #expect(imported.format == "CSV")
    #expect(turns(imported) == ["INT: Good morning, \"all\".", "P20: Yes.", "P20: No."])
    #expect(times(imported) == [[4, 11], [12, 32.5], [33, nil]])
    #expect(imported.transcript.text == "INT: Good morning, \"all\".\n\nP20: Yes.\n\nP20: No.\n")
  }

  @Test func aColumnNamesTheTranscript() throws {
    let file = SourceFile(
      path: "all.csv",
      bytes: Array("transcript;speaker;tekst;language\na;P1;Ja.;nl\nb;P1;Oui.;fr\na;P2;Nee.;nl\n".utf8))
    let imported = try Importers.read(file)
    #expect(imported.map(\.transcript.id) == ["a", "b"])
    #expect(imported.map(\.transcript.language) == ["nl", "fr"])
    #expect(imported.map(turns) == [["P1: Ja.", "P2: Nee."], ["P1: Oui."]])
  }

  @Test func aColumnOfTranscriptsBesideSpeakersIsWhatWasSaid() throws {
    let imported = try read("TIMECODE\tSPEAKER\tTRANSCRIPT\n00:00:05\tINT\tWho pays?\n", as: "a.csv")
    #expect(turns(imported) == ["INT: Who pays?"])
    #expect(times(imported) == [[5, nil]])
  }

  @Test func charactersWrittenAsInHTMLAreRead() throws {
    let imported = try read("speaker,text\nDB,A&#8212;but R&amp;D & AT&T;\n", as: "a.csv")
    #expect(turns(imported) == ["DB: A—but R&D & AT&T;"])
    #expect(imported.notes == ["2 characters written as HTML writes them (&#8212;) were read as such."])
  }

  @Test func otherColumnsAreNamedInAWarning() throws {
    let imported = try read("speaker,text,mood,tags\nDB:,Yes.,good,x\n", as: "a.csv")
    #expect(messages(imported)[0] == "Columns that are not read: “mood”, “tags”.")
    #expect(turns(imported) == ["DB: Yes."])
  }

  @Test func recognisedByItsHeaderWhateverItsExtension() throws {
    #expect(try read("speaker\ttext\nP1\tYes.\n", as: "a.txt").format == "CSV")
    #expect(try read("Text, speaker and turn are words.\n", as: "a.txt").format == "plain text")
  }

  @Test func aTableWithoutTextIsAnError() {
    #expect(
      errors { _ = try read("who,what\nP1,Yes.\n", as: "a.csv") } == [
        "a.csv: error: The table has no column “text”; its columns are “who”, “what”.\n"
          + "  Name the column that holds what was said “text”; of a survey, name the open questions with --question."
      ])
  }

  @Test func wrongTimesAreErrorsWithTheirPlaces() {
    #expect(
      errors { _ = try read("start,text\nsoon,Yes.\n1:99,No.\n", as: "a.csv") } == [
        "a.csv:2:1: error: “soon” is not a time.\n  Write seconds, m:ss or h:mm:ss.",
        "a.csv:3:1: error: “1:99” is not a time.\n  Write seconds, m:ss or h:mm:ss.",
      ])
  }

  @Test func whatSomebodySaidIsNotShownInAnError() {
    #expect(
      errors { _ = try read("start,text\nWe do not have a strategy at all,1:00\n", as: "a.csv") } == [
        "a.csv:2:1: error: The cell is not a time.\n  Write seconds, m:ss or h:mm:ss."
      ])
    #expect(
      errors { _ = try read("We do not have a strategy at all; not yet\n", as: "a.csv") } == [
        "a.csv: error: The table has no column “text”; its columns are “We do not have a strategy at …”, “not yet”.\n"
          + "  Name the column that holds what was said “text”; of a survey, name the open questions with --question."
      ])
  }

  @Test func whisperCountsMilliseconds() throws {
    #expect(times(try read("start\tend\ttext\n43810\t47850\tHello.\n", as: "a.tsv")) == [[43.81, 47.85]])
  }

  @Test func rowsWithoutWordsMakeNoTurn() throws {
    let imported = try read("speaker,text\nP1,\nP2, Yes. \n", as: "a.csv")
    #expect(turns(imported) == ["P2: Yes."])
    #expect(imported.notes == ["1 row without words makes no turn."])
  }
}

@Suite struct CSVReaderTests {
  private func rows(_ text: String) throws -> [[String]] {
    var reader = CSVReader(DecodedText(text), file: "a.csv")
    var rows: [[String]] = []
    while let row = try reader.next() { rows.append(row.map(\.text)) }
    return rows
  }

  @Test func cellsInQuotesHoldDelimitersLineEndsAndQuotes() throws {
    #expect(try rows("a,b\n\"1,2\",\"x\n\"\"y\"\"\"\n") == [["a", "b"], ["1,2", "x\n\"y\""]])
  }

  @Test func theDelimiterIsDetected() throws {
    #expect(try rows("a;b;c\n1,5;2;3") == [["a", "b", "c"], ["1,5", "2", "3"]])
    #expect(try rows("a\tb\n1\t2") == [["a", "b"], ["1", "2"]])
    #expect(try rows("\"a;b;c\",d\n1,2") == [["a;b;c", "d"], ["1", "2"]])
  }

  @Test func emptyCellsCountAndBlankLinesDoNot() throws {
    #expect(try rows("a,b,\n\n,,\n") == [["a", "b", ""], ["", "", ""]])
    #expect(try rows("a,b\n1,") == [["a", "b"], ["1", ""]])
    #expect(try rows("a,b\n\"\",\"\"") == [["a", "b"], ["", ""]])
  }

  @Test func aQuoteInsideACellIsACharacter() throws {
    #expect(try rows("a,b\n5\" disk,x") == [["a", "b"], ["5\" disk", "x"]])
  }

  @Test func anOpenQuoteIsNamedWhereItBegan() {
    #expect(
      errors { _ = try rows("a,b\né,\"never closed\n1,2\n3,4\n") } == [
        """
        a.csv:2:3: error: The quote that opens this cell is never closed.
          Close it, or double a quote that belongs to the text.
        """
      ])
  }

  @Test func textAfterAQuoteIsAnError() {
    #expect(
      errors { _ = try rows("a,b\n\"x\"y,2\n") } == [
        """
        a.csv:2:4: error: Text follows the closing quote of a cell.
          Double the quotes that belong to the text.
        """
      ])
  }

  @Test func rowsOfAnotherLengthAreErrorsAllAtOnce() {
    #expect(
      errors { _ = try CSVTable(DecodedText("a,b,\n1\n\n1,2\n1,2,3\n,,,\n"), file: "a.csv") } == [
        """
        a.csv:2:1: error: The row has 1 cell, the header 2.
          Put cells that hold a delimiter or a line end in quotes.
        """,
        """
        a.csv:5:1: error: The row has 3 cells, the header 2.
          Put cells that hold a delimiter or a line end in quotes.
        """,
      ])
  }

  @Test func aColumnTwiceIsAnError() {
    #expect(
      errors { _ = try CSVTable(DecodedText("a,b,A\n1,2,3\n"), file: "a.csv") }
        == ["a.csv:1:5: error: The column “A” occurs twice.\n  Rename one of them."])
  }

  @Test func anEndlessCellIsRefused() {
    let text = DecodedText(bytes: Array("a,b\n1,".utf8) + [UInt8](repeating: 0x61, count: Limits.csvCell + 1))
    #expect(
      errors { _ = try CSVTable(text, file: "a.csv") } == [
        "a.csv:2:3: error: A cell is longer than 16,777,216 bytes.\n  Is a closing quote missing?"
      ])
  }
}
