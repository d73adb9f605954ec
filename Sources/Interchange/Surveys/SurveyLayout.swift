import QualData

/// What the first rows of a survey export say: the codes of the questions, their wording, and where answers start.
///
/// - Qualtrics: codes, wording, and a row of `{"ImportId": …}`; older exports lack the last, and call technical columns V1,
///   V2 … with their names below.
/// - LimeSurvey: codes, wording, or both in one row (`Q1. Why?`).
/// - Plain: any table with a column of respondents.
struct SurveyLayout {
  /// Short names of the columns.
  let codes: [String]
  /// The questions as they were asked.
  let wording: [String]
  /// The index of the first row of answers.
  let firstAnswer: Int
  /// The column of the respondents' ids.
  let respondent: Int?
  let language: Int?
  let status: Int?
  /// Columns about the survey rather than the answers.
  let technical: Set<Int>

  private static let respondentNames = [
    "responseid", "response id", "respondent", "participant", "respondent id", "participant id", "id",
    "response", "case", "answer id", "response-id", "respons id", "antwort id", "antwort-id",
    "antwoord id", "antwoord-id", "id de la réponse", "réponse id", "id de respuesta",
  ]
  private static let technicalNames: Set<String> = [
    "startdate", "enddate", "status", "ipaddress", "progress", "duration (in seconds)", "finished",
    "recordeddate",
    "recipientlastname", "recipientfirstname", "recipientemail", "externalreference", "locationlatitude",
    "locationlongitude", "distributionchannel", "userlanguage", "externaldatareference", "emailaddress",
    "submitdate", "lastpage", "startlanguage", "seed", "token", "datestamp", "ipaddr", "refurl",
    "date submitted", "last page", "start language", "date started", "date last action", "ip address",
    "datum abgeschickt", "letzte seite", "start-sprache", "startsprache", "zufallsstartwert",
    "datum gestartet",
    "date de soumission", "dernière page", "langue de départ", "tête de série", "date de lancement",
    "datum ingestuurd", "laatste pagina", "begintaal",
    "referrer url", "start date", "end date", "recorded date", "response type", "timestamp", "tijdstempel",
    "horodateur", "zeitstempel", "response set", "name", "email", "interviewtime", "total time",
  ]
  /// A column by which a survey tool gives itself away.
  private static let tellingNames: Set<String> = [
    "recordeddate", "responseid", "submitdate", "date submitted", "lastpage", "startlanguage", "timestamp",
    "tijdstempel", "horodateur", "zeitstempel", "antwort id", "answer id", "datum abgeschickt",
    "date de soumission",
  ]

