import ArgumentParser
import Workbench

struct AssignCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assign",
    abstract: "Code a piece of text by hand.",
    discussion: """
      The coding is yours and accepted. A suggestion with the same code on the same words is accepted instead. The words \
      are given by quoting them, by a turn, or by bytes, as `qualm code` lists them; they lie within one turn. With \
      --in-vivo the code is new and has the coded words as its name; see docs/coding.md.

      EXAMPLES
        qualm assign lack-of-funding --quote "nobody pays us for it"
        qualm assign lack-of-funding --quote "no money" --transcript en-01-clinical-geneticist
        qualm assign trust --turn en-01-clinical-geneticist:14 --memo "Said with a laugh."
        qualm assign trust --at en-01-clinical-geneticist:120-184
        qualm assign --in-vivo --quote "out of the lab's envelope" --under lack-of-funding
      """)

  @Argument(
    help: ArgumentHelp(
      "A code of the codebook; with --in-vivo the new code's id, else made of its name.", valueName: "code"))
  var code: String?

  @Flag(help: "Make the code, in the participants' own words.")
  var inVivo = false

  @Option(help: ArgumentHelp("With --in-vivo: another name than the coded words.", valueName: "text"))
  var name: String?

  @Option(help: ArgumentHelp("With --in-vivo: the code above the new one.", valueName: "code"))
  var under: String?

  @Option(help: ArgumentHelp("With --in-vivo: what the new code captures.", valueName: "text"))
  var definition: String?

  @Option(help: ArgumentHelp("Words that stand in one place only.", valueName: "words"))
  var quote: String?

  @Option(help: ArgumentHelp("Where to look for the quote. Default: in all.", valueName: "id"))
  var transcript: String?

  @Option(help: ArgumentHelp("All of a turn, by its number from 1.", valueName: "transcript:number"))
  var turn: String?

  @Option(help: ArgumentHelp("Bytes of the transcript, end exclusive.", valueName: "transcript:start-end"))
  var at: String?

  @Option(help: ArgumentHelp("A memo on the coding.", valueName: "text"))
  var memo: String?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard [quote != nil, turn != nil, at != nil].count(where: { $0 }) == 1 else {
      throw ValidationError("Give one of --quote, --turn and --at.")
    }
    if code == nil, !inVivo { throw ValidationError("Name a code, or make one with --in-vivo.") }
    if !inVivo, name != nil || under != nil || definition != nil {
      throw ValidationError("--name, --under and --definition are for --in-vivo only.")
    }
    if transcript != nil, quote == nil { throw ValidationError("--transcript is for --quote only.") }
    for (name, value) in [("--quote", quote), ("--memo", memo), ("--name", name)] {
      if let value, value.allSatisfy(\.isWhitespace) { throw ValidationError("\(name) is empty.") }
    }
  }

  private func place() throws -> PlaceReference {
    if let turn { return try .parse(turn: turn) }
    if let at { return try .parse(range: at) }
    return .quote(quote ?? "", transcript: transcript)
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      try Output.write(
        AssignCode.run(
          inVivo ? nil : code,
          making: MakeCode.Request(id: code, name: name, under: under, definition: definition ?? ""),
          at: place(), memo: memo ?? "", in: project, coder: coder.name(in: project)), output)
    }
  }
}

extension Output {
  static func write(_ changes: CodingChanges, _ options: OutputOptions) throws {
    try write(changes.table, options, main: ["change", "coding", "transcript", "turn", "code", "excerpt"])
    Terminal.say(changes.sentence)
  }
}
