import CodingEngine
import Interchange
import Measures
import QualData

/// Which indicators the participants of a transcript were asked about.
///
/// What the transcript's attribute `asked` says holds; else what `joint: asked:` of qualm.yaml says; else an indicator was asked
/// about when an interviewer or facilitator says something that the codebook's patterns find for it.
struct AskedIndicators: Sendable {
  /// The attribute of transcripts.
  static let attribute = "asked"

  private let frame: CodeFrame
  private let ofProject: Set<Int>?
  private let questions: CompiledCodebook

  /// - Throws: `InputErrors` for an attribute that names what the model does not have.
  init(_ codebook: LoadedCodebook, frame: CodeFrame, settings: JointSettings, sources: CorpusSources) throws {
    self.frame = frame
    ofProject = settings.asked.map { names in
      Set(names.flatMap { AskedIndicators.positions($0, frame) ?? [] })
    }
    var questions = codebook.codebook
    questions.codes = questions.codes.map(AskedIndicators.readingQuestions)
    self.questions = try CompiledCodebook(questions, file: codebook.path)
    for row in sources.attributes {
      for name in AskedIndicators.split(row.attributes[AskedIndicators.attribute] ?? "")
      where AskedIndicators.positions(name, frame) == nil {
        let nearest = Suggestion.nearest(to: name, in: AskedIndicators.names(frame))
        throw InputErrors([
          Diagnostic(
            file: sources.attributesFile, place: row.place,
            message: "“\(name)” in the column “asked” is neither an indicator nor a domain.",
            remedy: nearest.map { "Did you mean “\($0)”?" }
              ?? "Write ids of indicators or domains, separated by semicolons; or all; or none.")
        ])
      }
    }
  }

  /// For one thread: what was asked in one transcript after the other, as positions of indicators.
  func reader() -> (Transcript) throws -> Set<Int> {
    let coder = TranscriptCoder(questions)
    return { transcript in
      let written = AskedIndicators.split(transcript.attributes[AskedIndicators.attribute] ?? "")
      if !written.isEmpty { return Set(written.flatMap { AskedIndicators.positions($0, frame) ?? [] }) }
      if let ofProject { return ofProject }
      let codes = Set(try coder.code(transcript).codings.map(\.code))
      return Set(
        codes.flatMap { id in
          frame.position(ofCode: id).map { frame.codes[$0].links.map(\.position) } ?? []
        })
    }
  }

  /// What may be named.
  static func names(_ frame: CodeFrame) -> [String] {
    ["all", "none"] + frame.domains.map(\.id) + frame.indicators.map(\.id)
  }

  /// `nil` for a name that is none.
  private static func positions(_ name: String, _ frame: CodeFrame) -> [Int]? {
    if name == "all" { return Array(frame.indicators.indices) }
    if name == "none" { return [] }
    if let domain = frame.domains.first(where: { $0.id == name }) { return Array(domain.indicators) }
    return frame.indicators.firstIndex { $0.id == name }.map { [$0] }
  }

  private static func split(_ text: String) -> [String] {
    text.split { $0 == ";" || $0 == "," || $0.isWhitespace }.map(String.init)
  }

  /// The code with patterns that read interviewers and facilitators, and nobody else.
  private static func readingQuestions(_ code: Code) -> Code {
    var code = code
    func change(_ patterns: [Pattern]) -> [Pattern] {
      patterns.map { pattern in
        var pattern = pattern
        pattern.speakers = .roles([.interviewer, .facilitator])
        return pattern
      }
    }
    code.patterns = change(code.patterns)
    code.excludePatterns = change(code.excludePatterns)
    code.children = code.children.map(readingQuestions)
    return code
  }
}
