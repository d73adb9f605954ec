import CodingEngine
import Foundation
import Interchange
import QualData

/// A codebook file, read, checked against its model and compiled.
package struct LoadedCodebook: Sendable {
  package var path: String
  /// With the codes made while coding.
  package var codebook: Codebook
  /// As the files have it.
  package var fileCodebook: Codebook
  package var compiled: CompiledCodebook
  package var model: MaturityModel?
  /// SHA-256 of the file's text: the codebook's version in provenance.
  package var digest: String
  package var warnings: [Diagnostic]

  /// A codebook outside any project, by path.
  /// - Parameter model: path of a model to check links against; `nil` for the one the codebook names, if any.
  package static func read(_ path: String, model: String?) throws -> LoadedCodebook {
    try read(
      URL(fileURLWithPath: path), shownAs: path,
      model: try model.map { path in
        let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
        return try ModelFile.read(text: TextDecoding.decode(file, as: .model).text, file: path)
      })
  }

  /// - Parameter model: what its links are checked against; `nil` for the model the codebook itself names, if any.
  /// - Parameter made: codes made while coding.
  /// - Throws: `InputErrors` with everything that is wrong in the file, its patterns, those it includes and the model.
  package static func read(
    _ url: URL, shownAs path: String, model: @autoclosure () throws -> MaturityModel?, made: [MadeCode] = []
  ) throws -> LoadedCodebook {
    let reading = CodebookReading()
    let given: CodebookReading.Model =
      try reading.collecting(model).map { $0.map { .given($0) } ?? .named } ?? .broken
    guard let (read, model, digest) = try reading.codebook(url, shownAs: path, model: given) else {
      throw InputErrors(try reading.finish())
    }
    var codebook = read.codebook
    codebook.add(made)
    let compiled = try reading.collecting {
      do {
        return try CompiledCodebook(codebook, file: path, isWhole: reading.isWhole)
      } catch let errors as InputErrors {
        throw InputErrors(errors.diagnostics.map(reading.showingLine))
      }
    }
    let warnings = try reading.finish()
    guard let compiled else { throw InputErrors(warnings) }
    return LoadedCodebook(
      path: path, codebook: codebook, fileCodebook: read.codebook, compiled: compiled, model: model,
      digest: digest, warnings: warnings + compiled.warnings.map(reading.showingLine))
  }
}
