import QualData

/// A CSV table with one row for each turn, told by the names of its columns.
///
/// Times are seconds, `m:ss` or `h:mm:ss`; in a TSV file with the columns start, end and text, which Whisper writes,
/// milliseconds.
package enum TurnTableImporter: TextImporter {
  package static let format = "CSV"

  static let textNames = ["text", "content", "utterance", "words", "tekst", "texte"]
  /// What is said, where no column has one of these names and one names speakers: “transcript” is else an id.
  private static let otherTextNames = ["transcript", "transcription"]
  static let speakerNames = [
    "speaker", "spreker", "locuteur", "sprecher", "speaker_label", "speaker label",
  ]
  private static let startNames = [
    "start", "start_time", "start time", "begin", "timestamp", "time", "timecode", "time code",
  ]
  private static let endNames = ["end", "end_time", "end time"]
  private static let transcriptNames = ["transcript", "transcript_id"]
  private static let languageNames = ["language", "lang"]
  private static let turnNames = ["turn"]

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    if ["csv", "tsv"].contains(fileExtension) { return true }
    var reader = CSVReader(DecodedText(bytes: head.bytes), file: "")
    guard let row = try? reader.next() else { return false }
    return isHeader(row)
  }

  /// True for a header that names what is said and one thing more.
  static func isHeader(_ row: [CSVCell]) -> Bool {
    guard row.count >= 2 else { return false }
    let names = row.map { $0.text.trimmed.lowercased() }
    let others = [speakerNames, startNames, endNames, transcriptNames, turnNames].joined()
    if otherTextNames.contains(where: names.contains), speakerNames.contains(where: names.contains) {
      return true
    }
    return textNames.contains(where: names.contains) && others.contains(where: names.contains)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    try read(TableRows(text, file: source.path), from: source)
  }

  static func read(_ rows: TableRows, from source: ImportSource) throws -> [Reading] {
    let table = try CSVTable(rows)
    let isNamed = table.column(textNames) != nil
    let other = table.column(speakerNames) != nil ? table.column(otherTextNames) : nil
    guard let textColumn = table.column(textNames) ?? other else {
      let columns = table.header.map { "“\($0.text.shown)”" }.joined(separator: ", ")
      throw InputErrors(
        source.path, "The table has no column “text”; its columns are \(columns).",
        "Name the column that holds what was said “text”; of a survey, name the open questions with --question."
      )
    }
    let columns = Columns(
      text: textColumn, speaker: table.column(speakerNames), start: table.column(startNames),
      end: table.column(endNames), transcript: isNamed ? table.column(transcriptNames) : nil,
      language: table.column(languageNames), turn: table.column(turnNames))
    return try TurnTable(table, columns, source).readings()
  }

  struct Columns {
    var text: Int
    var speaker, start, end, transcript, language, turn: Int?

    var used: [Int] { [text] + [speaker, start, end, transcript, language, turn].compactMap { $0 } }
  }
}
