import Interchange
import Measures
import QualData

/// The transcripts that a report shows as pictures: those with the most codings, as many as keep it small.
struct PicturedTranscripts {
  static let mostPortraits = 20
  static let mostTimelines = 6
  /// Tiles of all portraits, and codings and turns of a timeline.
  static let mostTiles = 1_500
  static let mostStretches = 1_000

  private let language: String
  private let words: ChartWords
  private let frame: CodeFrame
  private let portraying: Portraying
  private var portraits: [Ranked<PortraitChart.Portrait>] = []
  private var drawn: [Ranked<TimelineChart>] = []
  /// Transcripts in all.
  private(set) var count = 0

  private struct Ranked<Value> {
    var codings: Int
    /// In the corpus.
    var place: Int
    var value: Value
  }

  init(_ codebook: Codebook, _ frame: CodeFrame, language: ReportLanguage) {
    self.language = language.rawValue
    words = ChartWords(language)
    self.frame = frame
    portraying = Portraying(codebook, frame)
  }

  mutating func add(_ document: CorpusRun.Document) {
    var document = document
    document.coded.codings.removeAll { !StatusFilter.suggestedAndAccepted.admits($0.status) }
    let codings = document.coded.codings.count
    defer { count += 1 }
    guard codings > 0 else { return }
    if codings <= Self.mostTiles {
      Self.keep(&portraits, Self.mostPortraits, codings, count) {
        portraying.portrait(document.coded, language)
      }
    }
    if codings + document.transcript.turns.count <= Self.mostStretches {
      Self.keep(&drawn, Self.mostTimelines, codings, count) {
        TimelineMaker.timeline(document, frame, language, title: document.transcript.id, words)
      }
    }
  }

  /// Of equally many codings the earlier transcript is kept.
  private static func keep<Value>(
    _ list: inout [Ranked<Value>], _ most: Int, _ codings: Int, _ place: Int, _ make: () -> Value
  ) {
    if list.count == most, list[most - 1].codings >= codings { return }
    let rank = list.firstIndex { $0.codings < codings } ?? list.count
    list.insert(Ranked(codings: codings, place: place, value: make()), at: rank)
    if list.count > most { list.removeLast() }
  }

  /// In order of the corpus; `nil` without any.
  func portrait(title: String) -> PortraitChart? {
    var tiles = 0
    var shown: [Ranked<PortraitChart.Portrait>] = []
    for portrait in portraits where tiles + portrait.codings <= Self.mostTiles {
      tiles += portrait.codings
      shown.append(portrait)
    }
    guard !shown.isEmpty else { return nil }
    return PortraitChart(
      title: title, groups: portraying.groups(language),
      portraits: shown.sorted { $0.place < $1.place }.map(\.value), words: words)
  }

  /// In order of the corpus.
  var timelines: [TimelineChart] { drawn.sorted { $0.place < $1.place }.map(\.value) }
}
