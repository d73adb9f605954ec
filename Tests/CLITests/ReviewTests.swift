import Foundation
import TestSupport
import Testing

/// The review as a person uses it: in a terminal, with keys.
@Suite(.serialized) struct ReviewTests {
  private let study: Study

  init() throws {
    study = try Study()
    #expect(try study.qualm("code", "--save", "--coder", "anna").code == 0)
  }

  private func review(
    _ options: String..., environment: [String: String] = [:], columns: Int = 80, rows: Int = 24
  ) throws -> PseudoTerminal {
    try PseudoTerminal(
      Qualm.binary, ["review", "--coder", "anna"] + options, in: study.folder, environment: environment,
      columns: columns, rows: rows)
  }

  /// What was decided on each coding, as anna sees it.
  private func decided() throws -> [String] {
    let text = try Qualm.shell(
      "printf 'goto 1\\nshow\\nnext\\nnext\\nnext\\n' | qualm review --plain --coder anna", in: study.folder
    ).output
    var codings: [String: String] = [:]
    for coding in text.matches(of: /Id: (.*)\nStatus: (.*)\nCode: (.*) \(/) {
      codings[String(coding.1)] = "\(coding.3) \(coding.2)"
    }
    return codings.values.sorted()
  }

  @Test func keysDecideAndEverythingIsKept() throws {
    let terminal = try review()
    try terminal.wait(for: "0 of 4 reviewed")
    terminal.send("a")
    try terminal.wait(for: "1 of 4 reviewed")
    terminal.send("r")
    try terminal.wait(for: "2 of 4 reviewed")
    terminal.send("cmon")
    try terminal.wait(for: "▸ money")
    terminal.send("\r")
    try terminal.wait(for: "Accepted as money.")
    terminal.send("mTo discuss: é\r")
    try terminal.wait(for: "Memo, anna: To discuss: é")
    terminal.send("q")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.unknown == [])
    #expect(
      try decided() == [
        "funding accepted", "money accepted", "staff rejected", "staff suggested",
      ])
  }

  @Test func everythingThatCanBeDoneToACodingIsAKey() throws {
    let terminal = try review()
    try terminal.wait(for: "Coding 1 of 4")
    for (keys, sign) in [
      ("N", "Accepted with this excerpt."), ("W", "Accepted with this excerpt."),
      ("-", "There is no other sentence border at the end."),
      ("\t", "Widening and narrowing move the start of the excerpt now."), ("f", "Flagged for discussion."),
      ("f", "No longer flagged."), ("x", "Open again."), ("s", "Coding 2 of 4"), ("k", "Coding 1 of 4"),
      ("j", "Coding 2 of 4"), ("/staff\r", "“staff”"), ("g1\r", "Coding 1 of 4"),
      ("cThe end\u{1B}[B", "▸ “The end”  a new code"), ("\r", "Accepted as the new code “The end”."),
      ("g1\r", "The end  the-end"), ("u", "Undone."), ("t\u{15}code=staff\r", "Coding 1 of 2"),
      ("?", "Accept the coding and go to the next open one."),
    ] {
      terminal.send(keys)
      try terminal.wait(for: sign)
    }
    terminal.send("qq")
    #expect(try terminal.end() == 0)
    #expect(terminal.screen.unknown == [])
    #expect(try study.qualm("codebook", "export", "--made").output.isEmpty)
  }

  @Test func undoGoesOnInAnotherReview() throws {
    let first = try review()
    try first.wait(for: "0 of 4 reviewed")
    first.send("aa")
    try first.wait(for: "2 of 4 reviewed")
    first.send("u")
    try first.wait(for: "Undone.")
    first.send("q")
    #expect(try first.end() == 0)
    let second = try review()
    try second.wait(for: "1 of 4 reviewed")
    second.send("u")
    try second.wait(for: "0 of 4 reviewed")
    second.send("u")
    try second.wait(for: "There is nothing to undo.")
    second.send("\u{12}")
    try second.wait(for: "1 of 4 reviewed")
  }

  @Test func keysAnswerWhileASearchRunsAndEscStopsIt() throws {
    let codes = (0..<10).map { "  - id: c\($0)\n    patterns: { en: [funding] }\n" }.joined()
    let large = try TemporaryFolder()
    try large.write("project: large\ntranscripts: [transcripts]\ncodebook: codes.yaml\n", to: "qualm.yaml")
    try large.write("codebook: large\nlanguages: [en]\ncodes:\n\(codes)", to: "codes.yaml")
    let sentence = "The funding of " + String(repeating: "one home and ", count: 80) + "another ends. "
    for number in 0..<12 {
      try large.write(
        "P01: " + String(repeating: sentence, count: 100) + "\n", to: "transcripts/\(number).txt")
    }
    #expect(try Qualm.run(["code", "--save", "--coder", "anna"], in: large.url).code == 0)
    let terminal = try PseudoTerminal(Qualm.binary, ["review", "--coder", "anna"], in: large.url)
    try terminal.wait(for: "Coding 1 of 12,000")
    terminal.send("/Ministry\r")
    try terminal.wait(for: "Searching for “Ministry”")
    try terminal.wait(for: "Esc stop")
    terminal.send("\u{1B}")
    try terminal.wait(for: "The search is stopped.")
    terminal.send("j")
    try terminal.wait(for: "Coding 2 of 12,000")
    terminal.send("/Ministry\r")
    try terminal.wait(for: "“Ministry” stands in none of these codings.")
    terminal.send("/c7\r")
    try terminal.wait(for: "“c7”.")
    terminal.send("q")
    #expect(try terminal.end() == 0)
  }

  @Test func thePageFitsEightyByTwentyFour() throws {
    let terminal = try review()
    try terminal.wait(for: "q quit")
    #expect(
      terminal.screen.lines == [
        " Qualm review: study, coder anna                                0 of 4 reviewed",
        " funding  funding                                                     suggested",
        " Coding 1 of 4: a, turn 2, P01",
        "",
        " Interviewer",
        "  Who pays for this in the end?",
        "",
        " P01",
        "▌ The funding ends in June, and nobody has told the nurses.",
        "", "", "", "", "", "", "", "", "", "",
        "────────────────────────────────────────────────────────────────────────────────",
        " Indicators: I.1",
        " Also coded: staff (suggested)",
        "",
        " a accept  r reject  c recode  + widen  - narrow  m memo  u undo  ? help  q quit",
      ])
  }

  @Test func anotherSizeIsPaintedAtOnce() throws {
    let terminal = try review()
    try terminal.wait(for: "q quit")
    terminal.resize(columns: 120, rows: 30)
    try terminal.wait(for: "the definition beside") { $0.text.contains("│ Indicators: I.1") }
    terminal.resize(columns: 30, rows: 8)
    try terminal.wait(for: "too small")
    terminal.resize(columns: 60, rows: 12)
    try terminal.wait(for: "▌ The funding ends in June")
    #expect(terminal.screen.unknown == [])
  }

  @Test func ctrlCLeavesTheTerminalAsItWas() throws {
    let terminal = try review()
    let before = terminal.settings
    try terminal.wait(for: "q quit")
    #expect(terminal.settings != before)
    #expect(terminal.screen.isAlternate && terminal.screen.marksPastes && !terminal.screen.isCursorVisible)
    terminal.send("a")
    try terminal.wait(for: "1 of 4 reviewed")
    terminal.send("\u{3}")
    #expect(try terminal.end() == -SIGINT)
    #expect(terminal.settings == before)
    #expect(!terminal.screen.isAlternate && !terminal.screen.marksPastes && terminal.screen.isCursorVisible)
    #expect(try decided().contains("funding accepted"))
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGQUIT, SIGSEGV, SIGABRT, SIGILL, SIGBUS, SIGTRAP])
  func aKillOrACrashLeavesTheTerminalAsItWas(number: Int32) throws {
    let terminal = try review()
    let before = terminal.settings
    try terminal.wait(for: "q quit")
    terminal.signal(number)
    #expect(try terminal.end() == -number)
    #expect(terminal.settings == before)
    #expect(!terminal.screen.isAlternate && !terminal.screen.marksPastes && terminal.screen.isCursorVisible)
  }

  @Test func aShellCanStopItAndBringItBack() throws {
    let shell = try PseudoTerminal(
      URL(fileURLWithPath: "/bin/bash"), ["--norc", "--noediting", "-i"], in: study.folder,
      environment: ["PS1": "ready> "])
    try shell.wait(for: "ready>")
    shell.send("'\(Qualm.binary.path)' review --coder anna\n")
    try shell.wait(for: "q quit")
    shell.send("a")
    try shell.wait(for: "1 of 4 reviewed")
    shell.send("\u{1A}")
    try shell.wait(for: "the shell") { !$0.isAlternate && $0.text.contains("Stopped") }
    shell.send("stty -a | grep -o ' icanon' && fg\n")
    try shell.wait(for: "the review again") { $0.isAlternate && $0.text.contains("1 of 4 reviewed") }
    shell.send("q")
    try shell.wait(for: "the shell again") { !$0.isAlternate && $0.text.contains("icanon") }
    shell.send("exit\n")
    #expect(try shell.end() == 0)
  }

  @Test func withoutColourMatchesAreBoldAndUnderlined() throws {
    let terminal = try review(environment: ["NO_COLOR": "1"])
    try terminal.wait(for: "q quit")
    #expect(terminal.screen.text(in: "4") == "funding")
    let codes = String(decoding: terminal.output, as: UTF8.self).matches(of: /\x{1B}\[([0-9;]*)m/)
      .flatMap { $0.1.split(separator: ";") }
    #expect(Set(codes).isSubset(of: ["0", "1", "2", "4", "7"]))
  }

  @Test func withColourMatchesAreHighlighted() throws {
    let terminal = try review()
    try terminal.wait(for: "q quit")
    #expect(terminal.screen.text(in: "43") == "funding")
  }

  @Test func aTerminalThatCannotMoveItsCursorIsRefused() throws {
    let terminal = try review(environment: ["TERM": "dumb"])
    #expect(try terminal.end() == 64)
    #expect(
      terminal.screen.text.replacing("\n", with: "").contains(
        "qualm: The terminal “dumb” cannot move its cursor, which the review needs. Use --plain to review line by line."
      ))
  }

  @Test func aPipeIsRefused() throws {
    let outcome = try study.qualm("review")
    #expect(outcome.code == 64)
    #expect(
      outcome.errors
        == "qualm: The review fills a terminal, and this is none. Use --plain to review line by line, or --batch for "
        + "decisions in a file.\n")
  }

  @Test func thePictureInTheGuideIsWhatIsShown() throws {
    let folder = try TemporaryFolder()
    for name in ["corpora", "codebooks"] {
      try FileManager.default.copyItem(at: Repository.file(name), to: folder.url.appendingPathComponent(name))
    }
    let demo = folder.url.appendingPathComponent("corpora/genomics-belgium")
    _ = try Qualm.run(["code", "--save", "--coder", "anna"], in: demo)
    let terminal = try PseudoTerminal(
      Qualm.binary,
      [
        "review", "--coder", "anna", "--code", "lack-of-funding", "--transcript", "en-01-clinical-geneticist",
      ],
      in: demo)
    try terminal.wait(for: "q quit")
    let page = try String(contentsOf: Repository.file("docs/review.md"), encoding: .utf8)
    let picture = page.split(separator: "\n", omittingEmptySubsequences: false)
      .drop { !$0.hasPrefix("    $ qualm review --code lack") }.dropFirst(2).prefix(24)
      .map { String($0.dropFirst(4)) }
    #expect(terminal.screen.lines == Array(picture))
  }
}
