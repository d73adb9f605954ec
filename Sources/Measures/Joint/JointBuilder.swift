import QualData

/// The qualitative side of the joint display, built up transcript by transcript.
///
/// An indicator's codings are those of the codes linked to it, or below such a code. Matches and codings are
/// weighted as in a matrix by indicator. Barriers, enablers and level cues are numbers of distinct coded ranges:
/// a range carries a polarity or level when one of its own codes has it, or when a coding of any code with it
/// overlaps the range in the same transcript. One range can carry both polarities and several levels.
package struct JointBuilder: Sendable {
  let frame: CodeFrame
  let statuses: StatusFilter
  private var matches: MatrixBuilder
  private var codings: MatrixBuilder
  private var transcripts: MatrixBuilder
  private var cases: MatrixBuilder
  /// By indicator and marker, indicator by indicator.
  private var markers: [Int]
  private let markerCount: Int
  private var pools: [ExcerptPool]
  private let codeBits: [UInt64]
  /// By indicator: distinct coded ranges, and what they are evidence of.
  private var ranges: [Int]
  private var evidence: [EvidenceCounts]
  private let test: EvidenceTest
  private let rules: ConvergenceRules
  private var transcriptCount = 0
  private var caseNumbers: [String: Int] = [:]

  /// - Parameters:
  ///   - excerpts: how many excerpts an indicator gets at most.
  ///   - settings: how score and evidence are held against each other.
  package init(
    frame: CodeFrame, statuses: StatusFilter = .suggestedAndAccepted, excerpts: Int = 3,
    settings: JointSettings = JointSettings()
  ) {
    func total(_ rule: CountingRule) -> MatrixBuilder {
      MatrixBuilder(totalsOf: .indicator, rule: rule, frame: frame, statuses: statuses)
    }
    self.frame = frame
    self.statuses = statuses
    matches = total(.matches)
    codings = total(.codings)
    transcripts = total(.transcripts)
    cases = total(.cases)
    markerCount = 2 + frame.levels.count
    markers = Array(repeating: 0, count: frame.indicators.count * markerCount)
    pools = frame.indicators.map { _ in ExcerptPool(k: max(0, excerpts)) }
    let test = EvidenceTest(settings.evidence ?? EvidenceKind.usual(frame.levels), frame: frame)
    self.test = test
    rules = settings.convergence
    codeBits = zip(frame.codes, test.bitsOfCodes).map {
      MarkerIntervals.bits(of: $0, levels: frame.levels) | $1
    }
    ranges = frame.indicators.map { _ in 0 }
    evidence = frame.indicators.map { _ in EvidenceCounts(kinds: test.kinds.count) }
  }

  /// Adds a transcript's codings. Each transcript is added once.
  package mutating func add(_ transcript: CodedTranscript) {
    add(FramedTranscript(transcript, frame, statuses: statuses))
  }

  package mutating func add(_ framed: FramedTranscript) {
    matches.add(framed)
    codings.add(framed)
    transcripts.add(framed)
    cases.add(framed)
    addRanges(of: framed)
    transcriptCount += 1
  }

  /// The display beside ratings. `round`: whose ratings; `nil`: those of the last round, in natural order.
  package func display(
    ratings: [Rating], round: String? = nil, agreed: [AgreedLevel] = []
  ) -> JointDisplay {
    let round = round ?? ratings.map(\.round).max(by: NaturalOrder.precedes) ?? ""
    var levels: [String: [Int?]] = [:]
    for rating in ratings where rating.round == round {
      levels[rating.indicator, default: []].append(rating.level)
    }
    let rows = frame.indicators.enumerated().map { position, indicator in
      let markers = Array(markers[(position * markerCount)..<((position + 1) * markerCount)])
      var row = JointDisplay.Row(
        domain: frame.domains[indicator.domain].id, indicator: indicator.id, label: indicator.label,
        matches: matches.count(position + 1, 0), codings: codings.count(position + 1, 0),
        transcripts: Int(transcripts.count(position + 1, 0)), cases: Int(cases.count(position + 1, 0)),
        barriers: markers[0], enablers: markers[1], levelCues: Array(markers[2...]),
        lowestLevel: frame.levels.lowerBound,
        score: ScoreStatistics(levels[indicator.id] ?? [], scale: frame.levels),
        excerpts: pools[position].chosen(), ranges: ranges[position], cap: evidence[position].cap(test.kinds),
        agreed: agreed.first { $0.indicator == indicator.id }?.level)
      row.convergence = rules.judge(row, levels: frame.levels)
      return row
    }
    return JointDisplay(
      rows: rows, levels: frame.levels, round: round, statuses: statuses, isWhole: frame.hasUnitWeights,
      convergenceRule: rules.sentence, evidenceRule: EvidenceTest.sentence(test.kinds))
  }

  private mutating func addRanges(of framed: FramedTranscript) {
    let transcript = framed.coded
    var coded = TranscriptRanges(
      framed, frame: frame, codeBits: codeBits, markers: test.markerCount)
    let caseOfSpeaker = transcript.speakers.map { number(ofCase: $0.caseID) }
    let codings = transcript.codings
    var kinds: [Int] = []
    var found: [(indicator: Int, coding: Int)] = []
    for group in coded.groups {
      let turn = codings[coded.codings[group.lowerBound].position].turn
      let speaker = transcript.turns.indices.contains(turn) ? transcript.turns[turn].speaker : nil
      let speakerCase = speaker.map { caseOfSpeaker[$0] } ?? -1
      let bits = coded.bits(of: group)
      kinds.removeAll(keepingCapacity: true)
      for kind in test.kinds.indices where test.admits(kind, bits) { kinds.append(kind) }
      coded.findIndicators(of: group, &found)
      for (indicator, number) in found {
        ranges[indicator] += 1
        var left = bits & (1 << UInt64(markerCount) - 1)
        while left != 0 {
          markers[indicator * markerCount + left.trailingZeroBitCount] += 1
          left &= left - 1
        }
        evidence[indicator].add(
          kinds, transcript: transcriptCount, speakerCase: speakerCase, neededCases: test.neededCases)
        let (range, position) = (coded.codings[number].range, coded.codings[number].position)
        let typicality = Typicality(
          patterns: coded.patternCount(of: indicator, in: range),
          lengthDistance: Typicality.lengthDistance(codings[position].words.count), isBarrier: bits & 1 != 0,
          transcript: transcriptCount, range: range)
        pools[indicator].add(typicality, speakerCase: speakerCase) {
          JointExcerpt(
            transcript: transcript.id, coding: codings[position].id, range: range,
            code: codings[position].code)
        }
      }
    }
  }

  private mutating func number(ofCase id: String) -> Int {
    if let known = caseNumbers[id] { return known }
    caseNumbers[id] = caseNumbers.count
    return caseNumbers.count - 1
  }
}
