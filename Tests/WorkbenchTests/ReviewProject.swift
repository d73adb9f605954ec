import ProjectStore
import QualData

@testable import Workbench

/// A sample project whose codings are in its store.
final class ReviewProject {
  let project: Project
  private let sample: SampleProject

  static let transcripts = [
    "a.txt": "I: Who pays?\n\nP01: The funding ends. Our budget is small. We wait.\n",
    "b.txt": "P02: No staff here. The funding is gone, and funds are too.\n",
  ]

  init(_ transcripts: [String: String] = ReviewProject.transcripts) throws {
    sample = try SampleProject(transcripts, settings: "participants: people.csv\n")
    try sample.files.write("participant,region\nP01,Gent\nP02,Brugge\n", to: "people.csv")
    project = try sample.open()
    _ = try SaveCodings.run(project, coder: "anna", threads: 1) { _, _ in }
  }

  func desk(_ coder: String = "anna", isBlind: Bool = false, settles: Bool = false) throws -> StoreDesk {
    StoreDesk(
      try project.store(coder: coder), try project.codebook(), settings: project.settings, isBlind: isBlind,
      settles: settles)
  }

  /// Takes codings of coders into the store, as rows of transcript, code, quote and note.
  @discardableResult
  func load(_ codings: [String: String], isDryRun: Bool = false) throws -> LoadCodings.Result {
    let files = try codings.sorted { $0.key < $1.key }.map {
      try write("transcript,code,quote,note\n" + $1, to: "\($0).csv")
    }
    return try LoadCodings.run(files, in: project, coder: "dora", isDryRun: isDryRun)
  }

  /// The columns of each row of what coders differ about, parted by “; ”.
  func differences(
    _ columns: [String] = ["code", "difference", "decisions"], _ request: CompareCoders.Request = .init()
  ) throws -> [String] {
    try CompareCoders.run(request, in: project).differences.keeping(columns).lines
  }

  func appendToCodebook(_ lines: String) throws {
    try sample.files.write(SampleProject.codebook + "\n" + lines, to: "codebook.yaml")
  }

  func write(_ text: String, to path: String) throws -> String { try sample.files.write(text, to: path).path }
}

extension StoreDesk {
  /// Codes of a queue, in its order.
  func queuedCodes(_ typed: String = "") throws -> [String] {
    try queue(ReviewFilter(typed: typed)).map { try item($0.coding).code.id }
  }

  /// The first place in a queue where a search finds a text.
  func firstPlace(of text: String, _ typed: String = "") throws -> Int? {
    let places = try queue(ReviewFilter(typed: typed)).indices
    let isWanted = try search(text)
    return try places.first(where: isWanted)
  }

  /// The nth coding in order of the text.
  func coding(_ number: Int) throws -> CodingID { try queue(ReviewFilter())[number].coding }
}

extension Table {
  /// The cells of each row, parted by “; ”.
  var lines: [String] {
    rows.map { row in
      row.map { cell in
        switch cell {
        case .text(let text): text
        case .integer(let number): "\(number)"
        case .number(let number): "\(number)"
        case .missing: ""
        }
      }.joined(separator: "; ")
    }
  }
}
