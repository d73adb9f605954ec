import CodingEngine
import Pseudonymisation
import QualData

/// What a copy of a project puts in the place of names, or of pseudonyms. An instance belongs to one thread.
protocol Substitution: AnyObject {
  /// The edits of a transcript's text.
  func edits(of transcript: Transcript) -> TextEdits
  /// A short text: a memo, a cell, a label.
  /// - Parameter place: names it in the key.
  func text(_ text: String, at place: String) -> String
  /// A transcript's id.
  func id(_ id: String) -> String
  /// The id of a case, where no place of its own names it.
  func caseID(_ id: String) -> String
  /// Which of two names of a thing names places in the key: that of the pseudonymised project.
  func keyID(old: String, new: String) -> String
  /// What patterns found beyond doubt and nobody has listed, since the last call.
  func takeUnlisted() -> [(kind: IdentifierKind, turn: Int?)]
  /// Short texts that were changed since the last call.
  func takeChanges() -> [String: PseudonymKey.Change]
}

/// A transcript with other names, and what it needs to be undone.
struct SubstitutedTranscript: Sendable {
  var transcript: Transcript
  var oldID: String
  var edits: TextEdits
  var inverse: TextEdits
  var changes: [String: PseudonymKey.Change]
  var unlisted: [(kind: IdentifierKind, turn: Int?)]
  var digest: String

  /// Errors: what would stay in the copy because the list is older than the corpus. A few places tell enough.
  var diagnostics: [Diagnostic] {
    unlisted.prefix(5).map { found in
      Diagnostic(
        file: transcript.source,
        message:
          "\(found.turn.map { "Turn \($0 + 1)" } ?? "The text") has a \(found.kind.rawValue) that the list does not have.",
        remedy: "Run `qualm pseudonymise --find` again; it keeps what was decided.")
    }
  }
}

extension Substitution {
  /// The transcript with its text, speakers, attributes, id and source as they are in the copy.
  func transcript(_ old: Transcript) -> SubstitutedTranscript {
    let edits = edits(of: old)
    var new = old.editing(edits)
    new.id = id(old.id)
    new.source = CopiedProject.transcriptPath(new.id)
    for index in new.speakers.indices {
      let place = "\(keyID(old: old.id, new: new.id)) speaker \(index)"
      let isOwnCase = new.speakers[index].caseID == new.speakers[index].label
      new.speakers[index].label = text(new.speakers[index].label, at: place)
      new.speakers[index].caseID =
        isOwnCase ? new.speakers[index].label : text(new.speakers[index].caseID, at: place + " case")
    }
    new.attributes = Dictionary(
      uniqueKeysWithValues: old.attributes.map {
        ($0.key, text($0.value, at: "\(keyID(old: old.id, new: new.id)) attribute \($0.key)"))
      })
    return SubstitutedTranscript(
      transcript: new, oldID: old.id, edits: edits, inverse: edits.inverse(of: old.text),
      changes: takeChanges(), unlisted: takeUnlisted(), digest: new.digest)
  }
}

/// Names → pseudonyms.
final class PseudonymSubstitution: Substitution {
  private let pseudonymiser: Pseudonymiser
  private var changes: [String: PseudonymKey.Change] = [:]
  private var unlisted: [(kind: IdentifierKind, turn: Int?)] = []

  init(_ rules: PseudonymRules) throws { pseudonymiser = try Pseudonymiser(rules) }

  func edits(of transcript: Transcript) -> TextEdits {
    var text = transcript.text
    let outcome = text.withUTF8 { pseudonymiser.search($0, transcript.segments) }
    unlisted += outcome.unlisted.map { identifier in
      (identifier.kind, transcript.turns.firstIndex { $0.range.upper >= identifier.range.upperBound })
    }
    return pseudonymiser.edits(outcome.hits)
  }

  func text(_ text: String, at place: String) -> String {
    let new = pseudonymiser.replacing(text)
    if !new.utf8.elementsEqual(text.utf8) {
      changes[place] = PseudonymKey.Change(text, new)
    }
    return new
  }

  func id(_ id: String) -> String { pseudonymiser.replacing(id: id) }
  func keyID(old: String, new: String) -> String { new }

  func caseID(_ id: String) -> String {
    let new = pseudonymiser.replacing(id)
    return text(id, at: "case \(new)")
  }

  func takeUnlisted() -> [(kind: IdentifierKind, turn: Int?)] {
    defer { unlisted = [] }
    return unlisted
  }

  func takeChanges() -> [String: PseudonymKey.Change] {
    defer { changes = [:] }
    return changes
  }
}

/// Pseudonyms → names.
final class NameSubstitution: Substitution {
  private let restoration: Restoration
  init(_ restoration: Restoration) { self.restoration = restoration }

  func edits(of transcript: Transcript) -> TextEdits {
    restoration.exact(digest: transcript.digest) ?? restoration.byMainNames(transcript.text)
  }

  func text(_ text: String, at place: String) -> String { restoration.text(text, at: place) }
  func id(_ id: String) -> String { restoration.transcript(id) }
  func keyID(old: String, new: String) -> String { old }
  func caseID(_ id: String) -> String { restoration.text(id, at: "case \(id)") }
  func takeUnlisted() -> [(kind: IdentifierKind, turn: Int?)] { [] }
  func takeChanges() -> [String: PseudonymKey.Change] { [:] }
}
