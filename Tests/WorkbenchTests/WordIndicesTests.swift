import CodingEngine
import QualData
import Testing
import Tokenization

@testable import Workbench

@Suite struct WordIndicesTests {
  /// Turns with gaps between them, words without white space, and a turn that holds no word.
  private let transcript = Transcript(
    id: "t", source: "t.txt", text: "P1: Ja, l'État.\nP2: …\n\nP1: Drei-vier  fünf\n",
    turns: [
      Turn(speaker: 0, range: TextRange(0, 16), contentRange: TextRange(4, 16)),
      Turn(speaker: 1, range: TextRange(17, 24), contentRange: TextRange(21, 24)),
      Turn(speaker: 0, range: TextRange(26, 46), contentRange: TextRange(30, 46)),
    ],
    speakers: [Speaker(label: "P1"), Speaker(label: "P2")], language: "fr")

  /// What the words of the whole transcript say.
  @Test func everyRangeHasTheWordsThatShareAByteWithIt() throws {
    let compiled = try CompiledCodebook(Codebook(id: "b", codes: []))
    let coder = TranscriptCoder(compiled, keepsTokens: true)
    let coded = try coder.code(transcript)
    let words = coder.tokens
    #expect(words.count == 6)
    var indices = WordIndices(transcript, coded, TranscriptCoder(compiled))
    let size = transcript.text.utf8.count
    for lower in 0...size {
      for upper in lower...size {
        let found = try indices.words(overlapping: TextRange(lower, upper))
        #expect(found == words.words(overlapping: lower, upper), "\(lower)..<\(upper)")
      }
    }
  }
}
