import Foundation
import QualData
import TestSupport
import Testing

@testable import ProjectStore

/// `kill -9` at random moments, from the making of the store on.
@Suite struct KillTests {
  private static let writer: URL = {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("store-writer")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : Repository.file(".build/debug/store-writer")
  }()

  @Test func aKilledProcessLosesNothingThatItFinished() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 9)
    var finished: Set<Int> = []
    for round in 0..<200 {
      let output = try folder.write("", to: "output")
      let process = Process()
      process.executableURL = Self.writer
      process.arguments = [folder.url.path, String((finished.max() ?? 0) + 2)]
      process.standardOutput = try FileHandle(forWritingTo: output)
      try process.run()
      // Every other one is killed while it works, whatever the machine's load; the rest while it starts.
      if round % 2 == 0 {
        while process.isRunning, try Data(contentsOf: output).isEmpty { usleep(500) }
        usleep(UInt32.random(in: 0..<10_000, using: &random))
      } else {
        usleep(UInt32.random(in: 0..<40_000, using: &random))
      }
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      // The last line may be half-written.
      let lines = try String(contentsOf: output, encoding: .utf8).split(
        separator: "\n", omittingEmptySubsequences: false)
      finished.formUnion(lines.dropLast().compactMap { Int($0) })
      guard ProjectStore.exists(in: folder.url) else { continue }
      let store = try ProjectStore.open(folder: folder.url, coder: "ann")
      let kept = try store.read { try $0.queue(CodingFilter(statuses: [.accepted])) }
      #expect(finished.isSubset(of: kept.map { Int($0.coding.low) }))
      try store.close()
    }
    #expect(finished.count >= 100)
    let store = try ProjectStore.open(folder: folder.url, coder: "ann")
    #expect(try store.check { _ in "d1" }.compactMap(\.problem) == [])
  }
}
