import Foundation
import TerminalReview
import TestSupport
import Testing
import Workbench

@Suite struct KeyTableTests {
  @Test func everyKeyDoesOneThing() {
    let keys = KeyTable.bindings.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
    for binding in KeyTable.bindings {
      for key in binding.keys { #expect(KeyTable.command(key) == binding.command) }
    }
  }

  @Test func theHelpListsEveryKey() {
    let help = HelpLines.lines(columns: 80).map(\.text).joined(separator: "\n")
    for binding in KeyTable.bindings {
      #expect(help.contains(binding.keys.map(\.name).joined(separator: " ")))
      #expect(help.contains(binding.help.prefix(40)))
    }
  }

  @Test func theGuideListsEveryKey() throws {
    let page = try String(contentsOf: Repository.file("docs/review.md"), encoding: .utf8)
    for binding in KeyTable.bindings {
      let keys = binding.keys.map { "`\($0.name)`" }.joined(separator: " ")
      #expect(page.contains("| \(keys) | \(binding.help) |\n"))
    }
  }

  @Test(arguments: [(80, 24), (120, 40), (50, 12)]) func everyHintLineIsWholeAndNamesHelpAndQuit(
    columns: Int, rows: Int
  )
    throws
  {
    let line = try Sample.session(Sample.desk()).screen(columns, rows).last!
    #expect(line.hasSuffix("? help  q quit"))
    #expect(line.count <= columns)
  }
}
