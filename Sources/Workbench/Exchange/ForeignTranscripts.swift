import Foundation
import Interchange
import QualData

/// The texts of another project as files that Qualm reads as transcripts.
struct ForeignTranscripts {
  struct Entry {
    var source: ExchangeProject.Source
    /// What Qualm wrote of it before, if it did.
    var own: SourceExchange?
    var id: String
    /// In the folder of transcripts.
    var name: String
    var content: String
    /// As the file is read.
    var transcript: Transcript
    /// Roles of the labels that are found without knowing any.
    var found: [String: SpeakerRole] = [:]
  }

  private(set) var entries: [Entry] = []
  private(set) var losses = Losses()
  private(set) var warnings: [Diagnostic] = []

  static let folder = "transcripts"

  init(_ sources: [ExchangeProject.Source], language: String) {
    let own = sources.map { SourceExchange(description: $0.about) }
    let labels = Set(own.flatMap { $0?.speakers.map(\.label) ?? [] })
    var names = FileNames()
    for (source, own) in zip(sources, own) {
      let id = names.make(source.name, isOurs: own != nil)
      let options = Self.options(own, id, language, own.map { Set($0.speakers.map(\.label)) } ?? labels)
      guard var entry = Self.entry(source, own, id, options) else {
        losses.add("sources", 1, "There are no words in them.")
        losses.add(
          "codings", source.codings.count + source.selections.reduce(0) { $0 + $1.codings.count },
          "They are of sources without words.")
        continue
      }
      if own != nil { entry.found = Self.found(entry) }
      entries.append(entry)
    }
  }

  /// Keeps a text as it is where the labels of cases, which are words of it by chance, make another of it.
  /// - Parameter labels: of participants, which the project will know.
  mutating func settle(_ labels: Set<String>, language: String) {
    for index in entries.indices where !entries[index].name.hasSuffix(".json") {
      let entry = entries[index]
      var options = Self.options(entry.own, entry.id, language, labels)
      let file = SourceFile(path: entry.name, bytes: Array(entry.content.utf8))
      let read = try? Importers.read(file, options: options)
      if let read, read.count == 1, read[0].transcript.text == entry.transcript.text,
        entry.own == nil || Self.hasSameTurns(read[0].transcript, entry.transcript)
      {
        continue
      }
      options.knownLabels = []
      let kept =
        entry.own == nil
        ? Self.exact(entry.source, nil, entry.id, options)
        : Self.read(
          entry.source, entry.own, entry.id, "json", QualmTranscriptImporter.text(of: entry.transcript),
          options)
      if var kept {
        kept.found = entry.found
        entries[index] = kept
      }
    }
  }

  /// Whether the text of a transcript alone, and the labels of its speakers, give its turns when it comes back.
  static func shows(_ transcript: Transcript, _ own: SourceExchange, withTimes: Bool) -> Bool {
    let source = ExchangeProject.Source(guid: "", name: transcript.id, text: transcript.text)
    let options = options(own, transcript.id, "en", Set(own.speakers.map(\.label)))
    let found = (withTimes ? ["txt"] : ["txt", "md"]).lazy.compactMap {
      read(source, own, transcript.id, $0, source.text, options)
    }.first { isSame($0, own) }
    return found.map { hasSameTurns($0.transcript, transcript) } ?? false
  }

  private static func hasSameTurns(_ one: Transcript, _ other: Transcript) -> Bool {
    one.turns.elementsEqual(other.turns) {
      $0.range == $1.range && $0.contentRange == $1.contentRange
        && $0.speaker.map { one.speakers[$0].label } == $1.speaker.map { other.speakers[$0].label }
    }
  }

  private static func options(
    _ own: SourceExchange?, _ id: String, _ language: String, _ labels: Set<String>
  ) -> ImportOptions {
    ImportOptions(
      languages: own?.language.map { [id: $0] } ?? [:], fallbackLanguage: language, knownLabels: labels)
  }

  private static func found(_ entry: Entry) -> [String: SpeakerRole] {
    let file = SourceFile(path: entry.name, bytes: Array(entry.content.utf8))
    let speakers = (try? Importers.read(file))?.first?.transcript.speakers ?? []
    return Dictionary(speakers.map { ($0.label, $0.role) }) { first, _ in first }
  }

  /// As plain text or Markdown, whichever reads as it was; as Qualm's own file where there are times, or where the text
  /// reads as something else, such as a table or captions.
  private static func entry(
    _ source: ExchangeProject.Source, _ own: SourceExchange?, _ id: String, _ options: ImportOptions
  ) -> Entry? {
    func read(_ ending: String) -> Entry? { Self.read(source, own, id, ending, source.text, options) }
    func exact() -> Entry? { Self.exact(source, own, id, options) }
    if own?.turns(in: source.text) != nil, let kept = exact() { return kept }
    if source.syncPoints.contains(where: { $0.milliseconds != nil }), let timed = exact() { return timed }
    let plain = read("txt")
    if let plain, isSame(plain, own) { return plain }
    if let marked = read("md"), isSame(marked, own) { return marked }
    // Of lines that were joined only the line ends are others.
    if let plain, plain.transcript.text.utf8.count == source.text.utf8.count { return plain }
    return exact() ?? plain
  }

