import QualData

/// Praat TextGrids, in the long and the short text format: an interval tier is a speaker.
///
/// Tiers of words, sounds and the like are left out where others hold what was said: half as many words at least. Point tiers are left out.
package enum TextGridImporter: TextImporter {
  package static let format = "TextGrid"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    let start = head.text(0..<min(head.bytes.count, 300))
    return start.contains("ooTextFile") && start.contains("\"TextGrid\"")
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    var reader = TextGridReader(text.bytes, path: source.path)
    let tiers = try reader.read()
    let spoken = chosen(tiers)
    var leftOut = LeftOut()
    leftOut.add("tier", count: tiers.count - spoken.count)
    var reading = try UtteranceTurns.reading(
      spoken.flatMap { tier in
        tier.intervals.map { Utterance(label: tier.name, start: $0.start, end: $0.end, text: $0.text) }
      }, source)
    reading.notes += leftOut.notes
    return [reading]
  }

  /// The last part of the names of tiers that are no utterances: `Anna - words`.
  private static let finer: Set<String> = [
    "word", "words", "phone", "phones", "phoneme", "phonemes", "segment", "segments", "syllable", "syllables",
    "sounds", "pitch", "tone", "tones", "break", "breaks", "mau", "kan", "kas", "ort", "silences", "gloss",
    "translation", "notes", "comments",
  ]

  private static func chosen(_ tiers: [TextGridReader.Tier]) -> [TextGridReader.Tier] {
    let filled = tiers.filter { $0.intervals.contains { !$0.text.trimmed.isEmpty } }
    func lastPart(_ tier: TextGridReader.Tier) -> String {
      tier.name.lowercased().split { " -_/.".contains($0) }.last.map(String.init) ?? ""
    }
    func size(_ tiers: [TextGridReader.Tier]) -> Int {
      tiers.flatMap(\.intervals).reduce(0) { $0 + $1.text.wordCount }
    }
    let coarse = filled.filter { !finer.contains(lastPart($0)) }
    let words = filled.filter { ["word", "words", "ort"].contains(lastPart($0)) }
    // Remarks on a few places are not what was said.
    if !coarse.isEmpty, size(coarse) * 2 >= size(words) { return coarse }
    return words.isEmpty ? filled : words
  }
}
