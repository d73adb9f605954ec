import ArgumentParser
import Foundation
import Measures
import QualData
import Workbench

/// How long all measures of a large project take once its transcripts are coded, and the memory they need.
///
/// Codings, ratings and coders are drawn with a fixed seed. Transcripts are handed over one by one, as a run does.
struct MeasureSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "measures",
    abstract: "Measure all matrices, scores, tests and agreement of a large project.")

  @Option(help: "Transcripts.") var transcripts = 5_000
  @Option(help: "Codings of each transcript.") var codings = 200
  @Option(help: "Ratings.") var ratings = 5_000
  @Option(help: "Threads for agreement; all else is counted on one.") var threads = 2
  @Flag(help: "Count every matrix by every rule, and not only codes by transcripts.") var everyRule = false

  func run() throws {
    let study = SampleStudy(transcripts: transcripts, codings: codings, ratings: ratings)
    var clocks = Clocks()
    print("measure".padding(toLength: 56, withPad: " ", startingAt: 0) + " processor   elapsed")
    try frequencies(study, &clocks)
    scores(study, &clocks)
    try agreement(study, &clocks)
    clocks.print("all", clocks.seconds, clocks.elapsed)
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    let megabytes = Double(usage.ru_maxrss) * 1024 / 1e6
    print("")
    print("what must hold,limit,measured,holds")
    print("seconds,below 5,\(String(format: "%.2f", clocks.elapsed)),\(clocks.elapsed < 5 ? "yes" : "no")")
    print("megabytes,below 1000,\(Int(megabytes)),\(megabytes < 1000 ? "yes" : "no")")
  }

  /// Seconds of processor time, and seconds elapsed, named.
  private struct Clocks {
    private(set) var seconds = 0.0
    private(set) var elapsed = 0.0

    mutating func measure<Result>(_ name: String, _ work: () throws -> Result) rethrows -> Result {
      var watch = Stopwatch()
      let result = try watch.measure(work)
      report(name, watch.seconds, watch.elapsed)
      return result
    }

    mutating func report(_ name: String, _ seconds: Double, _ elapsed: Double) {
      self.seconds += seconds
      self.elapsed += elapsed
      print(name, seconds, elapsed)
    }

    func print(_ name: String, _ seconds: Double, _ elapsed: Double) {
      let figures = String(format: "%10.2f%10.2f", seconds, elapsed)
      Swift.print(name.padding(toLength: 56, withPad: " ", startingAt: 0) + figures)
    }
  }

  /// A measure, and how long it was worked on.
  private struct Timed<Measure> {
    private(set) var measure: Measure
    private var watch = Stopwatch()
    var seconds: Double { watch.seconds }
    var elapsed: Double { watch.elapsed }

    init(_ measure: Measure) { self.measure = measure }

    mutating func work(_ work: (inout Measure) -> Void) { watch.measure { work(&measure) } }
  }

  // MARK: Codings

  /// Each measure of codings, all of them filled in one pass.
  private func frequencies(_ study: SampleStudy, _ clocks: inout Clocks) throws {
    let frame = study.frame
    var matrices: [(name: String, timed: Timed<MatrixBuilder>)] = []
    for (rows, columns) in [
      (MatrixAxis.code, MatrixAxis.transcript), (.code, .indicator), (.indicator, .transcript),
      (.code, .attribute("group")), (.indicator, .attribute("group")),
    ] {
      let isFirst = matrices.isEmpty
      for rule in everyRule || isFirst ? CountingRule.allCases : [.codings] {
        let builder = try MatrixBuilder(rows: rows, columns: columns, rule: rule, frame: frame)
        matrices.append(("\(rows.name) by \(columns.name), \(rule.rawValue)", Timed(builder)))
      }
    }
    var tested = Timed(
      try MatrixBuilder(rows: .code, columns: .attribute("group"), frame: frame, rollUp: false))
    var joint = Timed(JointBuilder(frame: frame))
    var together = Timed(CoOccurrence(codes: frame.codes.map(\.id), unit: .coding))
    var sequences = Timed(CodeSequences(codes: frame.codes.map(\.id)))
    var lookUp = Stopwatch()
    for number in 0..<transcripts {
      let coded = study.transcript(number)
      let framed = lookUp.measure { FramedTranscript(coded, frame) }
      for index in matrices.indices { matrices[index].timed.work { $0.add(framed) } }
      tested.work { $0.add(framed) }
      joint.work { $0.add(framed) }
      together.work { $0.add(coded) }
      sequences.work { $0.add(coded) }
    }
    clocks.report("codes looked up", lookUp.seconds, lookUp.elapsed)
    for (name, timed) in matrices {
      var timed = timed
      timed.work { _ = $0.table() }
      clocks.report("matrix \(name)", timed.seconds, timed.elapsed)
    }
    tested.work { _ = $0.independence() }
    clocks.report("independence of code and group", tested.seconds, tested.elapsed)
    joint.work { _ = $0.display(ratings: study.ratings).table() }
    clocks.report("joint display", joint.seconds, joint.elapsed)
    clocks.report("co-occurrence", together.seconds, together.elapsed)
    clocks.report("sequences", sequences.seconds, sequences.elapsed)
    let display = joint.measure.display(ratings: study.ratings)
    clocks.measure("evidence and scores, 1000 resamples") {
      var request = EvidenceCorrelation.Request()
      request.bootstrap = Bootstrap(method: .bca)
      _ = EvidenceCorrelation.table(display, request)
    }
  }

  // MARK: Ratings

  private func scores(_ study: SampleStudy, _ clocks: inout Clocks) {
    let (ratings, model) = (study.ratings, study.model)
    for (name, groupings) in [("", []), (" by group", [.group])] as [(String, Set<ScoreGrouping>)] {
      clocks.measure("scores\(name), consensus, Delphi, 1000 resamples") {
        let additions = ScoreAdditions(
          consensus: true, bootstrap: Bootstrap(method: .bca), delphi: DelphiRules())
        _ = ScoreTable.make(ratings, model, by: groupings.union([.round]), adding: additions)
      }
    }
    clocks.measure("differences between groups") { _ = GroupComparison.tables(ratings, model) }
    clocks.measure("movement between rounds") {
      _ = RoundComparison.table(ratings, model, byGroup: true)
    }
    clocks.measure("against two other assessments") {
      let others = ["a", "b"].map { AssessmentComparison.Other(name: $0, ratings: ratings) }
      _ = AssessmentComparison.table(ratings, against: others, model)
    }
  }

  // MARK: Coders

  /// Two coders on every tenth transcript, as no study codes everything twice.
  private func agreement(_ study: SampleStudy, _ clocks: inout Clocks) throws {
    let texts = stride(from: 0, to: transcripts, by: 10).map(study.text)
    var watch = Stopwatch()
    var seconds = 0.0
    try watch.measure {
      let agreement = CodeAgreement(texts, frame: study.frame, names: ["a", "b"], coders: [0, 1])
      let usual = AgreementCoefficient.usual(coders: 2, isText: true, hasReference: false)
      let tables = AgreementScope.allCases.flatMap(agreement.subjects).flatMap { subject in
        [false, true].map { (subject: subject, onlyCoded: $0) }
      }
      try OrderedParallel.forEach(tables, threads: threads) {
        { (table) -> Double in
          var watch = Stopwatch()
          watch.measure {
            let sample = agreement.sample(table.subject, onlyCoded: table.onlyCoded, continua: false)
            _ = AgreementEstimate.make(usual, sample, AgreementOptions(), bootstrap: Bootstrap())
          }
          return watch.seconds
        }
      } consume: { _, worked in
        // On one thread it is this one, whose time is measured already.
        if threads > 1 { seconds += worked }
      }
    }
    clocks.report(
      "agreement, each code, groups and pooled, 1000 resamples", watch.seconds + seconds, watch.elapsed)
  }
}
