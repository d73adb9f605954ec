import ArgumentParser
import QualData
import Workbench

struct UndoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: "Take back your last command that changed the project's store.",
    discussion: """
      A command is taken back as a whole, whenever and wherever it was made; undo again goes further back, without a \
      limit. Other coders' commands stay. Where somebody has changed the same thing since, nothing is undone.

      EXAMPLES
        qualm undo
        qualm undo --coder ann
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions

  func run() throws {
    try reportingFailures {
      let store = try coder.store(of: project.open())
      guard let command = try store.undo() else {
        return Terminal.say("There is nothing to undo for \(store.coder).")
      }
      try Output.say("Undone: \(command.sentence)")
    }
  }
}

struct RedoCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "redo",
    abstract: "Make again what you took back last.",
    discussion: """
      Works until you do something new. Other coders' commands are not touched.

      EXAMPLES
        qualm redo
        qualm redo --coder ann
      """)

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions

  func run() throws {
    try reportingFailures {
      let store = try coder.store(of: project.open())
      guard let command = try store.redo() else {
        return Terminal.say("There is nothing to redo for \(store.coder).")
      }
      try Output.say("Made again: \(command.sentence)")
    }
  }
}

extension JournalCommand {
  /// “command 12, review, 3 changes, 2026-01-31T12:00:00Z.”
  fileprivate var sentence: String {
    "command \(id), \(verb), \(changes.grouped) change\(changes == 1 ? "" : "s"), \(madeAt)."
  }
}
