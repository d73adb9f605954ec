import QualData

/// What was understood of many files: a row for each format, and every kind of note once with its counts.
package struct ImportOverview: Sendable {
  private struct Size: Sendable {
    var files = 0
    var transcripts = 0
    var turns = 0
    var words = 0
    var languages: [String: Int] = [:]
    var encodings: [String: Int] = [:]
  }

  private var sizes: [String: Size] = [:]
  private var kinds: [String] = []
  private var notes: [String: (sentence: String, most: Int, total: Int, transcripts: Int)] = [:]

  mutating func add(_ imported: ImportedFile) {
    sizes[imported.format, default: Size()].files += 1
    sizes[imported.format]!.transcripts += imported.transcripts
    sizes[imported.format]!.turns += imported.turns
    sizes[imported.format]!.words += imported.words
    sizes[imported.format]!.languages.merge(imported.languages, uniquingKeysWith: +)
    if !imported.encoding.isEmpty { sizes[imported.format]!.encodings[imported.encoding, default: 0] += 1 }
    for (_, note) in imported.notes { add(note: note) }
  }

  /// “3 footnotes were left out.”: a number and what is counted.
  private mutating func add(note: String) {
    let digits = note.prefix { $0.isNumber || $0 == "," }
    let count = Int(digits.filter { $0 != "," }) ?? 0
    let rest = String(note.dropFirst(digits.count))
    let kind = rest.split(separator: " ").map(Self.plural).joined(separator: " ")
    if notes[kind] == nil { kinds.append(kind) }
    var entry = notes[kind] ?? (rest, count, 0, 0)
    // The plural sentence, where there is one, goes with the sum.
    if count > entry.most { (entry.sentence, entry.most) = (rest, count) }
    entry.total += count
    entry.transcripts += 1
    notes[kind] = entry
  }

  private static func plural(_ word: Substring) -> String {
    word == "was" ? "were" : word.hasSuffix("s") ? String(word.dropLast()) : String(word)
  }

  /// A row for each format, that with most files first.
  package var formats: Table {
    let ordered = sizes.sorted { ($1.value.files, $0.key) < ($0.value.files, $1.key) }
    return Table(
      name: "formats", title: "What was understood of the files, by format",
      columns: [
        .init("format", .text, "Format found by content."), .init("files", .integer, "Files."),
        .init("transcripts", .integer, "Transcripts in them."), .init("turns", .integer, "Turns."),
        .init("words", .integer, "Words of the turns, parted at white space."),
        .init("languages", .text, "Languages of the transcripts, and of how many."),
        .init("encodings", .text, "Character encodings of the files, and of how many."),
      ],
      rows: ordered.map { format, size in
        [
          .text(format), .integer(size.files), .integer(size.transcripts), .integer(size.turns),
          .integer(size.words), .text(Self.counts(size.languages)), .text(Self.counts(size.encodings)),
        ]
      })
  }

  /// “en 12, nl 3”: the most frequent three; one that is alone without its count.
  private static func counts(_ counts: [String: Int]) -> String {
    if counts.count == 1 { return counts.keys.first! }
    let ordered = counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let shown = ordered.prefix(3).map { "\($0.key) \($0.value.grouped)" }
    return (shown + (ordered.count > 3 ? ["…"] : [])).joined(separator: ", ")
  }

  package var leftOut: Table {
    Table(
      name: "notes", title: "What was left out or changed",
      columns: [
        .init("note", .text, "What, and how much in all."),
        .init("transcripts", .integer, "In how many transcripts."),
      ],
      rows: kinds.map { kind in
        let note = notes[kind]!
        // A sentence that was never in the plural stays: “1 line …”, in so many transcripts.
        let count = note.most > 1 ? note.total : note.most
        let sentence = count > 0 ? count.grouped + note.sentence : note.sentence
        return [.text(sentence), .integer(note.transcripts)]
      })
  }
}
