import Foundation
import TestSupport
import Testing

/// The session in README.md is real: every command in it is run in a copy of the demo study, and gives what the
/// page shows. A line `…` stands for lines left out.
@Suite struct ReadmeTests {
  private struct Step {
    var command: String
    var output: [String]
  }

  private static func steps() throws -> [Step] {
    var steps: [Step] = []
    var isInside = false
    let page = try String(contentsOf: Repository.file("README.md"), encoding: .utf8)
    for line in page.split(separator: "\n", omittingEmptySubsequences: false) {
      if line.hasPrefix("    $ ") {
        steps.append(Step(command: String(line.dropFirst(6)), output: []))
        isInside = true
      } else if isInside, line.hasPrefix("    ") || line.isEmpty {
        steps[steps.count - 1].output.append(String(line.dropFirst(4)))
      } else {
        isInside = false
      }
    }
    return steps
  }

  @Test func theSessionOnTheFirstPageIsReal() throws {
    let folder = try TemporaryFolder()
    for name in ["corpora", "codebooks"] {
      try FileManager.default.copyItem(
        at: Repository.file(name), to: folder.url.appendingPathComponent(name))
    }
    let study = folder.url.appendingPathComponent("corpora/genomics-belgium")
    let steps = try Self.steps()
    #expect(steps.count == 5)
    for step in steps {
      let outcome = try Qualm.shell(step.command, in: study)
      #expect(outcome.code == 0)
      var lines = outcome.output.split(separator: "\n").map {
        String($0.reversed().drop { $0 == " " }.reversed())
      }[...]
      for shown in step.output where !shown.isEmpty && shown != "…" {
        let found = lines.firstIndex(of: shown)
        #expect(found != nil, "\(step.command) does not print “\(shown)”")
        if let found { lines = lines[(found + 1)...] }
      }
    }
  }
}
