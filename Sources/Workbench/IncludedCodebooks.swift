import Foundation
import Interchange
import QualData

extension CodebookReading {
  /// Puts the codebooks that a codebook includes before its own codes. A circle, and ids and names that stand in two
  /// files, are reported.
  /// - Parameter path: the codebooks being read, outermost first: one that includes any of them runs in a circle.
  /// - Returns: what the digests of the included files add to that of the codebook; empty without any.
  func include(
    into read: inout ReadCodebook, model: Model, at url: URL, shownAs file: String,
    path: [(url: URL, shownAs: String)]
  ) throws -> String {
    var digests = ""
    var codes: [Code] = []
    var shared: [SharedPatterns] = []
    var codeFiles = Dictionary(
      read.codebook.flattened.map { ($0.code.id, "this file") }, uniquingKeysWith: { first, _ in first })
    var nameFiles = Dictionary(
      read.codebook.sharedPatterns.map { ($0.name, "this file") }, uniquingKeysWith: { first, _ in first })
    for include in read.includes {
      let (target, name) = Self.resolve(include, of: url, shownAs: file)
      if let start = path.firstIndex(where: { $0.url == target }) {
        let circle = path[start...].map(\.shownAs) + [path[start].shownAs]
        report(
          "These codebooks include each other in a circle: \(circle.joined(separator: " → ")).", at: include,
          in: file, remedy: "Remove one of the “include-codebooks”.")
        continue
      }
      guard
        let (included, _, digest) = try codebook(
          target, shownAs: name, model: model, including: path, named: include)
      else { continue }
      digests += digest
      for id in included.codebook.flattened.map(\.code.id) where !id.isEmpty {
        if let first = codeFiles[id], first != name {
          report(
            "The code id “\(id)” stands in \(name) and in \(first).", at: include, in: file,
            remedy: "Give each code an id of its own.")
        }
        codeFiles[id] = name
      }
      for set in included.codebook.sharedPatterns {
        if let first = nameFiles[set.name] {
          report(
            "The shared patterns “@\(set.name)” stand in \(name) and in \(first).", at: include, in: file,
            remedy: "Give each a name of its own.")
        }
        nameFiles[set.name] = name
      }
      codes += included.codebook.codes
      shared += included.codebook.sharedPatterns
      read.codebook.languages += included.codebook.languages.filter { !read.codebook.languages.contains($0) }
    }
    read.codebook.codes = codes + read.codebook.codes
    read.codebook.sharedPatterns = shared + read.codebook.sharedPatterns
    return digests
  }
}
