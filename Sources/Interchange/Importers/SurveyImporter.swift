import QualData

/// Exports of questionnaires as CSV: Qualtrics, LimeSurvey, and plain tables with a row for each respondent.
package enum SurveyImporter: TextImporter {
  package static let format = "survey"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    var reader = CSVReader(DecodedText(bytes: head.bytes), file: "")
    let isTable = ["csv", "tsv"].contains(fileExtension)
    guard let header = try? reader.next(),
      SurveyLayout.mayBeHeader(header) || isTable && SurveyLayout.asks(header),
      !TurnTableImporter.isHeader(header)
    else { return false }
    var rows = [header]
    // The head may end inside a row.
    while let row = try? reader.next() { rows.append(row) }
    return SurveyLayout.isSurvey(rows) && (isTable || rows.count >= 3)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    try SurveyTable(TableRows(text, file: source.path), source).readings()
  }
}
