import ArgumentParser
import Workbench

struct ExplainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "explain",
    abstract: "Why a piece of text is coded, or is not: every match, and every match that was blocked.",
    discussion: """
      For each code: the pattern with its line in the codebook, the matched words, the scope and what is coded; and \
      what blocked a match: an “unless”, an exclude pattern, the end of the scope, the speaker's role, or another match \
      of the code that has the words. For AND, NOT, NEAR and BEFORE it tells what each side found, and which side is \
      missing, too far or in the way. A coding's id may be cut, as excerpts show it; of a person's \
      coding is told what the patterns found on its words.

      EXAMPLES
        qualm explain en-01-clinical-geneticist --turn 14
        qualm explain --coding 3f2a9c01b7de
        qualm explain en-01-clinical-geneticist --quote "nobody pays us for it"
        qualm explain --text "There is no funding." --language en --code lack-of-funding
      """)

  @Argument(help: ArgumentHelp("A transcript.", valueName: "transcript"))
  var transcript: String?

  @Option(help: ArgumentHelp("A turn of the transcript, by its number.", valueName: "number"))
  var turn: Int?

  @Option(help: ArgumentHelp("The excerpt of a coding.", valueName: "id"))
  var coding: String?

  @Option(
    help: ArgumentHelp("Words of the transcript; they must stand in one place only.", valueName: "words"))
  var quote: String?

  @Option(help: ArgumentHelp("A text of your own, read as a participant's turn.", valueName: "text"))
  var text: String?

  @Option(help: ArgumentHelp("The language of the text. Default: the project's.", valueName: "code"))
  var language: String?

  @Option(help: ArgumentHelp("Only this code, with the codes below it. Repeatable.", valueName: "id"))
  var code: [String] = []

  @Option(help: ArgumentHelp("A codebook instead of the project's.", valueName: "file"))
  var codebook: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [turn != nil, coding != nil, quote != nil, text != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --turn, --coding, --quote and --text.")
    }
    if transcript == nil, turn != nil || quote != nil {
      throw ValidationError("Name the transcript of \(turn == nil ? "--quote" : "--turn").")
    }
    if transcript != nil, text != nil { throw ValidationError("--text belongs to no transcript.") }
    if language != nil, text == nil { throw ValidationError("--language is for --text only.") }
    for (name, value) in [("--coding", coding), ("--quote", quote), ("--text", text)] {
      if let value, value.allSatisfy(\.isWhitespace) { throw ValidationError("\(name) is empty.") }
    }
  }

  private var subject: ExplainCodings.Subject {
    if let text { return .text(text, language: language) }
    if let coding { return .coding(id: coding, transcript: transcript) }
    if let quote { return .quote(quote, transcript: transcript ?? "") }
    return .turn(transcript: transcript ?? "", number: turn ?? 0)
  }

  func run() throws {
    try reportingFailures {
      let opened = text != nil && codebook != nil ? try project.openIfAny() : try project.open()
      let loaded: LoadedCodebook
      if let codebook {
        loaded = try LoadedCodebook.read(codebook, model: nil)
      } else {
        loaded = try (opened ?? project.open()).codebook()
      }
      let result = try ExplainCodings.run(subject, codes: code, codebook: loaded, project: opened)
      if output.chosen == .text {
        try Output.write(text: result.plainText(width: Terminal.width), output)
      } else {
        try Output.write(result.table, output, main: ExplainCodings.Result.mainColumns)
      }
      let blocked = result.findings.count { $0.block != nil }
      let matches = result.findings.count - blocked
      Terminal.say("\(matches) match\(matches == 1 ? "" : "es"), \(blocked) blocked.")
      if !result.byHand.isEmpty { Terminal.say(result.byHand) }
      if result.omitted > 0 {
        Terminal.say(
          "\(result.omitted) patterns whose operators found one side only are left out; --code <id> shows them."
        )
      }
    }
  }
}
