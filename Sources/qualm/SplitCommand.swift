import ArgumentParser
import Workbench

struct SplitCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "split",
    abstract: "Make two codings of one.",
    discussion: """
      The coding keeps what stands before the border; what follows becomes a coding of yours with the same code. Both are \
      accepted.

      EXAMPLES
        qualm split 3f2a9c01b7de --sentence 1
        qualm split 3f2a9c01b7de --before "And nobody pays"
        qualm split 3f2a9c01b7de --at 2154
      """)

  @Argument(help: ArgumentHelp("A coding, by id.", valueName: "coding"))
  var coding: String

  @Option(help: ArgumentHelp("After so many sentences of the excerpt.", valueName: "count"))
  var sentence: Int?

  @Option(help: ArgumentHelp("Before words that stand once in the excerpt.", valueName: "words"))
  var before: String?

  @Option(help: ArgumentHelp("At a byte of the transcript.", valueName: "byte"))
  var at: Int?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [sentence != nil, before != nil, at != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --sentence, --before and --at.")
    }
  }

  private var border: SplitCoding.Border {
    if let sentence { return .afterSentence(sentence) }
    if let at { return .byte(at) }
    return .before(before ?? "")
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(
        SplitCoding.run(coding, at: border, in: project, coder: coder.name(in: project)), output)
    }
  }
}
