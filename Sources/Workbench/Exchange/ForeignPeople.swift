import Foundation
import Interchange
import QualData

/// Another project's cases and variables as the tables of participants and of transcripts.
struct ForeignPeople {
  private(set) var participants: [Participant] = []
  /// Attributes by transcript.
  private(set) var attributes: [String: [String: String]] = [:]
  /// Ids of participants by GUID of the case.
  private(set) var ids: [String: String] = [:]
  /// Names of attributes by GUID of the variable.
  private(set) var names: [String: String] = [:]
  private(set) var losses = Losses()

  /// - Parameter entries: the transcripts.
  init(_ project: ExchangeProject, _ entries: [ForeignTranscripts.Entry]) {
    nameVariables(project)
    let bySource = Dictionary(entries.map { ($0.source.guid, $0) }) { first, _ in first }
    let sourceOfSelection = Dictionary(
      entries.flatMap { entry in entry.source.selections.map { ($0.guid, entry.source.guid) } }
    ) { first, _ in first }
    for entry in entries { attributes[entry.id] = values(entry.source.values) }
    addOwnSpeakers(entries)
    var casesOfSource: [String: Int] = [:]
    let places = project.cases.map { one -> [String] in
      var seen: Set<String> = []
      let sources = one.sources + one.selections.compactMap { sourceOfSelection[$0] }
      return sources.filter { bySource[$0] != nil && seen.insert($0).inserted }
    }
    for source in places.joined() { casesOfSource[source, default: 0] += 1 }
    for (one, sources) in zip(project.cases, places) {
      let entries = sources.map { bySource[$0]! }
      let isAlone = sources.allSatisfy { casesOfSource[$0] == 1 }
      if let index = participants.firstIndex(where: { $0.id == one.name }), !one.name.isEmpty,
        !ids.values.contains(one.name)
      {
        participants[index].attributes = values(one.values)
        ids[one.guid] = one.name
      } else if isOfSource(one, entries, isAlone) {
        let values = self.values(one.values).filter { !Self.ofTranscripts.contains($0.key.lowercased()) }
        for entry in entries { attributes[entry.id]!.merge(values) { own, _ in own } }
        losses.add(
          "values", one.values.count - values.count, "The transcripts' table has another use for their name.")
        losses.add(
          "cases", 1, "They are of one source without a speaker, so their values are those of the transcript."
        )
      } else {
        add(one, entries, isAlone)
      }
    }
    dropPlain(entries)
  }

  /// Who is found without a row needs none; a label in the table would be one in every transcript.
  private mutating func dropPlain(_ entries: [ForeignTranscripts.Entry]) {
    let byID = Dictionary(entries.map { ($0.id, $0) }) { first, _ in first }
    participants.removeAll { person in
      person.id == person.label && person.attributes.isEmpty && !person.transcripts.isEmpty
        && person.transcripts.allSatisfy { byID[$0]?.found[person.label] == person.role }
    }
  }

  private func isOfSource(
    _ one: ExchangeProject.Case, _ entries: [ForeignTranscripts.Entry], _ isAlone: Bool
  ) -> Bool {
    guard entries.count == 1, isAlone else { return false }
    return one.name.isEmpty || (entries[0].transcript.speakers.isEmpty && one.name == entries[0].source.name)
  }

  /// Speakers as Qualm wrote them down.
  private mutating func addOwnSpeakers(_ entries: [ForeignTranscripts.Entry]) {
    for entry in entries {
      for speaker in entry.own?.speakers ?? [] {
        if let index = participants.firstIndex(where: { $0.id == speaker.caseID }) {
          if participants[index].label == speaker.label {
            participants[index].transcripts.append(entry.id)
          } else {
            losses.add("labels of speakers", 1, "A participant can have one label in all transcripts only.")
          }
        } else {
          participants.append(
            Participant(
              id: speaker.caseID, label: speaker.label, transcripts: [entry.id], role: speaker.role))
        }
      }
    }
  }

