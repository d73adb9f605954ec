import CodingEngine
import Interchange
import Measures
import QualData

/// The tables of `qualm run`, filled transcript by transcript.
struct RunMeasures {
  let codebook: LoadedCodebook
  private let settings: ProjectSettings
  let frame: CodeFrame
  let sources: CorpusSources
  private(set) var matrices: [(path: String, builder: MatrixBuilder)] = []
  private(set) var joint: JointBuilder
  private(set) var transcripts: Table
  private var codingsByCode: MatrixBuilder
  /// Codes and indicators by group, that tests are made of.
  private var tested: [(name: String, builder: MatrixBuilder)] = []
  private(set) var occurrence: CoOccurrence
  /// With a model.
  private(set) var silence: SilenceBuilder?
  private let asked: AskedIndicators?
  private let codable: CodableIndicators
  /// For a report only.
  var pictures: PicturedTranscripts?
  private var languages: Set<String> = []
  private var participants: Set<String> = []
  /// The levels that the team agreed on.
  var agreed: [AgreedLevel] = []

  init(codebook: LoadedCodebook, sources: CorpusSources, settings: ProjectSettings, excerpts: Int) throws {
    self.codebook = codebook
    self.sources = sources
    self.settings = settings
    let frame = CodeFrame(codebook: codebook.codebook, model: codebook.model)
    self.frame = frame
    // Without a model the excerpts are of codes; only a report shows them.
    let shown = codebook.model == nil ? CodesAsModel.frame(codebook.codebook) : frame
    joint = JointBuilder(
      frame: shown, excerpts: excerpts,
      settings: codebook.model == nil ? JointSettings() : try settings.joint.checked(against: frame))
    codingsByCode = try MatrixBuilder(rows: .code, columns: .transcript, frame: frame)
    occurrence = CoOccurrence(codes: frame.codes.map(\.id), unit: .coding)
    codable = CodableIndicators(codebook.codebook, frame)
    if codebook.model == nil {
      asked = nil
    } else {
      asked = try AskedIndicators(
        codebook, frame: frame, settings: settings.joint.checked(against: frame), sources: sources)
      silence = SilenceBuilder(frame: frame, attribute: settings.group)
    }
    transcripts = Table(
      name: "transcripts", title: "The transcripts of the corpus", columns: Self.transcriptColumns)
    func add(
      _ rows: MatrixAxis, _ columns: MatrixAxis, _ path: String, _ rule: CountingRule = .codings,
      _ normalisation: Normalisation = .none
    ) throws {
      let builder = try MatrixBuilder(
        rows: rows, columns: columns, rule: rule, normalisation: normalisation, frame: frame)
      matrices.append(("matrices/\(path).csv", builder))
    }
    try add(.code, .transcript, "code-by-transcript")
    try add(.code, .transcript, "code-by-transcript-matches", .matches)
    if codebook.model != nil {
      try add(.code, .indicator, "code-by-indicator")
      try add(.indicator, .transcript, "indicator-by-transcript")
    }
    if let group = settings.group {
      let axis = try BuildMatrix.axis(group, sources)
      let name = FileName.safe(group)
      try add(.code, axis, "code-by-\(name)")
      if codebook.model != nil {
        try add(.indicator, axis, "indicator-by-\(name)")
        try add(.indicator, axis, "indicator-by-\(name)-per-1000-words", .codings, .perThousandWords)
      }
      let counted = CodeFrame(codebook: codebook.codebook.withUnitWeights, model: codebook.model)
      for (rows, what) in [(MatrixAxis.code, "code")]
        + (codebook.model == nil ? [] : [(.indicator, "indicator")])
      {
        tested.append(
          ("\(what)-by-\(name)", try MatrixBuilder(rows: rows, columns: axis, frame: counted, rollUp: false)))
      }
    }
  }

  static let transcriptColumns: [Table.Column] = [
    .init("transcript", .text, "Id of the transcript."),
    .init("source", .text, "The file it was read from, relative to the project."),
    .init("format", .text, "Format found by content."),
    .init("encoding", .text, "Character encoding."),
    .init("language", .text, "ISO 639-1 code; und when unknown."),
    .init("language_from", .text, "detected, or given by the file or the project."),
    .init("turns", .integer, "Number of turns."),
    .init("participants", .integer, "Number of participants who speak."),
    .init("words", .integer, "Number of words spoken by anybody."),
    .init("participant_words", .integer, "Number of words of participants."),
    .init("codings", .integer, "Number of codings."),
  ]

  /// Before the first document, where there will be a report.
  mutating func prepare(_ report: ReportOptions, _ project: Project) {
    pictures = PicturedTranscripts(codebook.codebook, frame, language: report.language(in: project))
  }

  /// For one thread: what of a document is worked out there.
  var makeReader: @Sendable () -> (CorpusRun.Document) throws -> Set<Int> {
    let asked = asked
    return {
      let reader = asked?.reader()
      return { document in try reader?(document.transcript) ?? [] }
    }
  }

