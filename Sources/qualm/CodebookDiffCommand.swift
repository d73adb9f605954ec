import ArgumentParser
import Workbench

struct CodebookDiffCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: "Which codings appear and vanish on the project's corpus between two codebooks.",
    discussion: """
      A coding is kept when both codebooks have the same code on the same range. The table also says which codes were \
      added, removed or changed, and in what, and what changed of the codebook itself: “match”, languages, shared \
      patterns. Text shows only the codes with a difference, other formats all. With \
      --excerpts a second table lists every coding that appears or vanishes.

      EXAMPLES
        qualm codebook diff old-codebook.yaml
        qualm codebook diff old-codebook.yaml new-codebook.yaml --excerpts
        git show HEAD~1:codebook.yaml > old.yaml; qualm codebook diff old.yaml --json
      """)

  @Argument(help: ArgumentHelp("A codebook file.", valueName: "old"))
  var old: String

  @Argument(help: ArgumentHelp("Another one. Default: the project's.", valueName: "new"))
  var new: String?

  @Flag(help: "Also list the codings that appear and vanish.")
  var excerpts = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func run() throws {
    try reportingFailures {
      let result = try DiffCodebooks.run(old, new, in: project.open(), threads: threads.threads)
      typealias Result = DiffCodebooks.Result
      let codes = output.chosen == .text ? result.differences : result.codes
      if excerpts {
        try Output.write(
          [(codes, Result.mainColumns), (result.codings, Result.mainCodingColumns)], output)
      } else {
        try Output.write(codes, output, main: Result.mainColumns)
      }
      Terminal.say(result.sentence)
      try finish(result.report)
    }
  }
}
