import QualData

/// JSON of Rev and Rev AI: monologues of speakers, word by word with times.
package enum RevImporter: TextImporter {
  package static let format = "Rev JSON"

  private struct File: Decodable {
    var monologues: [Monologue]
    var speakers: [Speaker]?
  }
  private struct Monologue: Decodable {
    var speaker: Int
    var speaker_name: String?
    var elements: [Element]
  }
  private struct Speaker: Decodable {
    var id: Int
    var name: String?
  }
  /// A word, or what stands between words.
  private struct Element: Decodable {
    var value: String?
    var ts: Double?
    var end_ts: Double?
  }

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    JSONText.isObject(head.bytes) && JSONText.names("monologues", in: head.bytes)
      && JSONText.names("elements", in: head.bytes)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let file = try JSONText.decode(File.self, text.bytes, file: source.path)
    let names = Dictionary((file.speakers ?? []).map { ($0.id, $0.name) }) { first, _ in first }
    let utterances = file.monologues.map { monologue in
      let name = monologue.speaker_name ?? names[monologue.speaker] ?? nil
      return Utterance(
        label: name ?? "Speaker \(monologue.speaker)",
        start: time(monologue.elements.lazy.compactMap(\.ts).first),
        end: time(monologue.elements.lazy.compactMap(\.end_ts).last),
        text: monologue.elements.compactMap(\.value).joined())
    }
    return [try UtteranceTurns.reading(utterances, source, inOrder: true)]
  }

  private static func time(_ seconds: Double?) -> Double? {
    seconds.flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
  }
}
