import QualData

/// Which codings a queue has, and in which order. An empty set or list lets everything through; all conditions must hold.
package struct CodingFilter: Sendable, Equatable {
  package enum Order: String, Sendable, CaseIterable {
    /// By transcript and place.
    case text
    /// By code, then as text.
    case code
  }

  /// Of the coding, or of a decision that put it under another code.
  package var codes: Set<String>
  package var transcripts: Set<String>
  /// Labels or ids of participants.
  package var speakers: Set<String>
  /// Of the speaker's case or of the transcript; of several values of one attribute any will do.
  package var attributes: [Attribute]
  package var statuses: Set<CodingStatus>
  /// Who made the coding; `auto` is the engine.
  package var madeBy: Set<String>
  /// Only codings that somebody flagged.
  package var isFlagged: Bool
  /// Also suggestions that the last run no longer made.
  package var includesGone: Bool
  /// The coder whose decisions alone decide on the status, for coding blind; `nil`: everybody's.
  package var view: String?
  package var order: Order

  package struct Attribute: Sendable, Hashable {
    package var name: String
    package var value: String

    package init(name: String, value: String) {
      self.name = name
      self.value = value
    }
  }

  package init(
    codes: Set<String> = [], transcripts: Set<String> = [], speakers: Set<String> = [],
    attributes: [Attribute] = [], statuses: Set<CodingStatus> = [], madeBy: Set<String> = [],
    isFlagged: Bool = false, includesGone: Bool = false, view: String? = nil, order: Order = .text
  ) {
    self.codes = codes
    self.transcripts = transcripts
    self.speakers = speakers
    self.attributes = attributes
    self.statuses = statuses
    self.madeBy = madeBy
    self.isFlagged = isFlagged
    self.includesGone = includesGone
    self.view = view
    self.order = order
  }
}
