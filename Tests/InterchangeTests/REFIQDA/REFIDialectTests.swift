import QualData
import Testing

@testable import Interchange

/// Projects as other tools write them, also where they do not keep to the standard.
@Suite struct REFIDialectTests {
  private static let text = "\u{FEFF}Ann: 😀 yes.\r\nBob: the money is gone.\r\n"

  @Test func nvivoForWindowsCountsUTF16AndTwoForALineEnd() throws {
    // “the money” begins at 19 in UTF-16 units.
    let read = try REFIProjectFile.read(
      qdpx(
        coded(path: "internal://A.TXT", lower: 19, upper: 28, origin: "NVivo for Windows 12.6"),
        ["Sources/a.txt": Self.text]))
    #expect(read.quotes == ["the money"])
    #expect(read.positions.hasPrefix("Positions are read as UTF-16 units, CR LF as 2: 1 of 1"))
    #expect(read.evidence?.rows.count == 8)
  }

  @Test func atlasTiCountsOneForALineEnd() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        coded(path: "a.txt", lower: 17, upper: 26, origin: "ATLAS.ti Windows"), ["a.txt": Self.text],
        name: "Study.qde"))
    #expect(read.quotes == ["the money"])
    #expect(read.project.sources[0].text == "Ann: 😀 yes.\nBob: the money is gone.\n")
  }

  @Test func aSelectionOfNothingIsKept() throws {
    let read = try REFIProjectFile.read(qdpx(coded(lower: 3, upper: 3), ["sources/a.txt": "one two"]))
    #expect(read.project.sources[0].selections[0].range == TextRange(3, 3))
  }

  @Test func bareAmpersandsOfQualCoderAreMended() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        document(
          """
          <CodeBook><Codes><Code guid="\(guid(1))" name="R&D" isCodable="true">
          <Description>Research & development &amp; more &#233;</Description></Code></Codes></CodeBook>
          """)))
    #expect(read.project.codes[0].name == "R&D")
    #expect(read.project.codes[0].about == "Research & development & more é")
    #expect(
      read.warnings.map(\.rendered) == [
        "study.qdpx: warning: In the part “project.qde”, line 3, column 75: An ampersand stands bare, where XML wants "
          + "“&amp;”; it was read as one.",
        "study.qdpx: warning: In the part “project.qde”, line 4, column 23: An ampersand stands bare, where XML wants "
          + "“&amp;”; it was read as one.",
      ])
  }

  @Test func annotationsOfQualCoderAreNotesOnTheirText() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        document(
          """
          <Sources><TextSource guid="\(guid(2))" name="a" plainTextPath="internal://a.txt"><NoteRef targetGUID="\(guid(9))"/>
          </TextSource></Sources>
          <Notes><Note guid="\(guid(9))" creatingUser=""><PlainTextContent>Odd.</PlainTextContent>
          <PlainTextSelection guid="\(guid(10))" startPosition="4" endPosition="7"/></Note></Notes>
          """, origin: "QualCoder 3.6"), ["sources/a.txt": "one two"]))
    #expect(read.quotes == ["two"])
    #expect(read.project.sources[0].selections[0].notes == [guid(9)])
    #expect(read.project.sources[0].notes == [])
    #expect(read.lost == [])
  }

  @Test(arguments: [
    ("#1b6ca8", "#1B6CA8", true), ("#F0a", "#FF00AA", true), ("rgba(27, 108, 168, 1)", "#1B6CA8", false),
    ("rgb(0,0,9)", "#000009", false), ("1b6ca8", "#1B6CA8", false),
  ])
  func coloursOfOpenQDAAreRead(text: String, colour: String, isStandard: Bool) {
    let read = REFIColour.read(text)
    #expect(read?.colour == colour)
    #expect(read?.isStandard == isStandard)
  }

  @Test func aColourThatIsNoneIsTold() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        document(
          "<CodeBook><Codes><Code guid=\"\(guid(1))\" name=\"a\" isCodable=\"true\" color=\"red\"/></Codes></CodeBook>"
        )))
    #expect(read.project.codes[0].colour == nil)
    #expect(
      read.warnings.map(\.message) == [
        "In the part “project.qde”, line 3: “red” is no colour of the standard; the code has none."
      ])
  }

  @Test func guidsMayWearBracesAndCapitals() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        coded(lower: 0, upper: 3).replacing(
          "CodeRef targetGUID=\"\(guid(1))\"", with: "CodeRef targetGUID=\"{\(guid(1))}\""),
        ["sources/a.txt": "one two"]))
    #expect(read.quotes == ["one"])
    #expect(read.project.sources[0].selections[0].codings[0].code == guid(1))
  }

  @Test(arguments: ["urn:QDA-XML:codebook:1:0", "urn:QDA-XML:codebook:0:4"])
  func codebooksOfOtherVersionsAreRead(namespace: String) throws {
    let xml =
      "<CodeBook xmlns=\"\(namespace)\"><Codes><Code guid=\"\(guid(1))\" name=\"a\" isCodable=\"true\"/></Codes></CodeBook>"
    let read = try REFIProjectFile.read(SourceFile(path: "book.qdc", bytes: Array(xml.utf8)))
    #expect(read.project.codes.map(\.name) == ["a"])
    #expect(read.warnings.isEmpty)
  }

  @Test func aDocumentWithoutANamespaceIsReadWithAWarning() throws {
    let read = try REFIProjectFile.read(qdpx("<Project name=\"Study\"/>"))
    #expect(
      read.warnings.map(\.message) == [
        "In the part “project.qde”, line 1: The document names no namespace; it is read as a project of REFI-QDA."
      ])
  }

  @Test func recordingsGiveTheirTranscriptsWithSyncPoints() throws {
    let read = try REFIProjectFile.read(
      qdpx(
        document(
          """
          <CodeBook><Codes><Code guid="\(guid(1))" name="Money" isCodable="true"/></Codes></CodeBook>
          <Sources><AudioSource guid="\(guid(2))" name="tape" path="relative:///tape.m4a">
          <Transcript guid="\(guid(3))" plainTextPath="internal://a.txt">
          <SyncPoint guid="\(guid(4))" timeStamp="0" position="0"/><SyncPoint guid="\(guid(5))" timeStamp="1500" position="7"/>
          <TranscriptSelection guid="\(guid(6))" fromSyncPoint="\(guid(4))" toSyncPoint="\(guid(5))">
          <Coding guid="\(guid(7))"><CodeRef targetGUID="\(guid(1))"/></Coding></TranscriptSelection></Transcript>
          <AudioSelection guid="\(guid(8))" begin="0" end="9"><Coding guid="\(guid(9))"><CodeRef targetGUID="\(guid(1))"/></Coding></AudioSelection>
          </AudioSource></Sources>
          """), ["sources/a.txt": "one two"]))
    #expect(read.quotes == ["one two"])
    #expect(read.project.sources[0].name == "tape")
    #expect(read.project.sources[0].syncPoints.map(\.milliseconds) == [0, 1500])
    #expect(
      read.lost == [
        "1 selections: They are coded by time, not by words.",
        "1 codings: They are coded by time, not by words.",
        "1 recordings: Their transcripts are read; sound and video stay in the other project.",
      ])
  }
}
