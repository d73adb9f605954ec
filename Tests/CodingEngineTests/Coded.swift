import QualData
import TestSupport

@testable import CodingEngine

/// A transcript of one turn per string, spoken by a participant unless said otherwise.
func transcript(
  _ turns: [String], language: String = "en", roles: [SpeakerRole?] = []
) -> Transcript {
  var text = ""
  var list: [Turn] = []
  var speakers: [Speaker] = []
  for (index, content) in turns.enumerated() {
    let role = index < roles.count ? roles[index] : .participant
    let start = text.utf8.count
    text += content
    if let role { speakers.append(Speaker(label: "S\(index)", role: role)) }
    let range = TextRange(start, text.utf8.count)
    list.append(Turn(speaker: role == nil ? nil : speakers.count - 1, range: range, contentRange: range))
    text += "\n\n"
  }
  return Transcript(
    id: "t", source: "t.txt", text: text, turns: list, speakers: speakers, language: language)
}

/// The words matched by the patterns of one code, as they stand in the text.
func matched(
  _ patterns: [Pattern], _ turns: String..., language: String = "en", roles: [SpeakerRole?] = []
) throws -> [String] {
  let transcript = transcript(turns, language: language, roles: roles)
  return try codings(patterns, transcript).flatMap(\.matches).map { transcript.text(in: $0.range) }
}

func matched(_ query: String, _ text: String, language: String = "en") throws -> [String] {
  try matched([Pattern(query)], text, language: language)
}

/// The excerpts coded by the patterns of one code.
func excerpts(_ patterns: [Pattern], _ turns: String..., language: String = "en") throws -> [String] {
  let transcript = transcript(turns, language: language)
  return try codings(patterns, transcript).map { transcript.text(in: $0.range) }
}

private func codings(_ patterns: [Pattern], _ transcript: Transcript) throws -> [Coding] {
  let book = Codebook(id: "b", languages: ["en"], codes: [Code(id: "c", patterns: patterns)])
  return try TranscriptCoder(CompiledCodebook(book)).code(transcript).codings
}
