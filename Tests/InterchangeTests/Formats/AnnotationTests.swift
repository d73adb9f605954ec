import QualData
import Testing

@testable import Interchange

@Suite struct ELANTests {
  private func tier(_ id: String, _ attributes: String, _ annotations: String) -> String {
    "<TIER TIER_ID='\(id)' \(attributes)>\(annotations)</TIER>"
  }

  private func annotation(_ id: String, _ from: Int, _ text: String) -> String {
    "<ANNOTATION><ALIGNABLE_ANNOTATION ANNOTATION_ID='\(id)' TIME_SLOT_REF1='t\(from)' TIME_SLOT_REF2='t\(from + 1)'>"
      + "<ANNOTATION_VALUE>\(text)</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION>"
  }

  private func dependent(_ id: String, _ parent: String, _ text: String) -> String {
    "<ANNOTATION><REF_ANNOTATION ANNOTATION_ID='\(id)' ANNOTATION_REF='\(parent)'><ANNOTATION_VALUE>\(text)"
      + "</ANNOTATION_VALUE></REF_ANNOTATION></ANNOTATION>"
  }

  private func read(_ tiers: String...) throws -> ImportedTranscript {
    let slots = (1...5).map { "<TIME_SLOT TIME_SLOT_ID='t\($0)' TIME_VALUE='\($0 * 1000)'/>" }.joined()
    return try InterchangeTests.read(
      "<?xml version='1.0'?><ANNOTATION_DOCUMENT><TIME_ORDER>\(slots)</TIME_ORDER>\(tiers.joined())</ANNOTATION_DOCUMENT>",
      as: "a.eaf")
  }

  @Test func tiersAreSpeakersAndTurnsAreInOrderOfTime() throws {
    let imported = try read(
      tier("A", "PARTICIPANT='INT'", annotation("a1", 1, "Well?") + annotation("a2", 4, "Why?")),
      tier("P01", "", annotation("a3", 2, "Yes.") + annotation("a4", 3, "Yes!")))
    #expect(turns(imported) == ["INT: Well?", "P01: Yes. Yes!", "INT: Why?"])
    #expect(times(imported) == [[1, 2], [2, 4], [4, 5]])
    #expect(imported.format == "ELAN")
  }

  @Test func dependentTiersAreLeftOut() throws {
    let imported = try read(
      tier("P01", "", annotation("a1", 1, "Yes, of course.")),
      tier("P01-nl", "PARENT_REF='P01'", dependent("a2", "a1", "Ja, natuurlijk.")))
    #expect(turns(imported) == ["P01: Yes, of course."])
    #expect(imported.notes == ["1 dependent tier was left out."])
  }

  @Test func wordsUnderIdsAreReadWithTheTimesOfTheIds() throws {
    let imported = try read(
      tier("ref", "", annotation("a1", 1, "x.001") + annotation("a2", 3, "x.002")),
      tier(
        "tx", "PARENT_REF='ref' PARTICIPANT='P01'",
        dependent("a3", "a1", "Yes, we do.") + dependent("a4", "a2", "No.")))
    #expect(turns(imported) == ["P01: Yes, we do. No."])
    #expect(times(imported) == [[1, 4]])
  }
}

@Suite struct TranscriberTests {
  private let head =
    "<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?>\n<!DOCTYPE Trans SYSTEM \"trans-14.dtd\">\n<Trans>"
    + "<Speakers><Speaker id=\"s1\" name=\"Enqu\u{EA}teur\"/><Speaker id=\"s2\" name=\"P01\"/></Speakers><Episode><Section>"

  private func read(_ turns: String) throws -> ImportedTranscript {
    let text = head + turns + "</Section></Episode></Trans>"
    return try InterchangeTests.read(text.unicodeScalars.map { UInt8($0.value) }, as: "a.trs")
  }

  @Test func turnsHaveSpeakersAndTimes() throws {
    let imported = try read(
      "<Turn speaker=\"s1\" startTime=\"0\" endTime=\"2.5\"><Sync time=\"0\"/>\n\u{E7}a va ?\n</Turn>"
        + "<Turn speaker=\"s2\" startTime=\"2.5\" endTime=\"4\"><Sync time=\"2.5\"/>oui<Event type=\"noise\" desc=\"rire\"/> bien</Turn>"
    )
    #expect(turns(imported) == ["Enquêteur: ça va ?", "P01: oui bien"])
    #expect(times(imported) == [[0, 2.5], [2.5, 4]])
    #expect(imported.notes == ["1 noise was left out."])
    #expect(roles(imported)["Enquêteur"] == .interviewer)
  }

  @Test func inATurnOfTwoEachWordHasItsSpeaker() throws {
    let imported = try read(
      "<Turn speaker=\"s1 s2\" startTime=\"0\" endTime=\"2\"><Sync time=\"0\"/><Who nb=\"1\"/>oui<Who nb=\"2\"/>non</Turn>"
    )
    #expect(turns(imported) == ["Enquêteur: oui", "P01: non"])
  }

  @Test func aDeclarationWithEntitiesIsRefused() {
    let text = "<!DOCTYPE Trans [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><Trans>&a;</Trans>"
    #expect(
      errors { _ = try InterchangeTests.read(text, as: "a.trs") }.joined().contains(
        "A document type declaration is not allowed here."))
  }
}

