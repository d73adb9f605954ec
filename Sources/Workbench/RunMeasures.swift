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

  mutating func add(_ document: CorpusRun.Document) {
    let coded = document.coded
    let framed = FramedTranscript(coded, frame)
    for index in matrices.indices { matrices[index].builder.add(framed) }
    joint.add(framed)
    codingsByCode.add(framed)
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

  // MARK: Writing

  func write(to writer: FolderWriter, ratings: [Rating], report: CorpusRun.Report) throws {
    let language = settings.language
    try writer.write(transcripts, to: "transcripts.csv")
    for (path, builder) in matrices { try writer.write(builder.table(language: language), to: path) }
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
    let display = joint.display(ratings: ratings, agreed: agreed)
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
