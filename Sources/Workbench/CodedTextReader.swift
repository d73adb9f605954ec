import CodingEngine
import Measures
import QualData
import Tokenization

/// Makes of each transcript what several coders made of it.
struct CodedTextReader: Sendable {
  struct Outcome: Sendable {
    var text: AgreementText
    /// By coder: what is wrong with the codings.
    var problems: [[Diagnostic]]
    /// Where some coders gave a sentence a code and others did not; with the words of the sentence.
    var differences: [AgreementDifferences.Difference]
  }

  private let coders: [AgreementCoder]
  private let codebook: LoadedCodebook
  private let request: MeasureAgreement.Request
  private let positions: [String: Int]

  init(_ coders: [AgreementCoder], _ codebook: LoadedCodebook, _ request: MeasureAgreement.Request) {
    self.coders = coders
    self.codebook = codebook
    self.request = request
    positions = Dictionary(
      codebook.codebook.flattened.enumerated().map { ($1.code.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of one thread.
  func worker() -> (Transcript) throws -> Outcome {
    let engine = request.engine ? TranscriptCoder(codebook.compiled) : nil
    var tokenizers = Tokenizers()
    return { transcript in
      var problems = coders.map { _ in [Diagnostic]() }
      var found = try coders.indices.map { try coders[$0].codings(transcript, &problems[$0]) }
      if let engine {
        // The engine is asked about what a person coded, not about the rest.
        let isRead = found.contains { $0 != nil }
        found.append(isRead ? try engine.code(transcript).codings.map { ($0.code, $0.range) } : nil)
      }
      let codings = found.map { codings in
        codings?.compactMap { coding in positions[coding.code].map { (code: $0, range: coding.range) } }
      }
      let units = AgreementUnits(transcript, participantsOnly: request.participantsOnly)
      let tokenizer = request.unit == .word ? try tokenizers.tokenizer(for: transcript.language) : nil
      let sentences = units.text(.sentence, codings: codings, nil)
      return Outcome(
        text: request.unit == .sentence ? sentences : units.text(request.unit, codings: codings, tokenizer),
        problems: problems, differences: AgreementDifferences.find(sentences, transcript))
    }
  }
}