  private static func read(
    _ source: ExchangeProject.Source, _ own: SourceExchange?, _ id: String, _ ending: String,
    _ content: String, _ options: ImportOptions
  ) -> Entry? {
    let name = "\(id).\(ending)"
    let file = SourceFile(path: "\(folder)/\(name)", bytes: Array(content.utf8))
    guard let read = try? Importers.read(file, options: options), read.count == 1,
      read[0].transcript.id == id
    else { return nil }
    return Entry(
      source: source, own: own, id: id, name: name, content: content, transcript: read[0].transcript)
  }

  /// As Qualm's own file, which holds text, turns and times as they are.
  private static func exact(
    _ source: ExchangeProject.Source, _ own: SourceExchange?, _ id: String, _ options: ImportOptions
  ) -> Entry? {
    guard var transcript = kept(source, own, id) ?? turns(source, id, options) else { return nil }
    addTimes(&transcript, source, isOurs: own != nil)
    return read(source, own, id, "json", QualmTranscriptImporter.text(of: transcript), options)
  }

  /// The text with the turns that Qualm wrote of it.
  private static func kept(
    _ source: ExchangeProject.Source, _ own: SourceExchange?, _ id: String
  ) -> Transcript? {
    guard let own, let turns = own.turns(in: source.text) else { return nil }
    return Transcript(
      id: id, source: "", text: source.text, turns: turns,
      speakers: own.speakers.map { Speaker(label: $0.label, role: $0.role, caseID: $0.caseID) },
      language: own.language ?? "und")
  }

  /// The text with the turns that it has as plain text.
  private static func turns(
    _ source: ExchangeProject.Source, _ id: String, _ options: ImportOptions
  ) -> Transcript? {
    let name = "\(id).txt"
    let file = SourceFile(path: name, bytes: Array(source.text.utf8))
    guard let text = try? TextDecoding.decode(file),
      let reading = try? PlainTextImporter.read(
        text, from: ImportSource(path: name, id: id, options: options)
      ).first
    else { return nil }
    let read = reading.transcript
    let isJoined = read.text.utf8.count == source.text.utf8.count
    return Transcript(
      id: read.id, source: read.source, text: isJoined ? source.text : read.text, turns: read.turns,
      speakers: read.speakers, language: options.languages[id] ?? "und", attributes: read.attributes)
  }

  /// Turns begin and end at the sync points in them, and just before them; where Qualm wrote them, exactly there.
  private static func addTimes(
    _ transcript: inout Transcript, _ source: ExchangeProject.Source, isOurs: Bool
  ) {
    let points = source.syncPoints.filter { $0.milliseconds != nil }
    func seconds(_ point: ExchangeProject.SyncPoint) -> Double { Double(point.milliseconds!) / 1000 }
    var last = 0
    for index in transcript.turns.indices {
      let said = transcript.turns[index].contentRange
      let start = points.last { $0.position <= said.lower && $0.position >= (isOurs ? said.lower : last) }
      let end = points.last {
        $0.position > (isOurs ? said.upper - 1 : said.lower) && $0.position <= said.upper
      }
      last = transcript.turns[index].range.upper
      guard let start else { continue }
      transcript.turns[index].start = seconds(start)
      transcript.turns[index].end = end.map(seconds).flatMap { $0 < seconds(start) ? nil : $0 }
    }
  }

  private static func isSame(_ entry: Entry, _ own: SourceExchange?) -> Bool {
    entry.transcript.text == entry.source.text
      && (own?.turns.map { $0 == entry.transcript.turns.count } ?? true)
  }
}

/// Names for files and transcripts, each once, also where capitals do not tell names apart.
struct FileNames {
  private var used: Set<String> = []

  private static let endings: Set = [
    "txt", "doc", "docx", "odt", "rtf", "pdf", "md", "vtt", "srt", "html", "htm", "csv", "mp3", "mp4", "wav",
    "m4a",
  ]

  /// - Parameter isOurs: true for a name that Qualm gave, which has no ending of a file.
  mutating func make(_ name: String, isOurs: Bool) -> String {
    var base = String(
      String.UnicodeScalarView(
        name.precomposedStringWithCanonicalMapping.unicodeScalars.map {
          "/\\:*?\"<>|;".unicodeScalars.contains($0) || $0.properties.generalCategory == .control ? "-" : $0
        }))
    if !isOurs, let dot = base.lastIndex(of: "."),
      Self.endings.contains(base[base.index(after: dot)...].lowercased())
    {
      base = String(base[..<dot])
    }
    base = base.trimmingCharacters(in: .whitespaces)
    // Shorter than what file systems take, with an ending and a number.
    while base.utf8.count > 200 { base.removeLast() }
    if base.isEmpty { base = "source" }
    if !TranscriptFiles.isTranscriptName(base) { base = "_" + base }
    var id = base
    var count = 2
    while !used.insert(id.lowercased()).inserted {
      id = "\(base)-\(count)"
      count += 1
    }
    return id
  }
}
