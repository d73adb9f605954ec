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
      let process = try Self.spawn(
        [Self.writer.path, folder.url.path, String(round * 10_000)], output)
      // Every other one is killed while it works, whatever the machine's load; the rest while it starts.
      if round % 2 == 0 {
        for _ in 0..<20_000 {
          guard try Data(contentsOf: output).isEmpty else { break }
          usleep(500)
        }
        usleep(UInt32.random(in: 0..<10_000, using: &random))
      } else {
        usleep(UInt32.random(in: 0..<40_000, using: &random))
      }
      kill(process, SIGKILL)
      var status: Int32 = 0
      waitpid(process, &status, 0)
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

  /// Starts a program that writes to a file. Not by Foundation's `Process`, which was seen to wait for ever for one that had
  /// ended.
  private static func spawn(_ arguments: [String], _ output: URL) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_APPEND, 0)
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, arguments[0], &actions, nil, &pointers, environ)
    try #require(code == 0)
    return process
  }
}
