import CodingEngine
import QualData

/// What a concordance or a list of collocates looks for.
package enum ConcordanceQuery: Sendable {
  case pattern(String)
  /// The id of a code in the project's codebook.
  case code(String)

  /// - Parameter context: words on either side.
  /// - Throws: `InputErrors` for a bad pattern or a broken codebook; `WorkbenchError.unknown` for a code that the
  ///   codebook does not have.
  func concordance(in project: Project, context: Int, participantsOnly: Bool) throws -> Concordance {
    switch self {
    case .pattern(let pattern):
      do {
        return try Concordance(
          Code(id: "pattern", patterns: [Pattern(pattern, place: SourcePlace(line: 1, column: 1))]),
          speakers: participantsOnly ? .spokenByParticipants : .everyone, context: context)
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
