import Workbench

/// A line of the line-based review: a word, and what it is about where the word needs it.
package enum PlainCommand: Sendable, Equatable {
  case key(KeyCommand)
  case effect(ReviewEffect)
  case useEnd(ExcerptResize.End)
  case show, help

  package enum Mistake: Error, CustomStringConvertible, Equatable {
    case unknown(String)
    case missing(word: String, what: String)
    case tooMuch(word: String)

    package var description: String {
      switch self {
      case .unknown(let word): "There is no command “\(word)”. The command help lists them."
      case .missing(let word, let what): "The command \(word) needs \(what)."
      case .tooMuch(let word): "The command \(word) takes nothing after it."
      }
    }
  }

  /// A command's word, what follows it, and a sentence of help.
  struct Form: Sendable {
    var word: String
    /// What follows; `nil` for nothing.
    var argument: String?
    var help: String
    var make: @Sendable (String) throws -> PlainCommand

    init(_ word: String, _ command: PlainCommand, _ help: String) {
      self.word = word
      self.help = help
      make = { _ in command }
    }

    init(
      _ word: String, _ argument: String, _ help: String,
      _ make: @escaping @Sendable (String) throws -> PlainCommand
    ) {
      self.word = word
      self.argument = argument
      self.help = help
      self.make = make
    }
  }

  static let forms: [Form] = [
    Form("accept", .key(.accept), "accept the coding and go to the next open one"),
    Form("reject", .key(.reject), "reject the coding and go to the next open one"),
    Form("recode", "CODE", "accept it under another code, by id") { .effect(.decide(.recode($0))) },
    Form("new-code", "NAME", "accept it under a new code of this name") {
      .effect(.decide(.recodeToNew($0)))
    },
    Form("widen", resizing(true, .sentence), "widen the excerpt by a sentence"),
    Form("narrow", resizing(false, .sentence), "narrow the excerpt by a sentence"),
    Form("widen-word", resizing(true, .word), "widen the excerpt by a word"),
    Form("narrow-word", resizing(false, .word), "narrow the excerpt by a word"),
    Form("start", .useEnd(.start), "widen and narrow at the start of the excerpt"),
    Form("end", .useEnd(.end), "widen and narrow at the end of the excerpt"),
    Form("memo", "TEXT", "write a memo on the coding") { .effect(.decide(.memo($0))) },
    Form("flag", .key(.flag), "flag it for discussion, or take the flag away"),
    Form("reopen", .key(.reopen), "take your decision back, so that the coding is open again"),
    Form("skip", .key(.skip), "go to the next open coding"),
    Form("next", .key(.next), "go to the next coding"),
    Form("previous", .key(.previous), "go to the previous coding"),
    Form("goto", "NUMBER", "go to a coding by its number in the queue or its id") { .effect(.goTo($0)) },
    Form("search", "TEXT", "go to the next coding with a text") { .effect(.search($0)) },
    Form("filter", "FILTER", "choose other codings, such as code=funding status=suggested") {
      .effect(.filter(try ReviewFilter(typed: $0)))
    },
    Form("undo", .key(.undo), "undo the last decision"),
    Form("redo", .key(.redo), "redo what was undone"),
    Form("show", .show, "show the coding again"),
    Form("help", .help, "list the commands"),
    Form("quit", .key(.quit), "quit; every decision is kept already"),
  ]

  private static func resizing(_ widens: Bool, _ unit: ExcerptResize.Unit) -> PlainCommand {
    .key(.resize(ExcerptResize(widens: widens, unit: unit)))
  }

  /// - Throws: `PlainCommand.Mistake`; what is wrong with a filter.
  package init(_ line: String) throws {
    let parts = line.trimmingSpaces.split(separator: " ", maxSplits: 1)
    let word = parts.first.map { $0.lowercased() } ?? ""
    let argument = parts.count > 1 ? String(parts[1]).trimmingSpaces : ""
    guard let form = Self.forms.first(where: { $0.word == word }) else { throw Mistake.unknown(word) }
    if let what = form.argument, argument.isEmpty { throw Mistake.missing(word: word, what: what) }
    if form.argument == nil, !argument.isEmpty { throw Mistake.tooMuch(word: word) }
    self = try form.make(argument)
  }

  static var list: String {
    let names = forms.map { [$0.word, $0.argument].compactMap { $0 }.joined(separator: " ") }
    let width = names.map(\.count).max() ?? 0
    return zip(forms, names).map { form, name in
      name + String(repeating: " ", count: width - name.count + 2) + form.help + "\n"
    }.joined()
  }
}
