/// A note of a coder on anything.
package struct Memo: Sendable, Equatable {
  package enum Subject: Sendable, Hashable {
    case project
    case transcript(String)
    /// A turn by its position in the transcript, from 0.
    case turn(transcript: String, Int)
    case code(String)
    case coding(CodingID)
    case participant(String)
    case indicator(String)
  }

  /// 32 hexadecimal digits; empty until the store has it.
  package var id: String
  package var subject: Subject
  package var text: String
  package var coder: String
  /// UTC, ISO 8601; empty until the store has it.
  package var writtenAt: String

  package init(id: String = "", subject: Subject, text: String, coder: String, writtenAt: String = "") {
    self.id = id
    self.subject = subject
    self.text = text
    self.coder = coder
    self.writtenAt = writtenAt
  }
}
