/// How the joint display judges what ratings and codings say of an indicator: what `joint:` of qualm.yaml sets.
package struct JointSettings: Sendable, Equatable {
  package var convergence = ConvergenceRules()
  /// `nil`: the usual table for the model's scale, `EvidenceKind.usual`.
  package var evidence: [EvidenceKind]?
  /// Ids of indicators and domains, or `all`, that every interview asked about whose transcript does not say otherwise;
  /// `nil`: what interviewers say tells.
  package var asked: [String]?

  package init(
    convergence: ConvergenceRules = ConvergenceRules(), evidence: [EvidenceKind]? = nil,
    asked: [String]? = nil
  ) {
    self.convergence = convergence
    self.evidence = evidence
    self.asked = asked
  }
}

/// When score and evidence of an indicator converge, complement each other, diverge, or one is silent.
package struct ConvergenceRules: Sendable, Equatable {
  /// Fewer coded ranges than these are silence.
  package var ranges = 1
  /// So many level cues, at least, are compared with the score.
  package var cues = 2
  /// The most levels between the medians of cues and ratings that still converge.
  package var within = 1.0
  /// Where there are fewer cues: so many barriers and enablers, at least, are compared with the score.
  package var polarity = 3
  /// The share of them, in percent, that must be of one kind for the evidence to lean that way.
  package var leaning = 67

  package init(ranges: Int = 1, cues: Int = 2, within: Double = 1, polarity: Int = 3, leaning: Int = 67) {
    self.ranges = ranges
    self.cues = cues
    self.within = within
    self.polarity = polarity
    self.leaning = leaning
  }
}

/// A kind of evidence, what it takes, and the highest level that it supports.
package struct EvidenceKind: Sendable, Equatable {
  package var name: String
  package var level: Int
  /// At least so many coded ranges, from so many cases and transcripts.
  package var ranges = 0
  package var cases = 0
  package var transcripts = 0
  /// Only ranges that carry a cue of this level or above count.
  package var cue: Int?
  /// Only ranges count that also carry one of these codes, or one below; empty: all.
  package var codes: [String] = []

  package init(
    name: String, level: Int, ranges: Int = 0, cases: Int = 0, transcripts: Int = 0, cue: Int? = nil,
    codes: [String] = []
  ) {
    self.name = name
    self.level = level
    self.ranges = ranges
    self.cases = cases
    self.transcripts = transcripts
    self.cue = cue
    self.codes = codes
  }

  /// What is used where a project has no table of its own: nothing said supports the lowest level, one range the next,
  /// two cases the one above; each higher level needs cues of that level or above from two cases.
  package static func usual(_ levels: ClosedRange<Int>) -> [EvidenceKind] {
    let (low, high) = (levels.lowerBound, levels.upperBound)
    var kinds = [EvidenceKind(name: "nothing said", level: low)]
    if low + 1 <= high { kinds.append(EvidenceKind(name: "said once", level: low + 1, ranges: 1)) }
    if low + 2 <= high { kinds.append(EvidenceKind(name: "said by several", level: low + 2, cases: 2)) }
    for level in stride(from: low + 3, through: high, by: 1) {
      kinds.append(EvidenceKind(name: "cues of level \(level)", level: level, cases: 2, cue: level))
    }
    return kinds
  }
}
