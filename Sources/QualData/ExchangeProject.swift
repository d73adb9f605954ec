/// A project as tools for qualitative analysis hand it to each other: what REFI-QDA carries of codes, texts and codings.
///
/// Everything has a GUID (see `GUID`) that stays the same on its way from tool to tool. References that lead nowhere and GUIDs
/// that occur twice are for the reader of a file to settle; what is built here holds neither.
package struct ExchangeProject: Sendable, Equatable {
  package var name: String
  /// The program that wrote it.
  package var origin: String
  package var about: String
  package var users: [User] = []
  /// The top level.
  package var codes: [Code] = []
  package var variables: [Variable] = []
  package var cases: [Case] = []
  package var sources: [Source] = []
  package var notes: [Note] = []
  package var links: [Link] = []
  package var sets: [Group] = []
  /// Notes on the project as a whole.
  package var noteRefs: [String] = []

  package init(name: String, origin: String = "", about: String = "") {
    self.name = name
    self.origin = origin
    self.about = about
  }

  package struct User: Sendable, Equatable {
    package var guid: String
    package var name: String

    package init(guid: String, name: String) {
      self.guid = guid
      self.name = name
    }
  }

  package struct Code: Sendable, Equatable {
    package var guid: String
    package var name: String
    /// False for a category, which only holds codes.
    package var isCodable = true
    /// `#RRGGBB`.
    package var colour: String?
    package var about = ""
    package var notes: [String] = []
    package var children: [Code] = []

    package init(guid: String, name: String) {
      self.guid = guid
      self.name = name
    }
  }

  /// What cases and sources have values of.
  package struct Variable: Sendable, Equatable {
    package enum Kind: String, Sendable, Codable, CaseIterable {
      case text = "Text"
      case boolean = "Boolean"
      case integer = "Integer"
      case float = "Float"
      case date = "Date"
      case dateTime = "DateTime"
    }

    package var guid: String
    package var name: String
    package var kind: Kind
    package var about = ""

    package init(guid: String, name: String, kind: Kind = .text) {
      self.guid = guid
      self.name = name
      self.kind = kind
    }
  }

  package struct Value: Sendable, Equatable {
    package var variable: String
    package var text: String

    package init(variable: String, text: String) {
      self.variable = variable
      self.text = text
    }
  }

  package struct Case: Sendable, Equatable {
    package var guid: String
    package var name: String
    package var about = ""
    package var codes: [String] = []
    package var values: [Value] = []
    package var sources: [String] = []
    package var selections: [String] = []

    package init(guid: String, name: String) {
      self.guid = guid
      self.name = name
    }
  }

  /// A note of a person.
  package struct Note: Sendable, Equatable {
    package var guid: String
    package var name: String
    package var text: String
    package var user: String?
    /// UTC, ISO 8601.
    package var madeAt: String?

    package init(guid: String, name: String = "", text: String) {
      self.guid = guid
      self.name = name
      self.text = text
    }
  }

  /// One thing tied to another.
  package struct Link: Sendable, Equatable, Codable {
    package var guid: String
    package var name: String
    package var direction: String?
    package var colour: String?
    package var origin: String?
    package var target: String?
    package var notes: [String] = []

    package init(guid: String, name: String = "") {
      self.guid = guid
      self.name = name
    }
  }

  /// A set, of codes, sources and notes.
  package struct Group: Sendable, Equatable, Codable {
    package var guid: String
    package var name: String
    package var about = ""
    package var codes: [String] = []
    package var sources: [String] = []
    package var notes: [String] = []

    package init(guid: String, name: String) {
      self.guid = guid
      self.name = name
    }
  }
}

extension ExchangeProject {
  /// A text, and what was done to it. Ranges are bytes of its UTF-8, as everywhere in Qualm.
  package struct Source: Sendable, Equatable {
    package var guid: String
    package var name: String
    package var about = ""
    /// LF line ends, no byte order mark.
    package var text: String
    package var selections: [Selection] = []
    /// Codings of the source as a whole.
    package var codings: [Coding] = []
    package var notes: [String] = []
    package var values: [Value] = []
    /// Of the transcript of a recording, in order of the text.
    package var syncPoints: [SyncPoint] = []
    /// The recording's own GUID, where the source is the transcript of one.
    package var recording: String?

    package init(guid: String, name: String, text: String) {
      self.guid = guid
      self.name = name
      self.text = text
    }
  }

  /// A stretch of a source that was coded or noted on.
  package struct Selection: Sendable, Equatable {
    package var guid: String
    package var range: TextRange
    package var about = ""
    package var user: String?
    package var madeAt: String?
    package var codings: [Coding] = []
    package var notes: [String] = []

    package init(guid: String, range: TextRange) {
      self.guid = guid
      self.range = range
    }
  }

  package struct Coding: Sendable, Equatable {
    package var guid: String
    package var code: String
    package var user: String?
    package var madeAt: String?
    package var notes: [String] = []

    package init(guid: String, code: String) {
      self.guid = guid
      self.code = code
    }
  }

  /// A place of a transcript and its time in the recording.
  package struct SyncPoint: Sendable, Equatable, Codable {
    package var guid: String
    /// In bytes of the text.
    package var position: Int
    package var milliseconds: Int?

    package init(guid: String, position: Int, milliseconds: Int?) {
      self.guid = guid
      self.position = position
      self.milliseconds = milliseconds
    }
  }

  /// Every code with its parent's GUID, parents before their children.
  package var flattenedCodes: [(code: Code, parent: String?)] {
    func list(_ codes: [Code], _ parent: String?) -> [(Code, String?)] {
      codes.flatMap { [($0, parent)] + list($0.children, $0.guid) }
    }
    return list(codes, nil)
  }
}
