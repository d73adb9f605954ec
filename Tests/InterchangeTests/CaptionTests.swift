import QualData
import Testing

@testable import Interchange

@Suite struct WebVTTTests {
  private func vtt(_ body: String) throws -> ImportedTranscript { try read("WEBVTT\n\n" + body, as: "a.vtt") }

  @Test func voicesAreSpeakersAndCuesOfOneSpeakerAreOneTurn() throws {
    let imported = try vtt(
      """
      1
      00:00:01.000 --> 00:00:02.000
      <v Interviewer>How are

      2
      00:00:02.000 --> 00:00:03.500
      <v Interviewer>you?

      3
      00:00:04.000 --> 00:00:05.000
      <v P02>Fine.</v>
      """)
    #expect(turns(imported) == ["Interviewer: How are you?", "P02: Fine."])
    #expect(times(imported) == [[1, 3.5], [4, 5]])
    #expect(imported.transcript.text == "Interviewer: How are you?\n\nP02: Fine.\n")
    #expect(imported.format == "WebVTT")
  }

  @Test func namesInsideCuesAreSpeakers() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\nAnna Peeters: One.\n\n00:02.000 --> 00:03.000\nBob Smith: Two.\n\n"
        + "00:03.000 --> 00:04.000\nAnna Peeters: Three.\n\n00:04.000 --> 00:05.000\nBob Smith: Four.\n")
    #expect(
      turns(imported) == [
        "Anna Peeters: One.", "Bob Smith: Two.", "Anna Peeters: Three.", "Bob Smith: Four.",
      ])
  }

  @Test func namesInSmallLettersAreSpeakersAmongOthers() throws {
    let cues = [
      "Anna P: One.", "bob smith: Two.", "Anna P: Three.", "bob smith: Four.", "well: five.",
      "bob smith: Six.",
    ]
    let imported = try vtt(
      cues.enumerated().map { "00:0\($0).000 --> 00:0\($0).900\n\($1)\n\n" }.joined())
    #expect(
      turns(imported) == [
        "Anna P: One.", "bob smith: Two.", "Anna P: Three.", "bob smith: Four. well: five. Six.",
      ])
  }

  @Test func aNameAboveTheWordsOfEachCueIsTheSpeaker() throws {
    let teams =
      "0:0:0.0 --> 0:0:0.820\nAnn Bee\nHello\n0:0:3.410 --> 0:0:4.280\nBob\nHello\n"
      + "0:0:4.590 --> 0:0:61.5\nAnn Bee\nYes,\nwe begin.\n0:1:2.0 --> 0:1:3.0\nBob\nGood.\n"
    for name in ["a.txt", "a.srt"] {
      let imported = try read(teams, as: name)
      #expect(turns(imported) == ["Ann Bee: Hello", "Bob: Hello", "Ann Bee: Yes, we begin.", "Bob: Good."])
      #expect(times(imported) == [[0, 0.82], [3.41, 4.28], [4.59, 61.5], [62, 63]])
    }
    let bracketed = try vtt(
      (0..<4).map { "00:0\($0).000 --> 00:0\($0).900\n(\($0 % 2 == 0 ? "Ann" : "Bob"))\nWord \($0).\n\n" }
        .joined())
    #expect(turns(bracketed) == ["Ann: Word 0.", "Bob: Word 1.", "Ann: Word 2.", "Bob: Word 3."])
  }

  @Test func theHeaderNamesTheLanguage() throws {
    let imported = try read(
      "WEBVTT - Some title\nKind: captions\nLanguage: nl-BE\n\n00:01.000 --> 00:02.000\nP01: Yes.\n",
      as: "a.vtt")
    #expect(imported.transcript.language == "nl")
    #expect(!imported.languageIsDetected)
  }

  @Test func notesStylesAndRegionsAreSkipped() throws {
    let imported = try vtt(
      "NOTE\nSecret: words.\n\nSTYLE\n::cue { color: red }\n\nREGION\nid:fred\n\nNOTE one line\n\n"
        + "00:01.000 --> 00:02.000 align:start position:0%\nP01: Said.\n")
    #expect(turns(imported) == ["P01: Said."])
  }

  @Test func tagsGoAndEntitiesAreDecoded() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\n<v.loud P01><c.yellow>A</c> <i>b</i> <00:00:01.500>&amp; &lt;c&gt;&nbsp;&#233;&#xE9; "
        + "&unknown; <laughs></v>\n")
    #expect(turns(imported) == ["P01: A b & <c>\u{A0}éé &unknown; <laughs>"])
  }

  @Test(.timeLimit(.minutes(1))) func aLineOfOpenTagsTakesNoLongerThanAnother() throws {
    let imported = try vtt("00:01.000 --> 00:02.000\n" + String(repeating: "<", count: 50_000))
    #expect(imported.transcript.turns[0].contentRange.count == 50_000)
  }

  @Test func rollingCaptionsAreNotRepeated() throws {
    let imported = try vtt(
      """
      00:00:01.000 --> 00:00:03.000 align:start position:0%
      \u{20}
      wacht<00:00:01.500><c> even</c>

      00:00:03.000 --> 00:00:03.010 align:start position:0%
      wacht even
      \u{20}

      00:00:03.010 --> 00:00:05.000 align:start position:0%
      wacht even
      ik<00:00:03.500><c> kom</c>

      00:00:05.000 --> 00:00:05.010 align:start position:0%
      ik kom
      \u{20}

      00:00:05.010 --> 00:00:07.000 align:start position:0%
      ik kom
      al

      """)
    // Lines are parts of sentences, across which phrases are found.
    #expect(turns(imported) == ["?: wacht even ik kom al"])
    #expect(imported.notes == ["4 lines that only repeat the cue before were left out."])
  }

  @Test func linesRollOnBehindAPause() throws {
    let imported = try vtt(
      """
      00:00:01.000 --> 00:00:03.000
      wacht even

      00:00:03.000 --> 00:00:05.000
      wacht even
      ik kom

      00:00:05.000 --> 00:00:07.000
      ik kom
      zo meteen

      00:00:12.000 --> 00:00:14.000
      zo meteen
      goed

      """)
    #expect(
      imported.transcript.text.split(separator: "\n").joined(separator: " ")
        == "wacht even ik kom zo meteen goed")
  }

  @Test func spacesAtTheEndsOfLinesMakeNoDifference() throws {
    let imported = try vtt(
      "00:01.000 --> 00:03.000\nwacht <c>even </c>\n\n00:03.000 --> 00:05.000\nwacht even\n<c> ik</c><c> kom</c>\n\n"
        + "00:05.000 --> 00:07.000\nik kom\nal\n")
    #expect(
      imported.transcript.text.split(separator: "\n").joined(separator: " ") == "wacht even ik kom al")
  }

  @Test func whatIsSaidTwiceStays() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\nNo.\n\n00:02.000 --> 00:03.000\nNo.\n\n00:03.000 --> 00:04.000\nReally.\n\n"
        + "00:04.000 --> 00:05.000\nReally not.\n\n00:05.000 --> 00:06.000\nNever.\n")
    #expect(turns(imported).prefix(2) == ["?: No.", "?: No."])
  }

  @Test func withoutLabelsCuesAreJoinedUntilASentenceEnds() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\nWe need\n\n00:02.000 --> 00:03.000\na plan.”\n\n"
        + "00:03.000 --> 00:04.000\nNow.\n")
    #expect(turns(imported) == ["?: We need a plan.”", "?: Now."])
    #expect(imported.transcript.turns.map(\.start) == [1, 3])
    #expect(imported.transcript.turns.map(\.end) == [3, 4])
  }

  @Test func withoutLabelsAPauseOrHalfAMinuteEndsATurn() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\none\n\n00:04.000 --> 00:10.000\ntwo\n\n00:10.000 --> 00:34.000\nthree\n\n"
        + "00:34.000 --> 00:35.000\nfour\n")
    #expect(turns(imported) == ["?: one", "?: two three", "?: four"])
  }

  @Test func captionsWithoutLabelsAreAWarning() throws {
    let imported = try vtt("00:01.000 --> 00:02.000\none\n")
    #expect(
      messages(imported)[0]
        == "No speaker labels were found in “a”; every stretch of cues is read as a turn of an unknown speaker, which codes as a "
        + "participant's.")
  }

  @Test func malformedTimesAreErrorsWithTheirLines() {
    #expect(
      errors {
        _ = try vtt("00:01.000 --> 00:02.000\nA\n\n00:99.000 --> 00:02.000\nB\n\n1:2 --> soon\nC\n")
      } == [
        "a.vtt:6:1: error: The times of this cue are malformed.\n  Write them as 00:00:01.000 --> 00:00:04.000.",
        "a.vtt:9:1: error: The times of this cue are malformed.\n  Write them as 00:00:01.000 --> 00:00:04.000.",
      ])
  }

  @Test func textWithoutTimesContinuesTheCueAbove() throws {
    let imported = try vtt(
      "00:01.000 --> 00:02.000\nP01: One.\n\nTwo.\n\n00:03.000 --> 00:04.000\nINT: Three.\n")
    #expect(turns(imported) == ["P01: One. Two.", "INT: Three."])
    #expect(messages(imported).contains("1 line of text without times was added to the cue above."))
  }

  @Test func aFileWithoutWordsIsAnError() {
    #expect(
      errors { _ = try vtt("NOTE nothing\n") }
        == ["a.vtt: error: The file has no cue with words.\n  Check that it is the right file."])
  }
}

