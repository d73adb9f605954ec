import Foundation
import TestSupport

/// The counts of every setting that is measured by default, in a file of the project. The engine made them, after the
/// naive reference had agreed with it on the beginning of each text; a change of a count is a change of what is coded.
struct ExpectedCounts {
  private var counts: [String: Counts]
  private static let file = Repository.file("Benchmarks/expected.json")

  init() throws {
    counts = try JSONDecoder().decode([String: Counts].self, from: Data(contentsOf: Self.file))
  }

  /// Settings that the file does not have pass; they were still held against plain ICU and the reference.
  /// - Throws: `WrongCounts`
  func check(_ found: Counts, of setting: String) throws {
    guard let expected = counts[setting], expected != found else { return }
    throw WrongCounts(setting, found: found.description, expected: expected.description)
  }

  mutating func record(_ found: Counts, of setting: String) { counts[setting] = found }

  func write() throws {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(counts) + Data("\n".utf8)).write(to: Self.file)
  }
}
