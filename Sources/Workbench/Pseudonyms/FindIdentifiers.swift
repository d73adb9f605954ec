import Foundation
import Interchange
import Pseudonymisation
import QualData

/// Finds what tells who people are, for a list that a person reviews.
package enum FindIdentifiers {
  package struct Options: Sendable {
    /// A file of names.
    package var names: String?
    /// Participants' attributes whose values are names.
    package var attributes: [String]
    package var threads: Int

    package init(names: String? = nil, attributes: [String] = [], threads: Int) {
      self.names = names
      self.attributes = attributes
      self.threads = threads
    }
  }

  package struct Result: Sendable {
    package var rows: [PseudonymRow]
    /// How many of them the list did not have.
    package var new: Int
    package var report: CorpusRun.Report
  }

  /// What one transcript shows by itself.
  private struct Sighting: Sendable {
    var labels: [String]
    var runs: CapitalisedRuns
    var identifiers: [(identifier: Pseudonymisation.Identifier, text: String)]
  }

  /// - Parameter known: the rows of an earlier list, which stay as they are, but for their counts and places.
  /// - Throws: `InputErrors`, `WorkbenchError`, `TokenizationError`
  package static func run(_ project: Project, known: [PseudonymRow], options: Options) throws -> Result {
    let sources = try project.sources()
    for attribute in options.attributes { try sources.requireAttribute(attribute) }
    var people = KnownPeople()
    if let path = options.names {
      let file = try SourceFile.read(URL(fileURLWithPath: path).standardizedFileURL, shownAs: path)
      for names in try NameListFile.read(file) { people.add(names, "your list") }
    }
    people.add(sources.participants, columns: options.attributes)
    var runs = CapitalisedRuns()
    var drafts = PseudonymDrafts(known)
    var transcripts = 0
    let report = try CorpusReading.forEach(sources, threads: options.threads) {
      { sighting(of: $0) }
    } body: { (sighting: Sighting) in
      for label in sighting.labels { people.add([label], "speaker") }
      runs.merge(sighting.runs, transcript: transcripts)
      for found in sighting.identifiers { drafts.add(found.identifier, found.text) }
      transcripts += 1
    }
    drafts.add(people, ordinary: runs.small)
    drafts.add(runs.candidates())
    try count(&drafts, sources, threads: options.threads)
    let rows = drafts.finished()
    return Result(rows: rows, new: rows.count - known.count, report: report)
  }

  private static func sighting(of transcript: Transcript) -> Sighting {
    var text = transcript.text
    return text.withUTF8 { bytes in
      var identifiers: [(identifier: Pseudonymisation.Identifier, text: String)] = []
      var taken: [Range<Int>] = []
      var seen: Set<IdentifierValue> = []
      for segment in transcript.segments {
        for identifier in IdentifierSearch(bytes, in: segment).all() {
          let text = String(decoding: bytes[identifier.range], as: UTF8.self)
          taken.append(identifier.range)
          // Of one thing in one transcript the surest sight counts.
          let isNew = seen.insert(IdentifierValue(identifier.kind, text)).inserted
          if isNew || identifier.isCertain { identifiers.append((identifier, text)) }
        }
      }
      // The small letters of an e-mail address say nothing of the name in it.
      let said = transcript.turns.flatMap { turn in
        pieces(turn.contentRange.lower..<turn.contentRange.upper, without: taken)
      }
      var runs = CapitalisedRuns()
      runs.add(bytes, said, hasCapitalNouns: ["de", "lb"].contains(transcript.language))
      return Sighting(
        labels: transcript.speakers.map(\.label).filter(SpeakerLabels.isName), runs: runs,
        identifiers: identifiers)
    }
  }

  private static func pieces(_ range: Range<Int>, without taken: [Range<Int>]) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = range.lowerBound
    for hole in taken where hole.overlaps(range) {
      pieces.append(start..<hole.lowerBound)
      start = hole.upperBound
    }
    return pieces + [start..<range.upperBound]
  }

  // MARK: Counting

  private struct Counted: Sendable {
    var row: Int
    var count: Int
    var place: Int
    var first: String
    var context: String
  }

  /// Counts each row just as it would be replaced.
  private static func count(_ drafts: inout PseudonymDrafts, _ sources: CorpusSources, threads: Int) throws {
    let rules = PseudonymRules(drafts.rowsToCount)
    var transcript = 0
    _ = try CorpusReading.forEach(sources, threads: threads) {
      let pseudonymiser = try Pseudonymiser(rules)
      return { (transcript: Transcript) in counts(in: transcript, pseudonymiser) }
    } body: { (counted: [Counted]) in
      for one in counted {
        drafts.count(
          row: one.row, one.count, place: (transcript, one.place), first: one.first, context: one.context)
      }
      transcript += 1
    }
  }

  private static func counts(in transcript: Transcript, _ pseudonymiser: Pseudonymiser) -> [Counted] {
    var text = transcript.text
    let hits = text.withUTF8 { pseudonymiser.search($0, transcript.segments).hits }
    var counted: [Int: Counted] = [:]
    for hit in hits {
      if counted[hit.row] != nil {
        counted[hit.row]!.count += 1
        continue
      }
      let turn = transcript.turns.firstIndex {
        $0.range.lower <= hit.range.lowerBound && hit.range.upperBound <= $0.range.upper
      }
      counted[hit.row] = Counted(
        row: hit.row, count: 1, place: hit.range.lowerBound,
        first: transcript.id + (turn.map { ":\($0 + 1)" } ?? ""), context: context(text, hit.range))
    }
    return counted.values.sorted { $0.row < $1.row }
  }

  /// Up to 40 bytes on each side, whole words.
  private static func context(_ text: String, _ range: Range<Int>) -> String {
    let bytes = text.utf8
    let start = bytes.index(bytes.startIndex, offsetBy: range.lowerBound)
    let end = bytes.index(start, offsetBy: range.count)
    func fold(_ text: Substring) -> String {
      text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    var before = text[..<start].suffix(40)
    if before.startIndex > text.startIndex { before = before.drop { !$0.isWhitespace } }
    var after = text[end...].prefix(40)
    if after.endIndex < text.endIndex, let space = after.lastIndex(where: \.isWhitespace) {
      after = after[..<space]
    }
    let isAttached = (before.last?.isWhitespace == false, after.first?.isWhitespace == false)
    return fold(before) + (isAttached.0 || before.isEmpty ? "" : " ") + fold(text[start..<end])
      + (isAttached.1 || after.isEmpty ? "" : " ") + fold(after)
  }
}
