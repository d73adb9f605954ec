import Crypto
import Foundation

/// Tells whether a name of the list stands in a text, without holding the names: a keyed hash (HMAC-SHA-256, a random salt
/// for each project) of each phrase and of its first word.
///
/// That keeps names from being read, not from being guessed: who has the file can try names out. So it is for its owner
/// only, as the store is.
package struct NameGuard: Sendable, Equatable, Codable {
  package static let format = "qualm pseudonyms"

  private struct Entry: Sendable, Equatable, Codable {
    var pseudonym: String
    /// How many words it has.
    var words: Int
    var isAsWritten: Bool
  }

  private var format = NameGuard.format
  private var version = 1
  private var salt: String
  private var firsts: Set<String> = []
  private var phrases: [String: Entry] = [:]

  /// - Parameter salt: 32 random bytes; given by tests only.
  package init(_ rows: [PseudonymRow], salt: [UInt8]? = nil) {
    let bytes = salt ?? SymmetricKey(size: .bits256).withUnsafeBytes(Array.init)
    self.salt = Data(bytes).base64EncodedString()
    for row in rows where row.decision.isReplaced {
      let isAsWritten = row.decision == .asWritten
      let words = TextWord.all(in: row.text)
      guard let first = words.first else { continue }
      let forms = isAsWritten ? words.map { Self.written(row.text, $0.range) } : words.map(\.form)
      firsts.insert(hash(first.form))
      let entry = Entry(pseudonym: row.replacement, words: words.count, isAsWritten: isAsWritten)
      phrases[hash(forms.joined(separator: " "))] = entry
    }
  }

  /// The text of the file: JSON with its keys in order.
  package var fileText: String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    var sorted = self
    sorted.firsts = []
    // A set has no order of its own.
    let list = firsts.sorted().map { "\"\($0)\"" }.joined(separator: ",")
    let text = String(decoding: (try? encoder.encode(sorted)) ?? Data(), as: UTF8.self)
    return text.replacing("\"firsts\":[]", with: "\"firsts\":[\(list)]") + "\n"
  }

  /// `nil` for what is no such file.
  package init?(fileText: String) {
    guard let read = try? JSONDecoder().decode(NameGuard.self, from: Data(fileText.utf8)),
      read.format == Self.format, read.version == 1
    else { return nil }
    self = read
  }

  var isEmpty: Bool { phrases.isEmpty }

  func hash(_ text: String) -> String {
    let key = SymmetricKey(data: Data(base64Encoded: salt) ?? Data())
    let code = HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key)
    return Data(code.prefix(16)).base64EncodedString()
  }

  func begins(with form: String) -> Bool { firsts.contains(hash(form)) }

  var longest: Int { phrases.values.map(\.words).max() ?? 0 }

  /// The pseudonym of the longest phrase that a text's words begin with.
  /// - Parameter words: the first of them in the forms of the list and as written.
  func pseudonym(_ words: [(form: String, written: String)]) -> String? {
    for count in stride(from: min(words.count, longest), to: 0, by: -1) {
      let folded = words[..<count].map(\.form).joined(separator: " ")
      let written = words[..<count].map(\.written).joined(separator: " ")
      if let entry = phrases[hash(folded)], !entry.isAsWritten { return entry.pseudonym }
      if let entry = phrases[hash(written)], entry.isAsWritten { return entry.pseudonym }
    }
    return nil
  }

  static func written(_ text: String, _ range: Range<Int>) -> String {
    String(decoding: Array(text.utf8)[range], as: UTF8.self).precomposedStringWithCanonicalMapping
  }
}
