import CodingEngine
import Measures
import QualData

/// The excerpts of a project that a filter lets through.
package enum ListExcerpts {
  package struct Request: Sendable {
    package var codes: [String]
    package var indicators: [String]
    package var transcripts: [String]
    package var speakers: [String]
    package var attributes: [String]
    package var statuses: StatusFilter
    package var limit: Int?

    package init(
      codes: [String] = [], indicators: [String] = [], transcripts: [String] = [], speakers: [String] = [],
      attributes: [String] = [], statuses: StatusFilter = .suggestedAndAccepted, limit: Int? = nil
    ) {
      self.codes = codes
      self.indicators = indicators
      self.transcripts = transcripts
      self.speakers = speakers
      self.attributes = attributes
      self.statuses = statuses
      self.limit = limit
    }
  }

  package enum Grouping: String, Sendable, CaseIterable { case code, transcript, speaker }

  package struct Result: Sendable {
    package var codebook: Codebook
    package var language: String
    /// The attribute of speakers that Markdown names beside them.
    package var attribute: String?
    package var excerpts: [Excerpt] = []
    package var table: Table
    package var report = CorpusRun.Report()
  }

  /// - Throws: `InputErrors` for the project's own files, `WorkbenchError.unknown` for a name that is not there.
  package static func run(_ request: Request, in project: Project, threads: Int) throws -> Result {
    let codebook = try project.codebook()
    let language = project.settings.language
    let filter = try ExcerptFilter(
      codes: request.codes, indicators: request.indicators, transcripts: request.transcripts,
      speakers: request.speakers, attributes: request.attributes,
      frame: CodeFrame(codebook: codebook.codebook, model: codebook.model))
    let rows = CodingRows(codebook.codebook, language: language)
    var result = Result(
      codebook: codebook.codebook, language: language, attribute: project.settings.group,
      table: Table(name: "excerpts", title: "Coded excerpts", columns: CodingRows.columns))
    let limit = request.limit ?? .max
    var names = FilterNames()
    let report = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
      .forEach { document in
        names.add(document.transcript)
        for coding in document.coded.codings
        where result.excerpts.count < limit && request.statuses.admits(coding.status)
          && filter.admits(coding, in: document.transcript)
        {
          let excerpt = Excerpt(coding, in: document.transcript)
          result.excerpts.append(excerpt)
          result.table.rows.append(rows.row(excerpt, in: document.transcript))
        }
      }
    if !report.diagnostics.hasErrors { try names.check(filter) }
    result.report = report
    return result
  }
}

extension ListExcerpts.Result {
  /// Grouped under headings: codes in order of the codebook, transcripts and speakers as they come.
  package func markdown(by grouping: ListExcerpts.Grouping) -> String {
    let codes = codebook.flattened.map(\.code)
    let names = Dictionary(codes.map { ($0.id, $0.name.text(language)) }) { first, _ in first }
    func key(_ excerpt: Excerpt) -> String {
      switch grouping {
      case .code: excerpt.coding.code
      case .transcript: excerpt.coding.transcript
      case .speaker: excerpt.caseID.isEmpty ? "unknown speaker" : excerpt.caseID
      }
    }
    var groups: [String: [Excerpt]] = [:]
    var order: [String] = []
    for excerpt in excerpts {
      if groups[key(excerpt)] == nil { order.append(key(excerpt)) }
      groups[key(excerpt), default: []].append(excerpt)
    }
    if grouping == .code { order = codes.map(\.id).filter { groups[$0] != nil } }
    let definitions = Dictionary(codes.map { ($0.id, $0.definition.text(language)) }) { first, _ in first }
    return ExcerptMarkdown.render(
      title: "Excerpts by \(grouping.rawValue)",
      order.map { key in
        ExcerptMarkdown.Group(
          heading: grouping == .code ? names[key] ?? key : key,
          note: grouping == .code ? definitions[key] ?? "" : "",
          excerpts: (groups[key] ?? []).map { ($0, names[$0.coding.code] ?? $0.coding.code) })
      }, attribute: attribute)
  }

  /// A paragraph for each excerpt, with as much of its id as commands need, wrapped for a terminal.
  package func plainText(width: Int) -> String {
    let names = Dictionary(codebook.flattened.map { ($0.code.id, $0.code.name.text(language)) }) { first, _ in
      first
    }
    return excerpts.map { excerpt in
      let time = excerpt.clock.isEmpty ? "" : " \(excerpt.clock)"
      let head =
        "\(names[excerpt.coding.code] ?? excerpt.coding.code) — \(excerpt.coding.transcript), "
        + "turn \(excerpt.coding.turn + 1), \(excerpt.speaker)\(time), "
        + excerpt.coding.id.description.prefix(12)
      return head + "\n" + TerminalLines.wrapped(excerpt.text, width: max(20, width - 4), indent: "    ")
        + "\n"
    }.joined(separator: "\n")
  }
}