  private mutating func add(
    _ one: ExchangeProject.Case, _ entries: [ForeignTranscripts.Entry], _ isAlone: Bool
  ) {
    let name = one.name.precomposedStringWithCanonicalMapping.replacing("\n", with: " ")
    let base = name.isEmpty ? "case" : name
    var id = base
    var count = 2
    while participants.contains(where: { $0.id == id }) {
      id = "\(base)-\(count)"
      count += 1
    }
    let own = CaseExchange(description: one.about)
    var labels = own.map { [$0.label] } ?? []
    for entry in entries where own == nil {
      let speakers = entry.transcript.speakers
      let people = speakers.filter { $0.role == .participant }
      let named = speakers.first { $0.label.lowercased() == one.name.lowercased() }
      if let label = named?.label ?? (isAlone && people.count == 1 ? people[0].label : nil) {
        labels.append(label)
      }
    }
    if labels.isEmpty, !entries.isEmpty {
      losses.add(
        "speakers of cases", 1, "No label tells who of the source they are; write it into participants.csv.")
    }
    let ids = entries.map(\.id)
    let free = labels.first { isFree($0, in: ids) }
    let label = free ?? (isFree(id, in: ids) ? id : id + " (case)")
    if Set(labels).count > 1 {
      losses.add(
        "labels of speakers", Set(labels).count - 1,
        "A participant can have one label in all transcripts only.")
    }
    self.ids[one.guid] = id
    participants.append(
      Participant(id: id, label: label, transcripts: ids, role: own?.role, attributes: values(one.values)))
  }

  /// Whether no other participant has the label in one of the transcripts.
  private func isFree(_ label: String, in transcripts: [String]) -> Bool {
    !participants.contains { other in
      other.label == label
        && (other.transcripts.isEmpty || transcripts.isEmpty
          || transcripts.contains(where: other.transcripts.contains))
    }
  }

  private func values(_ values: [ExchangeProject.Value]) -> [String: String] {
    var attributes: [String: String] = [:]
    for value in values {
      if let name = names[value.variable] {
        attributes[name] = value.text.trimmingCharacters(in: .whitespacesAndNewlines)
      }
    }
    return attributes
  }

  /// Columns that mean something of their own.
  private static let ofParticipants: Set = [
    "participant", "id", "case", "speaker", "label", "transcripts", "transcript", "role",
  ]
  private static let ofTranscripts: Set = ["transcript", "id", "language", "lang"]

  /// Each name once, and none that means something else in the table that it is for.
  private mutating func nameVariables(_ project: ExchangeProject) {
    let ofCases = Set(project.cases.flatMap { $0.values.map(\.variable) })
    let ofSources = Set(project.sources.flatMap { $0.values.map(\.variable) })
    var used: Set<String> = []
    for variable in project.variables {
      let base = variable.name.isEmpty ? "variable" : variable.name.replacing("\n", with: " ")
      var name = base
      var count = 2
      func isFree() -> Bool {
        let lower = name.lowercased()
        return !used.contains(lower)
          && !(ofCases.contains(variable.guid) && Self.ofParticipants.contains(lower))
          && !(ofSources.contains(variable.guid) && Self.ofTranscripts.contains(lower))
      }
      while !isFree() {
        name = "\(base) \(count)"
        count += 1
      }
      used.insert(name.lowercased())
      names[variable.guid] = name
    }
  }

  // MARK: Tables

  private static func text(_ name: String) -> Table.Column { .init(name, .text, "") }

  /// The participants file; `nil` without participants.
  var participantsFile: String? {
    if participants.isEmpty { return nil }
    let names = Set(participants.flatMap(\.attributes.keys)).sorted()
    let rows = participants.sorted { $0.id < $1.id }.map { person -> [Table.Cell] in
      [
        .text(person.id), .text(person.label == person.id ? "" : person.label),
        .text(person.transcripts.joined(separator: ";")), .text(person.role?.rawValue ?? ""),
      ] + names.map { .text(person.attributes[$0] ?? "") }
    }
    return CSVTableExporter().export(
      Table(
        name: "participants", title: "",
        columns: ["participant", "speaker", "transcripts", "role"].map(Self.text) + names.map(Self.text),
        rows: rows))
  }

  /// The transcript attributes file; `nil` where nothing is known of any.
  func attributesFile(_ entries: [ForeignTranscripts.Entry]) -> String? {
    let names = Set(attributes.values.flatMap(\.keys)).sorted()
    if names.isEmpty, entries.allSatisfy({ $0.own?.language == nil }) { return nil }
    return CSVTableExporter().export(
      Table(
        name: "transcripts", title: "", columns: (["transcript", "language"] + names).map(Self.text),
        rows: entries.map { entry in
          [.text(entry.id), .text(entry.own?.language ?? "")]
            + names.map { .text(attributes[entry.id]?[$0] ?? "") }
        }))
  }
}
