import Foundation
import QualData
import TestSupport
import Testing

@testable import ProjectStore

/// `kill -9` at random moments, from the making of the store on.
@Suite struct KillTests {
  private static let writer = KilledProgram("store-writer")

  @Test func aKilledProcessLosesNothingThatItFinished() throws {
    let folder = try TemporaryFolder()
    var random = SeededRandom(seed: 9)
    var finished: Set<Int> = []
    for round in 0..<200 {
      finished.formUnion(
        try Self.writer.run([folder.url.path, String(round * 10_000)], round, &random))
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

  @Test func aMigrationThatIsKilledIsDoneOrNotBegun() throws {
    let folder = try TemporaryFolder()
    let old = try folder.write("", to: "old.sqlite")
    try MigrationTests.write(version: 1, to: old)
    var random = SeededRandom(seed: 10)
    var finished: Set<Int> = []
    for round in 0..<60 {
      finished.formUnion(
        try Self.writer.run(
          [folder.url.path, String(round * 10_000), old.path], round, &random))
    }
    #expect(finished.count >= 30)
    let projects = try FileManager.default.contentsOfDirectory(atPath: folder.url.path).filter {
      Int($0) != nil
    }
    #expect(Set(projects.compactMap { Int($0) }).isSuperset(of: finished))
    for project in projects {
      let url = folder.url.appendingPathComponent(project)
      // Killed before the old store was there.
      guard ProjectStore.exists(in: url) else { continue }
      let store = try ProjectStore.open(folder: url, coder: "ann")
      #expect(try store.read { try $0.statusCounts() } == [.accepted: 1, .suggested: 2])
      #expect(try store.check { _ in "d1" }.compactMap(\.problem) == [])
      try store.close()
    }
  }
}
