import Workbench

/// Which key does what: the one table that dispatches, and that the help and the hints are made of.
package enum KeyTable {
  package struct Binding: Sendable {
    package var keys: [Key]
    package var command: KeyCommand
    /// A word for the line of hints; `nil` where it has no place there.
    package var hint: String?
    /// A sentence for the help.
    package var help: String

    init(_ keys: [Key], _ command: KeyCommand, _ hint: String? = nil, _ help: String) {
      self.keys = keys
      self.command = command
      self.hint = hint
      self.help = help
    }
  }

  package static let bindings: [Binding] = [
    Binding([.character("a")], .accept, "accept", "Accept the coding and go to the next open one."),
    Binding([.character("r")], .reject, "reject", "Reject the coding and go to the next open one."),
    Binding([.character("c")], .recode, "recode", "Give it another code: type part of its name or id."),
    Binding(
      [.character("+"), .character("w"), .character("=")],
      .resize(ExcerptResize(widens: true, unit: .sentence)), "widen",
      "Widen the excerpt by a sentence; this accepts it."),
    Binding(
      [.character("-"), .character("n")], .resize(ExcerptResize(widens: false, unit: .sentence)), "narrow",
      "Narrow the excerpt by a sentence; this accepts it."),
    Binding(
      [.character("W")], .resize(ExcerptResize(widens: true, unit: .word)),
      "Widen the excerpt by a word; this accepts it."),
    Binding(
      [.character("N")], .resize(ExcerptResize(widens: false, unit: .word)),
      "Narrow the excerpt by a word; this accepts it."),
    Binding([.tab], .otherEnd, "Widen and narrow at the other end of the excerpt, its start or its end."),
    Binding([.character("m")], .memo, "memo", "Write a memo on the coding."),
    Binding([.character("f")], .flag, "Flag it for discussion, or take the flag away."),
    Binding([.character("x")], .reopen, "Take your decision back, so that the coding is open again."),
    Binding([.character("s"), .character(" ")], .skip, "Leave it open and go to the next open one."),
    Binding([.character("u")], .undo, "undo", "Undo the last decision; again and again, as far as you like."),
    Binding([.character("U"), .control("r")], .redo, "Redo what was undone."),
    Binding([.character("j"), .down, .right], .next, "Go to the next coding."),
    Binding([.character("k"), .up, .left], .previous, "Go to the previous coding."),
    Binding([.home], .first, "Go to the first coding."),
    Binding([.end], .last, "Go to the last coding."),
    Binding([.character("o")], .nextOpen, "Go to the next coding that is still open."),
    Binding([.pageDown], .scrollDown, "Read on in a long passage."),
    Binding([.pageUp], .scrollUp, "Read back in a long passage."),
    Binding([.character("/")], .search, "Search excerpts, codes and speakers; Enter alone searches again."),
    Binding([.character("g")], .goTo, "Go to a coding by its number in the queue or its id."),
    Binding([.character("t")], .filter, "Choose other codings, such as code=… or status=suggested."),
    Binding([.character("?")], .help, "help", "Show this help."),
    Binding([.character("q")], .quit, "quit", "Quit. Every decision is kept already."),
  ]

  private static let byKey = Dictionary(
    uniqueKeysWithValues: bindings.flatMap { binding in binding.keys.map { ($0, binding.command) } })

  package static func command(_ key: Key) -> KeyCommand? { byKey[key] }
}

extension KeyTable.Binding {
  /// A binding without a hint.
  fileprivate init(_ keys: [Key], _ command: KeyCommand, _ help: String) {
    self.init(keys, command, nil, help)
  }
}
