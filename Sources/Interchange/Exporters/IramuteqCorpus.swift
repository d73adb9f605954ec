import Foundation
import QualData

/// Transcripts as a corpus of IRaMuTeQ: each text after a line `**** *variable_value …`. Source: P. Ratinaud, Manuel
/// utilisateur of IRaMuTeQ, version 0.4, “Format des données en entrée” (iramuteq.org), which follows that of Alceste.
///
/// Names and values keep their letters without accents and their digits; other signs would end them. Values that only
/// differ in other signs get a number. In texts `*` and `_` become spaces: `****` and `-*` at the start of a line begin a
/// text and a theme, and `_word_` would be a variable. A variable that both transcript and speaker have stands once; where
/// its values differ, the speaker's is called so.
package struct IramuteqCorpus {
  /// What a text is: what participants say in a transcript, one of them in a transcript, or in a turn.
  package enum Unit: String, Sendable, CaseIterable { case transcript, speaker, turn }

  private let unit: Unit
  private var values = PlainNames()
  private var names = PlainNames()

  package init(_ unit: Unit) { self.unit = unit }

  /// The texts of a transcript; those without words are left out.
  package mutating func texts(of transcript: Transcript) -> (text: String, count: Int) {
    var shared = [("transcript", transcript.id)]
    if transcript.language != "und" { shared.append(("language", transcript.language)) }
    shared += transcript.attributes.sorted { $0.key < $1.key }
    var result = ""
    var count = 0
    for (variables, turns) in groups(transcript) {
      let text = turns.map { plain(transcript.text(in: $0.contentRange)) }.filter { !$0.isEmpty }
        .joined(separator: "\n")
      guard !text.isEmpty else { continue }
      let own = variables.compactMap { name, value -> (String, String)? in
        guard let same = shared.first(where: { $0.0 == name }) else { return (name, value) }
        return same.1 == value ? nil : ("speaker " + name, value)
      }
      let marks = (shared + own).filter { !$0.1.isEmpty }.map { mark($0.0, $0.1) }
      result += "**** " + marks.joined(separator: " ") + "\n\(text)\n\n"
      count += 1
    }
    return (result, count)
  }

  private func groups(_ transcript: Transcript) -> [(variables: [(String, String)], turns: [Turn])] {
    let spoken = transcript.turns.enumerated().filter {
      transcript.speaker(of: $0.element).map { $0.role == .participant } ?? true
    }
    switch unit {
    case .transcript: return [([], spoken.map(\.element))]
    case .turn:
      return spoken.map {
        (variables(transcript.speaker(of: $0.element)) + [("turn", "\($0.offset + 1)")], [$0.element])
      }
    case .speaker:
      var groups: [(speaker: Speaker?, turns: [Turn])] = []
      for (_, turn) in spoken {
        let speaker = transcript.speaker(of: turn)
        if let place = groups.firstIndex(where: { $0.speaker?.caseID == speaker?.caseID }) {
          groups[place].turns.append(turn)
        } else {
          groups.append((speaker, [turn]))
        }
      }
      return groups.map { (variables($0.speaker), $0.turns) }
    }
  }

  private func variables(_ speaker: Speaker?) -> [(String, String)] {
    guard let speaker else { return [("speaker", "unknown")] }
    return [("speaker", speaker.caseID)] + speaker.attributes.sorted { $0.key < $1.key }
  }

  private mutating func mark(_ name: String, _ value: String) -> String {
    let name = names.name(name, in: "")
    return "*\(name)_\(values.name(value, in: name))"
  }

  private func plain(_ text: String) -> String {
    // Scalars, not characters: an asterisk with a mark on it is an asterisk to other programs.
    let scalars = text.unicodeScalars.map { $0 == "*" || $0 == "_" ? " " : $0 }
    return String(String.UnicodeScalarView(scalars)).trimmingCharacters(in: .whitespacesAndNewlines)
  }

  /// Names of ASCII letters and digits, each for one text only.
  private struct PlainNames {
    private var given: [String: [String: String]] = [:]
    private var taken: [String: Set<String>] = [:]

    mutating func name(_ text: String, in space: String) -> String {
      if let name = given[space]?[text] { return name }
      let folded = text.folding(options: [.diacriticInsensitive, .widthInsensitive], locale: nil)
      let plain = String(folded.unicodeScalars.filter { $0.isASCII && $0.properties.isAlphanumeric })
      var name = plain.isEmpty ? "x" : plain
      var number = 2
      while taken[space, default: []].contains(name) {
        name = (plain.isEmpty ? "x" : plain) + "n\(number)"
        number += 1
      }
      taken[space, default: []].insert(name)
      given[space, default: [:]][text] = name
      return name
    }
  }
}

extension Unicode.Scalar.Properties {
  fileprivate var isAlphanumeric: Bool { isAlphabetic || numericType == .decimal }
}
