import ArgumentParser
import Foundation

/// Writes a large corpus with a project around it, to measure whole runs of `qualm` on.
struct Corpus: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a project with a large corpus.",
    discussion: """
      EXAMPLES
        qualm-bench corpus ../large --megabytes 300 --files 2000
        /usr/bin/time -v qualm code --project ../large --threads 1 --output ../codings.csv
      """)

  @Argument(help: "The folder of the new project.")
  var folder: String

  @Option(help: "One of en, fr, nl, de, zh, ja, th and mixed (the first four in turn).")
  var language = SampleCorpus.Language.mixed

  @Option(help: "Size of all files together.")
  var megabytes = 300

  @Option(help: "Number of files.")
  var files = 2000

  @Option(help: "Size of the codebook, with 20 patterns for each code.")
  var codes = 1000

  @Option(help: "A codebook to use instead.")
  var codebook: String?

  @Option(help: "The model of that codebook.")
  var model: String?

  func run() throws {
    let text = try SampleText(languages: language.languages)
    try SampleProject.write(
      to: URL(fileURLWithPath: folder), text, megabytes: megabytes, files: files, codes: codes,
      codebook: codebook, model: model)
  }
}
