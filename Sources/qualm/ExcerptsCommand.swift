import ArgumentParser
import Workbench

struct ExcerptsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "excerpts",
    abstract: "Coded excerpts with speaker, source and time, filtered and grouped.",
    discussion: """
      Filters of one kind widen each other, filters of different kinds narrow. With --format markdown, html or docx \
      the excerpts are grouped under headings, matches in bold, ready to quote; in tables --by adds the column group.

      EXAMPLES
        qualm excerpts --code lack-of-funding
        qualm excerpts --indicator II.2 --attribute region=Wallonia --format markdown
        qualm excerpts --by region --context --format html --output excerpts.html
        qualm excerpts --by indicator --output excerpts.docx
        qualm excerpts --coder anna --status rejected
        qualm excerpts --transcript nl-01-ziekenfonds --limit 20 --json
      """)

  @OptionGroup var filters: FilterOptions

  @Option(help: ArgumentHelp("An attribute of the speaker. Repeatable.", valueName: "name=value"))
  var attribute: [String] = []

  @Option(help: ArgumentHelp("The first so many excerpts.", valueName: "count"))
  var limit: Int?

  @Option(
    help: ArgumentHelp(
      "Group by code, indicator, transcript, speaker or an attribute of speakers. Headings are of codes without it.",
      valueName: "what"))
  var by: String?

  @Flag(help: "Also what the speaker says just before and after, in brackets. Tables have it always.")
  var context = false

  @Option(
    help: ArgumentHelp(
      "As one coder decided, and only what they decided on; auto: what Qualm suggested.", valueName: "name"))
  var coder: String?

  @Option(
    help: ArgumentHelp(
      "Which codings: suggested-and-accepted, accepted, suggested, disputed or rejected.", valueName: "status"
    ))
  var status: ExcerptStatus = .suggestedAndAccepted

  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions
  @OptionGroup var output: OutputOptions

  func validate() throws {
    if let limit, limit < 1 { throw ValidationError("--limit must be 1 or more.") }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      let request = ListExcerpts.Request(
        codes: filters.code, indicators: filters.indicator, transcripts: filters.transcript,
        speakers: filters.speaker, attributes: attribute,
        statuses: status, coder: coder, grouping: by.map(ListExcerpts.Grouping.init), limit: limit)
      let result = try ListExcerpts.run(request, in: project, threads: threads.threads)
      switch output.chosen {
      case .markdown: try Output.write(text: result.markdown(hasContext: context), output)
      case .html: try Output.write(text: result.html(hasContext: context), output)
      case .docx: try Output.write(document: result.document(hasContext: context), output)
      case .text:
        try Output.write(text: result.plainText(width: Terminal.width, hasContext: context), output)
      default: try Output.write(result.table, output)
      }
      Terminal.say("\(result.excerpts.count) excerpts.")
      try finish(result.report)
    }
  }
}

extension ExcerptStatus: ExpressibleByArgument {}
