import TerminalReview
import TestSupport
import Testing

@Suite struct PainterTests {
  @Test func onlyLinesThatChangedAreSentAgain() {
    var painter = Painter(hasColour: true)
    _ = painter.paint([StyledLine("one"), StyledLine("two", .strong)])
    #expect(
      painter.paint([StyledLine("one"), StyledLine("2", .match)])
        == "\u{1B}[2;1H\u{1B}[K\u{1B}[1;30;43m2\u{1B}[0m")
    #expect(painter.paint([StyledLine("one"), StyledLine("2", .match)]) == "")
  }

  @Test func whatIsShownIsWhatWasPainted() throws {
    var painter = Painter(hasColour: false)
    var emulator = TerminalEmulator(columns: 60, rows: 16)
    var session = try Sample.session(Sample.desk())
    for keys in ["", "+", "a", "?", "x", "cst", "\u{1B}", "j", "u"] {
      for character in keys { session.handle(character == "\u{1B}" ? .escape : .character(character)) }
      emulator.feed(painter.paint(ReviewScreen.lines(session.state, .init(columns: 60, rows: 16))).utf8)
      #expect(emulator.lines == session.screen(60, 16))
    }
    #expect(emulator.unknown == [])
  }

  @Test func aTranscriptCannotSteerTheTerminal() {
    let line = StyledLine("a\u{1B}[2Jb\u{202E}c\u{9B}d\u{7}\te")
    #expect(line.text == "a\u{FFFD}[2Jbc\u{FFFD}d\u{FFFD} e")
  }
}
