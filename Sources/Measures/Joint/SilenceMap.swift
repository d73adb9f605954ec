import QualData

/// What silence about an indicator means, for each group of speakers in each language.
///
/// A transcript belongs to the groups whose participants speak in it. It was *asked* about an indicator when its attributes,
/// the project or the interviewers say so; it is *coded* for an indicator when a person coded it or the codebook has patterns in
/// its language for a code of the indicator, and no suggestion for the indicator is left undecided that the statuses asked for
/// do not count.
package struct SilenceBuilder: Sendable {
  package enum State: String, Sendable, CaseIterable {
    case said
    /// Somebody may have said something, and nobody looked.
    case notCoded = "not coded yet"
    case askedNothingSaid = "asked, nothing said"
    case notAsked = "not asked"
  }

  private struct Key: Hashable {
    var group: String
    var language: String
  }

  private struct Cell {
    var codings = 0
    var transcripts = 0
    var asked = 0
    var coded = 0

    var state: State {
      if codings > 0 { return .said }
      if coded < transcripts { return .notCoded }
      return asked > 0 ? .askedNothingSaid : .notAsked
    }
  }

  private let frame: CodeFrame
  /// The speakers' attribute that makes groups; `nil`: all are one.
  private let attribute: String?
  private let statuses: StatusFilter
  /// By indicator.
  private var cells: [Key: [Cell]] = [:]

  package init(frame: CodeFrame, attribute: String?, statuses: StatusFilter = .suggestedAndAccepted) {
    self.frame = frame
    self.attribute = attribute
    self.statuses = statuses
  }

  /// Adds a transcript. Each is added once.
  /// - Parameters:
  ///   - asked: positions of the indicators it was asked about.
  ///   - codable: positions of the indicators for which the codebook has patterns in its language.
  package mutating func add(_ transcript: CodedTranscript, asked: Set<Int>, codable: Set<Int>) {
    let isCodedByPerson = transcript.codings.contains { $0.coder != Coding.engine }
    var open: Set<Int> = []
    var said: [String: Set<Said>] = [:]
    for coding in transcript.codings {
      guard let code = frame.position(ofCode: coding.code) else { continue }
      let links = frame.codes[code].links.map(\.position)
      if coding.status == .suggested || coding.status == .disputed, !statuses.admits(coding.status) {
        open.formUnion(links)
      }
      guard statuses.admits(coding.status), let group = group(ofTurn: coding.turn, in: transcript) else {
        continue
      }
      for indicator in links {
        said[group, default: []].insert(Said(indicator: indicator, range: coding.range))
      }
    }
    let groups = Set(transcript.speakers.filter { $0.role == .participant }.map(group)).union(said.keys)
    for group in groups.isEmpty ? [name("")] : groups {
      let key = Key(group: group, language: transcript.language)
      var row = cells[key] ?? frame.indicators.map { _ in Cell() }
      for indicator in frame.indicators.indices {
        row[indicator].transcripts += 1
        if asked.contains(indicator) { row[indicator].asked += 1 }
        if isCodedByPerson || codable.contains(indicator), !open.contains(indicator) {
          row[indicator].coded += 1
        }
      }
      for found in said[group] ?? [] { row[found.indicator].codings += 1 }
      cells[key] = row
    }
  }

  private struct Said: Hashable {
    var indicator: Int
    var range: TextRange
  }

  /// `nil` for what interviewers and facilitators say.
  private func group(ofTurn turn: Int, in transcript: CodedTranscript) -> String? {
    guard transcript.turns.indices.contains(turn), let speaker = transcript.speaker(ofTurn: turn) else {
      return name("")
    }
    return speaker.role == .participant ? group(speaker) : nil
  }

  private func group(_ speaker: Speaker) -> String {
    name(attribute.flatMap { speaker.attributes[$0] } ?? "")
  }

  private func name(_ value: String) -> String { attribute == nil ? "all" : NotGiven.name(value) }

  private var keys: [Key] {
    cells.keys.sorted { a, b in
      if a.group != b.group {
        let (isLast, isOtherLast) = (a.group == NotGiven.text, b.group == NotGiven.text)
        return isLast != isOtherLast ? isOtherLast : NaturalOrder.precedes(a.group, b.group)
      }
      return a.language < b.language
    }
  }

  // MARK: Tables

  /// A row for each indicator, group and language; groups and languages that no transcript joins have none.
  package func table(language: String = "en") -> Table {
    Table(
      name: "silence",
      title: "Who said something about each indicator, and what silence means; \(statuses.phrase).",
      columns: [
        .init("indicator", .text, "Indicator id"), .init("label", .text, "Label of the indicator"),
        .init("group", .text, "Group of the speakers"),
        .init("language", .text, "Language of the transcripts"),
        .init("state", .text, "said; not coded yet; asked, nothing said; or not asked"),
        .init("codings", .integer, "Distinct coded ranges of the group"),
        .init("transcripts", .integer, "Transcripts in which the group speaks"),
        .init("transcripts_asked", .integer, "Of them, those that were asked about the indicator"),
        .init("transcripts_coded", .integer, "Of them, those that are coded for the indicator"),
      ],
      rows: frame.indicators.enumerated().flatMap { position, indicator in
        keys.map { key -> [Table.Cell] in
          let cell = cells[key]![position]
          return [
            .text(indicator.id), .text(indicator.label.text(language)), .text(key.group), .text(key.language),
            .text(cell.state.rawValue), .integer(cell.codings), .integer(cell.transcripts),
            .integer(cell.asked),
            .integer(cell.coded),
          ]
        }
      })
  }

  /// The same as a map for people: a row for each indicator, a column for each group and language.
  package func map(language: String = "en") -> Table {
    Table(
      name: "silence-map",
      title:
        "Coded ranges of each group; 0: asked, nothing said; ?: not coded yet; empty: not asked; \(statuses.phrase).",
      columns: [
        .init("indicator", .text, "Indicator id"), .init("label", .text, "Label of the indicator"),
      ]
        + keys.map {
          .init("\($0.group), \($0.language)", .text, "Group \($0.group) in transcripts in \($0.language)")
        },
      rows: frame.indicators.enumerated().map { position, indicator in
        [.text(indicator.id), .text(indicator.label.text(language))]
          + keys.map { key -> Table.Cell in
            let cell = cells[key]![position]
            return switch cell.state {
            case .said: .text("\(cell.codings)")
            case .askedNothingSaid: .text("0")
            case .notCoded: .text("?")
            case .notAsked: .text("")
            }
          }
      })
  }
}