  init(_ rows: [[CSVCell]], respondentName: String?) {
    let header = Self.names(rows)
    let lower = header.map { $0.lowercased() }
    // LimeSurvey's times of questions end so, and come with that of the whole.
    let hasTimings = lower.contains("interviewtime")
    technical = Set(
      lower.indices.filter {
        Self.technicalNames.contains(lower[$0]) || hasTimings && header[$0].hasSuffix("Time")
      })
    language = lower.firstIndex { ["userlanguage", "startlanguage", "start language"].contains($0) }
    status = lower.firstIndex { ["status", "response type"].contains($0) }
    if let respondentName {
      respondent = lower.firstIndex(of: respondentName.lowercased())
    } else {
      respondent = Self.respondentNames.lazy.compactMap { lower.firstIndex(of: $0) }.first
    }
    // With quotation marks of either kind.
    let importRow = rows.prefix(3).firstIndex {
      $0.contains { $0.text.firstMatch(of: /^\{.ImportId.:/) != nil }
    }
    if let importRow {
      firstAnswer = importRow + 1
    } else {
      firstAnswer = Self.hasWordingRow(rows, lower) ? 2 : 1
    }
    let second = rows.count > 1 && firstAnswer > 1 ? rows[1].map { $0.text.trimmed } : []
    var codes: [String] = []
    var wording: [String] = []
    for (index, name) in header.enumerated() {
      let parts = name.firstMatch(of: /^([A-Za-z][A-Za-z0-9_\[\]]{0,30})\. (.+)$/)
      codes.append(parts.map { String($0.1) } ?? name)
      let asked =
        index < second.count && !second[index].isEmpty ? second[index] : parts.map { String($0.2) } ?? name
      wording.append(Self.plain(asked))
    }
    // Exports with wording only may have a question twice: each keeps its answers.
    var seen: [String: Int] = [:]
    for index in codes.indices where !codes[index].isEmpty {
      let count = (seen[codes[index]] ?? 0) + 1
      seen[codes[index]] = count
      if count > 1 { codes[index] += " (\(count))" }
    }
    self.codes = codes
    self.wording = wording
  }

  /// True when a tool's columns are there, or a column of respondents and one of open answers.
  static func isSurvey(_ rows: [[CSVCell]]) -> Bool {
    guard let header = rows.first, rows.count >= 2, mayBeHeader(header) || asks(header) else { return false }
    if names(rows).contains(where: { tellingNames.contains($0.lowercased()) }) { return true }
    let layout = SurveyLayout(rows, respondentName: nil)
    return (layout.respondent != nil || asks(header)) && !layout.openQuestions(rows).isEmpty
  }

  /// True for a row with a column of respondents, or one that a survey tool writes.
  static func mayBeHeader(_ row: [CSVCell]) -> Bool {
    row.count >= 2
      && row.contains { cell in
        if cell.text == "V1" { return true }
        let name = cell.text.trimmed.lowercased()
        return tellingNames.contains(name) || respondentNames.contains(name)
      }
  }

  /// True for a header of several questions: with question marks, or parts of a question in brackets, as LimeSurvey has them.
  static func asks(_ row: [CSVCell]) -> Bool {
    let texts = row.map { $0.text.trimmed }
    let questions = texts.filter { $0.hasSuffix("?") || $0.hasSuffix("]") && $0.contains("? [") }
    return Set(questions).count >= 2 && questions.count * 3 >= texts.count { !$0.isEmpty }
  }

  private static func names(_ rows: [[CSVCell]]) -> [String] {
    let header = rows.first?.map { $0.text.trimmed } ?? []
    guard header.contains("V1"), rows.count > 1 else { return header }
    return header.enumerated().map { index, name in
      let isNumbered = name.first == "V" && Int(name.dropFirst()) != nil
      return isNumbered && index < rows[1].count ? rows[1][index].text.trimmed : name
    }
  }

  /// A second row of wording has words where answers have a date.
  private static func hasWordingRow(_ rows: [[CSVCell]], _ header: [String]) -> Bool {
    if rows[0].contains(where: { $0.text.trimmed == "V1" }) { return rows.count > 1 }
    let dates = ["startdate", "recordeddate", "submitdate", "enddate"]
    guard rows.count > 2, let column = header.firstIndex(where: dates.contains), column < rows[1].count else {
      return false
    }
    let text = rows[1][column].text.trimmed
    return !text.isEmpty && !text.contains(where: \.isNumber)
  }

  /// LimeSurvey keeps the markup of questions.
  private static func plain(_ text: String) -> String {
    guard text.contains("<") || text.contains("&") else { return text }
    var reader = HTMLReader(Array(text.utf8))
    return reader.read().blocks.compactMap { block in
      if case .paragraph(let paragraph) = block { paragraph.text.trimmed } else { nil }
    }.filter { !$0.isEmpty }.joined(separator: " ")
  }

  /// Columns whose answers have five words or more on average.
  func openQuestions(_ rows: [[CSVCell]]) -> [Int] {
    codes.indices.filter { column in
      if column == respondent || technical.contains(column) || codes[column].isEmpty { return false }
      var answers = 0
      var words = 0
      for row in rows.dropFirst(firstAnswer) where column < row.count {
        let count = row[column].text.split(whereSeparator: \.isWhitespace).count
        if count > 0 { answers += 1 }
        words += count
      }
      return answers > 0 && words >= 5 * answers
    }
  }
}
