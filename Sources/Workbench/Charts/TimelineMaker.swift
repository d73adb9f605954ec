import Interchange
import Measures
import QualData

enum TimelineMaker: ChartMaker {
  static let chart: any Chart.Type = TimelineChart.self
  static let options = ChartOption.ofCodings

  static func make(_ request: ChartRequest, in project: Project, threads: Int) throws -> MadeChart {
    guard request.transcripts.count == 1 else { throw WorkbenchError.oneTranscript(chart: chart.name) }
    let corpus = try ChartedCorpus(request, in: project, threads: threads)
    let words = corpus.labels.words
    var made: TimelineChart?
    let report = try corpus.forEach { document in
      let title =
        words(
          .timelineTitle,
          [
            "transcript": document.transcript.id, "statuses": corpus.labels.name(of: request.statuses),
          ]) + corpus.phraseInTranscript
      made = timeline(document, corpus.frame, corpus.language, title: title, words)
    }
    return MadeChart(
      made
        ?? TimelineChart(title: "", speakers: [], codes: [], length: 0, axis: .time, words: words),
      report: report)
  }

  static func timeline(
    _ document: CorpusRun.Document, _ frame: CodeFrame, _ language: String, title: String, _ words: ChartWords
  ) -> TimelineChart {
    let transcript = document.transcript
    let clock = TurnClock(transcript)
    func stretch(_ range: TextRange) -> TimelineChart.Stretch {
      clock.map { .init($0.seconds(at: range.lower), $0.seconds(at: range.upper)) }
        ?? .init(Double(range.lower), Double(range.upper))
    }
    let speakers = transcript.speakers.indices.map { speaker in
      TimelineChart.Line(
        id: transcript.speakers[speaker].caseID, name: transcript.speakers[speaker].label,
        stretches: transcript.turns.filter { $0.speaker == speaker }.map { stretch($0.contentRange) })
    }
    let byCode = Dictionary(grouping: document.coded.codings, by: \.code)
    let codes = frame.codes.compactMap { code in
      byCode[code.id].map { codings in
        TimelineChart.Line(
          id: code.id, name: code.name.text(language),
          stretches: codings.map(\.range).sorted().map(stretch))
      }
    }
    return TimelineChart(
      title: title, speakers: speakers, codes: codes,
      length: clock?.length ?? Double(transcript.text.utf8.count),
      axis: clock == nil ? .turns(transcript.turns.map { Double($0.contentRange.lower) }) : .time,
      words: words)
  }
}

/// When the words of a transcript are said: exact where turns begin and end, and in between by the share of the turn's text.
package struct TurnClock {
  private let turns: [Turn]
  package let length: Double

  /// `nil` unless the beginnings of all turns are known and none is before the one before it.
  package init?(_ transcript: Transcript) {
    turns = transcript.turns
    let starts = turns.compactMap(\.start)
    guard starts.count == turns.count, let last = turns.last, let start = last.start,
      zip(starts, starts.dropFirst()).allSatisfy({ $0 <= $1 })
    else { return nil }
    length = max(last.end ?? start, start)
    if length <= 0 { return nil }
  }

  package func seconds(at byte: Int) -> Double {
    guard let number = turns.lastIndex(where: { $0.contentRange.lower <= byte }) else { return 0 }
    let turn = turns[number]
    let start = turn.start ?? 0
    let next = number + 1 < turns.count ? turns[number + 1].start ?? start : length
    let end = max(start, min(turn.end ?? next, length))
    let content = turn.contentRange
    let share = content.isEmpty ? 0 : min(1, Double(byte - content.lower) / Double(content.count))
    return start + (end - start) * share
  }
}
