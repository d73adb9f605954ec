import CodingEngine
import Interchange
import ProjectStore
import QualData

/// Takes what people did in another project into a store: codings as those of their users, and memos.
struct TakeOver {
  /// What is known of the project that it comes from.
  struct Names {
    /// Codes, participants, attributes and indicators by GUID.
    var codes: [String: String]
    var participants: [String: String]
    var variables: [String: String]
    var indicators: [String: String]
  }

  private let project: ExchangeProject
  private let names: Names
  private let writer: StoreWriter
  private let users: [String: String]
  private(set) var losses = Losses()
  private(set) var codings = 0
  private(set) var memos = 0
  private var subjects: [String: Memo.Subject] = [:]
  private var quotations: [(item: ExchangeContent.Quotation, guid: String, notes: [String])] = []

  static let unknownCoder = "unknown"

  init(_ project: ExchangeProject, _ names: Names, _ writer: StoreWriter) {
    self.project = project
    self.names = names
    self.writer = writer
    users = Self.coders(project.users, isOurs: project.origin.hasPrefix("Qualm"))
  }

  /// Names that coders can have, each once.
  /// - Parameter isOurs: whether `auto` is the engine.
  private static func coders(_ users: [ExchangeProject.User], isOurs: Bool) -> [String: String] {
    var taken: Set<String> = []
    var names: [String: String] = [:]
    for (number, user) in users.enumerated() {
      let printable = user.name.unicodeScalars.map { $0.properties.generalCategory == .control ? " " : $0 }
      let words = String(String.UnicodeScalarView(printable)).split(whereSeparator: \.isWhitespace)
      var base = words.isEmpty ? "User \(number + 1)" : String(words.joined(separator: " ").prefix(70))
      if base == Coding.engine, !isOurs { base = "User auto" }
      var name = base
      var count = 2
      while !taken.insert(name).inserted {
        name = "\(base) \(count)"
        count += 1
      }
      names[user.guid] = name
    }
    return names
  }

  private func coder(_ guid: String?) -> String { guid.flatMap { users[$0] } ?? Self.unknownCoder }

  /// - Parameter entries: each with its transcript as the project reads it.
  mutating func run(_ entries: [(entry: ForeignTranscripts.Entry, transcript: Transcript)]) throws {
    try putNames()
    for (entry, transcript) in entries {
      try writer.put(transcript, digest: transcript.digest)
      try takeSource(entry.source, transcript)
    }
    try takeNotes()
    try takeSetsAndLinks()
  }

  private func putNames() throws {
    for user in project.users where users[user.guid] != Coding.engine {
      try put(.coder, users[user.guid]!, user.guid)
      try writer.add(coder: users[user.guid]!)
    }
    for (code, _) in project.flattenedCodes {
      guard let id = names.codes[code.guid] else { continue }
      try put(.code, id, code.guid, code.isCodable ? "" : ExchangeContent.category)
    }
    for variable in project.variables {
      guard let name = names.variables[variable.guid] else { continue }
      let content = ExchangeContent.Variable(kind: variable.kind, about: variable.about)
      let isPlain = variable.kind == .text && variable.about.isEmpty
      try put(.variable, name, variable.guid, isPlain ? "" : ExchangeContent.json(content))
    }
    for one in project.cases {
      guard let id = names.participants[one.guid] else { continue }
      let about = CaseExchange(description: one.about) == nil ? one.about : ProjectExchange.text(one.about)
      let isPlain = about.isEmpty && one.codes.isEmpty && one.selections.isEmpty
      let content = ExchangeContent.Participant(about: about, codes: one.codes, selections: one.selections)
      try put(.participant, id, one.guid, isPlain ? "" : ExchangeContent.json(content))
    }
    let about = ProjectExchange.text(project.about)
    if !about.isEmpty { try writer.put(ExchangeItem(.project, "", guid: "", content: about)) }
  }

  private func put(
    _ kind: ExchangeItem.Kind, _ subject: String, _ guid: String, _ content: String = ""
  ) throws {
    try writer.put(ExchangeItem(kind, subject, guid: ExchangeGUIDs.valid(guid), content: content))
  }

  // MARK: Codings

  private mutating func takeSource(_ source: ExchangeProject.Source, _ transcript: Transcript) throws {
    let about =
      SourceExchange(description: source.about) == nil ? source.about : ProjectExchange.text(source.about)
    let content = ExchangeContent.Source(about: about, recording: source.recording)
    let isPlain = about.isEmpty && source.recording == nil
    try put(.transcript, transcript.id, source.guid, isPlain ? "" : ExchangeContent.json(content))
    subjects[source.guid] = .transcript(transcript.id)
    if let recording = source.recording { subjects[recording] = .transcript(transcript.id) }
    let places = SourcePlaces(source.text, in: transcript)
    let whole = TextRange(0, transcript.text.utf8.count)
    for coding in source.codings {
      try take(coding, whole, places, transcript, note: "")
      try put(.selection, ExchangeGUIDs.id(coding.guid).description, source.guid, ExchangeContent.whole)
    }
    for note in source.notes { subject(of: note, .transcript(transcript.id)) }
    for selection in source.selections {
      guard let place = places.place(selection.range) else {
        losses.add("selections", 1, "Their words are not in the transcript as Qualm reads it.")
        losses.add(
          "codings", selection.codings.count, "Their words are not in the transcript as Qualm reads it.")
        continue
      }
      if !place.isCertain {
        losses.add("places of selections", 1, "It is not certain that these are their words; look at them.")
      }
      if place.range.isEmpty, !selection.codings.isEmpty {
        losses.add(
          "words of codings", selection.codings.count, "They lie on no words, so they count in no table.")
      }
      if selection.codings.isEmpty {
        takeQuotation(selection, place.range, places, transcript)
      }
      for coding in selection.codings {
        try take(coding, place.range, places, transcript, note: selection.about)
        try put(.selection, ExchangeGUIDs.id(coding.guid).description, selection.guid)
      }
      if let first = selection.codings.first {
        subjects[selection.guid] = .coding(ExchangeGUIDs.id(first.guid))
        for note in selection.notes { subject(of: note, .coding(ExchangeGUIDs.id(first.guid))) }
      }
    }
  }

