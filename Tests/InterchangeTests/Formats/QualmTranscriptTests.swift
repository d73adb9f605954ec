import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct QualmTranscriptTests {
  private func read(_ text: String) throws -> Transcript {
    try Importers.read(SourceFile(path: "a.json", bytes: Array(text.utf8)))[0].transcript
  }

  private static let written = """
    {"format": "qualm transcript", "version": 1, "id": "a", "language": "en", "attributes": {"place": "Gent"}, "speakers": \
    [{"label": "INT", "role": "interviewer"}, {"label": "[PERSON 1]", "role": "participant", "case": "c1"}], "text": [
    "Interview of March\\n\\n",
    {"speaker": 0, "label": "INT: ", "said": "Who pays?"},
    "\\n",
    {"speaker": 1, "start": 1.5, "end": 4, "label": "[PERSON 1]: ", "said": "Nobody \\"really\\".", "after": " "},
    {"said": "Ünd?"},
    "\\n"
    ]}

    """

  @Test func theDocumentedFormIsRead() throws {
    let transcript = try read(Self.written)
    #expect(transcript.text == "Interview of March\n\nINT: Who pays?\n[PERSON 1]: Nobody \"really\". Ünd?\n")
    #expect(
      transcript.turns.map { transcript.text(in: $0.contentRange) } == [
        "Who pays?", "Nobody \"really\".", "Ünd?",
      ])
    #expect(transcript.turns.map { transcript.text(in: $0.range) }.last == "Ünd?")
    #expect(transcript.turns.map(\.speaker) == [0, 1, nil])
    #expect(transcript.turns[1].start == 1.5)
    #expect(transcript.speakers.map(\.caseID) == ["INT", "c1"])
    #expect(transcript.attributes == ["place": "Gent"])
    #expect(QualmTranscriptImporter.text(of: transcript) == Self.written)
  }

  @Test func everyTranscriptOfTheDemoReadsBackTheSame() throws {
    let folder = Repository.file("corpora/genomics-belgium/interviews")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    #expect(names.count > 10)
    for name in names {
      let file = try SourceFile.read(folder.appendingPathComponent(name), shownAs: name)
      let transcript = try Importers.read(file)[0].transcript
      let back = try read(QualmTranscriptImporter.text(of: transcript))
      #expect(back.text.utf8.elementsEqual(transcript.text.utf8))
      #expect(back.turns == transcript.turns)
      #expect(back.speakers == transcript.speakers)
      #expect(back.language == transcript.language)
      #expect(back.id == transcript.id)
    }
  }

  @Test func whatIsWrongIsSaid() {
    func message(_ text: String) -> String? {
      do {
        _ = try read(text)
        return nil
      } catch {
        return (error as? InputErrors)?.diagnostics.map(\.rendered).joined()
      }
    }
    #expect(
      message(Self.written.replacing("\"version\": 1", with: "\"version\": 2"))
        == "a.json: error: The transcript is of a form that this Qualm does not know.\n  Read it with a newer one."
    )
    #expect(
      message(Self.written.replacing("\"speaker\": 1", with: "\"speaker\": 2"))
        == "a.json: error: Turn 2 names the speaker 2, which the file does not have.\n  Speakers are numbered from 0."
    )
    #expect(
      message(String(Self.written.prefix(300)))?.contains("error: The JSON ends too soon") == true)
  }
}
