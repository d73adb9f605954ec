import CodingEngine
import Foundation
import Interchange
import QualData

/// The codebook files that a codebook includes, put before its own codes.
struct IncludedCodebooks {
  /// The codebooks being read, outermost first: one that includes any of them runs in a circle.
  let path: [(url: URL, shownAs: String)]
  let model: MaturityModel?

  /// Takes the included codebooks into one.
  /// - Returns: what the digests of the included files add to that of the codebook; empty without any.
  /// - Throws: `InputErrors` for what is wrong in an included file, with its own lines; for a circle; for ids and
  ///   names that stand in two files.
  func merge(into read: inout ReadCodebook, at url: URL, shownAs file: String, text: String) throws -> String
  {
    var digests = ""
    var codes: [Code] = []
    var shared: [SharedPatterns] = []
    var files: [String: String] = [:]
    var diagnostics: [Diagnostic] = []
    func report(_ include: Include, _ message: String, _ remedy: String) {
      diagnostics.append(
        Diagnostic(
          file: file, place: include.place, length: include.length, message: message, remedy: remedy
        ).showingLine(of: text))
    }
    let own = Set(read.codebook.flattened.map(\.code.id))
    let ownNames = Set(read.codebook.sharedPatterns.map(\.name))
    for include in read.includes {
      let target = URL(fileURLWithPath: include.path, relativeTo: url).standardizedFileURL
      let shown = (file as NSString).deletingLastPathComponent
      let name = shown.isEmpty ? include.path : (shown as NSString).appendingPathComponent(include.path)
      if let start = path.firstIndex(where: { $0.url == target }) {
        let circle = path[start...].map(\.shownAs) + [path[start].shownAs]
        report(
          include, "These codebooks include each other in a circle: \(circle.joined(separator: " → ")).",
          "Remove one of the “include-codebooks”.")
        continue
      }
      let loaded = try LoadedCodebook.read(target, shownAs: name, model: model, path: path)
      digests += loaded.digest
      for code in loaded.codebook.flattened.map(\.code.id) {
        let first = own.contains(code) ? "in this file" : files["code " + code].map { "in \($0)" }
        if let first {
          report(
            include, "The code id “\(code)” stands in \(name) and \(first).",
            "Give each code an id of its own.")
        }
        files["code " + code] = name
      }
      for set in loaded.codebook.sharedPatterns {
        let first =
          ownNames.contains(set.name) ? "in this file" : files["name " + set.name].map { "in \($0)" }
        if let first {
          report(
            include, "The shared patterns “@\(set.name)” stand in \(name) and \(first).",
            "Give each a name of its own.")
        }
        files["name " + set.name] = name
      }
      codes += loaded.codebook.codes.map(Self.withoutPlaces)
      shared += loaded.codebook.sharedPatterns.map(Self.withoutPlaces)
      read.codebook.languages += loaded.codebook.languages.filter { !read.codebook.languages.contains($0) }
      read.warnings += loaded.warnings
    }
    guard diagnostics.isEmpty else { throw InputErrors(diagnostics) }
    read.codebook.codes = codes + read.codebook.codes
    read.codebook.sharedPatterns = shared + read.codebook.sharedPatterns
    return digests
  }

  /// Places point into the including file, where these are not.
  private static func withoutPlaces(_ code: Code) -> Code {
    var code = code
    func bare(_ pattern: Pattern) -> Pattern {
      var pattern = pattern
      pattern.place = .none
      if let queries = pattern.unless?.queries { pattern.unless?.queries = queries.map { .init($0.text) } }
      return pattern
    }
    code.patterns = code.patterns.map(bare)
    code.excludePatterns = code.excludePatterns.map(bare)
    code.examples = code.examples.map { TestText(language: $0.language, text: $0.text) }
    code.nearMisses = code.nearMisses.map { TestText(language: $0.language, text: $0.text) }
    code.children = code.children.map(withoutPlaces)
    return code
  }

  private static func withoutPlaces(_ shared: SharedPatterns) -> SharedPatterns {
    SharedPatterns(shared.name, shared.queries.map { .init($0.text, language: $0.language) })
  }
}
