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
      let options = ImportOptions(
        languages: own?.language.map { [id: $0] } ?? [:], fallbackLanguage: language, knownLabels: labels)
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

  private static func found(_ entry: Entry) -> [String: SpeakerRole] {
    let file = SourceFile(path: entry.name, bytes: Array(entry.content.utf8))
    let speakers = (try? Importers.read(file))?.first?.transcript.speakers ?? []
    return Dictionary(speakers.map { ($0.label, $0.role) }) { first, _ in first }
  }

  /// As a table where there are times, else as plain text or Markdown, whichever reads as it was.
  private static func entry(
    _ source: ExchangeProject.Source, _ own: SourceExchange?, _ id: String, _ options: ImportOptions
  ) -> Entry? {
    func read(_ ending: String, _ content: String) -> Entry? {
      let name = "\(id).\(ending)"
      let file = SourceFile(path: "\(folder)/\(name)", bytes: Array(content.utf8))
      guard let read = try? Importers.read(file, options: options), read.count == 1,
        read[0].transcript.id == id
      else { return nil }
      return Entry(
        source: source, own: own, id: id, name: name, content: content, transcript: read[0].transcript)
    }
    let plain = read("txt", source.text)
    if let plain, let table = timedTable(plain.transcript, source), let timed = read("csv", table) {
      return timed
    }
    guard let plain, isSame(plain, own) else {
      let marked = read("md", source.text)
      if let marked, isSame(marked, own) || plain == nil { return marked }
      return plain
    }
    return plain
  }

  private static func isSame(_ entry: Entry, _ own: SourceExchange?) -> Bool {
    entry.transcript.text == entry.source.text
      && (own?.turns.map { $0 == entry.transcript.turns.count } ?? true)
  }

  /// Turns with their times as CSV; `nil` where no turn has any.
  private static func timedTable(_ transcript: Transcript, _ source: ExchangeProject.Source) -> String? {
    let points = source.syncPoints.filter { $0.milliseconds != nil }
    if points.isEmpty { return nil }
    func seconds(_ point: ExchangeProject.SyncPoint?) -> Table.Cell {
      point?.milliseconds.map { .number(Double($0) / 1000) } ?? .missing
    }
    var last = 0
    let rows = transcript.turns.map { turn -> [Table.Cell] in
      let start = points.last { $0.position <= turn.contentRange.lower && $0.position >= last }
      let end = points.last {
        $0.position > turn.contentRange.lower && $0.position <= turn.contentRange.upper
      }
      last = turn.range.upper
      return [
        .text(transcript.speaker(of: turn)?.label ?? ""), seconds(start),
        start == nil ? .missing : seconds(end), .text(transcript.text(in: turn.contentRange)),
      ]
    }
    guard rows.contains(where: { $0[1] != .missing }) else { return nil }
    return CSVTableExporter().export(
      Table(
        name: "turns", title: "",
        columns: [
          .init("speaker", .text, ""), .init("start", .number, ""), .init("end", .number, ""),
          .init("text", .text, ""),
        ], rows: rows))
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
