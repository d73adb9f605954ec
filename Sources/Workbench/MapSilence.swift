import CodingEngine
import Measures
import QualData

/// The silence map of a project.
package enum MapSilence {
  package struct Result: Sendable {
    /// A row for each indicator, group and language.
    package var table: Table
    /// A row for each indicator, for people.
    package var map: Table
    package var report: CorpusRun.Report
  }

  /// - Parameter attribute: of speakers, that makes groups; `nil`: the project's `group`, or nobody is told apart.
  /// - Throws: `InputErrors` for a broken file; `WorkbenchError` without a codebook or model, and for an attribute that no
  ///   participant has.
  package static func run(
    _ project: Project, by attribute: String?, statuses: StatusFilter, threads: Int
  ) throws -> Result {
    let model = try project.requiredModel()
    let codebook = try project.codebook()
    let frame = CodeFrame(codebook: codebook.codebook, model: model)
    let settings = try project.settings.joint.checked(against: frame)
    let sources = try project.sources()
    if let attribute { try sources.requireAttribute(attribute) }
    let asked = try AskedIndicators(codebook, frame: frame, settings: settings, sources: sources)
    let codable = CodableIndicators(codebook.codebook, frame)
    var silence = SilenceBuilder(
      frame: frame, attribute: attribute ?? project.settings.group, statuses: statuses)
    let run = CorpusRun(sources, codebook, decisions: try project.decisions(), threads: threads)
    var report = try run.forEach(
      makePreparation: {
        let reader = asked.reader()
        return { (document: CorpusRun.Document) throws -> Set<Int> in try reader(document.transcript) }
      }
    ) { document, asked in
      silence.add(document.coded, asked: asked, codable: codable.positions(document.coded.language))
    }
    report.diagnostics += codebook.warnings
    let language = project.settings.language
    return Result(
      table: silence.table(language: language), map: silence.map(language: language), report: report)
  }
}

/// The indicators that the codebook can find in a language: those with a pattern in it, or in any, of one of their codes.
struct CodableIndicators: Sendable {
  private var byLanguage: [String: Set<Int>] = [:]
  private var inAny: Set<Int> = []

  init(_ codebook: Codebook, _ frame: CodeFrame) {
    for (code, _, _) in codebook.flattened {
      guard let position = frame.position(ofCode: code.id) else { continue }
      let indicators = frame.codes[position].links.map(\.position)
      for language in Set(code.patterns.map(\.language)) {
        if language == "any" {
          inAny.formUnion(indicators)
        } else {
          byLanguage[language, default: []].formUnion(indicators)
        }
      }
    }
  }

  func positions(_ language: String) -> Set<Int> { inAny.union(byLanguage[language] ?? []) }
}
