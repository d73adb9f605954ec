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
  /// What the new project is called.
  private let name: String
  private(set) var losses = Losses()
  private(set) var codings = 0
  private(set) var memos = 0
  private var subjects: [String: Memo.Subject] = [:]
  private var quotations: [Quotation] = []
  private var references: [String: [Reference]] = [:]
  /// What stands for a thing in the next export, where that is another: a coding for its stretch of text.
  private var things: [String: String] = [:]

  /// A stretch of text without a coding.
  private struct Quotation {
    var item: ExchangeContent.Quotation
    var guid: String
    var notes: [String]
    /// Whether the next export makes it of memos on the turn.
    var isOwn: Bool
    var turn: Memo.Subject
  }

  /// Something that a note is on.
  private struct Reference {
    /// Of a coding, source, code, set or case; empty for the project and for stretches of text, which keep their notes.
    var thing: String
    var subject: Memo.Subject
    /// A memo is on the first: codings before sources, and so on; then by GUID, whatever the order in the file.
    var rank: (Int, String)
  }

  static let unknownCoder = "unknown"

  /// - Parameter name: what the new project is called.
  init(_ project: ExchangeProject, _ names: Names, name: String, _ writer: StoreWriter) {
    self.project = project
    self.name = name
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
    let content = ExchangeContent.Source(
      about: about, recording: source.recording, syncPoints: syncPoints(source, transcript))
    let isPlain = about.isEmpty && source.recording == nil
    try put(.transcript, transcript.id, source.guid, isPlain ? "" : ExchangeContent.json(content))
    subjects[source.guid] = .transcript(transcript.id)
    if let recording = source.recording {
      subjects[recording] = .transcript(transcript.id)
      things[recording] = source.guid
    }
    let places = SourcePlaces(source.text, in: transcript)
    let whole = TextRange(0, transcript.text.utf8.count)
    for coding in source.codings {
      try take(coding, whole, places, transcript, note: "")
      try put(.selection, ExchangeGUIDs.id(coding.guid).description, source.guid, ExchangeContent.whole)
    }
    for note in source.notes { refer(note, .transcript(transcript.id), source.guid) }
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
      if let first = selection.codings.map(\.guid).min() {
        subjects[selection.guid] = .coding(ExchangeGUIDs.id(first))
        things[selection.guid] = first
        for note in selection.notes { refer(note, .coding(ExchangeGUIDs.id(first)), first) }
      }
    }
  }

  /// Those that the next export does not make of the turns' times.
  private mutating func syncPoints(
    _ source: ExchangeProject.Source, _ transcript: Transcript
  ) -> ExchangeContent.SyncPoints? {
    let others = source.syncPoints.filter { point in
      point.guid != ExchangeGUIDs.made(["sync point", source.guid, "\(point.position)"])
    }
    if others.isEmpty { return nil }
    guard source.text == transcript.text else {
      losses.add("sync points", others.count, "The transcript is not the same text; turns have their times.")
      return nil
    }
    return ExchangeContent.SyncPoints(
      digest: transcript.digest,
      points: others.map {
        ExchangeProject.SyncPoint(
          guid: ExchangeGUIDs.valid($0.guid), position: $0.position, milliseconds: $0.milliseconds)
      })
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
    for note in coding.notes { refer(note, .coding(id), coding.guid) }
  }

  /// A stretch of text that nobody coded: Qualm shows the memos on it, at its turn, and keeps the stretch for the next export.
  private mutating func takeQuotation(
    _ selection: ExchangeProject.Selection, _ range: TextRange, _ places: SourcePlaces,
    _ transcript: Transcript
  ) {
    let turn = Memo.Subject.turn(transcript: transcript.id, places.turn(range))
    subjects[selection.guid] = turn
    for note in selection.notes { refer(note, turn, "", by: selection.guid) }
    if selection.notes.isEmpty {
      losses.add("selections without a coding", 1, "Qualm shows none; they are kept for the next export.")
    }
    let own = ExchangeGUIDs.made(["turn", name, "\(transcript.id):\(places.turn(range))"])
    quotations.append(
      Quotation(
        item: ExchangeContent.Quotation(
          transcript: transcript.id, digest: transcript.digest, range: range,
          about: selection.about,
          user: selection.user.map { coder($0) }, madeAt: selection.madeAt, memos: []),
        guid: selection.guid, notes: selection.notes,
        isOwn: selection.guid == own && selection.about.isEmpty && !selection.notes.isEmpty, turn: turn))
  }

  // MARK: Notes

  private mutating func refer(
    _ note: String, _ subject: Memo.Subject, _ thing: String, by guid: String? = nil
  ) {
    references[note, default: []].append(
      Reference(thing: thing, subject: subject, rank: (Self.rank(subject), guid ?? thing)))
  }

  private static func rank(_ subject: Memo.Subject) -> Int {
    switch subject {
    case .coding: 0
    case .transcript: 1
    case .turn: 2
    case .code: 3
    case .indicator: 4
    case .participant: 5
    case .project: 6
    }
  }

  private mutating func takeNotes() throws {
    for (code, _) in project.flattenedCodes {
      guard let id = names.codes[code.guid] else { continue }
      subjects[code.guid] = .code(id)
      for note in code.notes { refer(note, .code(id), code.guid) }
    }
    for (guid, id) in names.participants { subjects[guid] = .participant(id) }
    for set in project.sets {
      guard let indicator = names.indicators[set.guid] else { continue }
      for note in set.notes { refer(note, .indicator(indicator), set.guid) }
    }
    for note in project.noteRefs { refer(note, .project, "") }
    for link in project.links {
      guard let (note, thing, subject) = noteOf(link) else { continue }
      if let index = quotations.firstIndex(where: { $0.guid == thing }) {
        if !quotations[index].notes.contains(note) { quotations[index].notes.append(note) }
        refer(note, subject, "", by: thing)
      } else {
        refer(note, subject, thing)
      }
    }
    for note in project.notes {
      let text = ExchangeMemos.text(note)
      guard !text.allSatisfy(\.isWhitespace) else {
        losses.add("notes", 1, "There is nothing in them.")
        continue
      }
      let id = ExchangeGUIDs.id(note.guid).description
      let all = (references[note.guid] ?? []).sorted { $0.rank < $1.rank }
      try writer.write(
        Memo(
          id: id, subject: all.first?.subject ?? .project, text: text, coder: memoCoder(note),
          writtenAt: note.madeAt ?? ""))
      memos += 1
      try keepFurther(all, of: note.guid, memo: id)
    }
    let written = Set(project.notes.map(\.guid))
    for var quotation in quotations {
      // Memos on the turn are all that there is of it.
      if quotation.isOwn,
        quotation.notes.allSatisfy({ note in
          references[note]?.min { $0.rank < $1.rank }?.subject == quotation.turn
        })
      {
        continue
      }
      quotation.item.memos = quotation.notes.filter(written.contains).map { ExchangeGUIDs.id($0).description }
      try put(.quotation, quotation.guid, quotation.guid, ExchangeContent.json(quotation.item))
    }
  }

  /// - Parameter all: what the note is on, the memo's subject first.
  private mutating func keepFurther(_ all: [Reference], of note: String, memo: String) throws {
    var things: [String] = []
    for reference in all.dropFirst() where reference.subject != all[0].subject {
      if case .turn = reference.subject { continue }
      let thing = reference.thing.isEmpty ? "" : ExchangeGUIDs.valid(reference.thing)
      if !things.contains(thing) { things.append(thing) }
    }
    let count = Set(all.map { "\($0.subject)" }).count - 1
    losses.add(
      "further things that notes are on", max(0, count),
      "A memo is on one thing; they are kept for the next export.")
    if !things.isEmpty {
      try put(.note, memo, note, ExchangeContent.json(things.sorted()))
    }
  }

  private func memoCoder(_ note: ExchangeProject.Note) -> String {
    let name = coder(note.user)
    return name == Coding.engine ? Self.unknownCoder : name
  }

  /// NVivo ties notes to what they are on by links.
  private func noteOf(
    _ link: ExchangeProject.Link
  ) -> (note: String, thing: String, subject: Memo.Subject)? {
    let notes = Set(project.notes.map(\.guid))
    for (note, thing) in [(link.origin, link.target), (link.target, link.origin)] {
      if let note, notes.contains(note), let thing, let subject = subjects[thing] {
        return (note, things[thing] ?? thing, subject)
      }
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
