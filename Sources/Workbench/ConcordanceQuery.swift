import CodingEngine
import QualData

/// What a concordance or a list of collocates looks for.
package enum ConcordanceQuery: Sendable {
  /// A query as codebooks write it. By the project's codebook its shared patterns and its `match` hold, as for the
  /// codebook's own patterns; else, and in a project without codebook, what holds of a codebook that says nothing.
  case pattern(String, byCodebook: Bool = true)
  /// The id of a code in the project's codebook, with the codes below it or on its own.
  case code(String, alone: Bool = false)

  /// As messages name the command line's pattern.
  private static let file = "pattern"

  /// - Parameter context: words on either side.
  /// - Throws: `InputErrors` for a bad pattern or a broken codebook; `WorkbenchError.unknown` for a code that the
  ///   codebook does not have.
  func concordance(in project: Project, context: Int, participantsOnly: Bool) throws -> Concordance {
    switch self {
    case .pattern(let pattern, let byCodebook):
      let isByCodebook = byCodebook && project.settings.codebook != nil
      let codebook = isByCodebook ? try project.codebook(made: []).codebook : Codebook(id: "none", codes: [])
      do {
        let place = TextPlace(SourcePlace(line: 1, column: 1), in: Self.file)
        return try Concordance(
          [Code(id: "pattern", patterns: [Pattern(pattern, place: place)])],
          of: codebook, speakers: participantsOnly ? .spokenByParticipants : .everyone, context: context)
      } catch let errors as InputErrors {
        throw InputErrors(errors.diagnostics.map { $0.file == Self.file ? $0.showingLine(of: pattern) : $0 })
      }
    case .code(let id, let alone):
      let codebook = try project.codebook().codebook
      guard let codes = codebook.codes(from: id) else {
        let known = codebook.flattened.map(\.code.id)
        throw WorkbenchError.unknown(
          what: "code", name: id, suggestion: Suggestion.nearest(to: id, in: known))
      }
      return try Concordance(
        alone ? [codes[0]] : codes, of: codebook, speakers: participantsOnly ? .spokenByParticipants : nil,
        context: context)
    }
  }
}
