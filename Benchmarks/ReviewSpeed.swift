import ArgumentParser
import Foundation
import TestSupport

/// How long `qualm review` takes to open and to answer keys, in a terminal of its own, as a person waits for it. The project is
/// copied first: keys decide.
struct ReviewSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract:
      "Measure how fast a review opens and answers keys, on a project whose codings are in its store.",
    discussion: """
      EXAMPLES
        qualm-bench corpus ../large --megabytes 48 --files 2000 --codes 100
        qualm code --save --project ../large
        qualm-bench review ../large --code c3 --speaker P7
      """)

  @Argument(help: "The project's folder.") var folder: String
  @Option(help: "How often each review is opened; the least time counts.") var runs = 5
  @Option(help: "A code to filter by.") var code: String?
  @Option(help: "A speaker to filter by.") var speaker: String?
  @Option(help: "An attribute to filter by, as name=value.") var attribute: String?
  @Option(help: "Who reviews.") var coder = "ann"
  @Option(help: "The built qualm.") var qualm = ".build/release/qualm"

  private static let ways = [
    "", "--order uncertainty", "--order code", "--blind", "--blind --order uncertainty", "--disputed",
    "--disputed --order uncertainty", "--disputed --blind", "--status suggested", "--status accepted",
    "--status flagged", "--status suggested --order uncertainty", "--by-coder auto",
  ]

  /// What is pressed, one key at a time, and the name of the last one.
  private static let keys = [
    ("accept", "a"), ("reject", "r"), ("next", "j"), ("next, arrow", "\u{1B}[B"), ("previous", "k"),
    ("widen", "w"), ("narrow", "n"), ("widen by a word", "W"), ("narrow by a word", "N"), ("flag", "f"),
    ("undo", "u"), ("redo", "U"), ("open the code finder", "c"), ("type in the finder", "1"),
    ("leave the finder, Esc", "\u{1B}"), ("open the finder again", "c"), ("type in it", "2"),
    ("recode, Enter", "\r"), ("open the memo", "m"), ("type in it", "x"), ("keep it, Enter", "\r"),
    ("last", "\u{1B}[F"), ("first", "\u{1B}[H"), ("next open", "o"), ("help", "?"),
    ("close help, Esc", "\u{1B}"),
  ]

  func run() throws {
    let files = try TemporaryFolder()
    let project = files.url.appendingPathComponent("project")
    try FileManager.default.copyItem(at: URL(fileURLWithPath: folder), to: project)
    let filters = [
      code.map { "--code \($0)" }, speaker.map { "--speaker \($0)" }, attribute.map { "--attribute \($0)" },
    ]
    print("review                                              elapsed ms  processor ms")
    for way in Self.ways + filters.compactMap({ $0 }).flatMap({ [$0, $0 + " --order uncertainty"] }) {
      var least = (elapsed: Double.infinity, processor: Double.infinity)
      for _ in 0..<runs {
        let start = ContinuousClock.now
        let terminal = try open(way, in: project)
        least.elapsed = min(least.elapsed, Self.milliseconds(ContinuousClock.now - start))
        least.processor = min(least.processor, Self.processorTime(terminal.process))
        terminal.send("q")
        _ = try terminal.end()
      }
      show(way.isEmpty ? "in order of the text" : way, [least.elapsed, least.processor])
    }
    print("\nkey                                                 elapsed ms  processor ms")
    let terminal = try open("", in: project)
    for (name, keys) in Self.keys { try press(keys, name, terminal) }
    let speaker = speaker.map { "speaker=\($0)" } ?? "order=text"
    let attribute = attribute ?? "order=text"
    for (name, opening, text) in [
      ("search, found near", "/", "e"), ("search, nowhere", "/", "qqqqqq"),
      ("filter by order", "t", "order=uncertainty"), ("search in that order, nowhere", "/", "qqqqqq"),
      ("search in that order, found", "/", "e"), ("filter by code", "t", "\u{15}order=code"),
      ("filter by speaker", "t", "\u{15}\(speaker)"), ("filter by attribute", "t", "\u{15}\(attribute)"),
      ("filter by status", "t", "\u{15}status=suggested"), ("number in the queue", "g", "1000"),
    ] {
      try press(opening, nil, terminal)
      try press(text, nil, terminal)
      let start = ContinuousClock.now
      try press("\r", name + ", Enter", terminal)
      if name.hasSuffix("nowhere") {
        try terminal.wait(for: "stands in none")
        show(name + ", to the end", [Self.milliseconds(ContinuousClock.now - start)])
      }
      // A filter after a decision reads what is decided again.
      try press("a", nil, terminal)
    }
    terminal.send("q")
    _ = try terminal.end()
  }

  private func open(_ way: String, in project: URL) throws -> PseudoTerminal {
    let words = way.split(separator: " ").map(String.init)
    let terminal = try PseudoTerminal(
      URL(fileURLWithPath: qualm), ["review", "--coder", coder] + words, in: project)
    try terminal.wait(for: "q quit")
    return terminal
  }

  /// Sends keys when the terminal is quiet, and measures until the screen is another.
  /// - Parameter name: `nil` when it is not to be shown.
  private func press(_ keys: String, _ name: String?, _ terminal: PseudoTerminal) throws {
    let quiet = Date() + 0.2
    try terminal.wait(for: "what was under way") { _ in Date() > quiet }
    let before = terminal.screen.text
    let processor = Self.processorTime(terminal.process)
    let start = ContinuousClock.now
    terminal.send(keys)
    try terminal.wait(for: "an answer to “\(name ?? keys)”") { $0.text != before }
    let elapsed = Self.milliseconds(ContinuousClock.now - start)
    if let name { show(name, [elapsed, Self.processorTime(terminal.process) - processor]) }
  }

  private func show(_ name: String, _ times: [Double]) {
    print(
      name.padding(toLength: 50, withPad: " ", startingAt: 0)
        + times.map { String(format: "%12.1f", $0) }.joined())
  }

  private static func milliseconds(_ duration: Duration) -> Double { duration / .milliseconds(1) }

  /// Of the threads that have not ended, in milliseconds, as Linux counts it.
  private static func processorTime(_ process: pid_t) -> Double {
    let tasks = (try? FileManager.default.contentsOfDirectory(atPath: "/proc/\(process)/task")) ?? []
    return tasks.reduce(0) { sum, task in
      let text = try? String(contentsOfFile: "/proc/\(process)/task/\(task)/schedstat", encoding: .utf8)
      return sum + (text?.split(separator: " ").first.flatMap { Double($0) } ?? 0) / 1e6
    }
  }
}
