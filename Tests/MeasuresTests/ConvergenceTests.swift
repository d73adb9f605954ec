import Measures
import QualData
import Testing

@Suite struct ConvergenceTests {
  private func row(
    ranges: Int = 6, rating: Int? = 2, cues: [Int] = [0, 0, 0, 0, 0], barriers: Int = 0, enablers: Int = 0
  ) -> JointDisplay.Row {
    var row = JointBuilder(frame: smallFrame).display(ratings: []).rows[0]
    row.ranges = ranges
    row.score = ScoreStatistics([rating])
    row.levelCues = cues
    row.barriers = barriers
    row.enablers = enablers
    return row
  }
  private func judge(
    _ row: JointDisplay.Row, _ rules: ConvergenceRules = ConvergenceRules()
  ) -> ConvergenceFinding {
    rules.judge(row, levels: 1...5)
  }

  @Test func oneSideAloneIsSilence() {
    #expect(judge(row(rating: nil)) == .init(verdict: .silent, reason: "no ratings"))
    #expect(judge(row(ranges: 0)) == .init(verdict: .silent, reason: "no evidence"))
    #expect(
      judge(row(ranges: 0, rating: nil)) == .init(verdict: .silent, reason: "no ratings and no evidence"))
    #expect(
      judge(row(ranges: 4), ConvergenceRules(ranges: 5))
        == .init(verdict: .silent, reason: "evidence below 5 coded ranges"))
  }

  @Test func cuesAreComparedWithTheScore() {
    let near = row(cues: [0, 0, 2, 0, 0])
    #expect(judge(near) == .init(verdict: .converge, reason: "2 level cues, median 3, and median rating 2"))
    #expect(judge(near, ConvergenceRules(within: 0.5)).verdict == .diverge)
    #expect(judge(row(cues: [0, 0, 0, 2, 0])).verdict == .diverge)
    // One cue is too few, and there is nothing else.
    #expect(judge(row(cues: [0, 0, 1, 0, 0])).verdict == .complement)
    #expect(judge(row(cues: [0, 0, 1, 0, 0]), ConvergenceRules(cues: 1)).verdict == .converge)
  }

  @Test func barriersAndEnablersLeanToASide() {
    #expect(judge(row(rating: 2, barriers: 3)).verdict == .converge)
    #expect(judge(row(rating: 4, barriers: 3)).verdict == .diverge)
    #expect(judge(row(rating: 4, enablers: 3)).verdict == .converge)
    #expect(judge(row(rating: 2, enablers: 3)).verdict == .diverge)
    #expect(
      judge(row(rating: 3, barriers: 3)).reason
        == "3 barriers, 0 enablers, and the median rating is the middle")
    #expect(judge(row(rating: 2, barriers: 2)).verdict == .complement)
    #expect(judge(row(rating: 2, barriers: 2, enablers: 2)).verdict == .complement)
    // 2 of 3 is 66.7 %, less than 67.
    #expect(judge(row(rating: 2, barriers: 2, enablers: 1)).verdict == .complement)
    #expect(
      judge(row(rating: 2, barriers: 2, enablers: 1), ConvergenceRules(leaning: 66)).verdict == .converge)
  }

  @Test func theRuleIsASentence() {
    #expect(
      ConvergenceRules().sentence
        == "Convergence: silent without ratings or with fewer than 1 coded range; with 2 level cues or more, converge if the "
        + "medians of cues and ratings are at most 1 apart, else diverge; else, with 3 barriers and enablers or more, 67 % of "
        + "them of one kind, converge if the median rating is on that side of the middle of the scale, diverge if on the "
        + "other; else complement.")
  }
}

@Suite struct EvidenceCapTests {
  private let frame = CodeFrame(
    codebook: Codebook(
      id: "b",
      codes: [
        Code(id: "steering", links: [Link(indicator: "I.1")]), Code(id: "mandate", level: 4),
        Code(id: "law", children: [Code(id: "decree")]),
      ]), model: smallModel)

  private func cap(_ transcripts: [CodedTranscript], _ kinds: [EvidenceKind]? = nil) -> EvidenceCap? {
    var builder = JointBuilder(frame: frame, settings: JointSettings(evidence: kinds))
    for transcript in transcripts { builder.add(transcript) }
    return builder.display(ratings: []).rows[0].cap
  }
  private func said(_ id: String, _ person: String, _ codes: [String]) -> CodedTranscript {
    transcript(id, speakers: [Speaker(label: person)], codes.map { coding($0, 0..<9, id: "\(id)\($0)") })
  }

