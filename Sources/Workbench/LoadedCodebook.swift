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
    let model = try model.map { path in
      let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
      return try ModelFile.read(text: TextDecoding.decode(file).text, file: path)
    }
    return try read(URL(fileURLWithPath: path), shownAs: path, model: model)
  }

  /// - Parameter model: what its links are checked against; `nil` for the model the codebook itself names, if any.
  /// - Parameter made: codes made while coding.
  /// - Throws: `InputErrors` with everything that is wrong in the file, patterns included.
  package static func read(
    _ url: URL, shownAs path: String, model: MaturityModel?, made: [MadeCode] = []
  ) throws -> LoadedCodebook {
    try read(url, shownAs: path, model: model, made: made, path: [])
  }

  /// - Parameter including: the codebooks that include this one, outermost first.
  static func read(
    _ url: URL, shownAs path: String, model: MaturityModel?, made: [MadeCode] = [],
    path including: [(url: URL, shownAs: String)]
  ) throws -> LoadedCodebook {
    let text = try TextDecoding.decode(SourceFile.read(url, shownAs: path)).text
    var model = model
    if model == nil, let named = try? CodebookFile.read(text: text, file: path, model: nil).modelPath {
      let modelURL = URL(fileURLWithPath: named, relativeTo: url).standardizedFileURL
      model = try ModelFile.read(
        text: TextDecoding.decode(SourceFile.read(modelURL, shownAs: named)).text, file: named)
    }
    var read = try CodebookFile.read(text: text, file: path, model: model)
    let included = try IncludedCodebooks(
      path: including + [(url.standardizedFileURL, path)], model: model
    ).merge(into: &read, at: url, shownAs: path, text: text)
    let fileCodebook = read.codebook
    read.codebook.add(made)
    do {
      let compiled = try CompiledCodebook(read.codebook, file: path)
      return LoadedCodebook(
        path: path, codebook: read.codebook, fileCodebook: fileCodebook, compiled: compiled, model: model,
        digest: Digest.sha256(text + included),
        warnings: read.warnings + compiled.warnings)
    } catch let errors as InputErrors {
      throw InputErrors(errors.diagnostics.map { $0.showingLine(of: text) })
    }
  }
}

extension Diagnostic {
  /// With the line of the file that it speaks of.
  func showingLine(of text: String) -> Diagnostic {
    var diagnostic = self
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if place != .none, place.line <= lines.count { diagnostic.sourceLine = String(lines[place.line - 1]) }
    return diagnostic
  }
}
