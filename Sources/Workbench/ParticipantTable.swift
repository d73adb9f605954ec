import Interchange
import QualData

/// The participants of imported transcripts with the attributes that the files give them, as a participants file: the
/// answers to a survey's closed questions.
struct ParticipantTable: Sendable {
  private var order: [String] = []
  private var attributes: [String: [String: String]] = [:]

  /// Columns that mean something else in a participants file.
  private static let reserved: Set<String> = [
    "participant", "id", "case", "speaker", "label", "transcripts", "transcript", "role",
  ]

  mutating func add(_ transcript: Transcript) {
    for speaker in transcript.speakers where speaker.role == .participant && !speaker.attributes.isEmpty {
      if attributes[speaker.caseID] == nil { order.append(speaker.caseID) }
      attributes[speaker.caseID, default: [:]].merge(speaker.attributes) { first, _ in first }
    }
  }

  mutating func add(_ other: ParticipantTable) {
    for id in other.order {
      if attributes[id] == nil { order.append(id) }
      attributes[id, default: [:]].merge(other.attributes[id] ?? [:]) { first, _ in first }
    }
  }

  var table: Table {
    let names = Set(attributes.values.flatMap(\.keys)).sorted()
    let columns = names.map { name in
      Table.Column(
        Self.reserved.contains(name.lowercased()) ? name + " (answer)" : name, .text, "An attribute.")
    }
    return Table(
      name: "participants", title: "Participants and their attributes",
      columns: [.init("participant", .text, "Id of the participant.")] + columns,
      rows: order.map { id in
        [.text(id)] + names.map { name in attributes[id]?[name].map { .text($0) } ?? .missing }
      })
  }
}
