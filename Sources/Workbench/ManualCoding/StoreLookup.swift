import ProjectStore
import QualData

/// What people name in commands, as the store has it.
extension StoreReading {
  private static var fewestDigits: Int { 8 }

  /// - Throws: `WorkbenchError.unknown`
  func namedTranscript(_ id: String) throws -> Transcript {
    if let transcript = try transcript(id) { return transcript }
    throw WorkbenchError.unknown(
      what: "transcript in the store", name: id,
      suggestion: Suggestion.nearest(to: id, in: try transcripts().map(\.id)))
  }

  /// - Parameter number: from 1.
  /// - Throws: `WorkbenchError.unknown`, `.noTurn`
  func namedTurn(_ number: Int, of id: String) throws -> (transcript: Transcript, turn: Int) {
    let transcript = try namedTranscript(id)
    guard transcript.turns.indices.contains(number - 1) else {
      throw WorkbenchError.noTurn(number, transcript: id, turns: transcript.turns.count)
    }
    return (transcript, number - 1)
  }

  /// - Parameter id: whole, or 8 digits and more of its beginning.
  /// - Throws: `WorkbenchError.shortCodingID`, `.severalCodings`, `.unknown`
  func namedCoding(_ id: String) throws -> StoredCoding {
    guard id.count >= Self.fewestDigits else { throw WorkbenchError.shortCodingID(id) }
    guard let found = try coding(beginning: id), let coding = try coding(found) else {
      throw WorkbenchError.unknown(what: "coding in the store", name: id, suggestion: nil)
    }
    return coding
  }
}

extension LoadedCodebook {
  /// - Throws: `WorkbenchError.unknown` for a code that the codebook does not have.
  func require(_ code: String) throws { try codebook.require(code) }
}