  /// - Parameter asked: what `makeReader` found: positions of the indicators that were asked about.
  mutating func add(_ document: CorpusRun.Document, asked: Set<Int>) {
    let coded = document.coded
    let framed = FramedTranscript(coded, frame)
    for index in matrices.indices { matrices[index].builder.add(framed) }
    for index in tested.indices { tested[index].builder.add(framed) }
    joint.add(framed)
    codingsByCode.add(framed)
    occurrence.add(coded)
    silence?.add(coded, asked: asked, codable: codable.positions(coded.language))
    pictures?.add(document)
    languages.insert(coded.language)
    let speakers = coded.speakers.filter { $0.role == .participant }.map(\.caseID)
    participants.formUnion(speakers)
    transcripts.rows.append([
      .text(coded.id), .text(document.transcript.source), .text(document.imported.format),
      .text(document.imported.encoding), .text(coded.language),
      .text(document.imported.languageIsDetected ? "detected" : "given"), .integer(coded.turns.count),
      .integer(Set(speakers).count), .integer(coded.turns.reduce(0) { $0 + $1.words }),
      .integer(coded.participantWords), .integer(coded.codings.count),
    ])
  }

  // MARK: What follows from it

  /// - Parameter bootstrap: for intervals of correlations.
  func tests(
    _ display: JointDisplay, ratings: [Rating], against others: [AssessmentComparison.Other] = [],
    bootstrap: Bootstrap?, language: String
  ) -> StudyTests {
    StudyTests(
      ratings: ratings, codebook.model, display: display, against: others, matrices: tested,
      bootstrap: bootstrap, language: language)
  }

  /// Pairs of codes that occur together.
  var pairs: Table { BuildCoOccurrence.pairs(occurrence, BuildCoOccurrence.Request()) }

  /// `nil` where nothing was agreed on.
  func agreedTable(_ language: String) -> Table? {
    guard let model = codebook.model, !agreed.isEmpty else { return nil }
    return AgreeOnLevel.table(agreed, model, language)
  }

  // MARK: Writing

  func write(to writer: FolderWriter, ratings: [Rating], report: CorpusRun.Report) throws {
    let language = settings.language
    try writer.write(transcripts, to: "transcripts.csv")
    for (path, builder) in matrices { try writer.write(builder.table(language: language), to: path) }
    try writer.write(pairs, to: "matrices/cooccurrence.csv")
    let display = joint.display(ratings: ratings, agreed: agreed)
    let bootstrap = Bootstrap(resamples: ReportOptions().resamples, seed: ReportOptions().seed)
    let tests = tests(display, ratings: ratings, bootstrap: bootstrap, language: language)
    if let independence = tests.independence {
      try writer.write(independence.tests, to: "matrices/independence.csv")
      try writer.write(independence.residuals, to: "matrices/residuals.csv")
    }
    guard let model = codebook.model else { return }
    if !ratings.isEmpty {
      for (path, groupings) in [("scores", []), ("scores-by-group", [.group])]
        as [(String, Set<ScoreGrouping>)]
      {
        let table = ScoreRatings.table(
          ratings, model, by: groupings, adding: ScoreAdditions(agreed: agreed), language: language)
        try writer.write(table, to: "scores/\(path).csv")
      }
    }
    for (table, path) in [
      (tests.groups?.tests, "scores/group-tests.csv"), (tests.groups?.pairs, "scores/group-pairs.csv"),
      (tests.rounds, "scores/round-tests.csv"), (agreedTable(language), "scores/agreed-levels.csv"),
      (tests.correlations, "evidence-and-scores.csv"), (silence?.table(language: language), "silence.csv"),
      (silence?.map(language: language), "silence-map.csv"),
    ] {
      if let table { try writer.write(table, to: path) }
    }
    try writer.write(display.table(language: language), to: "joint.csv")
    let excerpts = try ExcerptReader(sources, files: report.files).read(display.rows.flatMap(\.excerpts))
    let page = JointPage(
      display: display, codebook: codebook.codebook, excerpts: excerpts, language: language,
      attribute: settings.group)
    try writer.write(
      page.markdown, to: "joint.md", about: "The joint display to read: frequencies, scores and excerpts.")
  }

  /// - Parameter language: of labels; `nil` for the project's.
  func summary(ratings: [Rating], report: CorpusRun.Report, language: String? = nil) -> RunSummary {
    let language = language ?? settings.language
    return RunSummary(
      report: report, languages: languages.sorted(), participants: participants.count,
      display: codebook.model == nil ? nil : joint.display(ratings: ratings), model: codebook.model,
      codes: codingsByCode.table(language: language), frame: frame, ratings: ratings, language: language)
  }
}

enum FileName {
  /// Letters, digits, - and _ stay; anything else becomes -.
  static func safe(_ name: String) -> String {
    String(name.map { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" ? $0 : "-" })
  }
}
