import QualData

/// Excel workbooks: a worksheet with one turn a row, or a survey. Other worksheets are left out.
package enum ExcelImporter: DocumentImporter {
  package static let format = "Excel"

  package static func recognises(_ content: FileContent) -> Bool {
    guard let archive = content.archive, archive.contains("[Content_Types].xml") else { return false }
    return archive.names.contains { $0.hasPrefix("xl/") }
  }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    guard let archive = content.archive else { return [] }
    let workbook = try Workbook(archive)
    let visible = workbook.sheets.filter { !$0.isHidden }
    let sheets = try visible.map { try workbook.rows(of: $0) }.filter { !$0.rows.isEmpty }
    guard let first = sheets.first else {
      throw InputErrors(source.path, "The workbook has no worksheet with anything in it.", "")
    }
    let isSurvey = !source.options.survey.questions.isEmpty
    var readings: [Reading]
    if !isSurvey, let turns = sheets.first(where: { TurnTableImporter.isHeader($0.rows[0]) }) {
      readings = try TurnTableImporter.read(turns, from: source)
    } else if let survey = sheets.first(where: { isSurvey || SurveyLayout.isSurvey($0.rows) }) {
      readings = try SurveyTable(survey, source).readings()
    } else {
      readings = try TurnTableImporter.read(first, from: source)
    }
    var leftOut = LeftOut()
    leftOut.add("worksheet", count: workbook.sheets.count - 1)
    if !readings.isEmpty { readings[0].notes += leftOut.notes }
    for index in readings.indices { readings[index].encoding = workbook.encoding }
    return readings
  }
}
