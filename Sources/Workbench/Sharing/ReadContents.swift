import CodingEngine
import Interchange
import ProjectStore
import QualData

/// A store's contents as they are read from an export, also after people or version control have changed it: everything
/// that is wrong is listed with its place.
struct ReadContents {
  struct Place {
    var file: String
    /// 0 where lines tell nothing.
    var line = 0

    var description: String { line > 0 ? "\(file), line \(line)" : file }
  }

  private(set) var contents: StoreContents
  private(set) var problems: [Diagnostic] = []
  private var places: [RecordKey: Place] = [:]

  init() throws { contents = try StoreContents.empty() }

  mutating func add(_ record: StoreRecord, at place: Place) {
    let key = contents.key(of: record)
    if let earlier = places[key] {
      return report(place, "The same record stands in \(earlier.description).", "Keep one of the two.")
    }
    places[key] = place
    contents.put(record)
  }

  /// - Parameter values: in the order of `TextLayout.codebook`.
  mutating func add(codebook values: [StoreValue], text: String) {
    guard case .text(let digest) = values[0], case .text(let name) = values[1],
      case .text(let time) = values[2]
    else { return }
    contents.codebooks[digest] = CodebookVersion(digest: digest, name: name, text: text, firstUsedAt: time)
  }

  /// - Parameter record: of the transcript whose text it is.
  mutating func add(text: String, turns: [Turn], of record: StoreRecord, at place: Place) {
    guard let id = contents.value("id", of: record)?.text else { return }
    guard contents.value("digest", of: record) == .text(Digest.sha256(text)) else {
      return report(
        place, "The text is not the one that was exported: its digest differs.",
        "Put it back. A text is corrected with `qualm import --update`, which moves the codings.")
    }
    contents.texts[id] = StoreContents.Text(text: text, turns: turns)
  }

  /// The turn that follows those before it; `nil`, and a report, where it does not.
  /// - Parameter values: in the order of `TextLayout.turn`.
  mutating func turn(_ values: [StoreValue], after turns: [Turn], of text: String, at place: Place) -> Turn? {
    func seconds(_ value: StoreValue) -> Double? {
      if case .real(let number) = value { number } else { nil }
    }
    let places = values[1...4].compactMap(\.integer)
    let last = turns.last?.range.upper ?? 0
    guard last <= places[0], places[0] <= places[2], places[2] <= places[3], places[3] <= places[1],
      text.hasOnBorders([TextRange(places[0], places[1]), TextRange(places[2], places[3])])
    else {
      report(
        place,
        "The turn does not follow the one before, or does not begin and end at characters of its text.",
        "Take it from an earlier export.")
      return nil
    }
    return Turn(
      speaker: values[0].integer, range: TextRange(places[0], places[1]),
      contentRange: TextRange(places[2], places[3]), start: seconds(values[5]), end: seconds(values[6]))
  }

  // MARK: Problems

  mutating func report(_ place: Place, _ message: String, _ remedy: String) {
    problems.append(
      Diagnostic(
        file: place.file, place: place.line > 0 ? SourcePlace(line: place.line, column: 1) : .none,
        message: message, remedy: remedy))
  }

  /// Adds what the store says against a record.
  mutating func refuse(_ record: StoreRecord, _ reason: String) {
    let key = contents.key(of: record)
    report(
      places[key] ?? Place(file: key.table), "The record cannot be: \(reason).",
      "Correct the line, or take it out.")
  }

  func throwProblems() throws {
    if !problems.isEmpty { throw InputErrors(problems) }
  }
}
