import CodingEngine
import Measures
import QualData

/// A coder whose codings are compared with those of others, wherever they are kept.
package struct AgreementCoder: Sendable {
  package typealias Codings = [(code: String, range: TextRange)]

  package let name: String
  /// The codings of a transcript; `nil` where the coder did not code it. Adds what is wrong with them.
  let codings: @Sendable (Transcript, inout [Diagnostic]) throws -> Codings?

  /// - Parameter codings: by transcript; one that is not there was not coded. Rejected codings do not count.
  package init(_ name: String, codings: [String: [Coding]]) {
    self.name = name
    self.codings = { transcript, _ in
      codings[transcript.id]?.filter { $0.status != .rejected }.map { ($0.code, $0.range) }
    }
  }

  /// What a coder made of one stored text.
  struct Reading: Sendable {
    /// SHA-256 of the text.
    var digest: String
    var codings: Codings = []
  }

  /// - Parameter stored: by transcript; one that is not there was not coded.
  init(_ name: String, stored: [String: Reading]) {
    self.name = name
    codings = { transcript, problems in
      guard let reading = stored[transcript.id] else { return nil }
      if reading.digest != transcript.digest {
        problems.append(
          Diagnostic(
            file: transcript.source,
            message: "The text of “\(transcript.id)” is not the one that \(name) coded.",
            remedy:
              "Take the corrected text over with `qualm import --update`, which moves the codings, or put the old file back."
          ))
      }
      return reading.codings
    }
  }

  init(_ name: String, _ file: HumanCodings) {
    self.name = name
    codings = { transcript, problems in
      guard file.transcripts.contains(transcript.id) else { return nil }
      return file.located(in: transcript, &problems).map { ($0.code, $0.range) }
    }
  }
}
