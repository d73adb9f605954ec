import Foundation
import TestSupport
import Tokenization

/// The counts of every setting that is measured by default, in a file of the project. The engine made them, after the
/// naive reference had agreed with it on the beginning of each text; a change of a count is a change of what is coded.
struct ExpectedCounts {
  private struct Contents: Codable {
    /// Other versions find other words.
    var icu: String
    /// By text and number of codes.
    var counts: [String: Counts]
  }

  private var contents: Contents
  private let isRecording: Bool
  private static let file = Repository.file("Benchmarks/expected.json")

  /// - Parameter isRecording: the counts found are written into the file instead of being compared.
  init(isRecording: Bool) throws {
    self.isRecording = isRecording
    contents = try JSONDecoder().decode(Contents.self, from: Data(contentsOf: Self.file))
    if isRecording, contents.icu != icuVersion() { contents = Contents(icu: icuVersion(), counts: [:]) }
  }

  /// Settings that the file does not have pass: their words were held against plain ICU, and their beginning against
  /// the reference.
  /// - Throws: `WrongCounts`
  mutating func check(_ result: SpeedRun.Result) throws {
    for run in result.coding {
      let setting = "\(result.corpus.name), \(run.compiled.codes.count) codes"
      if isRecording {
        contents.counts[setting] = run.counts
      } else if contents.icu != icuVersion() {
        Progress.say("\(setting): expected counts are of ICU \(contents.icu), this is \(icuVersion())")
      } else if let expected = contents.counts[setting] {
        guard expected == run.counts else {
          throw WrongCounts(setting, found: run.counts.description, expected: expected.description)
        }
      } else {
        Progress.say("\(setting): no expected counts for this size")
      }
    }
  }

  func finish() throws {
    guard isRecording else { return }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys]
    try (encoder.encode(contents) + Data("\n".utf8)).write(to: Self.file)
  }
}
