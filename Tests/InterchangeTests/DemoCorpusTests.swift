import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// The demo corpus has every format, some encodings and four languages; its files are named by their language.
@Suite struct DemoCorpusTests {
  static let files: [String] = ["interviews", "workshops"].flatMap { folder in
    let url = Repository.file("corpora/genomics-belgium/\(folder)")
    let names = (try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []
    return names.filter { !$0.hasPrefix(".") }.sorted().map { "\(folder)/\($0)" }
  }

  @Test(arguments: files) func isReadAsItsAuthorsMeantIt(_ path: String) throws {
    let url = Repository.file("corpora/genomics-belgium/\(path)")
    let imported = try Importers.read(SourceFile.read(url, shownAs: path))
    #expect(imported.count == 1)
    let transcript = imported[0].transcript
    ImporterInvariantTests.check(transcript, path)
    #expect(transcript.language == transcript.id.prefix(2))
    #expect(transcript.speakers.count { $0.role != .participant } == 1)
    #expect(transcript.speakers.allSatisfy { $0.role != .participant || SpeakerWords.isCode($0.label) })
    #expect(transcript.turns.allSatisfy { $0.speaker != nil })
    #expect(transcript.turns.count >= 40)
  }
  @Test func everySpeakerIsAParticipantAndEveryInterviewedOneSpeaks() throws {
    func table(_ name: String) throws -> SourceFile {
      try SourceFile.read(Repository.file("corpora/genomics-belgium/\(name)"), shownAs: name)
    }
    let participants = try ParticipantsFile.read(table("participants.csv")).participants
    let rows = try TranscriptAttributesFile.read(table("transcripts.csv"))
    let transcripts = try Self.files.map {
      try Importers.read(table($0))[0].transcript
    }
    #expect(rows.map(\.transcript).sorted() == transcripts.map(\.id).sorted())
    let outcomes = transcripts.map { ParticipantMatching.apply(participants, to: $0) }
    #expect(outcomes.flatMap(\.unknownLabels) == [])
    // R28 and on answered the questionnaire only.
    let silent = participants.filter { row in !outcomes.contains { $0.matched.contains(row.id) } }
    #expect(silent.allSatisfy { $0.id.hasPrefix("R") })
  }
}
