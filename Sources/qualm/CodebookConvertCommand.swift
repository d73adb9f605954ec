import ArgumentParser
import Interchange
import Workbench

struct CodebookConvertCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "convert",
    abstract:
      "Turn a dictionary of quanteda, LIWC, WordStat or KH Coder, or a REFI-QDA codebook, into a codebook.",
    discussion: """
      Categories become codes, their words patterns. Codes of REFI-QDA (.qdc, .qdpx) keep hierarchy, colours and \
      descriptions; see docs/refi-qda.md. Whatever cannot be carried is told on standard error with \
      its line and the reason; see docs/dictionaries.md.

      EXAMPLES
        qualm codebook convert policy.yml --language en
        qualm codebook convert emotions.dic --output codebook.yaml
        qualm codebook convert rules.txt --from kh-coder 2> notes.txt
        qualm codebook convert maxqda.qdc --output codebook.yaml
      """)

  @Argument(help: ArgumentHelp("The dictionary.", valueName: "file"))
  var file: String

  @Option(
    help: ArgumentHelp(
      "quanteda, liwc, dicx, wordstat, kh-coder or refi-qda. Default: found by content.", valueName: "format")
  )
  var from: String?

  @Option(help: ArgumentHelp("The language of the words, such as en. Default: any.", valueName: "language"))
  var language: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write to a file instead of standard output.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard let language, !LanguageCode.isKnown(language) else { return }
    throw ValidationError(
      "“\(language)” is not the code of a language (ISO 639). Use one such as en, nl, fr or de.")
  }

  func run() throws {
    try reportingFailures {
      let result = try ConvertDictionary.run(file, format: from, language: language)
      try Output.write(text: result.yaml, to: output)
      // All of them: a person has to look at each.
      for note in result.notCarried { Terminal.say(note.rendered) }
      Terminal.say(result.sentence)
    }
  }
}
