import Interchange
import ProjectStore
import QualData

/// Who speaks, as cases with values of variables.
struct ExchangeCases {
  private struct Person {
    var attributes: [String: String]
    var sources: [String] = []
    /// Of one who speaks nowhere.
    var own: CaseExchange?
  }

  private let guids: ExchangeGUIDs
  private let participants: [Participant]
  private var people: [String: Person] = [:]
  /// Who speaks somewhere, interviewers too.
  private var speaking: Set<String> = []
  private var sources: [String: (guid: String, attributes: [String: String])] = [:]

  init(_ participants: [Participant], _ guids: ExchangeGUIDs) {
    self.guids = guids
    self.participants = participants
  }

  mutating func add(_ transcript: Transcript, source: String) {
    sources[transcript.id] = (source, transcript.attributes)
    speaking.formUnion(transcript.speakers.map(\.caseID))
    for speaker in transcript.speakers where speaker.role == .participant || !speaker.attributes.isEmpty {
      people[speaker.caseID, default: Person(attributes: speaker.attributes)].sources.append(source)
    }
  }

  /// The cases and variables; sources get their own values.
  mutating func finish(
    _ all: inout [ExchangeProject.Source]
  ) -> ([ExchangeProject.Case], [ExchangeProject.Variable]) {
    // Whoever speaks nowhere is a case all the same.
    for participant in participants where !speaking.contains(participant.id) {
      let isPlain = participant.label == participant.id && participant.role == nil
      people[participant.id] = Person(
        attributes: participant.attributes, sources: participant.transcripts.compactMap { sources[$0]?.guid },
        own: isPlain ? nil : CaseExchange(label: participant.label, role: participant.role))
    }
    let values = people.values.map(\.attributes) + sources.values.map(\.attributes)
    // Those that came without values go out again, too.
    let names = Set(values.flatMap(\.keys)).union(guids.items(.variable).map(\.subject))
    let variables = names.sorted().map { name in
      variable(name, values.compactMap { $0[name] })
    }
    let byGUID = Dictionary(uniqueKeysWithValues: sources.values.map { ($0.guid, $0.attributes) })
    for index in all.indices { all[index].values = exchanged(byGUID[all[index].guid] ?? [:]) }
    let cases = people.sorted { $0.key < $1.key }.map { id, person in
      var one = ExchangeProject.Case(guid: guids.guid(.participant, id), name: id)
      let kept = guids.item(.participant, id).flatMap {
        ExchangeContent.read(ExchangeContent.Participant.self, $0.content)
      }
      one.about = [kept?.about ?? "", person.own?.description() ?? ""].filter { !$0.isEmpty }.joined(
        separator: "\n\n")
      one.codes = kept?.codes ?? []
      one.selections = kept?.selections ?? []
      one.values = exchanged(person.attributes)
      var seen: Set<String> = []
      one.sources = person.sources.filter { seen.insert($0).inserted }
      return one
    }
    return (cases, variables)
  }

  private func exchanged(_ attributes: [String: String]) -> [ExchangeProject.Value] {
    attributes.sorted { $0.key < $1.key }.map {
      ExchangeProject.Value(variable: guids.guid(.variable, $0.key), text: $0.value)
    }
  }

  /// Of the kind that it came with, if all values still are; else text.
  private func variable(_ name: String, _ values: [String]) -> ExchangeProject.Variable {
    let kept = guids.item(.variable, name).flatMap {
      ExchangeContent.read(ExchangeContent.Variable.self, $0.content)
    }
    let kind = kept?.kind ?? .text
    var variable = ExchangeProject.Variable(
      guid: guids.guid(.variable, name), name: name, kind: values.allSatisfy(kind.admits) ? kind : .text)
    variable.about = kept?.about ?? ""
    return variable
  }
}

extension ExchangeProject.Variable.Kind {
  /// Whether a value can be written as one of this kind.
  fileprivate func admits(_ text: String) -> Bool {
    switch self {
    case .text: true
    case .boolean: ["true", "false", "0", "1"].contains(text)
    case .integer: text.wholeMatch(of: /[+-]?\d+/) != nil
    case .float: text.wholeMatch(of: /[+-]?(\d+(\.\d*)?|\.\d+)/) != nil
    case .date: text.wholeMatch(of: /\d{4}-\d{2}-\d{2}/) != nil
    case .dateTime:
      text.wholeMatch(of: /\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})?/) != nil
    }
  }
}
