import Foundation

/// `qualm.lock`: what an output was made from, and what it was. There are no times in it, so the same inputs give the
/// same lock.
package struct LockFile: Sendable, Codable, Equatable {
  package static let name = "qualm.lock"
  /// Changes when an older Qualm could not rebuild from it any more.
  static let currentFormat = 1

  /// A file that the outputs depend on, or the decisions in the store.
  package struct Input: Sendable, Codable, Equatable {
    /// What the project has it for: `project`, `codebook`, `model`, `transcript` and so on.
    package var role: String
    /// As qualm.yaml names it.
    package var path: String
    package var sha256: String
  }

  package struct Output: Sendable, Codable, Equatable {
    /// Relative to the folder of the lock.
    package var path: String
    package var sha256: String
  }

  package struct Versions: Sendable, Codable, Equatable {
    package var qualm: String
    package var icu: String
    /// SHA-256 of the codebook with those it includes.
    package var codebook: String
    /// The id and version of the model; empty without one.
    package var model: String
  }

  package var format = LockFile.currentFormat
  package var versions: Versions
  package var options: ReproducedOptions
  package var inputs: [Input]
  package var outputs: [Output]

  /// - Throws: `WorkbenchError.missingLock`, `.badLock`
  package static func read(_ url: URL, shownAs path: String) throws -> LockFile {
    guard let data = try? Data(contentsOf: url) else { throw WorkbenchError.missingLock(path: path) }
    struct Format: Decodable { var format: Int }
    let decoder = JSONDecoder()
    if let format = try? decoder.decode(Format.self, from: data).format, format > currentFormat {
      throw WorkbenchError.badLock(path: path, reason: "a newer Qualm wrote it")
    }
    guard let lock = try? decoder.decode(LockFile.self, from: data) else {
      throw WorkbenchError.badLock(path: path, reason: "it is not what Qualm writes")
    }
    return lock
  }

  func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

/// What was asked for: what a rebuild needs beside the inputs.
package struct ReproducedOptions: Sendable, Codable, Equatable {
  package enum Command: String, Sendable, Codable { case run, report }

  package var command: Command
  /// Excerpts of an indicator.
  package var excerpts: Int
  /// Whether there is a workbook too.
  package var workbook: Bool
  /// `nil`: there is no report.
  package var report: ReportOptions?

  package init(_ command: Command, excerpts: Int = 3, workbook: Bool = false, report: ReportOptions? = nil) {
    self.command = command
    self.excerpts = excerpts
    self.workbook = workbook
    self.report = report
  }
}
