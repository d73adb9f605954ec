import CodingEngine
import Interchange
import ProjectStore
import QualData

/// Puts together what other tools read of a project, from one reading of its store.
struct ExchangeBuilder<Reader: StoreReading> {
  private let settings: ProjectSettings
  private let codebook: Codebook
  private let model: MaturityModel?
  private let participants: [Participant]
  private let options: ExportExchange.Options
  private let reader: Reader
  private let guids: ExchangeGUIDs
  private var result: ExportExchange.Result
  private var coders: Set<String> = []
  private var memos = ExchangeMemos()

  init(
    _ settings: ProjectSettings, _ codebook: Codebook, _ model: MaturityModel?, _ participants: [Participant],
    options: ExportExchange.Options, origin: String, reader: Reader
  ) throws {
    self.settings = settings
    self.codebook = codebook
    self.model = model
    self.participants = participants
    self.options = options
    self.reader = reader
    guids = ExchangeGUIDs(try reader.exchangeItems(), project: settings.name, codebook: codebook.id)
    result = ExportExchange.Result(project: ExchangeProject(name: settings.name, origin: origin))
  }

  private func user(_ coder: String) -> String { guids.guid(.coder, coder) }

  mutating func build() throws -> ExportExchange.Result {
    memos = ExchangeMemos(try reader.memos(), further: guids.items(.note))
    var people = ExchangeCases(participants, guids)
    var used: Set<String> = []
    for stored in try reader.transcripts() {
      guard let transcript = try reader.transcript(stored.id) else { continue }
      people.add(transcript, source: guids.guid(.transcript, transcript.id))
      try addSource(transcript, digest: stored.digest, &used)
      result.losses.add("flags", try flags(of: transcript.id), "Other tools have no such thing.")
    }
    let known = Set(codebook.flattened.map(\.code.id))
    let codes = ExchangeCodes(codebook: codebook, guids: guids, language: settings.language)
    result.project.codes = codes.codes(
      others: used.union(memos.codes.keys).subtracting(known).sorted(), notes: memos.codes)
    result.project.sets = codes.indicatorSets(model, notes: memos.indicators)
    (result.project.cases, result.project.variables) = people.finish(&result.project.sources)
    result.project.noteRefs = memos.project
    result.project.about = about
    addNotes()
    addKept()
    memos.addFurther(to: &result.project)
    let levels = try reader.agreedLevels().count
    result.losses.add("agreed levels", levels, "Other tools have no maturity models.")
    return result
  }

  private var about: String {
    let own = ProjectExchange(settings).description()
    guard let text = guids.item(.project, "")?.content, !text.isEmpty else { return own }
    return text + "\n\n" + own
  }

  private func flags(of transcript: String) throws -> Int {
    try reader.codings(of: transcript).reduce(0) { try $0 + reader.flags(on: $1.id).count }
  }

  // MARK: Sources

  private mutating func addSource(_ transcript: Transcript, digest: String, _ used: inout Set<String>) throws
  {
    let guid = guids.guid(.transcript, transcript.id)
    let kept = guids.item(.transcript, transcript.id).flatMap {
      ExchangeContent.read(ExchangeContent.Source.self, $0.content)
    }
    var source = ExchangeProject.Source(guid: guid, name: transcript.id, text: transcript.text)
    var own = SourceExchange(transcript)
    if !ForeignTranscripts.shows(transcript, own, withTimes: options.syncPoints) {
      own.keepPlaces(of: transcript)
    }
    source.about = [kept?.about ?? "", own.description()].filter { !$0.isEmpty }
      .joined(separator: "\n\n")
    let codings = ExchangeCodings(
      try reader.codings(of: transcript.id), try reader.decisions(onTranscript: transcript.id),
      statuses: options.statuses, guids: guids)
    result.losses.add(codings.losses)
    used.formUnion(codings.entries.map(\.code))
    coders.formUnion(codings.entries.map(\.coder))
    source.selections = codings.selections(notes: memos.codings, user: user)
    source.codings = codings.whole(notes: memos.codings, user: user)
    memos.drop(
      codingsBut: Set(codings.entries.map(\.id)), of: try reader.codings(of: transcript.id).map(\.id))
    source.selections += quotations(transcript, digest)
    for (turn, notes) in memos.turns(of: transcript.id) where transcript.turns.indices.contains(turn) {
      let place = "\(transcript.id):\(turn)"
      let guid = ExchangeGUIDs.made(["turn", settings.name, place])
      if let index = source.selections.firstIndex(where: { $0.guid == guid }) {
        source.selections[index].notes += notes
        continue
      }
      var selection = ExchangeProject.Selection(guid: guid, range: transcript.turns[turn].contentRange)
      selection.notes = notes
      source.selections.append(selection)
    }
    source.selections.sort { ($0.range, $0.guid) < ($1.range, $1.guid) }
    source.notes = memos.transcripts[transcript.id] ?? []
    addTimes(&source, transcript, kept, digest)
    if transcript.text.utf8.contains(where: { $0 >= 0xF0 }) {
      result.warnings.append(
        Diagnostic(
          .warning, file: transcript.source,
          message: "The text has characters beyond the basic plane, such as emoji.",
          remedy:
            "Tools that do not count code points, as the standard says, show codings behind them shifted."))
    }
    result.project.sources.append(source)
  }