@Suite struct SRTTests {
  @Test func aCueWithoutLabelContinuesTheSpeaker() throws {
    let imported = try read(
      "\u{FEFF}1\r\n00:00:01,200 --> 00:00:02,000\r\nINT: How are\r\nyou?\r\n\r\n"
        + "2\r\n00:00:03.000 --> 00:00:04,000\r\nP01: Fine.\r\n\r\n3\r\n00:00:04,000 --> 00:00:05,000\r\nReally.\r\n",
      as: "a.srt")
    #expect(imported.format == "SRT")
    #expect(turns(imported) == ["INT: How are you?", "P01: Fine. Really."])
    #expect(times(imported) == [[1.2, 2], [3, 5]])
  }

  @Test func twoSpeakersInOneCueAreTwoTurns() throws {
    let imported = try read("1\n00:00:01,000 --> 00:00:02,000\nINT: Yes?\nP01: Yes.\n", as: "a.srt")
    #expect(turns(imported) == ["INT: Yes?", "P01: Yes."])
  }

  @Test func markupGoesAndDashesStay() throws {
    let imported = try read(
      "1\n00:00:01,000 --> 00:00:02,000\n{\\an8}<i>P01: Yes.</i>\n- No. <b>{really}</b>\n", as: "a.srt")
    #expect(turns(imported) == ["P01: Yes. - No. {really}"])
  }

  @Test func numbersAndBlankLinesMayBeMissing() throws {
    let imported = try read(
      "00:01,000 --> 00:02,000\nINT: One.\n2\n00:02,000 --> 00:03,000\nP01: Two.\n", as: "a.txt")
    #expect(imported.format == "SRT")
    #expect(turns(imported) == ["INT: One.", "P01: Two."])
  }
}
