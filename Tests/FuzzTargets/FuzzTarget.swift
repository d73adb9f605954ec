import Interchange
import QualData
import TestSupport

/// A parser that takes whatever bytes it is given: it reads them, or refuses them with errors that say why. Everything
/// else (a crash, another kind of error, an unsound transcript) is a bug.
///
/// `make fuzz` lets libFuzzer look for such bytes; a test replays what was found.
package struct FuzzTarget: Sendable {
  /// The name of its folders in `Tests/Fuzz/Seeds` and `Tests/Fuzz/Crashes`.
  package let name: String
  private let parse: @Sendable ([UInt8]) throws -> Void

  init(_ name: String, _ parse: @escaping @Sendable ([UInt8]) throws -> Void) {
    self.name = name
    self.parse = parse
  }

  /// - Throws: what no parser may throw.
  package func run(_ bytes: [UInt8]) throws {
    do {
      try parse(bytes)
    } catch let errors as InputErrors {
      guard !errors.diagnostics.isEmpty else { throw Unsound(problems: ["Errors without an error."]) }
      for diagnostic in errors.diagnostics where diagnostic.message.isEmpty || diagnostic.file.isEmpty {
        throw Unsound(problems: ["An error without a file or a sentence."])
      }
    }
  }

  struct Unsound: Error { var problems: [String] }
}

extension FuzzTarget {
  package static let all = importers + parts + yaml + tables + queries + projects

  package static func named(_ name: String) -> FuzzTarget? { all.first { $0.name == name } }
}
