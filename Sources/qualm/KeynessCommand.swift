import ArgumentParser
import Measures
import Workbench

struct KeynessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "keyness",
    abstract: "The words that a group of participants uses more often than others.",
    discussion: """
      A group is an attribute of the participants with a value. Each language is compared by itself. P values take \
      the words for independent, which the words of one speaker are not: read them as a ranking, and look at the \
      transcripts. Formulas: docs/statistics.md.

      EXAMPLES
        qualm keyness stakeholder_group=clinician
        qualm keyness region=Flanders --against Wallonia --min 10
        qualm keyness stakeholder_group=payer --adjust benjamini-hochberg --yates --format csv
      """)

  @Argument(help: ArgumentHelp("The group.", valueName: "name=value"))
  var group: String

  @Option(
    help: ArgumentHelp(
      "The value of the reference group. Default: every other value of the attribute.", valueName: "value"))
  var against: String?

  @Option(
    help: ArgumentHelp("Leave out words that both groups together use fewer times.", valueName: "count"))
  var min = 5

  @Option(help: "How p values are adjusted for the number of words: holm or benjamini-hochberg.")
  var adjust: PAdjustment = .holm

  @Flag(help: "Correct chi-square for continuity.")
  var yates = false

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    guard min > 0 else { throw ValidationError("--min must be 1 or more.") }
  }

  func run() throws {
    try reportingFailures {
      var request = try CompareWords.Request(group: group)
      request.against = against
      request.minimum = min
      request.adjustment = adjust
      request.yates = yates
      let result = try CompareWords.run(request, in: project.open(), threads: threads.threads)
      try Output.write(result.table, output, main: CompareWords.mainColumns)
      if !result.languagesLeftOut.isEmpty {
        Terminal.say(
          "Left out, as only one of the groups speaks: \(result.languagesLeftOut.joined(separator: ", ")).")
      }
      try finish(result.report)
    }
  }
}

extension PAdjustment: ExpressibleByArgument {}
