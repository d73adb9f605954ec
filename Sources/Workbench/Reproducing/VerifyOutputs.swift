import CodingEngine
import Foundation
import Interchange
import QualData
import Tokenization

/// Makes outputs again from what their lock names, and tells what differs: first the inputs, then the outputs.
package enum VerifyOutputs {
  package enum Finding: Sendable, Equatable {
    case inputChanged(LockFile.Input)
    case inputMissing(LockFile.Input)
    case inputNew(LockFile.Input)
    case version(String, then: String, now: String)
    case outputEdited(String)
    case outputMissing(String)
    /// An output that the rebuild has and the lock has not.
    case outputNew(String)
    case outputGone(String)
    /// The first difference in an output.
    case different(String, FileDifference)
  }

  package struct Result: Sendable {
    package var findings: [Finding] = []
    package var inputs = 0
    package var outputs = 0
    /// Why nothing could be made again; `nil` where it could.
    package var failure: InputErrors?
  }

  /// - Parameter path: of a lock, or of the folder of one.
  /// - Throws: `WorkbenchError.missingLock`, `.badLock`; `InputErrors` where an input is broken that did not change.
  package static func run(
    _ path: String, in project: Project, threads: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> Result {
    var url = URL(fileURLWithPath: path).standardizedFileURL
    var shown = path
    var isFolder: ObjCBool = false
    if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), isFolder.boolValue {
      url.appendPathComponent(LockFile.name)
      shown += "/\(LockFile.name)"
    }
    let lock = try LockFile.read(url, shownAs: shown)
    let folder = url.deletingLastPathComponent()
    var result = Result(outputs: lock.outputs.count)
    let now = try InputDigests.make(
      project, project.sources(), lock.options.report, threads: threads)
    result.inputs = now.count
    result.findings = inputs(then: lock.inputs, now: now)
    var edited: [String: [UInt8]] = [:]
    for output in lock.outputs {
      guard let data = try? Data(contentsOf: folder.appendingPathComponent(output.path)) else {
        result.findings.append(.outputMissing(output.path))
        continue
      }
      edited[output.path] = [UInt8](data)
      if Digest.sha256([UInt8](data)) != output.sha256 { result.findings.append(.outputEdited(output.path)) }
    }
    let temporary = FileManager.default.temporaryDirectory.appendingPathComponent(
      "qualm-verify-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: temporary) }
    do {
      let versions = try LockFile.Versions(project.codebook())
      result.findings += self.versions(then: lock.versions, now: versions)
      let rebuilt = try rebuild(lock, project, temporary, threads: threads, progress: progress)
      for path in rebuilt {
        guard lock.outputs.contains(where: { $0.path == path }) else {
          result.findings.append(.outputNew(path))
          continue
        }
        guard let expected = edited[path] else { continue }
        let found = [UInt8](try Data(contentsOf: temporary.appendingPathComponent(path)))
        if let difference = FileDifference.first(path, expected: expected, found: found) {
          result.findings.append(.different(path, difference))
        }
      }
      for output in lock.outputs where !rebuilt.contains(output.path) {
        result.findings.append(.outputGone(output.path))
      }
    } catch let errors as InputErrors {
      if result.findings.isEmpty { throw errors }
      result.failure = errors
    }
    return result
  }

  private static func inputs(then: [LockFile.Input], now: [LockFile.Input]) -> [Finding] {
    func key(_ input: LockFile.Input) -> String { "\(input.role) \(input.path)" }
    let current = Dictionary(now.map { (key($0), $0) }) { first, _ in first }
    let known = Set(then.map(key))
    return then.compactMap { input in
      guard let same = current[key(input)] else { return .inputMissing(input) }
      return same.sha256 == input.sha256 ? nil : .inputChanged(input)
    } + now.filter { !known.contains(key($0)) }.map { .inputNew($0) }
  }

  private static func versions(then: LockFile.Versions, now: LockFile.Versions) -> [Finding] {
    [
      ("Qualm", then.qualm, now.qualm), ("ICU", then.icu, now.icu), ("The model", then.model, now.model),
    ].filter { $0.1 != $0.2 }.map { .version($0.0, then: $0.1, now: $0.2) }
  }

  /// - Returns: paths of what was made, relative to `folder`.
  private static func rebuild(
    _ lock: LockFile, _ project: Project, _ folder: URL, threads: Int, progress: (Int, Int) -> Void
  ) throws -> [String] {
    let options = lock.options
    switch options.command {
    case .run:
      return try RunProject.run(project, into: folder, options: options, threads: threads, progress: progress)
        .files.map(\.path).filter { $0 != LockFile.name }
    case .report:
      try SafeWriting.makeFolder(folder)
      let result = try MakeReport.run(
        project, excerpts: options.excerpts, options.report ?? ReportOptions(), threads: threads,
        progress: progress)
      let places = lock.outputs.map { folder.appendingPathComponent($0.path) }
      guard let page = places.first else { return [] }
      try WriteReport.write(
        result, excerpts: options.excerpts, to: page, workbook: options.workbook ? places.last : nil)
      return lock.outputs.map(\.path)
    }
  }
}
