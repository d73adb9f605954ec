/// A row of the participants file: a case, the labels it speaks under, and its attributes.
package struct Participant: Sendable, Equatable {
  /// The case id, unique in the file.
  package var id: String
  /// The label in transcripts; the id when the file names no other.
  package var label: String
  /// The transcripts in which the label means this case; empty: all.
  package var transcripts: [String]
  /// `nil`: as the label suggests.
  package var role: SpeakerRole?
  package var attributes: [String: String]

  package init(
    id: String, label: String? = nil, transcripts: [String] = [], role: SpeakerRole? = nil,
    attributes: [String: String] = [:]
  ) {
    self.id = id
    self.label = label ?? id
    self.transcripts = transcripts
    self.role = role
    self.attributes = attributes
  }
}
