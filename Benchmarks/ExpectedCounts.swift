import Foundation
import TestSupport

/// The counts of every setting that is measured by default, in a file of the project. The engine made them, after the
/// naive reference had agreed with it on the beginning of each text; a change of a count is a change of what is coded.
struct ExpectedCounts {
  private var counts: [String: Counts]
  private let isRecording: Bool
  private static let file = Repository.file("Benchmarks/expected.json")

  /// - Parameter isRecording: the counts found are written into the file instead of being compared.
  init(isRecording: Bool) throws {
    self.isRecording = isRecording
    counts = try JSONDecoder().decode([String: Counts].self, from: Data(contentsOf: Self.file))
  }

  /// Settings that the file does not have pass: their words were held against plain ICU, and their beginning against
  /// the reference.
  /// - Throws: `WrongCounts`
  mutating func check(_ result: SpeedRun.Result) throws {
    for run in result.coding {
      let setting = "\(result.corpus.name), \(run.compiled.codes.count) codes"
      if isRecording {
        counts[setting] = run.counts
      } else if let expected = counts[setting], expected != run.counts {
        throw WrongCounts(setting, found: run.counts.description, expected: expected.description)
      }
    }
  }

  func finish() throws {
    guard isRecording else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(counts) + Data("\n".utf8)).write(to: Self.file)
  }
}
