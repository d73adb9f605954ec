import ArgumentParser
import Interchange
import Measures
import Workbench

struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write the project for version control, for a colleague and for other programs.",
    discussion: """
      --text and --project-json hold all of the project's store: --text one record a line, for version control to compare and \
      join; --project-json one file, for programs. `qualm import` reads them under the same names. Two exports of one store are \
      the same, byte for byte. Not carried are the journal and texts that were corrected since. See docs/sharing.md.

      The others hold what other programs need, coded afresh with the decisions of the store. See docs/exports.md. \
      Several may be given at once. Everything but the graph holds transcript text: for its owner only.

      --refi-qda is for NVivo, ATLAS.ti, MAXQDA, QualCoder and others: codes, texts, codings, coders, cases and memos \
      (.qdpx), or the codebook alone (.qdc), as the ending says. What could not be carried is listed on standard output, \
      counted by kind. See docs/refi-qda.md.

      EXAMPLES
        qualm export --text shared
        qualm export --text shared && git -C shared diff
        qualm export --project-json project.json
        qualm export --web-annotation codings.jsonld --status accepted
        qualm export --graphml codes.graphml
        qualm export --iramuteq corpus.txt --by speaker
        qualm export --refi-qda study.qdpx --status suggested-and-accepted
        qualm export --refi-qda codebook.qdc
      """)

  @Option(
    help: ArgumentHelp("The folder to write; an earlier export in it is replaced.", valueName: "folder"))
  var text: String?

  @Option(
    name: .customLong("project-json"),
    help: ArgumentHelp("The whole store as one JSON file.", valueName: "file"))
  var projectJSON: String?

  @Option(help: ArgumentHelp("Codings as W3C Web Annotations in JSON-LD.", valueName: "file"))
  var webAnnotation: String?

  @Option(
    name: .customLong("graphml"),
    help: ArgumentHelp(
      "Codes, their links to indicators and which occur together, as a GraphML graph.", valueName: "file"))
  var graphML: String?

  @Option(help: ArgumentHelp("What participants say, as a corpus of IRaMuTeQ.", valueName: "file"))
  var iramuteq: String?

  @Option(
    help: ArgumentHelp(
      "With --iramuteq: a text for each transcript, speaker or turn. Default: speaker.", valueName: "unit"))
  var by: IramuteqCorpus.Unit?

  @Option(help: ArgumentHelp("The REFI-QDA project (.qdpx) or codebook (.qdc) to write.", valueName: "file"))
  var refiQda: String?

  @Flag(help: "With --refi-qda, write transcripts with times as those of recordings.")
  var syncPoints = false

  @Option(
    help: ArgumentHelp(
      "Which codings count: suggested-and-accepted (default; with --refi-qda accepted), accepted or suggested.",
      valueName: "status"))
  var status: StatusFilter?

  @OptionGroup var project: ProjectOptions
  @OptionGroup var output: OutputOptions
  @OptionGroup var threads: ThreadOptions

  func validate() throws {
    if by != nil, iramuteq == nil { throw ValidationError("--by is for --iramuteq only.") }
    if [text, projectJSON, webAnnotation, graphML, iramuteq, refiQda].allSatisfy({ $0 == nil }) {
      throw ValidationError(
        "Say what to write: --text, --project-json, --web-annotation, --graphml, --iramuteq or --refi-qda.")
    }
  }

  func run() throws {
    try reportingFailures {
      let project = try project.open()
      if let text { say(try ExportText.run(project, to: text).sentence, text) }
      if let projectJSON { say(try ExportJSON.run(project, to: projectJSON).sentence, projectJSON) }
      var report: CorpusRun.Report?
      if let webAnnotation {
        let result = try CorpusExport.webAnnotations(
          project, to: webAnnotation, statuses: status ?? .suggestedAndAccepted, threads: threads.threads)
        say("\(result.count.grouped) annotations", webAnnotation)
        report = result.report
      }
      if let graphML {
        let (graph, made) = try BuildCodeGraph.run(
          project, statuses: status ?? .suggestedAndAccepted, threads: threads.threads)
        try Output.write(text: GraphMLExporter.text(graph), to: graphML)
        say("\(graph.nodes.count.grouped) nodes and \(graph.edges.count.grouped) edges", graphML)
        report = made
      }
      if let iramuteq {
        let result = try CorpusExport.iramuteq(
          project, to: iramuteq, by: by ?? .speaker, threads: threads.threads)
        say("\(result.count.grouped) texts", iramuteq)
        report = result.report
      }
      if let refiQda { try exchange(project, refiQda) }
      // The corpus is the same each time, and so is what there is to say of it.
      if let report { try finish(report) }
    }
  }

  private func exchange(_ project: Project, _ path: String) throws {
    let result = try ExportExchange.write(
      project, to: path, ExportExchange.Options(statuses: status ?? .accepted, syncPoints: syncPoints))
    show(result.warnings)
    try Output.write(result.losses, output)
    say(result.sentence, path)
  }

  private func say(_ what: String, _ path: String) { Terminal.say("Wrote \(what) to \(path).") }
}

extension IramuteqCorpus.Unit: ExpressibleByArgument {}
