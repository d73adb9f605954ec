import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData

/// Makes a project of another tool's: its texts and codes as files, and what people did with them in a store.
package enum StartProject {
  package struct Result: Sendable {
    package var folder: String
    package var format: String
    package var losses = Losses()
    package var warnings: [Diagnostic] = []
    /// How positions were read, in a sentence.
    package var positions = ""
    /// The evidence for it.
    package var evidence: Table?
    package var files: [String] = []
    var transcripts = 0
    var codes = 0
    var codings = 0
    var memos = 0
    var coders = 0

    /// A codebook alone has no texts, and nothing to look at yet.
    package var isCodebook = false

    package var sentence: String {
      if isCodebook { return "The \(format) became the project in \(folder): \(codes.of("code"))." }
      return
        "The \(format) became the project in \(folder): \(transcripts.of("transcript")), \(codes.of("code")), "
        + "\(codings.of("coding")) and \(memos.of("memo")) of \(coders.of("coder"))."
    }
  }

  /// - Parameters:
  ///   - path: the other project; see `ReadForeignProject`.
  ///   - folder: where the new one is made; it must not exist, or be empty.
  ///   - model: a maturity model to copy.
  /// - Throws: `InputErrors`, `WorkbenchError`, `StoreError`; then nothing is left behind.
  package static func run(
    from path: String, folder: URL, shownAs shown: String, name: String?, model: String?
  ) throws -> Result {
    let read = try ReadForeignProject.read(path)
    var result = Result(folder: shown, format: read.format)
    result.losses = read.losses
    result.warnings = read.warnings
    result.positions = read.positions
    result.evidence = read.evidence
    result.isCodebook = read.isCodebook
    do {
      try SafeWriting.replaceFolder(folder, foreign: { _ in "" }) { temporary in
        try fill(temporary, read, path, name: name, model: model, &result)
      }
    } catch WorkbenchError.notOurs {
      throw WorkbenchError.projectExists(path: shown)
    }
    return result
  }

  private static func fill(
    _ folder: URL, _ read: ReadExchange, _ path: String, name: String?, model: String?, _ result: inout Result
  ) throws {
    let exchanged = ProjectExchange(description: read.project.about)
    var settings = ProjectSettings(
      name: name ?? read.project.name, title: exchanged?.title ?? LocalizedText([:]),
      language: exchanged?.language ?? "en", transcripts: [ForeignTranscripts.folder],
      codebook: "codebook.yaml",
      group: exchanged?.group)
    let book = ForeignCodebook(read.project, language: settings.language, file: path)
    var texts = ForeignTranscripts(read.project.sources, language: settings.language)
    let people = ForeignPeople(read.project, texts.entries)
    texts.settle(Set(people.participants.map(\.label)), language: settings.language)
    result.losses.add(texts.losses)
    result.losses.add(people.losses)
    result.warnings += book.warnings + texts.warnings
    func write(_ text: String, _ path: String) throws {
      try SafeWriting.write(text, to: folder.appendingPathComponent(path), makesFolders: true)
      result.files.append(path)
    }
    if let model {
      settings.model = URL(fileURLWithPath: model).lastPathComponent
      try write(
        TextDecoding.decode(SourceFile.read(URL(fileURLWithPath: model), shownAs: model)).text,
        settings.model!)
    }
    try write(CodebookWriter.yaml(book.codebook), "codebook.yaml")
    try SafeWriting.makeFolder(folder.appendingPathComponent(ForeignTranscripts.folder))
    for entry in texts.entries { try write(entry.content, "\(ForeignTranscripts.folder)/\(entry.name)") }
    if let table = people.participantsFile {
      settings.participants = "participants.csv"
      try write(table, "participants.csv")
    }
    if let table = people.attributesFile(texts.entries) {
      settings.transcriptAttributes = "transcripts.csv"
      try write(table, "transcripts.csv")
    }
    // Without it the attribute would be an error of every table.
    if let group = settings.group, !people.participants.contains(where: { $0.attributes[group] != nil }) {
      settings.group = nil
    }
    try write(ProjectFile.yaml(settings), Project.fileName)
    result.transcripts = texts.entries.count
    result.codes = book.ids.count
    // Of a codebook the store keeps the GUIDs.
    try takeOver(folder, read, book, texts, people, &result)
  }

  private static func takeOver(
    _ folder: URL, _ read: ReadExchange, _ book: ForeignCodebook, _ texts: ForeignTranscripts,
    _ people: ForeignPeople, _ result: inout Result
  ) throws {
    // What was written is read as every command will read it.
    let project = try Project.open(folder.path)
    _ = try project.codebook()
    let sources = try project.sources()
    let options = sources.importOptions
    let byName = Dictionary(texts.entries.map { ($0.name, $0) }) { first, _ in first }
    let entries = try sources.files.entries.compactMap {
      file -> (entry: ForeignTranscripts.Entry, transcript: Transcript)? in
      guard let entry = byName[file.url.lastPathComponent],
        let transcript = try sources.read(file, options: options).first?.imported.transcript
      else { return nil }
      return (entry, transcript)
    }
    let store = try ProjectStore.create(
      folder: folder, coder: CoderName.resolve(option: nil, settings: project.settings))
    let takeOver = try store.write(verb: "init --from") { writer in
      var takeOver = TakeOver(
        read.project,
        TakeOver.Names(
          codes: book.ids, participants: people.ids, variables: people.names, indicators: book.indicators),
        name: project.settings.name, writer)
      try takeOver.run(entries)
      return takeOver
    }
    result.losses.add(takeOver.losses)
    result.codings = takeOver.codings
    result.memos = takeOver.memos
    result.coders = try store.read { reader in
      Set(try reader.transcripts().flatMap { try reader.codings(of: $0.id).map(\.coder) }).count
    }
    try store.close()
  }
}
