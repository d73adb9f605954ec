import CodingEngine
import Measures
import ProjectStore
import QualData

/// The excerpts of a project that a filter lets through.
package enum ListExcerpts {
  package struct Request: Sendable {
    package var codes: [String]
    package var indicators: [String]
    package var transcripts: [String]
    package var speakers: [String]
    package var attributes: [String]
    package var statuses: ExcerptStatus
    /// Whose decisions alone count, and what they decided on only; `auto`: what the engine made. `nil`: everybody's.
    package var coder: String?
    /// `nil`: in order of the text; headings, where a format has them, are then of codes.
    package var grouping: Grouping?
    package var limit: Int?

    package init(
      codes: [String] = [], indicators: [String] = [], transcripts: [String] = [], speakers: [String] = [],
      attributes: [String] = [], statuses: ExcerptStatus = .suggestedAndAccepted, coder: String? = nil,
      grouping: Grouping? = nil, limit: Int? = nil
    ) {
      self.codes = codes
      self.indicators = indicators
      self.transcripts = transcripts
      self.speakers = speakers
      self.attributes = attributes
      self.statuses = statuses
      self.coder = coder
      self.grouping = grouping
      self.limit = limit
    }
  }

  package enum Grouping: Sendable, Equatable {
    case code, indicator, transcript, speaker
    /// Of speakers.
    case attribute(String)

    /// - Parameter name: `code`, `indicator`, `transcript` or `speaker`; anything else is an attribute.
    package init(_ name: String) {
      switch name {
      case "code": self = .code
      case "indicator": self = .indicator
      case "transcript": self = .transcript
      case "speaker": self = .speaker
      default: self = .attribute(name)
      }
    }

    package var name: String {
      switch self {
      case .code: "code"
      case .indicator: "indicator"
      case .transcript: "transcript"
      case .speaker: "speaker"
      case .attribute(let name): name
      }
    }
  }

  package struct Result: Sendable {
    package var codebook: Codebook
    package var language: String
    /// The attribute of speakers that Markdown and HTML name beside them.
    package var attribute: String?
    package var excerpts: [Excerpt] = []
    package var report = CorpusRun.Report()
    let frame: CodeFrame
    let grouping: Grouping?
    /// Of each excerpt.
    var rows: [[Table.Cell]] = []
  }

  /// - Throws: `InputErrors` for the project's own files; `WorkbenchError.unknown` for a name that is not there,
  ///   `.missingInput` where indicators are asked for and there is no model; `StoreError` for a coder without a store.
  package static func run(_ request: Request, in project: Project, threads: Int) throws -> Result {
    let codebook = try project.codebook()
    let language = project.settings.language
    if request.grouping == .indicator { _ = try project.requiredModel() }
    let frame = CodeFrame(codebook: codebook.codebook, model: codebook.model)
    var filter = try ExcerptFilter(
      codes: request.codes, indicators: request.indicators, transcripts: request.transcripts,
      speakers: request.speakers, attributes: request.attributes, frame: frame)
    let person = request.coder.flatMap { $0 == Coding.engine ? nil : $0 }
    let decisions = try person.map { try project.decisions(of: $0) } ?? project.decisions()
    let rows = CodingRows(codebook.codebook, language: language)
    var result = Result(
      codebook: codebook.codebook, language: language, attribute: project.settings.group, frame: frame,
      grouping: request.grouping)
    let limit = request.limit ?? .max
    var names = FilterNames()
    let report = try CorpusRun(project.sources(), codebook, decisions: decisions, threads: threads)
      .forEach { document in
        names.add(document.transcript)
        var context: ExcerptContext?
        for coding in document.coded.codings
        where result.excerpts.count < limit && request.statuses.admits(coding.status)
          && (person == nil || coding.status != .suggested)
          && (request.coder != Coding.engine || coding.coder == Coding.engine)
          && filter.admits(coding, in: document.transcript)
        {
          let around = context ?? ExcerptContext(document.transcript)
          context = around
          var excerpt = Excerpt(coding, in: document.transcript)
          (excerpt.before, excerpt.after) = around.around(coding)
          result.excerpts.append(excerpt)
          result.rows.append(rows.row(excerpt, in: document.transcript))
        }
      }
    if case .attribute(let name) = request.grouping, filter.attributes[name] == nil {
      // Checked by its name alone.
      filter.attributes[name] = []
    }
    if !report.diagnostics.hasErrors { try names.check(filter) }
    result.report = report
    return result
  }
}
