import QualData

@testable import Interchange

/// Reads a text as a file of this name, and gives its only transcript.
func read(
  _ text: String, as path: String = "interview.txt", options: ImportOptions = ImportOptions()
) throws -> ImportedTranscript {
  try read(Array(text.utf8), as: path, options: options)
}

func read(
  _ bytes: [UInt8], as path: String = "interview.txt", options: ImportOptions = ImportOptions()
) throws -> ImportedTranscript {
  try Importers.read(SourceFile(path: path, bytes: bytes), options: options)[0]
}

/// What a test compares: a turn as `speaker: content`, with `?` for an unknown speaker.
func turns(_ imported: ImportedTranscript) -> [String] {
  let transcript = imported.transcript
  return transcript.turns.map {
    "\(transcript.speaker(of: $0)?.label ?? "?"): \(transcript.text(in: $0.contentRange))"
  }
}

func times(_ imported: ImportedTranscript) -> [[Double?]] {
  imported.transcript.turns.map { [$0.start, $0.end] }
}

func roles(_ imported: ImportedTranscript) -> [String: SpeakerRole] {
  Dictionary(uniqueKeysWithValues: imported.transcript.speakers.map { ($0.label, $0.role) })
}

/// The errors of a reading, as they are printed; empty when it succeeds.
func errors(_ work: () throws -> Void) -> [String] {
  do {
    try work()
    return []
  } catch let errors as InputErrors {
    return errors.diagnostics.map(\.rendered)
  } catch {
    return ["\(error)"]
  }
}

func messages(_ imported: ImportedTranscript) -> [String] { imported.warnings.map(\.message) }
