import CodingEngine
import Foundation
import ProjectStore
import Pseudonymisation
import QualData

/// The store of a project, made anew in a copy of it: every coding, decision, memo and level, on the new texts. The journal and
/// texts of earlier corrections are not in it, since they hold what is to be replaced.
struct CopiedStore {
  let project: Project
  let coder: String
  let substitution: any Substitution
  /// What undoes the texts.
  private(set) var texts: [String: PseudonymKey.Text] = [:]
  private(set) var changes: [String: PseudonymKey.Change] = [:]
  /// New ids of transcripts, and the old ones.
  private(set) var ids: [String: String] = [:]

  init(project: Project, coder: String, substitution: any Substitution) {
    self.project = project
    self.coder = coder
    self.substitution = substitution
  }

  /// Columns whose texts are no words of people: ids, verdicts, times, names of codes and coders.
  private static let kept: Set<String> = [
    "id", "coder", "code", "verdict", "kind", "language", "codebook", "engine", "icu", "patterns", "role",
    "indicator", "name", "coding", "transcript", "subject", "digest", "source",
  ]

  /// - Returns: how many codings it has.
  /// - Throws: `StoreError`
  mutating func write(to folder: URL) throws -> Int {
    let old = try project.store().read { try $0.contents() }
    var new = StoreContents(shapes: old.shapes)
    for (digest, var version) in old.codebooks {
      version.text = substitution.text(version.text, at: "codebook \(digest)")
      new.codebooks[digest] = version
    }
    var transcripts: [String: SubstitutedTranscript] = [:]
    var unlisted: [Diagnostic] = []
    for (id, text) in old.texts.sorted(by: { $0.key < $1.key }) {
      let result = substitution.transcript(
        Transcript(id: id, source: "", text: text.text, turns: text.turns, speakers: []))
      unlisted += result.diagnostics
      changes.merge(result.changes) { $1 }
      ids[result.transcript.id] = id
      if !result.inverse.edits.isEmpty { texts[result.digest] = PseudonymKey.Text(result.inverse) }
      new.texts[result.transcript.id] = StoreContents.Text(
        text: result.transcript.text, turns: result.transcript.turns)
      transcripts[id] = result
    }
    if !unlisted.isEmpty { throw InputErrors(unlisted) }
    let transcriptOf = old.transcriptsOfCodings
    for shape in old.shapes {
      for record in old.records(of: shape.table) {
        let subject = Subject(of: record, in: old)
        let id = subject.transcript ?? subject.coding.flatMap { transcriptOf[$0] }
        new.put(copy(record, shape, id.flatMap { transcripts[$0] }))
      }
    }
    changes.merge(substitution.takeChanges()) { $1 }
    let store = try ProjectStore.create(folder: folder, coder: coder)
    let records = new.shapes.flatMap { new.records(of: $0.table) }.map {
      RecordChange(before: nil, after: $0)
    }
    let verb = substitution is NameSubstitution ? "pseudonymise --reverse" : "pseudonymise"
    try store.write(verb: verb) { writer in
      try writer.apply(records, from: new) { _, reason in
        throw StoreError.refused(path: store.path, reason: reason)
      }
    }
    try store.close()
    return new.records(of: "coding").count
  }

  private func copy(
    _ record: StoreRecord, _ shape: RecordShape, _ transcript: SubstitutedTranscript?
  ) -> StoreRecord {
    let old = record
    var record = record
    let columns = shape.columns.map(\.name)
    func value(_ name: String) -> StoreValue {
      columns.firstIndex(of: name).map { record.values[$0] } ?? .null
    }
    let kind = value("kind").text ?? ""
    let range: TextRange? =
      if let lower = value("lower").integer, let upper = value("upper").integer {
        transcript?.edits.range(TextRange(lower, upper))
      } else { nil }
    // What names the record first: it names its texts in the key.
    for (index, name) in columns.enumerated() {
      switch (name, record.values[index]) {
      case ("lower", .integer): if let range { record.values[index] = .integer(range.lower) }
      case ("upper", .integer): if let range { record.values[index] = .integer(range.upper) }
      case ("digest", .text): if let transcript { record.values[index] = .text(transcript.digest) }
      case ("source", .text):
        if let transcript {
          record.values[index] = .text(CopiedProject.transcriptPath(transcript.transcript.id))
        }
      case ("transcript", .text(let id)): record.values[index] = .text(substitution.id(id))
      case ("id", .text(let id)) where shape.table == "transcript":
        record.values[index] = .text(substitution.id(id))
      case ("subject", .text(let subject)) where ["transcript", "turn"].contains(kind):
        record.values[index] = .text(substitution.id(subject))
      case ("subject", .text(let subject)) where ["person", "participant"].contains(kind):
        record.values[index] = .text(substitution.caseID(subject))
      default: break
      }
    }
    let place = substitution.keyID(old: key(of: old, shape), new: key(of: record, shape))
    for (index, name) in columns.enumerated() where !Self.kept.contains(name) && !name.hasSuffix("_at") {
      guard case .text(let text) = record.values[index] else { continue }
      record.values[index] = .text(substitution.text(text, at: "\(place) \(name)"))
    }
    return record
  }

  private func key(of record: StoreRecord, _ shape: RecordShape) -> String {
    let values = shape.columns.enumerated().filter { shape.keyNames.contains($0.element.name) }
      .map { description(record.values[$0.offset]) }
    return ([shape.table] + values).joined(separator: " ")
  }

  private func description(_ value: StoreValue) -> String {
    switch value {
    case .text(let text): text
    case .integer(let number): "\(number)"
    default: ""
    }
  }
}
