import TerminalReview
import Testing

@Suite struct LineEditorTests {
  private func edited(_ text: String, _ keys: Key...) -> String {
    var editor = LineEditor(text)
    for key in keys { _ = editor.handle(key) }
    return editor.beforeCursor + "|" + editor.afterCursor
  }

  @Test func textIsInsertedAtTheCursor() {
    #expect(edited("ac", .left, .character("b")) == "ab|c")
    #expect(edited("", .paste("two\nlines")) == "two lines|")
  }

  @Test func aCombiningMarkJoinsTheLetterBeforeIt() {
    #expect(edited("e", .character("\u{301}"), .character("t")) == "e\u{301}t|")
    #expect(edited("e\u{301}", .backspace) == "|")
  }

  @Test func keysOfEveryShellMoveAndDelete() {
    #expect(edited("one two", .home, .delete) == "|ne two")
    #expect(edited("one two", .control("a"), .right, .control("k")) == "o|")
    #expect(edited("one two", .left, .control("u")) == "|o")
    #expect(edited("one two ", .control("w")) == "one |")
    #expect(edited("one", .home, .end, .backspace) == "on|")
  }

  @Test func nothingHappensAtTheBorders() {
    #expect(edited("a", .delete, .right) == "a|")
    #expect(edited("a", .home, .backspace, .left) == "|a")
  }
}
