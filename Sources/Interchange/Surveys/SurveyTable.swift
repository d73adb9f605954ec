import QualData

/// The answers of a survey → transcripts. The question is a turn of the interviewer, so that it is read but not coded;
/// answers to closed questions are attributes of the respondent.
struct SurveyTable {
  private struct Respondent {
    var label: String
    var row: [CSVCell]
    var attributes: [String: String]
    var language: String?
  }

  private static let asker = "Question"

  private let source: ImportSource
  private let table: TableRows
  private let layout: SurveyLayout
  private let questions: [Int]
  private var respondents: [Respondent] = []
  private var attributesByLabel: [String: [String: String]] = [:]
  private var leftOut = LeftOut()

  /// Throws `InputErrors` for questions that the table does not have, no open question, and an id that occurs twice.
  init(_ table: TableRows, _ source: ImportSource) throws {
    self.table = table
    self.source = source
    let options = source.options.survey
    layout = SurveyLayout(table.rows, respondentName: options.respondent)
    if let name = options.respondent, layout.respondent == nil {
      throw Self.unknown(name, "column", layout.codes, source)
    }
    questions =
      options.questions.isEmpty
      ? layout.openQuestions(table.rows) : try Self.named(options.questions, layout, source)
    if questions.isEmpty {
      throw InputErrors(
        source.path, "No open question was found: no column has answers of five words or more on average.",
        "Name the columns with --question.")
    }
    try readRespondents()
  }

  private static func named(
    _ names: [String], _ layout: SurveyLayout, _ source: ImportSource
  ) throws -> [Int] {
    try names.map { name in
      let lower = name.lowercased()
      guard
        let column = layout.codes.firstIndex(where: { $0.lowercased() == lower })
          ?? layout.wording.firstIndex(where: { $0.lowercased() == lower })
      else { throw unknown(name, "question", layout.codes, source) }
      return column
    }
  }

  private static func unknown(
    _ name: String, _ noun: String, _ known: [String], _ source: ImportSource
  ) -> InputErrors {
    let columns = known.filter { !$0.isEmpty }.prefix(20).map { "“\($0.shown)”" }.joined(separator: ", ")
    return InputErrors(
      source.path, "The table has no \(noun) “\(name.shown)”.",
      Suggestion.nearest(to: name, in: known).map { "Did you mean “\($0)”?" } ?? "Its columns are \(columns)."
    )
  }

  private mutating func readRespondents() throws {
    var lines: [String: Int] = [:]
    let rows = table.rows.dropFirst(layout.firstAnswer)
    // A survey of nothing but previews is one that somebody tries out.
    let isTried = rows.allSatisfy(isPreview)
    for (index, row) in rows.enumerated() {
      if !isTried, isPreview(row) {
        leftOut.add("preview", "of the survey")
        continue
      }
      if questions.allSatisfy({ text(row, $0).isEmpty }) {
        leftOut.add("respondent", "without an open answer")
        continue
      }
      let label = label(row, index)
      if let line = lines.updateValue(row[0].line, forKey: label) {
        let cell = layout.respondent.flatMap { $0 < row.count ? row[$0] : nil } ?? row[0]
        throw InputErrors([
          Diagnostic(
            file: source.path, place: table.place(cell),
            message: "The respondent “\(label.shown)” is already in line \(line).",
            remedy: "Give each respondent an id of their own, or name another column with --respondent.")
        ])
      }
      let attributes = attributes(row)
      attributesByLabel[label] = attributes
      respondents.append(
        Respondent(
          label: label, row: row, attributes: attributes,
          language: layout.language.map { text(row, $0) }))
    }
    leftOut.add("column", "about the survey itself", count: layout.technical.count)
  }

  /// Qualtrics writes `Survey Preview` or 1, `Survey Test` or 2, `Spam` or 8.
  private func isPreview(_ row: [CSVCell]) -> Bool {
    guard let status = layout.status.map({ text(row, $0).lowercased() }) else { return false }
    return ["survey preview", "survey test", "spam", "1", "2", "8"].contains(status)
  }

  private func text(_ row: [CSVCell], _ column: Int) -> String {
    column < row.count ? row[column].text.trimmed : ""
  }

  /// A number alone is no label: `R12`.
  private func label(_ row: [CSVCell], _ index: Int) -> String {
    let id =
      layout.respondent.map { text(row, $0).split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      ?? ""
    if id.isEmpty { return "R\(index + 1)" }
    return id.allSatisfy(\.isNumber) ? "R\(id)" : id
  }

  private func attributes(_ row: [CSVCell]) -> [String: String] {
    var attributes: [String: String] = [:]
    for column in layout.codes.indices
    where !questions.contains(column) && column != layout.respondent && !layout.technical.contains(column) {
      let value = text(row, column)
      if !layout.codes[column].isEmpty, !value.isEmpty { attributes[layout.codes[column]] = value }
    }
    return attributes
  }

  // MARK: Transcripts

  /// Throws `InputErrors` when nobody answered an open question.
  func readings() throws -> [Reading] {
    if respondents.isEmpty {
      let reasons = ([""] + leftOut.notes).joined(separator: " ")
      throw InputErrors(source.path, "The survey has no answer to an open question." + reasons, "")
    }
    var readings =
      source.options.survey.layout == .respondents ? respondents.map(reading) : questions.compactMap(reading)
    let names = questions.map { "“\(layout.codes[$0].shown)”" }.joined(separator: ", ")
    readings[0].notes.append("Open questions: \(names); the other answers are attributes of the respondents.")
    readings[0].notes += leftOut.notes
    return readings
  }

  private func reading(_ respondent: Respondent) -> Reading {
    var text = AssembledText()
    for question in questions where !self.text(respondent.row, question).isEmpty {
      text.add(label: Self.asker, text: layout.wording[question].utf8, start: nil, end: nil)
      text.add(label: respondent.label, text: self.text(respondent.row, question).utf8, start: nil, end: nil)
    }
    var reading = reading(text, name: respondent.label)
    reading.transcript.attributes = respondent.attributes
    reading.statedLanguage = respondent.language
    return reading
  }

  private func reading(_ question: Int) -> Reading? {
    var text = AssembledText()
    text.add(label: Self.asker, text: layout.wording[question].utf8, start: nil, end: nil)
    var languages: Set<String> = []
    for respondent in respondents where !self.text(respondent.row, question).isEmpty {
      text.add(label: respondent.label, text: self.text(respondent.row, question).utf8, start: nil, end: nil)
      if let language = respondent.language { languages.insert(language) }
    }
    guard text.drafts.turns.contains(where: { text.drafts.label(of: $0) != Self.asker }) else { return nil }
    let code = layout.codes[question]
    var reading = reading(text, name: code.count > Limits.labelCharacters ? "question-\(question + 1)" : code)
    reading.title = layout.wording[question]
    if languages.count == 1 { reading.statedLanguage = languages.first }
    return reading
  }

  private func reading(_ text: AssembledText, name: String) -> Reading {
    var text = text
    text.finish()
    let id = "\(source.id)-\(name)".nfc
    var transcript = Transcript(source: source, id: id, bytes: text.bytes, drafts: text.drafts)
    for (index, speaker) in transcript.speakers.enumerated() {
      transcript.speakers[index].role = speaker.label == Self.asker ? .interviewer : .participant
      transcript.speakers[index].attributes = attributesByLabel[speaker.label] ?? [:]
    }
    return Reading(transcript: transcript)
  }
}