  private mutating func take(
    _ coding: ExchangeProject.Coding, _ range: TextRange, _ places: SourcePlaces, _ transcript: Transcript,
    note: String
  ) throws {
    let id = ExchangeGUIDs.id(coding.guid)
    let coder = coder(coding.user)
    if coding.user == nil {
      losses.add("coders of codings", 1, "The file does not name them; they are “\(Self.unknownCoder)”.")
    }
    let stored = StoredCoding(
      id: id, transcript: transcript.id, code: names.codes[coding.code]!, range: range,
      turn: places.turn(range),
      coder: coder)
    if coder == Coding.engine {
      try writer.add(suggestion: stored)
    } else {
      try writer.add(stored)
      try writer.decide(
        Decision(coding: id, coder: coder, verdict: .accepted, note: note, decidedAt: coding.madeAt ?? ""))
    }
    codings += 1
    subjects[coding.guid] = .coding(id)
    for note in coding.notes { subject(of: note, .coding(id)) }
  }

  /// A stretch of text that nobody coded: Qualm shows the memos on it, at its turn, and keeps the stretch for the next export.
  private mutating func takeQuotation(
    _ selection: ExchangeProject.Selection, _ range: TextRange, _ places: SourcePlaces,
    _ transcript: Transcript
  ) {
    let turn = Memo.Subject.turn(transcript: transcript.id, places.turn(range))
    subjects[selection.guid] = turn
    for note in selection.notes { subject(of: note, turn) }
    let isOwnTurn =
      selection.about.isEmpty && !selection.notes.isEmpty
      && transcript.turns.indices.contains(places.turn(range))
      && transcript.turns[places.turn(range)].contentRange == range
    if isOwnTurn { return }
    if selection.notes.isEmpty {
      losses.add("selections without a coding", 1, "Qualm shows none; they are kept for the next export.")
    }
    quotations.append(
      (
        ExchangeContent.Quotation(
          transcript: transcript.id, digest: transcript.digest, range: range,
          about: selection.about,
          user: selection.user.map { coder($0) }, madeAt: selection.madeAt, memos: []),
        selection.guid, selection.notes
      ))
  }

  // MARK: Notes

  private var onNotes: [String: Memo.Subject] = [:]

  private mutating func subject(of note: String, _ subject: Memo.Subject) {
    if onNotes[note] == nil {
      onNotes[note] = subject
    } else if onNotes[note] != subject {
      losses.add("further things that notes are on", 1, "A memo is on one thing.")
    }
  }

  private mutating func takeNotes() throws {
    for (code, _) in project.flattenedCodes {
      guard let id = names.codes[code.guid] else { continue }
      subjects[code.guid] = .code(id)
      for note in code.notes { subject(of: note, .code(id)) }
    }
    for (guid, id) in names.participants { subjects[guid] = .participant(id) }
    for set in project.sets {
      guard let indicator = names.indicators[set.guid] else { continue }
      for note in set.notes { subject(of: note, .indicator(indicator)) }
    }
    for note in project.noteRefs { subject(of: note, .project) }
    for link in project.links {
      if let (note, thing) = noteOf(link) { subject(of: note, thing) }
    }
    for note in project.notes {
      let text = ExchangeMemos.text(note)
      guard !text.allSatisfy(\.isWhitespace) else {
        losses.add("notes", 1, "There is nothing in them.")
        continue
      }
      let id = ExchangeGUIDs.id(note.guid).description
      try writer.write(
        Memo(
          id: id, subject: onNotes[note.guid] ?? .project, text: text, coder: memoCoder(note),
          writtenAt: note.madeAt ?? ""))
      memos += 1
    }
    let written = Set(project.notes.map(\.guid))
    for var quotation in quotations {
      quotation.item.memos = quotation.notes.filter(written.contains).map { ExchangeGUIDs.id($0).description }
      try put(.quotation, quotation.guid, quotation.guid, ExchangeContent.json(quotation.item))
    }
  }

  private func memoCoder(_ note: ExchangeProject.Note) -> String {
    let name = coder(note.user)
    return name == Coding.engine ? Self.unknownCoder : name
  }

  /// NVivo ties notes to what they are on by links.
  private func noteOf(_ link: ExchangeProject.Link) -> (note: String, Memo.Subject)? {
    let notes = Set(project.notes.map(\.guid))
    for (note, thing) in [(link.origin, link.target), (link.target, link.origin)] {
      if let note, notes.contains(note), let thing, let subject = subjects[thing] { return (note, subject) }
    }
    return nil
  }

  private mutating func takeSetsAndLinks() throws {
    for set in project.sets {
      if let indicator = names.indicators[set.guid] {
        try put(.indicator, indicator, set.guid, set.name)
      } else {
        losses.add("sets", 1, "Qualm has none; they are kept for the next export.")
        var set = set
        set.guid = ExchangeGUIDs.valid(set.guid)
        try put(.set, set.guid, set.guid, ExchangeContent.json(set))
      }
    }
    for var link in project.links where noteOf(link) == nil {
      losses.add("links", 1, "Qualm has none; they are kept for the next export.")
      link.guid = ExchangeGUIDs.valid(link.guid)
      try put(.link, link.guid, link.guid, ExchangeContent.json(link))
    }
  }
}