  /// Stretches of text that came without a coding.
  private mutating func quotations(_ transcript: Transcript, _ digest: String) -> [ExchangeProject.Selection]
  {
    guids.items(.quotation).compactMap { item in
      guard let kept = ExchangeContent.read(ExchangeContent.Quotation.self, item.content),
        kept.transcript == transcript.id
      else { return nil }
      guard kept.digest == digest else {
        result.losses.add("selections without a coding", 1, "The transcript was corrected since.")
        return nil
      }
      var selection = ExchangeProject.Selection(guid: item.guid, range: kept.range)
      selection.about = kept.about
      selection.user = kept.user.map(user)
      if let coder = kept.user { coders.insert(coder) }
      selection.madeAt = kept.madeAt
      selection.notes = memos.take(kept.memos)
      return selection
    }
  }

  /// The sync points that came with the transcript, and one for each further time of a turn and end of a selection.
  private mutating func addTimes(
    _ source: inout ExchangeProject.Source, _ transcript: Transcript, _ kept: ExchangeContent.Source?,
    _ digest: String
  ) {
    let timed = transcript.turns.filter { $0.start != nil }
    let known = kept?.syncPoints?.points ?? []
    if timed.isEmpty, known.isEmpty { return }
    guard options.syncPoints else {
      result.losses.add("times of turns", timed.count, "They go along with --sync-points.")
      return result.losses.add("sync points", known.count, "They go along with --sync-points.")
    }
    let isSame = kept?.syncPoints?.digest == digest
    if !isSame { result.losses.add("sync points", known.count, "The transcript was corrected since.") }
    source.syncPoints = isSame ? known : []
    var times: [Int: Int] = [:]
    for turn in timed {
      times[turn.contentRange.lower] = Int((turn.start! * 1000).rounded())
      if let end = turn.end, times[turn.contentRange.upper] == nil {
        times[turn.contentRange.upper] = Int((end * 1000).rounded())
      }
    }
    let places = Set(source.selections.flatMap { [$0.range.lower, $0.range.upper] }).union(times.keys)
    for place in places
    where !source.syncPoints.contains(where: {
      $0.position == place && ($0.milliseconds != nil || times[place] == nil)
    }) {
      source.syncPoints.append(
        ExchangeProject.SyncPoint(
          guid: ExchangeGUIDs.made(["sync point", source.guid, "\(place)"]), position: place,
          milliseconds: times[place]))
    }
    source.syncPoints.sort {
      ($0.position, $0.milliseconds ?? 0, $0.guid) < ($1.position, $1.milliseconds ?? 0, $1.guid)
    }
    source.recording = kept?.recording ?? ExchangeGUIDs.made(["recording", source.guid])
  }

  // MARK: The rest

  private mutating func addNotes() {
    result.project.notes = memos.kept.map { memo in
      coders.insert(memo.coder)
      return ExchangeMemos.note(memo, user: user(memo.coder))
    }
    // Users who came without any work, too.
    coders.formUnion(guids.items(.coder).map(\.subject))
    result.losses.add("memos on codings that stay here", memos.dropped, "Their codings are not carried.")
    result.project.users = coders.sorted().map { ExchangeProject.User(guid: user($0), name: $0) }
  }

  /// Sets and links of other tools, as far as what they tie is still there.
  private mutating func addKept() {
    var present = Set(result.project.flattenedCodes.map(\.code.guid) + result.project.notes.map(\.guid))
    for source in result.project.sources {
      present.insert(source.guid)
      present.formUnion([source.recording].compactMap { $0 } + source.codings.map(\.guid))
      for selection in source.selections {
        present.insert(selection.guid)
        present.formUnion(selection.codings.map(\.guid))
      }
    }
    present.formUnion(result.project.cases.map(\.guid))
    result.project.sets += guids.sets.map { $0.keeping(present) }
    for item in guids.items(.link) {
      guard var link = ExchangeContent.read(ExchangeProject.Link.self, item.content) else { continue }
      guard [link.origin, link.target].allSatisfy({ $0.map(present.contains) ?? true }) else {
        result.losses.add("links", 1, "What they tie is no longer there.")
        continue
      }
      link.notes.removeAll { !present.contains($0) }
      result.project.links.append(link)
    }
    for (participant, notes) in memos.participants.sorted(by: { $0.key < $1.key }) {
      guard let one = result.project.cases.first(where: { $0.guid == guids.guid(.participant, participant) })
      else {
        result.project.noteRefs += notes
        continue
      }
      for note in notes {
        result.project.links.append(ExchangeMemos.link(note, one.guid, made: ["link", note]))
      }
    }
    for index in result.project.cases.indices {
      result.project.cases[index].codes.removeAll { !present.contains($0) }
      result.project.cases[index].selections.removeAll { !present.contains($0) }
    }
  }
}
