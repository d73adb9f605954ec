import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct IramuteqCorpusTests {
  /// Turns as label and text.
  private func transcript(
    _ turns: [(String, String)], id: String = "t1", attributes: [String: String] = [:]
  ) -> Transcript {
    var text = ""
    var speakers: [Speaker] = []
    let made = turns.map { label, words in
      if !speakers.contains(where: { $0.label == label }) {
        speakers.append(
          Speaker(
            label: label, role: label == "INT" ? .interviewer : .participant,
            attributes: label == "INT" ? [:] : ["stakeholder_group": "patient organisation"]))
      }
      let start = text.utf8.count
      text += label + ": " + words + "\n"
      let content = TextRange(start + label.utf8.count + 2, text.utf8.count - 1)
      return Turn(
        speaker: speakers.firstIndex { $0.label == label }, range: TextRange(start, text.utf8.count),
        contentRange: content)
    }
    return Transcript(
      id: id, source: "", text: text, turns: made, speakers: speakers, language: "fr", attributes: attributes)
  }

  private let interview: [(String, String)] = [
    ("INT", "Who pays?"), ("P01", "Nobody * does, _laughs_."), ("P02", "The clinic.\n-*theme"),
    ("P01", "Yes."),
  ]

  @Test func aTextForEachSpeakerWithoutTheInterviewer() {
    var corpus = IramuteqCorpus(.speaker)
    let texts = corpus.texts(of: transcript(interview))
    #expect(texts.count == 2)
    #expect(
      texts.text == """
        **** *transcript_t1 *language_fr *speaker_P01 *stakeholdergroup_patientorganisation
        Nobody   does,  laughs .
        Yes.

        **** *transcript_t1 *language_fr *speaker_P02 *stakeholdergroup_patientorganisation
        The clinic.
        - theme


        """)
  }

  @Test func aTextForEachTurnOrTranscript() {
    var turns = IramuteqCorpus(.turn)
    #expect(
      turns.texts(of: transcript(interview)).text.matches(of: /\*turn_(\d)\n/).map { String($0.1) } == [
        "2", "3", "4",
      ])
    var whole = IramuteqCorpus(.transcript)
    let text = whole.texts(of: transcript(interview, attributes: ["date": "2026-03-12", "place": ""])).text
    #expect(
      text.hasPrefix(
        "**** *transcript_t1 *language_fr *date_20260312\nNobody   does,  laughs .\nThe clinic.\n"))
  }

  @Test func aVariableThatTranscriptAndSpeakerShareStandsOnce() {
    func marks(_ place: String) -> Substring {
      var corpus = IramuteqCorpus(.speaker)
      let attributes = ["stakeholder_group": place]
      return corpus.texts(of: transcript([("P", "Yes.")], attributes: attributes)).text.prefix { $0 != "\n" }
    }
    let same = "**** *transcript_t1 *language_fr *stakeholdergroup_patientorganisation *speaker_P"
    #expect(marks("patient organisation") == same)
    #expect(
      marks("lab")
        == "**** *transcript_t1 *language_fr *stakeholdergroup_lab *speaker_P "
        + "*speakerstakeholdergroup_patientorganisation")
  }

  @Test func valuesThatOnlyDifferInSignsStayDifferent() {
    var corpus = IramuteqCorpus(.transcript)
    let ids = ["été", "ete", "é t é", "été"].map {
      String(corpus.texts(of: transcript([("P", "Yes.")], id: $0)).text.split(separator: " ")[1])
    }
    #expect(ids == ["*transcript_ete", "*transcript_eten2", "*transcript_eten3", "*transcript_ete"])
  }

  @Test func transcriptsWithoutWordsAreLeftOut() {
    var corpus = IramuteqCorpus(.transcript)
    #expect(corpus.texts(of: transcript([("INT", "Hello?"), ("P01", " * ")])) == ("", 0))
  }

  @Test(arguments: 1...20) func onlyItsOwnLinesBeginLikeAMark(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var corpus = IramuteqCorpus(.turn)
    let turns = (1...5).map { ("P\($0)", "x" + HardText.text(upTo: 30, &random)) }
    let texts = corpus.texts(
      of: transcript(turns, id: HardText.name(1, &random), attributes: [HardText.name(2, &random): "b c"]))
    let marks = texts.text.split { $0.isNewline }.filter { $0.contains("*") }
    #expect(marks.count == texts.count)
    #expect(marks.allSatisfy { $0.wholeMatch(of: /\*\*\*\*( \*[A-Za-z0-9]+_[A-Za-z0-9]+)+/) != nil })
  }
}
