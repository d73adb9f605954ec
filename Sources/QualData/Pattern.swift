/// A query that finds text for a code, as the codebook writes it. CodingEngine parses and compiles it.
package struct Pattern: Sendable, Equatable {
  package var query: String
  /// An ISO 639-1 code, or `any`.
  package var language: String
  package var within: Scope
  package var unless: Unless?
  package var unit: CodingUnit
  package var speakers: SpeakerFilter
  /// Where the query stands, for error messages.
  package var place: TextPlace

  package init(
    _ query: String, language: String = "any", within: Scope = .sentence, unless: Unless? = nil,
    unit: CodingUnit = .sentence, speakers: SpeakerFilter = .spokenByParticipants,
    place: TextPlace = .none
  ) {
    self.query = query
    self.language = language
    self.within = within
    self.unless = unless
    self.unit = unit
    self.speakers = speakers
    self.place = place
  }
}

/// How far the words of one match may reach. A scope never reaches past its turn, except `transcript`.
package enum Scope: String, Sendable, Codable, CaseIterable { case sentence, turn, paragraph, transcript }

/// What a match's coding covers.
package enum CodingUnit: Sendable, Equatable, Hashable {
  case match, sentence, turn, paragraph
  /// The match and up to this many words on either side, within its turn.
  case words(Int)

  /// As codebooks write it: `match`, `sentence`, `turn`, `paragraph` or `±5 words`.
  package var name: String {
    switch self {
    case .match: "match"
    case .sentence: "sentence"
    case .turn: "turn"
    case .paragraph: "paragraph"
    case .words(let count): "±\(count) words"
    }
  }
}

/// Queries that must not occur near a match: negations and homonyms.
package struct Unless: Sendable, Equatable {
  package enum Side: String, Sendable, Codable, CaseIterable { case before, after, both }
  package struct Query: Sendable, Equatable {
    package var text: String
    package var place: TextPlace
    package init(_ text: String, place: TextPlace = .none) {
      self.text = text
      self.place = place
    }
  }

  package var queries: [Query]
  /// At most this many words lie between the match and the word of the query nearest to it, plus one;
  /// that is, 1 means next to it. A query that overlaps the match always blocks it.
  package var distance: Int
  package var side: Side

  package init(_ queries: [Query], distance: Int = 5, side: Side = .both) {
    self.queries = queries
    self.distance = distance
    self.side = side
  }
}

/// Whose turns a pattern reads.
package enum SpeakerFilter: Sendable, Equatable, Hashable {
  /// All but interviewers and facilitators (also turns of nobody in particular).
  case spokenByParticipants
  case everyone
  case roles(Set<SpeakerRole>)

  package func admits(_ role: SpeakerRole?) -> Bool {
    switch self {
    case .everyone: true
    case .spokenByParticipants: role == nil || role == .participant
    case .roles(let roles): role.map(roles.contains) ?? roles.contains(.participant)
    }
  }
}
