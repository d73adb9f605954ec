import Foundation
import ProjectStore
import TestSupport
import Testing

@testable import Workbench

/// Export → import → export is the identity, for random projects of texts that are hard to carry.
@Suite struct ExportRoundTripTests {
  private func contents(_ project: Project) throws -> StoreContents {
    try project.store().read { try $0.contents() }
  }

  @Test(arguments: 1...25) func throughText(seed: UInt64) throws {
    let first = try RandomStore(seed: seed)
    let files = try TemporaryFolder()
    let sample = try SampleProject()
    let second = try sample.open()
    func path(_ name: String) -> String { files.url.appendingPathComponent(name).path }
    _ = try ExportText.run(first.project, to: path("first"))
    _ = try ImportText.run(path("first"), project: second, coder: "bert")
    _ = try ExportText.run(second, to: path("second"))
    #expect(try contents(first.project) == contents(second))
    #expect(try Self.files(path("first")) == Self.files(path("second")))
    #expect(try CheckStore.run(second, backup: false).isSound)
  }

  @Test(arguments: 1...25) func throughJSON(seed: UInt64) throws {
    let first = try RandomStore(seed: seed)
    let files = try TemporaryFolder()
    let sample = try SampleProject()
    let second = try sample.open()
    func path(_ name: String) -> String { files.url.appendingPathComponent(name).path }
    _ = try ExportJSON.run(first.project, to: path("first.json"))
    _ = try ImportText.run(json: path("first.json"), project: second, coder: "bert")
    _ = try ExportJSON.run(second, to: path("second.json"))
    #expect(try contents(first.project) == contents(second))
    let bytes = try ["first.json", "second.json"].map {
      try Data(contentsOf: files.url.appendingPathComponent($0))
    }
    #expect(bytes[0] == bytes[1])
    #expect(try CheckStore.run(second, backup: false).isSound)
    let problems = try SchemaCheck("docs/schemas/project.schema.json")
      .problems(String(decoding: bytes[0], as: UTF8.self))
    #expect(problems.isEmpty)
  }

  /// Contents by path.
  private static func files(_ folder: String) throws -> [String: Data] {
    let paths = FileManager.default.enumerator(atPath: folder)!.compactMap { $0 as? String }
    return paths.reduce(into: [:]) { files, path in
      files[path] = FileManager.default.contents(atPath: folder + "/" + path) ?? Data()
    }
  }
}
