import CodingEngine
import QualData

/// What a concordance or a list of collocates looks for.
package enum ConcordanceQuery: Sendable {
  /// A query as codebooks write it. By the project's codebook its shared patterns and its `match` hold, as for the
  /// codebook's own patterns; else, and in a project without codebook, what holds of a codebook that says nothing.
  case pattern(String, byCodebook: Bool = true)
  /// The id of a code in the project's codebook.
  case code(String)

  /// - Parameter context: words on either side.
  /// - Throws: `InputErrors` for a bad pattern or a broken codebook; `WorkbenchError.unknown` for a code that the
  ///   codebook does not have.
  func concordance(in project: Project, context: Int, participantsOnly: Bool) throws -> Concordance {
    switch self {
    case .pattern(let pattern, let byCodebook):
      let isByCodebook = byCodebook && project.settings.codebook != nil
      let codebook = isByCodebook ? try project.codebook(made: []).codebook : Codebook(id: "none", codes: [])
      do {
        return try Concordance(
          Code(
            id: "pattern",
            patterns: [Pattern(pattern, place: TextPlace(SourcePlace(line: 1, column: 1), in: "pattern"))]),
          of: codebook, speakers: participantsOnly ? .spokenByParticipants : .everyone, context: context)
      } catch let errors as InputErrors {
        throw InputErrors(errors.diagnostics.map { $0.showingLine(of: pattern) })
      }
    case .code(let id):
      let codebook = try project.codebook().codebook
      let codes = codebook.flattened.map(\.code)
      guard let code = codes.first(where: { $0.id == id }) else {
        throw WorkbenchError.unknown(
          what: "code", name: id, suggestion: Suggestion.nearest(to: id, in: codes.map(\.id)))
      }
      return try Concordance(
        code, of: codebook, speakers: participantsOnly ? .spokenByParticipants : nil,
        context: context)
    }
  }
}
