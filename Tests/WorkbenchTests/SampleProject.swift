import Foundation
import QualData
import TestSupport

@testable import Workbench

/// A small project in a temporary folder that is gone with the value.
final class SampleProject {
  let files: TemporaryFolder
  var folder: URL { files.url }

  static let codebook = """
    codebook: sample
    languages: [en]
    codes:
      - id: money
        codes:
          - id: funding
            indicators: [I.1]
            patterns: {en: [fund*]}
          - id: budget
            patterns: {en: [budget*]}
      - id: staff
        patterns: {en: [staff]}
    """

  static let model = """
    model: m
    scale: {1: {name: none}, 2: {name: some}, 3: {name: much}, 4: {name: more}, 5: {name: all}}
    domains:
      - id: I
        label: Governance
        indicators:
          - {id: I.1, label: Money, levels: {1: a, 2: b, 3: c, 4: d, 5: e}}
          - {id: I.2, label: People, levels: {1: a, 2: b, 3: c, 4: d, 5: e}}
    """

  /// - Parameters:
  ///   - transcripts: text by name, in the folder `transcripts`.
  ///   - settings: more lines of qualm.yaml.
  init(
    _ transcripts: [String: String] = ["a.txt": "P01: The funding ends. Our budget is small."],
    codebook: String = SampleProject.codebook, settings: String = ""
  ) throws {
    files = try TemporaryFolder()
    try files.write(
      "project: sample\ntranscripts: [transcripts]\ncodebook: codebook.yaml\n" + settings, to: "qualm.yaml")
    try files.write(codebook, to: "codebook.yaml")
    for (name, text) in transcripts { try files.write(text, to: "transcripts/\(name)") }
  }

  func open() throws -> Project { try Project.open(folder.path) }

  /// Codes everything; `body` sees each transcript.
  @discardableResult
  func code(
    threads: Int = 2, _ body: (CorpusRun.Document) throws -> Void = { _ in }
  ) throws -> CorpusRun.Report {
    let project = try open()
    return try CorpusRun(project.sources(), project.codebook(), threads: threads).forEach(body)
  }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }
}

/// What is printed of errors in files, or of another error; empty when there is none.
func errors(_ work: () throws -> Void) -> [String] {
  do {
    try work()
    return []
  } catch let errors as InputErrors {
    return errors.diagnostics.map(\.rendered)
  } catch {
    return ["\(error)"]
  }
}

/// The permissions of a file or folder, as `chmod` takes them.
func mode(_ url: URL) throws -> String {
  let attributes = try FileManager.default.attributesOfItem(atPath: url.path)
  return String(attributes[.posixPermissions] as? Int ?? 0, radix: 8)
}
