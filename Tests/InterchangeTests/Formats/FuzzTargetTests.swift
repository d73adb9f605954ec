import Foundation
import FuzzTargets
import TestSupport
import Testing

/// The seeds of `make fuzz`, damaged in every way that is cheap, and every input that once broke a parser.
@Suite struct FuzzTargetTests {
  private static let names = FuzzTarget.all.map(\.name)

  private func files(_ folder: String, _ target: String) throws -> [[UInt8]] {
    let url = Repository.file("Tests/Fuzz/\(folder)/\(target)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return try names.sorted().map { [UInt8](try Data(contentsOf: url.appendingPathComponent($0))) }
  }

  private func target(_ name: String) throws -> FuzzTarget { try #require(FuzzTarget.named(name)) }

  @Test func everyFolderIsOfATargetAndEveryTargetHasSeeds() throws {
    for folder in ["Seeds", "Crashes"] {
      let url = Repository.file("Tests/Fuzz/\(folder)")
      let found = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
      #expect(Set(found.filter { !$0.hasPrefix(".") }).subtracting(Self.names).isEmpty)
    }
    // Those of office files as they are stand in Tests/Fixtures.
    for name in Self.names where name != "docx" { #expect(try !files("Seeds", name).isEmpty, "\(name)") }
  }

  @Test(arguments: names) func whatBrokeAParserIsReadOrRefused(_ name: String) throws {
    for bytes in try files("Crashes", name) { try target(name).run(bytes) }
  }

  @Test(arguments: names) func aSeedCutOffAnywhereIsReadOrRefused(_ name: String) throws {
    let target = try target(name)
    for seed in try files("Seeds", name) {
      try target.run(seed)
      let step = max(1, seed.count / 150)
      for count in stride(from: 0, to: seed.count, by: step) { try target.run(Array(seed.prefix(count))) }
    }
  }

  @Test(arguments: names) func aSeedWithChangedBytesIsReadOrRefused(_ name: String) throws {
    let target = try target(name)
    var random = SeededRandom(seed: name.utf8.reduce(7) { $0 &* 31 &+ UInt64($1) })
    for seed in try files("Seeds", name) where !seed.isEmpty {
      for round in 0..<60 {
        var changed = seed
        for _ in 0...round % 4 {
          let place = Int.random(in: 0..<changed.count, using: &random)
          switch Int.random(in: 0..<4, using: &random) {
          case 0: changed[place] = .random(in: 0...255, using: &random)
          case 1: changed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
          case 2: changed.insert(changed[Int.random(in: 0..<changed.count, using: &random)], at: place)
          default: if changed.count > 1 { changed.remove(at: place) }
          }
        }
        try target.run(changed)
      }
    }
  }
}
