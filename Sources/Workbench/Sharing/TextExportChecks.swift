import ProjectStore
import QualData

/// What must be so between the records of an export, beyond what the store's schema says.
extension ReadContents {
  mutating func checkRecords() {
    checkSpeakers()
    let transcripts = contents.transcriptsOfCodings
    for table in ["coding", "decision", "memo"] {
      for record in contents.records(of: table) {
        let subject = Subject(of: record, in: contents)
        let transcript = subject.transcript ?? subject.coding.flatMap { transcripts[$0] }
        if let reason = problem(of: record, on: transcript.flatMap { contents.texts[$0] }) {
          refuse(record, reason)
        }
      }
    }
  }

  /// - Returns: a clause.
  private func problem(of record: StoreRecord, on text: StoreContents.Text?) -> String? {
    func number(_ column: String) -> Int? { contents.value(column, of: record)?.integer }
    if record.table == "coding", contents.value("id", of: record)?.text.flatMap(CodingID.init) == nil {
      return "its id is not 32 hexadecimal digits"
    }
    guard let text else { return nil }
    if let turn = number("turn"), turn < 0 || turn >= max(1, text.turns.count) {
      return "its transcript has no such turn"
    }
    if let lower = number("lower"), let upper = number("upper"),
      lower > upper || !text.text.hasOnBorders([TextRange(lower, upper)])
    {
      return "its range does not begin and end at characters of its text"
    }
    return nil
  }

  /// Turns name speakers by their positions.
  private mutating func checkSpeakers() {
    var counts: [String: Int] = [:]
    for record in contents.records(of: "speaker") {
      guard let transcript = contents.value("transcript", of: record)?.text else { continue }
      if contents.value("position", of: record) != .integer(counts[transcript, default: 0]) {
        refuse(record, "the positions of speakers are 0, 1, 2 and so on")
      }
      counts[transcript, default: 0] += 1
    }
    for record in contents.records(of: "transcript") {
      guard let id = contents.value("id", of: record)?.text, let text = contents.texts[id] else { continue }
      let speakers = 0..<counts[id, default: 0]
      if text.turns.contains(where: { $0.speaker.map { !speakers.contains($0) } ?? false }) {
        refuse(record, "its turns name a speaker that it does not have")
      }
    }
  }
}
