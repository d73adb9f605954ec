import CodingEngine
import ProjectStore
import QualData

/// The coders of a project's store, each with what they accepted: suggestions, others' codings and their own.
///
/// A coder coded a transcript when they decided on anything in it. Adjudications are nobody's own and do not count.
enum StoredCoders {
  /// By name.
  static func read(_ store: ProjectStore) throws -> [AgreementCoder] {
    var read: [String: [String: AgreementCoder.Reading]] = [:]
    try store.read { reader in
      for transcript in try reader.transcripts() {
        let decisions = try reader.decisions(onTranscript: transcript.id)
        let codings = decisions.isEmpty ? [] : try reader.codings(of: transcript.id)
        for coding in codings where !coding.range.isEmpty {
          for decision in decisions[coding.id] ?? [] where !decision.isAdjudication {
            let isAccepted = decision.verdict == .accepted
            read[decision.coder, default: [:]][
              transcript.id, default: AgreementCoder.Reading(digest: transcript.digest)
            ].codings += isAccepted ? [(decision.code ?? coding.code, decision.range ?? coding.range)] : []
          }
        }
      }
    }
    return read.sorted { $0.key < $1.key }.map { AgreementCoder($0, stored: $1) }
  }
}
