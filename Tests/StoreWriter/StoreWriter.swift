import Foundation
import ProjectStore
import QualData

/// Writes to a store until somebody kills it: `store-writer FOLDER FIRST` makes the codings FIRST, FIRST + 1, … of a person,
/// one command each, and prints the number of each that is finished. In between it codes again and takes that back.
/// `store-writer FOLDER FIRST OLD` brings copies of the old store OLD up to date, in the projects FIRST, FIRST + 1, …
@main
enum StoreWriter {
  static func main() throws {
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    var number = Int(CommandLine.arguments[2])!
    if CommandLine.arguments.count > 3 {
      return try migrate(URL(fileURLWithPath: CommandLine.arguments[3]), folder, number)
    }
    let store = try ProjectStore.create(folder: folder, coder: "ann")
    let text = "P01: The funding ends."
    let transcript = Transcript(
      id: "a", source: "a.txt", text: text,
      turns: [Turn(speaker: 0, range: TextRange(0, 22), contentRange: TextRange(5, 22))],
      speakers: [Speaker(label: "P01")])
    try store.write(verb: "import") { try $0.put(transcript, digest: "d1") }
    while true {
      try store.write(verb: "assign") {
        try $0.add(
          StoredCoding(
            id: id(number), transcript: "a", code: "funding", range: TextRange(5, 22), turn: 0, coder: "ann"))
      }
      FileHandle.standardOutput.write(Data("\(number)\n".utf8))
      if number % 3 == 0 {
        try store.write(verb: "code") { writer in
          try writer.keep(CodebookVersion(digest: "c1", name: "", text: ""))
          try writer.replaceSuggestions(
            of: "a",
            with: (0..<20).map {
              StoredCoding(
                id: id(1_000_000_000 + number * 20 + $0), transcript: "a", code: "code-\(number)-\($0)",
                range: TextRange(5, 22), turn: 0)
            }, provenance: Provenance(codebook: "c1", engine: "1", icu: "1"))
        }
        try store.undo()
      }
      number += 1
    }
  }

  private static func migrate(_ old: URL, _ folder: URL, _ first: Int) throws {
    var number = first
    while true {
      let project = folder.appendingPathComponent("\(number)")
      let store = project.appendingPathComponent(".qualm/project.sqlite")
      try FileManager.default.createDirectory(
        at: store.deletingLastPathComponent(), withIntermediateDirectories: true)
      // A copy that is not whole would be no old store.
      let part = project.appendingPathComponent("part")
      try FileManager.default.copyItem(at: old, to: part)
      rename(part.path, store.path)
      try ProjectStore.open(folder: project).close()
      FileHandle.standardOutput.write(Data("\(number)\n".utf8))
      number += 1
    }
  }

  private static func id(_ number: Int) -> CodingID { CodingID(high: 0, low: UInt64(number)) }
}
