import Interchange
import QualData

/// Reads some transcripts of a project by id.
struct TranscriptReader {
  private let sources: CorpusSources

  /// - Throws: `InputErrors` when the project has no transcript at all.
  init(_ sources: CorpusSources) throws {
    try sources.requireFiles()
    self.sources = sources
  }

  /// - Throws: `WorkbenchError.unknown` when there is no such transcript; `InputErrors` when the file of that name
  ///   cannot be read.
  func transcript(_ id: String) throws -> Transcript {
    var ids: [String] = []
    let options = sources.importOptions
    for entry in entries(named: id) {
      let isNamed = name(of: entry) == id
      do {
        let read = try sources.read(entry, options: options).map(\.imported.transcript)
        if let transcript = read.first(where: { $0.id == id }) { return transcript }
        ids += read.map(\.id)
      } catch let errors as InputErrors {
        if isNamed { throw errors }
      }
    }
    throw WorkbenchError.unknown(
      what: "transcript", name: id, suggestion: Suggestion.nearest(to: id, in: ids.sorted()))
  }

  /// One transcript, or all that can be read where no id is given.
  func forEach(_ id: String?, _ body: (Transcript) throws -> Void) throws {
    if let id { return try body(transcript(id)) }
    let options = sources.importOptions
    for entry in sources.files.entries {
      guard let read = try? sources.read(entry, options: options) else { continue }
      for one in read { try body(one.imported.transcript) }
    }
  }

  /// The file that most likely holds the transcript comes first.
  private func entries(named id: String) -> [TranscriptFiles.Entry] {
    sources.files.entries.filter { name(of: $0) == id } + sources.files.entries.filter { name(of: $0) != id }
  }

  private func name(of entry: TranscriptFiles.Entry) -> String {
    SourceFile(path: entry.path, bytes: []).stem
  }
}
