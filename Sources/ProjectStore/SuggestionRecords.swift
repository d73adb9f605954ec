import GRDB
import QualData

extension StoreWriter {
  /// Makes the engine's codings of a transcript those of a new run, and keeps all that people decided.
  ///
  /// A suggestion is the one stored before when code and range are the same: its id and decisions stay, wherever an edited
  /// text has moved it. One that is no longer made is marked, not deleted. A row that stays as it was is not written, so coding
  /// again with the same codebook adds nothing to the journal.
  /// - Parameters:
  ///   - suggestions: of this transcript, on its stored text.
  ///   - provenance: of the run; its codebook must be kept.
  @discardableResult
  package func replaceSuggestions(
    of transcript: String, with suggestions: [StoredCoding], provenance: Provenance
  ) throws -> SuggestionChanges {
    let number = try number(of: provenance)
    var changes = SuggestionChanges()
    var (stored, doubles) = try storedSuggestions(of: transcript)
    for suggestion in suggestions {
      let place = SuggestionPlace(code: suggestion.code, range: suggestion.range)
      guard let known = stored.removeValue(forKey: place) else {
        var suggestion = suggestion
        suggestion.id = try freeID(suggestion.id)
        try insert(suggestion, provenance: number)
        changes.new += 1
        continue
      }
      if known.isCurrent { changes.kept += 1 } else { changes.backAgain += 1 }
      let patterns = PatternTexts.json(suggestion.patterns)
      if known.isCurrent, known.patterns != patterns { changes.foundOtherwise += 1 }
      if !known.isCurrent || known.patterns != patterns || known.turn != suggestion.turn {
        try execute(
          "UPDATE coding SET current = 1, patterns = ?, turn = ?, provenance = ? WHERE id = ?",
          [patterns, suggestion.turn, number, known.id])
      }
    }
    for known in (doubles + stored.values).sorted(by: { $0.id < $1.id }) where known.isCurrent {
      try execute("UPDATE coding SET current = 0 WHERE id = ?", [known.id])
      if known.isDecided { changes.decidedAndGone += 1 } else { changes.gone += 1 }
    }
    try execute("UPDATE transcript SET provenance = ? WHERE id = ?", [number, transcript])
    try requireChange("transcript", transcript)
    return changes
  }

  /// The engine's codings by place. Where corrections of the text brought two to one place, the one that was decided on
  /// stands for it.
  private func storedSuggestions(
    of transcript: String
  ) throws -> ([SuggestionPlace: StoredSuggestion], doubles: [StoredSuggestion]) {
    let statement = try database.cachedStatement(
      sql: """
        SELECT id, code, lower, upper, turn, patterns, current,
          EXISTS (SELECT 1 FROM decision d WHERE d.coding = coding.id) AS decided
        FROM coding WHERE transcript = ? AND coder = ? ORDER BY decided, current, id DESC
        """)
    var stored: [SuggestionPlace: StoredSuggestion] = [:]
    var doubles: [StoredSuggestion] = []
    for row in try Row.fetchAll(statement, arguments: [transcript, Coding.engine]) {
      let place = SuggestionPlace(code: row["code"], range: TextRange(row["lower"], row["upper"]))
      let suggestion = StoredSuggestion(
        id: row["id"], turn: row["turn"], patterns: row["patterns"], isCurrent: row["current"],
        isDecided: row["decided"])
      if let double = stored.updateValue(suggestion, forKey: place) { doubles.append(double) }
    }
    return (stored, doubles)
  }

  /// The id, or the next one free: a coding that a corrected text moved away keeps the id of its first place.
  private func freeID(_ id: CodingID) throws -> CodingID {
    var id = id
    while try Bool.fetchOne(
      database.cachedStatement(sql: "SELECT EXISTS (SELECT 1 FROM coding WHERE id = ?)"), arguments: [id])!
    { id.low &+= 1 }
    return id
  }
}

private struct SuggestionPlace: Hashable {
  var code: String
  var range: TextRange
}

private struct StoredSuggestion {
  var id: CodingID
  var turn: Int
  var patterns: String
  var isCurrent: Bool
  var isDecided: Bool
}
