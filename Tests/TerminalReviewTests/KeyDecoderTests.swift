import TerminalReview
import Testing

@Suite struct KeyDecoderTests {
  private func keys(_ text: String) -> [Key] {
    var decoder = KeyDecoder()
    decoder.append(text.utf8)
    var keys: [Key] = []
    while let key = decoder.next(isComplete: true) { keys.append(key) }
    return keys
  }

  @Test(arguments: [
    ("aé中", [Key.character("a"), .character("é"), .character("中")]),
    ("\r\n\t", [.enter, .enter, .tab]),
    ("\u{7F}\u{8}\u{1}\u{12}", [.backspace, .backspace, .control("a"), .control("r")]),
    ("\u{1B}[A\u{1B}OB\u{1B}[1;5C\u{1B}[D", [.up, .down, .right, .left]),
    ("\u{1B}[H\u{1B}[4~\u{1B}[3~\u{1B}[5~\u{1B}[6~", [.home, .end, .delete, .pageUp, .pageDown]),
    ("\u{1B}", [.escape]),
    ("\u{1B}q", [.escape, .character("q")]),
    ("\u{1B}[99~x", [.unknown, .character("x")]),
    ("\u{1B}[200~two\nlines\u{1B}[A\u{1B}[201~z", [.paste("two\nlines\u{1B}[A"), .character("z")]),
  ]) func bytesBecomeKeys(text: String, expected: [Key]) {
    #expect(keys(text) == expected)
  }

  @Test func aSequenceMayArriveByteByByte() {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for byte in Array("é\u{1B}[5~\u{1B}[200~x\u{1B}[201~".utf8) {
      decoder.append([byte])
      while let key = decoder.next(isComplete: false) { keys.append(key) }
    }
    #expect(keys == [.character("é"), .pageUp, .paste("x")])
    #expect(decoder.patience == nil)
  }

  /// The Esc key answers at once; what is surely the beginning of a sequence waits for a slow connection.
  @Test(arguments: [("", nil), ("\u{1B}", 25), ("\u{1B}[", 1000), ("\u{1B}O", 1000), ("\u{1B}[5", 1000)])
  func aLoneEscapeWaitsLeast(text: String, milliseconds: Int32?) {
    var decoder = KeyDecoder()
    decoder.append(text.utf8)
    #expect(decoder.next(isComplete: false) == nil)
    #expect(decoder.patience == milliseconds)
  }

  /// The parts arrive so slowly that the first one was taken for the Esc key.
  @Test(
    arguments: [
      (["\u{1B}", "[A"], [Key.escape, .up]), (["\u{1B}", "OB"], [.escape, .down]),
      (["\u{1B}", "[", "5", "~x"], [.escape, .pageUp, .character("x")]),
      (["\u{1B}", "a[A"], [.escape, .character("a"), .character("["), .character("A")]),
      (["a", "[A"], [.character("a"), .character("["), .character("A")]),
    ])
  func theLateRestOfASequenceIsNoLetters(parts: [String], expected: [Key]) {
    var decoder = KeyDecoder()
    var keys: [Key] = []
    for part in parts {
      decoder.append(part.utf8, isSoon: true)
      // Only a lone escape is given up: 25 milliseconds pass, but not a second.
      while let key = decoder.next(isComplete: decoder.patience == 25) { keys.append(key) }
    }
    #expect(keys == expected)
  }

  @Test func aBracketTypedLongAfterEscIsABracket() {
    var decoder = KeyDecoder()
    decoder.append("\u{1B}".utf8)
    #expect(decoder.next(isComplete: true) == .escape)
    decoder.append("[".utf8, isSoon: false)
    #expect(decoder.next(isComplete: false) == .character("["))
  }

  @Test func bytesThatAreNoTextMeanNothing() {
    var decoder = KeyDecoder()
    decoder.append([0xFF, 0xC3, 0x28, 0xE4])
    var keys: [Key] = []
    while let key = decoder.next(isComplete: true) { keys.append(key) }
    #expect(keys == [.unknown, .unknown, .character("("), .unknown])
  }
}
