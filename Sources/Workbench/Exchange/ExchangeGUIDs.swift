import CodingEngine
import Foundation
import ProjectStore
import QualData

/// The GUIDs of a project's things: those that they came with, else ones made of their names, always the same.
struct ExchangeGUIDs {
  private var known: [ExchangeItem.Kind: [String: ExchangeItem]] = [:]
  /// What keeps the made GUIDs of two projects apart.
  private let project: String
  private let codebook: String

  /// - Parameter codebook: its id, so that codes have one GUID wherever the codebook is used.
  init(_ items: [ExchangeItem], project: String, codebook: String) {
    for item in items { known[item.kind, default: [:]][item.subject] = item }
    self.project = project
    self.codebook = codebook
  }

  func item(_ kind: ExchangeItem.Kind, _ subject: String) -> ExchangeItem? { known[kind]?[subject] }

  func items(_ kind: ExchangeItem.Kind) -> [ExchangeItem] {
    (known[kind] ?? [:]).values.sorted { $0.subject < $1.subject }
  }

  /// Sets of other tools.
  var sets: [ExchangeProject.Group] {
    items(.set).compactMap { ExchangeContent.read(ExchangeProject.Group.self, $0.content) }
  }

  func guid(_ kind: ExchangeItem.Kind, _ subject: String) -> String {
    item(kind, subject)?.guid
      ?? Self.made([kind.rawValue, kind == .code ? codebook : project, subject])
  }

  /// A UUID of version 8 (RFC 9562) from SHA-256 of the parts.
  static func made(_ parts: [String]) -> String {
    var id = CodingID(String(Digest.sha256(parts.joined(separator: "\n")).prefix(32)))!
    id.high = id.high & ~0xF000 | 0x8000
    id.low = id.low & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
    return GUID.text(id)
  }

  /// A GUID of a file as an id; one that is none makes an id of its own, always the same.
  static func id(_ guid: String) -> CodingID { GUID.id(guid) ?? GUID.id(made(["foreign", guid]))! }

  /// Likewise, as a GUID.
  static func valid(_ guid: String) -> String { GUID.isValid(guid) ? guid : made(["foreign", guid]) }
}

extension ExchangeProject.Group {
  /// With those of its members that are there.
  func keeping(_ present: Set<String>) -> Self {
    var set = self
    set.codes.removeAll { !present.contains($0) }
    set.sources.removeAll { !present.contains($0) }
    set.notes.removeAll { !present.contains($0) }
    return set
  }
}

/// Contents of exchange items: JSON with its keys in order.
enum ExchangeContent {
  struct Source: Codable {
    var about = ""
    var recording: String?
    var syncPoints: SyncPoints?
  }

  /// Places of a transcript with times that are not those of its turns.
  struct SyncPoints: Codable {
    /// Of the text that the places are of.
    var digest: String
    var points: [ExchangeProject.SyncPoint]
  }

  struct Participant: Codable {
    var about = ""
    var codes: [String] = []
    var selections: [String] = []
  }

  struct Variable: Codable {
    var kind: ExchangeProject.Variable.Kind
    var about = ""
  }

  /// A stretch of text without a coding.
  struct Quotation: Codable {
    var transcript: String
    /// Of the text that the range is of.
    var digest: String
    var range: TextRange
    var about: String
    var user: String?
    var madeAt: String?
    /// Ids of the memos on it.
    var memos: [String]
  }

  /// The content of codes that other tools do not code with.
  static let category = "category"
  /// The content of codings of a source as a whole.
  static let whole = "source"

  static func json(_ value: some Encodable) -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Texts, numbers and lists of them can always be encoded.
    return String(decoding: try! encoder.encode(value), as: UTF8.self)
  }

  static func read<Value: Decodable>(_: Value.Type, _ json: String) -> Value? {
    try? JSONDecoder().decode(Value.self, from: Data(json.utf8))
  }
}