  @Test func theUsualTableAsksForPeopleAndCues() {
    #expect(cap([]) == .init(level: 1, kind: "nothing said"))
    #expect(cap([said("t", "Ann", ["steering"])]) == .init(level: 2, kind: "said once"))
    #expect(cap([said("t", "Ann", ["steering"]), said("u", "Ann", ["steering"])])?.level == 2)
    let two = [said("t", "Ann", ["steering"]), said("u", "Bob", ["steering"])]
    #expect(cap(two) == .init(level: 3, kind: "said by several"))
    // One person's cue for level 4 is not enough.
    #expect(cap(two + [said("v", "Cy", ["steering", "mandate"])])?.level == 3)
    #expect(
      cap(two + [said("v", "Cy", ["steering", "mandate"]), said("w", "Di", ["steering", "mandate"])])
        == .init(level: 4, kind: "cues of level 4"))
  }

  @Test func aScaleOfThreeLevelsHasNoKindsOfCues() {
    #expect(EvidenceKind.usual(1...3).map(\.level) == [1, 2, 3])
    #expect(EvidenceKind.usual(0...4).map(\.level) == [0, 1, 2, 3, 4])
    #expect(EvidenceKind.usual(0...4).map(\.cue) == [nil, nil, nil, 3, 4])
  }

  @Test func aKindMayAskForACodeOrOneBelowIt() {
    let kinds = [EvidenceKind(name: "a law", level: 4, ranges: 1, codes: ["law"])]
    #expect(cap([said("t", "Ann", ["steering"])], kinds) == nil)
    #expect(cap([said("t", "Ann", ["steering", "decree"])], kinds) == .init(level: 4, kind: "a law"))
    // The law is spoken of elsewhere.
    #expect(
      cap([transcript("t", [coding("steering", 0..<9), coding("law", 20..<30)])], kinds) == nil)
  }

  @Test func aKindMayAskForTranscripts() {
    let kinds = [EvidenceKind(name: "two interviews", level: 3, transcripts: 2)]
    #expect(cap([said("t", "Ann", ["steering"])], kinds) == nil)
    #expect(cap([said("t", "Ann", ["steering"]), said("u", "Ann", ["steering"])], kinds)?.level == 3)
  }

  @Test func aScoreAboveTheCapShows() {
    var builder = JointBuilder(frame: frame)
    builder.add(said("t", "Ann", ["steering"]))
    let row = builder.display(ratings: [Rating(respondent: "r", indicator: "I.1", level: 5)]).rows[0]
    #expect(row.cap?.level == 2 && row.aboveCap == 3)
    #expect(
      builder.display(ratings: []).evidenceRule
        == "Evidence cap, the highest level that the codings support: 1 by “nothing said”; 2 by “said once” (1 coded range); "
        + "3 by “said by several” (2 cases); 4 by “cues of level 4” (2 cases, with cues of level 4 or above); "
        + "5 by “cues of level 5” (2 cases, with cues of level 5 or above).")
  }
}

@Suite struct SilenceMapTests {
  private let frame = smallFrame
  private func said(
    _ id: String, _ language: String, _ codings: [Coding], group: String = "lab",
    coder: String = Coding.engine
  ) -> CodedTranscript {
    CodedTranscript(
      id: id, language: language,
      speakers: [
        Speaker(label: "Int", role: .interviewer), Speaker(label: id, attributes: ["group": group]),
      ],
      turns: [.init(speaker: 0, words: 10), .init(speaker: 1, words: 100)], codings: codings)
  }
  /// Indicators I.1, I.2 and II.1 of one group and language.
  private func states(
    _ transcripts: [CodedTranscript], asked: Set<Int> = [], codable: Set<Int> = [0, 1, 2],
    _ statuses: StatusFilter = .suggestedAndAccepted
  ) -> [String] {
    var builder = SilenceBuilder(frame: frame, attribute: "group", statuses: statuses)
    for transcript in transcripts { builder.add(transcript, asked: asked, codable: codable) }
    return builder.table().rows.map { $0[4].plain }
  }

