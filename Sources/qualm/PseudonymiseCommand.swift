import ArgumentParser
import Foundation
import Interchange
import Pseudonymisation
import QualData
import Workbench

struct PseudonymiseCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pseudonymise",
    abstract: "Put pseudonyms in the place of names, numbers and addresses, in a copy of the project.",
    discussion: """
      First --find writes a list of what tells who people are: names of speakers, of participants and of --names, words \
      with capitals that may be names, e-mail addresses, phone, national and bank numbers, dates of birth, addresses. You \
      read the list and decide; --find again keeps what you decided and adds what is new.

      Then the list makes a copy of the project in a new folder: transcripts, tables, and the store with all codings, \
      decisions and memos. The project itself stays as it is. The key, encrypted by a passphrase, goes to a file of its \
      own; --reverse with the key makes a copy with the names back. See docs/pseudonymisation.md.

      EXAMPLES
        qualm pseudonymise --find --list names.csv
        qualm pseudonymise --find --list names.csv --names people.txt --attribute village
        qualm pseudonymise --list names.csv --output ../study-pseudonymised --key ~/keys/study.key
        qualm pseudonymise --reverse --project ../study-pseudonymised --key ~/keys/study.key --output ../study-restored
      """)

  @Flag(help: "Write the list, or bring it up to date.")
  var find = false

  @Flag(help: "Put the names back, with the key.")
  var reverse = false

  @Option(help: ArgumentHelp("The list: a CSV table.", valueName: "file"))
  var list: String?

  @Option(
    help: ArgumentHelp(
      "A file of names to find, a line for each person: the full name, then perhaps others after commas.",
      valueName: "file"))
  var names: String?

  @Option(help: ArgumentHelp("A column of the participants whose cells are names, too.", valueName: "column"))
  var attribute: [String] = []

  @Option(
    help: ArgumentHelp(
      "What rows without a decision mean: yes or no. Default: they are errors.", valueName: "decision"))
  var undecided: Undecided?

  @Option(name: .shortAndLong, help: ArgumentHelp("The new project's folder.", valueName: "folder"))
  var output: String?

  @Option(help: ArgumentHelp("The key's file, outside of the new folder.", valueName: "file"))
  var key: String?

  @OptionGroup var passphrase: PassphraseOptions
  @OptionGroup var coder: CoderOptions
  @OptionGroup var project: ProjectOptions
  @OptionGroup var threads: ThreadOptions

  enum Undecided: String, ExpressibleByArgument, CaseIterable { case yes, no }

  func validate() throws {
    if find, reverse { throw ValidationError("Give --find or --reverse, not both.") }
    if !find, names != nil || !attribute.isEmpty {
      throw ValidationError("--names and --attribute are for --find only.")
    }
    if find || reverse, undecided != nil { throw ValidationError("--undecided is for making the copy only.") }
    if find {
      guard list != nil else { throw ValidationError("Name the list with --list.") }
      if output != nil || key != nil {
        throw ValidationError("--output and --key are for making the copy only.")
      }
      return
    }
    if reverse, list != nil {
      throw ValidationError("--reverse takes the names from the key, so it has no --list.")
    }
    if !reverse, list == nil { throw ValidationError("Name the list with --list, or begin with --find.") }
    guard output != nil else { throw ValidationError("Name the new folder with --output.") }
    guard key != nil else { throw ValidationError("Name the key's file with --key.") }
  }

  func run() throws {
    try reportingFailures {
      // What is written here is names, so it is not checked for them.
      let opened = try Project.open(project.project)
      if find { return try writeList(opened) }
      try reverse ? restore(opened) : copy(opened)
    }
  }

  private func writeList(_ project: Project) throws {
    let url = URL(fileURLWithPath: list!).standardizedFileURL
    var known: [PseudonymRow] = []
    if FileManager.default.fileExists(atPath: url.path) {
      known = try PseudonymListFile.read(SourceFile.read(url, shownAs: list!))
    }
    let result = try FindIdentifiers.run(
      project, known: known,
      options: FindIdentifiers.Options(names: names, attributes: attribute, threads: threads.threads))
    try SafeWriting.write(Array(PseudonymListFile.text(result.rows).utf8), to: url)
    let open = result.rows.count { $0.decision == .open }
    Terminal.say(
      "\(list!) has \(result.rows.count.of("row"))"
        + (known.isEmpty ? "" : ", \(result.new.grouped) of them new")
        + "; \(open.grouped) wait\(open == 1 ? "s" : "") for your decision.")
    Terminal.say("The list holds names: keep it as private as the transcripts.")
    try finish(result.report)
  }

  private func copy(_ opened: Project) throws {
    let request = PseudonymiseProject.Request(
      list: list!, output: output!, key: key!, coder: try coder.name(in: opened),
      undecided: undecided.map { $0 == .yes ? .yes : .no }, allowsNames: project.allowNames,
      threads: threads.threads)
    let summary = try PseudonymiseProject.run(request, project: opened) {
      try passphrase.passphrase(isNew: true)
    }
    Terminal.say(summary.sentence)
    Terminal.say(
      "Keep \(key!) and its passphrase apart from \(output!): without them nothing can be put back.")
    try finish(summary.report)
  }

  private func restore(_ opened: Project) throws {
    let report = try RestoreProject.run(
      opened, to: output!, key: key!, coder: coder.name(in: opened), threads: threads.threads
    ) { try passphrase.passphrase(isNew: false) }
    Terminal.say("\(report.transcripts.of("transcript")) restored in \(output!).")
    try finish(report)
  }
}
