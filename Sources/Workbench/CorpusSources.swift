import Interchange
import QualData

/// The transcripts of a project as files, and what other files say about them.
package struct CorpusSources: Sendable {
  package var files: TranscriptFiles
  package var participants: [Participant] = [] {
    didSet { matching = ParticipantMatching(participants) }
  }
  package var participantsFile = ""
  package var attributes: [TranscriptAttributesFile.Row] = [] {
    didSet {
      attributesByID = Dictionary(attributes.map { ($0.transcript, $0.attributes) }) { first, _ in first }
    }
  }
  package var attributesFile = ""
  package var fallbackLanguage: String?
  package var profile = ImportProfile()
  package var warnings: [Diagnostic] = []
  private var matching = ParticipantMatching([])
  private var attributesByID: [String: [String: String]] = [:]

  package init(files: TranscriptFiles) { self.files = files }

  /// - Throws: `InputErrors` when there is no file at all: tables of nothing help nobody.
  func requireFiles() throws {
    if files.entries.isEmpty { throw InputErrors(warnings + files.diagnostics) }
  }

  /// The attributes that participants have.
  var attributeNames: [String] { Set(participants.flatMap(\.attributes.keys)).sorted() }

  /// - Throws: `WorkbenchError.unknown` with the nearest name, for an attribute that no participant has.
  func requireAttribute(_ name: String) throws {
    guard !attributeNames.contains(name) else { return }
    throw WorkbenchError.unknown(
      what: "attribute", name: name, suggestion: Suggestion.nearest(to: name, in: attributeNames),
      known: attributeNames)
  }

  /// - Throws: `WorkbenchError.unknown` for a value of an attribute that no participant has.
  func requireValue(_ value: String, of attribute: String) throws {
    let known = Set(participants.compactMap { $0.attributes[attribute] }).sorted()
    guard !known.contains(value) else { return }
    throw WorkbenchError.unknown(
      what: "value of \(attribute)", name: value, suggestion: Suggestion.nearest(to: value, in: known),
      known: known)
  }

  var importOptions: ImportOptions {
    var languages: [String: String] = [:]
    for row in attributes { languages[row.transcript] = row.language }
    return ImportOptions(
      languages: languages, fallbackLanguage: fallbackLanguage,
      knownLabels: Set(participants.map(\.label)).union(profile.speakers.labels), speakers: profile.speakers,
      survey: profile.survey)
  }

  /// A transcript with attributes and participants filled in.
  struct Read: Sendable {
    var imported: ImportedTranscript
    /// Labels of participants that the participants file does not list.
    var unknownLabels: [String]
  }

  /// The transcripts of one file.
  func read(_ entry: TranscriptFiles.Entry, options: ImportOptions) throws -> [Read] {
    try read(SourceFile.read(entry.url, shownAs: entry.path), options: options)
  }

  func read(_ file: consuming SourceFile, options: ImportOptions) throws -> [Read] {
    try Importers.read(file, options: options).map { imported in
      var imported = imported
      if let attributes = attributesByID[imported.transcript.id] {
        imported.transcript.attributes.merge(attributes) { $1 }
      }
      let matched = matching.apply(to: imported.transcript)
      imported.transcript = matched.transcript
      return Read(
        imported: imported, unknownLabels: participantsFile.isEmpty ? [] : matched.unknownLabels)
    }
  }
}