@Suite struct TextGridTests {
  private let short =
    "File type = \"ooTextFile\"\n\"TextGrid\"\n\n0\n5\n<exists>\n2\n\"IntervalTier\"\n\"INT\"\n0\n5\n2\n0\n2\n"
    + "\"How \"\"is\"\" it?\"\n2\n5\n\"\"\n\"IntervalTier\"\n\"P01\"\n0\n5\n1\n2\n5\n\"Fine.\"\n"

  private let long = """
    File type = "ooTextFile"
    Object class = "TextGrid"

    xmin = 0
    xmax = 5
    tiers? <exists>
    size = 3
    item []:
        item [1]:
            class = "IntervalTier"
            name = "P01 - words"
            xmin = 0
            xmax = 5
            intervals: size = 1
            intervals [1]:
                xmin = 0
                xmax = 2
                text = "fine"
        item [2]:
            class = "IntervalTier"
            name = "P01"
            xmin = 0
            xmax = 5
            intervals: size = 1
            intervals [1]:
                xmin = 0
                xmax = 2
                text = "Fine."
        item [3]:
            class = "TextTier"
            name = "bell"
            xmin = 0
            xmax = 5
            points: size = 1
            points [1]:
                number = 1
                mark = "x"
    """

  @Test func theShortFormatIsRead() throws {
    let imported = try read(short, as: "a.TextGrid")
    #expect(turns(imported) == ["INT: How \"is\" it?", "P01: Fine."])
    #expect(times(imported) == [[0, 2], [2, 5]])
  }

  @Test func theLongFormatIsReadWithoutFinerTiers() throws {
    let imported = try read(long, as: "a.TextGrid")
    #expect(turns(imported) == ["P01: Fine."])
    #expect(imported.notes == ["2 tiers were left out."])
  }

  @Test func aTierOfRemarksIsNotWhatWasSaid() throws {
    let tiers =
      "\"IntervalTier\" \"Errors\" 0 9 1 0 9 \"check\" \"IntervalTier\" \"Words\" 0 9 1 0 9 \"it is so\""
    let imported = try read("\"ooTextFile\"\n\"TextGrid\"\n0 9 <exists> 2 " + tiers, as: "a.TextGrid")
    #expect(turns(imported) == ["Words: it is so"])
  }

  @Test func itMayBeUTF16() throws {
    let bytes: [UInt8] = [0xFE, 0xFF] + short.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    #expect(turns(try read(bytes, as: "a.TextGrid")).count == 2)
  }

  @Test func aFileThatEndsTooSoonNamesItsLine() {
    #expect(
      errors { _ = try read(String(short.dropLast(3)), as: "a.TextGrid") } == [
        "a.TextGrid:26:1: error: The file ends inside a text in quotation marks.\n"
          + "  Open it in Praat and save it again."
      ])
  }
}

@Suite struct CHATTests {
  private func read(_ lines: String...) throws -> ImportedTranscript {
    let text =
      "@UTF8\n@Begin\n@Languages:\teng\n@Participants:\tINV Investigator, P01 Anna Adult\n"
      + lines.map { $0 + "\n" }.joined() + "@End\n"
    return try InterchangeTests.read(text, as: "a.cha")
  }

  @Test func mainLinesAreTurnsWithRolesAndTimes() throws {
    let imported = try read(
      "*INV:\twell ? \u{15}0_1200\u{15}", "*P01:\tyes .", "\tand more . \u{15}1200_3000\u{15}",
      "%mor:\tco|yes")
    #expect(turns(imported) == ["INV: well?", "P01: yes. and more."])
    #expect(times(imported) == [[0, 1.2], [1.2, 3]])
    #expect(roles(imported) == ["INV": .interviewer, "P01": .participant])
    #expect(imported.notes == ["1 dependent line was left out."])
    #expect(imported.warnings.isEmpty && imported.transcript.language == "en")
  }

  @Test(arguments: [
    ("<I am> [/] I am here .", "I am I am here."),
    ("&-uh (be)cause it's (.) fun +...", "uh because it's fun…"),
    ("0is there dog@o xxx [=! yells] &=laughs ?", "there dog xxx [laughs]?"), ("+\" no [: not] +/.", "no."),
  ])
  func codesGoAndWordsStay(_ line: String, _ words: String) {
    #expect(CHATWords(line).text == words)
  }

  @Test func aTimeWithoutControlCharactersIsATime() throws {
    let imported = try read("*P01:\tyes , we do . 1000_2500", "*INV:\ttest_it 12_a")
    #expect(turns(imported) == ["P01: yes, we do.", "INV: test it 12 a"])
    #expect(times(imported) == [[1, 2.5], [nil, nil]])
  }

  @Test func aFileWithoutItsEndIsAnError() {
    #expect(
      errors { _ = try InterchangeTests.read("@UTF8\n@Begin\n*INV:\twell ?\n", as: "a.cha") } == [
        "a.cha:3:1: error: The file ends without @End, so part of it may be missing.\n  Check the file with CLAN."
      ])
  }
}
