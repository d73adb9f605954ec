import ProjectStore
import QualData

/// Which codings have an excerpt, a code or a speaker that holds a text. A transcript is read when the first of its codings is
/// asked for, once for all of them, so that going over 200,000 codings in any order takes a fraction of a second.
struct ExcerptSearch {
  private let codings: CodingTable
  private var wanted: FoldedSearch
  /// Of each code whether its name or id holds the text.
  private let codes: [Bool]
  /// The labels and cases that hold it.
  private let speakers: Set<String>
  /// Of each coding; `nil` until its transcript was read.
  private var found: [Bool?]

  /// - Parameter name: of a code, by its id.
  init(
    _ text: String, in codings: CodingTable, name: (String) -> String, _ reader: some StoreReading
  ) throws {
    var wanted = FoldedSearch(text)
    self.codings = codings
    codes = codings.codes.names.map { wanted.isIn(name($0)) || wanted.isIn($0) }
    speakers = try reader.speakerNames().filter { wanted.isIn($0) }
    found = Array(repeating: nil, count: codings.rows.count)
    self.wanted = wanted
  }

  /// - Parameter row: of a coding, in their table.
  /// - Throws: `StoreError`
  mutating func finds(_ row: Int, _ store: ProjectStore) throws -> Bool {
    if codes[Int(codings.rows[row].code)] { return true }
    if found[row] == nil { try store.read { try look(around: row, $0) } }
    return found[row] == true
  }

  /// At all codings of a transcript.
  private mutating func look(around row: Int, _ reader: StoreReader) throws {
    let transcript = codings.rows[row].transcript
    let id = codings.transcripts[transcript]
    var first = row
    while first > 0, codings.rows[first - 1].transcript == transcript { first -= 1 }
    let rows = codings.rows[first...].prefix { $0.transcript == transcript }
    let turns = speakers.isEmpty ? nil : try reader.turns(of: id, speakers: speakers)
    for row in rows.indices { found[row] = turns?.contain(Int(rows[row].turn)) ?? false }
    try reader.withText(of: id) { text in
      for row in rows.indices where found[row] == false {
        // The text may have become another since the codings were read.
        let range = Int(rows[row].lower)..<min(Int(rows[row].upper), text.count)
        if range.lowerBound < text.count {
          found[row] = wanted.isIn(UnsafeBufferPointer(rebasing: text[range]))
        }
      }
    }
  }
}
