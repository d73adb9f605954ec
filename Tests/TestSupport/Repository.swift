import Foundation

/// Places in the project's own folder, for tests that read its corpora, codebooks and vectors.
package enum Repository {
  package static let root = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  package static func file(_ path: String) -> URL { root.appendingPathComponent(path) }
  package static func vectors(_ name: String) -> URL { file("Tests/Vectors/\(name)") }
}
