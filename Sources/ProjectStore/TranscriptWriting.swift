import GRDB
import QualData

/// What became of a transcript that was given to the store.
package enum TranscriptChange: Sendable, Equatable {
  case new
  /// Text and turns are as stored; source, language, speakers and attributes are now as given.
  case same
  /// The text differed; nobody had worked on the old one, whose suggestions are gone.
  case replaced
  /// The text differs and people have worked on the stored one, which stays as it is.
  case differs
}

extension StoreWriter {
  /// Stores a transcript with its speakers and attributes.
  /// - Parameter digest: SHA-256 of its text, in hexadecimal digits.
  @discardableResult
  package func put(_ transcript: Transcript, digest: String) throws -> TranscriptChange {
    let known = try storedTranscript(transcript.id)
    if let known, known.digest != digest {
      guard try !hasWork(on: transcript.id) else { return .differs }
      try execute("DELETE FROM coding WHERE transcript = ?", [transcript.id])
      try replaceText(with: transcript, digest: digest)
      return .replaced
    }
    guard known != nil else {
      try execute(
        "INSERT INTO transcript VALUES (?, ?, ?, ?, NULL)",
        [transcript.id, try newEdition(transcript, digest), transcript.source, transcript.language])
      try describe(transcript)
      return .new
    }
    let edition = try Int.fetchOne(
      database, sql: "SELECT edition FROM transcript WHERE id = ?", arguments: [transcript.id])!
    if try turns(ofEdition: edition) != transcript.turns {
      // The same text read in other turns: codings stay on their words.
      try replaceText(with: transcript, digest: digest)
      for coding in try codings(of: transcript.id) {
        try move(coding.id, to: coding.range, turn: transcript.turn(at: coding.range.lower))
      }
    }
    try describe(transcript)
    return .same
  }

  /// Puts a corrected text into the place of the stored one. The caller moves every coding and decision with a range
  /// to where its words are now, in the same command: see `move`.
  package func replaceText(with transcript: Transcript, digest: String) throws {
    try execute(
      "UPDATE transcript SET edition = ? WHERE id = ?", [try newEdition(transcript, digest), transcript.id])
    try describe(transcript)
  }

  /// A text that was there before is not stored twice.
  func newEdition(_ transcript: Transcript, _ digest: String) throws -> Int {
    let known = try Int.fetchAll(
      database, sql: "SELECT id FROM edition WHERE digest = ? ORDER BY id DESC", arguments: [digest])
    if let same = try known.first(where: { try turns(ofEdition: $0) == transcript.turns }) { return same }
    try execute(
      "INSERT INTO edition (digest, text, imported_at) VALUES (?, ?, ?)", [digest, transcript.text, now])
    let edition = Int(database.lastInsertedRowID)
    for (number, turn) in transcript.turns.enumerated() {
      try execute(
        "INSERT INTO turn VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
        [
          edition, number, turn.speaker, turn.range.lower, turn.range.upper, turn.contentRange.lower,
          turn.contentRange.upper, turn.start, turn.end,
        ])
    }
    return edition
  }

  /// Brings source, language, speakers and attributes to what is given; rows that are so already stay untouched.
  private func describe(_ transcript: Transcript) throws {
    try execute(
      "UPDATE transcript SET source = ?, language = ? WHERE id = ?",
      [transcript.source, transcript.language, transcript.id])
    for (position, speaker) in transcript.speakers.enumerated() {
      try execute(
        """
        INSERT INTO speaker VALUES (?, ?, ?, ?, ?) ON CONFLICT DO UPDATE
        SET label = excluded.label, role = excluded.role, person = excluded.person
        """, [transcript.id, position, speaker.label, speaker.role.rawValue, speaker.caseID])
      try describe(speaker.caseID, kind: "person", speaker.attributes)
    }
    try execute(
      "DELETE FROM speaker WHERE transcript = ? AND position >= ?",
      [transcript.id, transcript.speakers.count])
    try describe(transcript.id, kind: "transcript", transcript.attributes)
  }

  private func describe(_ subject: String, kind: String, _ attributes: [String: String]) throws {
    let known = try self.attributes(of: subject, kind: kind)
    for name in known.keys.sorted() where attributes[name] == nil {
      try execute("DELETE FROM attribute WHERE kind = ? AND subject = ? AND name = ?", [kind, subject, name])
    }
    for (name, value) in attributes.sorted(by: { $0.key < $1.key }) where known[name] != value {
      try execute(
        "INSERT INTO attribute VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET value = excluded.value",
        [kind, subject, name, value])
    }
  }
}

extension Transcript {
  /// The turn that holds a place, or the last before it.
  func turn(at place: Int) -> Int {
    max(0, (turns.firstIndex { $0.range.lower > place } ?? turns.count) - 1)
  }
}
