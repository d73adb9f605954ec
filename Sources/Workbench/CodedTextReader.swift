import CodingEngine
import Measures
import QualData
import Tokenization

/// Makes of each transcript what several coders made of it.
struct CodedTextReader: Sendable {
  struct Outcome: Sendable {
    var text: AgreementText
    /// By person: quotes that stand nowhere, or in several places.
    var problems: [[Diagnostic]]
    /// Where some coders gave a sentence a code and others did not; with the words of the sentence.
    var differences: [AgreementDifferences.Difference]
  }

  private let people: [HumanCodings]
  private let codebook: LoadedCodebook
  private let request: MeasureAgreement.Request
  private let positions: [String: Int]

  init(_ people: [HumanCodings], _ codebook: LoadedCodebook, _ request: MeasureAgreement.Request) {
    self.people = people
    self.codebook = codebook
    self.request = request
    positions = Dictionary(
      codebook.codebook.flattened.enumerated().map { ($1.code.id, $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// Of one thread.
  func worker() -> (Transcript) throws -> Outcome {
    let coder = request.engine ? TranscriptCoder(codebook.compiled) : nil
    var tokenizers = Tokenizers()
    return { transcript in
      var problems = people.map { _ in [Diagnostic]() }
      var codings = people.indices.map { person -> [(code: Int, range: TextRange)]? in
        guard people[person].transcripts.contains(transcript.id) else { return nil }
        return people[person].located(in: transcript, &problems[person]).compactMap { coding in
          positions[coding.code].map { ($0, coding.range) }
        }
      }
      if let coder {
        // The engine is asked about what a person coded, not about the rest.
        let isRead = codings.contains { $0 != nil }
        codings.append(
          isRead
            ? try coder.code(transcript).codings.compactMap { coding in
              positions[coding.code].map { ($0, coding.range) }
            } : nil)
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
