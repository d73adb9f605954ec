import ArgumentParser
import Workbench

struct MergeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "merge",
    abstract: "Join the work in another copy of the project into this one.",
    discussion: """
      What only one copy changed since they were the same is taken. What both changed differently is a conflict: it is \
      listed, this copy's stays, and the exit code is 65; --ours or --theirs settles all that is listed. The last \
      common state is what both journals tell alike, or the export that --base names. The other copy is only read; \
      `qualm undo` takes the merge back. See docs/sharing.md.

      EXAMPLES
        qualm merge ~/from-bert/study --dry-run
        qualm merge ~/from-bert/study
        qualm merge shared --base shared-before --theirs
        qualm merge ~/from-bert/study --json
      """)

  @Argument(
    help: ArgumentHelp("A project's folder, or one written by `qualm export --text`.", valueName: "other"))
  var other: String

  @Option(help: ArgumentHelp("An export of the last state that both copies had.", valueName: "folder"))
  var base: String?

  @Flag(help: "Where both changed the same, this copy's stays; the exit code is 0.")
  var ours = false

  @Flag(help: "Where both changed the same, take the other copy's.")
  var theirs = false

  @Flag(
    name: [.customLong("dry-run"), .customShort("n")], help: "Only show what would be; nothing is changed.")
  var isDryRun = false

  @OptionGroup var coder: CoderOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if ours, theirs { throw ValidationError("Give --ours or --theirs, not both.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let result = try MergeProject.run(
        other, base: base, project: project, coder: coder.name(in: project),
        preference: theirs ? .theirs : ours ? .ours : nil, isDryRun: isDryRun)
      try Output.write(result.conflicts, output, main: ["what", "key", "conflict", "records"])
      Terminal.say(result.base)
      let conflicts = result.conflicts.rows.count
      Terminal.say(
        "\(result.changes.grouped) change\(result.changes == 1 ? "" : "s") \(isDryRun ? "would be " : "")taken, "
          + "\(conflicts.grouped) conflict\(conflicts == 1 ? "" : "s").")
      guard conflicts > 0, !ours, !theirs else { return }
      Terminal.say("What conflicts is as it was here. Settle it with --ours or --theirs, or by hand.")
      throw Exit.data
    }
  }
}
