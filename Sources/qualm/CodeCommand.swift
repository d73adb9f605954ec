import ArgumentParser
import Interchange
import Workbench

struct CodeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "code",
    abstract: "Code the project's transcripts with its codebook and list every coding.",
    discussion: """
      One row per coding, with what people decided on it: where it is, who speaks, the code, the matched words, the pattern, the excerpt. The \
      same input gives the same rows and ids, byte for byte. Text shows the main columns, other formats all.

      EXAMPLES
        qualm code --output codings.csv
        qualm code --json > codings.json
        qualm code --project my-study --threads 1
        qualm code --save
      """)

  @Flag(
    help: ArgumentHelp(
      "Keep transcripts and codings in the project's store for review, and print what changed there instead.")
  )
  var save = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var coder: CoderOptions

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      if save { return try keep(project) }
      var progress = Progress("Coding")
      let report = try Output.stream(CodeCorpus.table, output, main: CodingRows.mainColumns) {
        renderer, add in
        try CodeCorpus.run(
          project, threads: threads.threads, progress: { progress.update($0, of: $1) },
          renderer: renderer, add: add)
      }
      progress.finish()
      Terminal.say(
        "\(report.codings.of("coding")) in \(report.transcripts.of("transcript")) of "
          + "\(report.words.of("word")).")
      try finish(report)
    }
  }

  private func keep(_ project: Project) throws {
    var progress = Progress("Coding")
    let result = try SaveCodings.run(
      project, coder: coder.name(in: project), threads: threads.threads,
      progress: { progress.update($0, of: $1) })
    progress.finish()
    try Output.write(result.table, output)
    Terminal.say(result.sentence)
    try finish(result.report)
  }
}