  @Test func silenceHasThreeMeanings() {
    let spoken = said("t", "en", [coding("steering", 0..<9, turn: 1)])
    #expect(states([spoken], asked: [1]) == ["said", "asked, nothing said", "not asked"])
    #expect(
      states([spoken], asked: [1], codable: [0, 1]) == ["said", "asked, nothing said", "not coded yet"])
  }

  @Test func aSuggestionThatDoesNotCountYetIsNoSilence() {
    let open = said("t", "en", [coding("funding", 0..<9, turn: 1)])
    #expect(states([open], .accepted)[2] == "not coded yet")
    let rejected = said("t", "en", [coding("funding", 0..<9, turn: 1, status: .rejected)])
    #expect(states([rejected], asked: [2], .accepted)[2] == "asked, nothing said")
  }

  @Test func aPersonCanCodeWhatNoPatternFinds() {
    let human = said("t", "de", [coding("steering", 0..<9, turn: 1, status: .accepted, coder: "ann")])
    #expect(states([human], codable: []) == ["said", "not asked", "not asked"])
  }

  @Test func whatTheInterviewerSaysIsNoAnswer() {
    let question = said("t", "en", [coding("steering", 0..<9, turn: 0)])
    #expect(states([question], asked: [0])[0] == "asked, nothing said")
  }

  @Test func groupsAndLanguagesStandApart() {
    var builder = SilenceBuilder(frame: frame, attribute: "group")
    builder.add(said("a", "nl", [coding("steering", 0..<9, turn: 1)], group: "lab"), asked: [0], codable: [0])
    builder.add(said("b", "fr", [], group: "lab"), asked: [0], codable: [0])
    builder.add(said("c", "fr", [], group: ""), asked: [], codable: [0])
    #expect(builder.map().columnNames == ["indicator", "label", "lab, fr", "lab, nl", "(not given), fr"])
    #expect(builder.map().row("I.1") == ["I.1", "Steering", "0", "1", ""])
    #expect(builder.map().row("I.2") == ["I.2", "Priority", "?", "?", "?"])
    let row = builder.table().rows[1].map(\.plain)
    #expect(row == ["I.1", "Steering", "lab", "nl", "said", "1", "1", "1", "1"])
  }
}

@Suite struct ThemeStatisticsTests {
  @Test func ratingsOfThoseWhoSpeakOfAThemeAndOfThoseWhoDoNot() {
    var themes = ThemeStatistics(frame: smallFrame)
    themes.add(
      transcript(
        "t",
        speakers: [Speaker(label: "Ann"), Speaker(label: "Bob"), Speaker(label: "Int", role: .interviewer)],
        turns: [(0, 50), (1, 50), (2, 10)],
        [
          coding("steering", 0..<9), coding("funding", 60..<70, turn: 1),
          coding("funding", 101..<105, turn: 2),
        ]))
    let ratings = [
      Rating(respondent: "Ann", round: "1", indicator: "I.1", level: 1),
      Rating(respondent: "Ann", round: "2", indicator: "I.1", level: 4),
      Rating(respondent: "Bob", round: "2", indicator: "I.1", level: 2),
      Rating(respondent: "Cy", round: "2", indicator: "I.1", level: 5),
    ]
    let table = themes.table(ratings: ratings, quotes: [themes.excerpts[0].coding: "We steer."])
    // governance has no coding of its own, but steering below it; Cy does not speak.
    #expect(
      table.row("governance", from: "indicator") == [
        "I.1", "Steering", "1", "2", "1", "4.0", "4.0", "–", "1", "2.0", "2.0", "–", "We steer.",
      ])
    #expect(table.row("funding", from: "cases") == ["1", "2", "0", "–", "–", "–", "0", "–", "–", "–", "–"])
    #expect(table.title.contains("(round 2)"))
  }
}

@Suite struct SideBySideTests {
  @Test func numbersBecomeWords() {
    var builder = JointBuilder(frame: smallFrame)
    builder.add(transcript("t", [coding("steering", 0..<9)]))
    let display = builder.display(
      ratings: [4, 5, 5].map { Rating(respondent: "r", indicator: "I.1", level: $0) })
    let table = display.sideBySide(quotes: [display.rows[0].excerpts[0].coding: "We steer."])
    #expect(
      table.row("I.1", from: "quantitative") == [
        "median 5 (quartiles 4.5 to 5, n = 3)", "1 coded range, 1 case, 1 transcript; 0 barriers, 0 enablers",
        "We steer.",
        "complement",
        "too few level cues, barriers and enablers; the rating exceeds the evidence cap 2 (said once) by 3",
      ])
    #expect(
      table.row("I.2", from: "quantitative") == [
        "no ratings", "nothing coded", "–", "silent", "no ratings and no evidence",
      ])
  }
}
