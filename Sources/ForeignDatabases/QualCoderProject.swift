import GRDB
import Interchange
import QualData

/// A project of QualCoder: the database `data.qda` of a folder that ends in `.qda`.
package struct QualCoderProject {
  package static let databaseName = "data.qda"

  private let database: Database
  private let tables: Set<String>
  private var project: ExchangeProject
  private var losses = Losses()
  private var users: [String: String] = [:]
  /// What tells the things of this project from those of another.
  private let space: String

  init(_ database: Database, _ tables: Set<String>, name: String) throws {
    self.database = database
    self.tables = tables
    let about = try ForeignRow.all("project", tables, database, order: "1").first
    project = ExchangeProject(
      name: name, origin: about?.text("about") ?? "QualCoder", about: about?.text("memo") ?? "")
    space = "QualCoder \(name) \(about?.text("date") ?? "")"
  }

  private func rows(_ table: String, _ order: String) throws -> [ForeignRow] {
    try ForeignRow.all(table, tables, database, order: order)
  }

  private func guid(_ kind: String, _ id: Int) -> String { "\(space) \(kind) \(id)" }

  private mutating func user(_ name: String) -> String? {
    if name.isEmpty { return nil }
    if let known = users[name] { return known }
    let guid = "\(space) user \(name)"
    users[name] = guid
    project.users.append(ExchangeProject.User(guid: guid, name: name))
    return guid
  }

  mutating func read() throws -> ReadExchange {
    try readCodes()
    let evidence = try readSources()
    try readAnnotations()
    try readCases()
    try readJournal()
    let others = [
      ("code_image", "codings of pictures", "Qualm codes texts only."),
      ("code_av", "codings of recordings", "They are coded by time, not by words."),
      ("graph", "graphs", "Qualm has no drawings of codes."),
    ]
    for (table, kind, reason) in others { losses.add(kind, try rows(table, "1").count, reason) }
    var read = ReadExchange(project, format: "QualCoder project")
    read.losses = losses
    if evidence.selections > 0 {
      read.positions = evidence.summary
      read.evidence = evidence.matters ? evidence.table : nil
    }
    return read
  }

  // MARK: Codes

  private mutating func readCodes() throws {
    let categories = try rows("code_cat", "catid")
    let codes = try rows("code_name", "cid")
    var visited: Set<String> = []
    func made(_ row: ForeignRow, _ guid: String, isCodable: Bool) -> ExchangeProject.Code {
      var code = ExchangeProject.Code(guid: guid, name: row.text("name"))
      code.isCodable = isCodable
      code.about = row.text("memo")
      let colour = row.text("color")
      code.colour = colour.wholeMatch(of: /#[0-9A-Fa-f]{6}/) == nil ? nil : colour.uppercased()
      return code
    }
    // Of rows that point to each other in a circle the first one met is at the top.
    func inner(_ parent: Int, isCategory: Bool) -> [ExchangeProject.Code] {
      var list: [ExchangeProject.Code] = []
      for row in categories where isCategory && row.number("supercatid") == parent {
        list += category(row)
      }
      for row in codes where row.number(isCategory ? "catid" : "supercid") == parent { list += code(row) }
      return list
    }
    func category(_ row: ForeignRow) -> [ExchangeProject.Code] {
      guard let id = row.number("catid"), visited.insert(guid("category", id)).inserted else { return [] }
      var one = made(row, guid("category", id), isCodable: false)
      one.children = inner(id, isCategory: true)
      return [one]
    }
    func code(_ row: ForeignRow) -> [ExchangeProject.Code] {
      guard let id = row.number("cid"), visited.insert(guid("code", id)).inserted else { return [] }
      var one = made(row, guid("code", id), isCodable: true)
      one.children = inner(id, isCategory: false)
      return [one]
    }
    project.codes = categories.filter { $0.isNull("supercatid") }.flatMap(category)
    project.codes += codes.filter { $0.isNull("catid") && $0.isNull("supercid") }.flatMap(code)
    // Rows whose parent is not there.
    project.codes += categories.flatMap(category) + codes.flatMap(code)
  }

  // MARK: Texts

  private var texts: [Int: SourceText] = [:]
  private var convention = PositionConvention.standard

  private mutating func readSources() throws -> PositionEvidence {
    let codings = Dictionary(grouping: try rows("code_text", "ctid")) { $0.number("fid") ?? -1 }
    var samples: [PositionEvidence.Sample] = []
    for row in try rows("source", "id") {
      guard let id = row.number("id") else { continue }
      guard !row.text("fulltext").isEmpty else {
        losses.add("sources", 1, "They are pictures or recordings, or have no text.")
        losses.add("codings", codings[id]?.count ?? 0, "They are of sources without a text.")
        continue
      }
      if row.text("mediapath").contains("/") {
        losses.add("documents", 1, "Their text is read; the files themselves stay in the other project.")
      }
      let text = SourceText(row.text("fulltext"))
      texts[id] = text
      samples.append(
        PositionEvidence.Sample(
          text: text,
          selections: (codings[id] ?? []).compactMap { coding in
            Self.range(coding).map { ($0, coding.text("seltext")) }
          }))
      var source = ExchangeProject.Source(guid: guid("source", id), name: row.text("name"), text: text.text)
      addNote(row, "source memo", id).map { source.notes.append($0) }
      project.sources.append(source)
    }
    let evidence = PositionEvidence(samples, origin: "QualCoder")
    convention = evidence.chosen
    let codes = Set(project.flattenedCodes.map(\.code.guid))
    for (id, text) in texts.sorted(by: { $0.key < $1.key }) {
      let index = project.sources.firstIndex { $0.guid == guid("source", id) }!
      let places = text.places(convention)
      for row in codings[id] ?? [] { take(row, into: index, places, codes) }
    }
    return evidence
  }

  private static func range(_ row: ForeignRow) -> TextRange? {
    guard let lower = row.number("pos0"), let upper = row.number("pos1"), lower >= 0, lower <= upper else {
      return nil
    }
    return TextRange(lower, upper)
  }

  private mutating func take(_ row: ForeignRow, into index: Int, _ places: [Int], _ codes: Set<String>) {
    guard let id = row.number("ctid"), let range = Self.range(row), range.upper < places.count else {
      return losses.add("codings", 1, "They reach out of their text.")
    }
    guard let code = row.number("cid").map({ guid("code", $0) }), codes.contains(code) else {
      return losses.add("codings", 1, "Their code is not in the file.")
    }
    if row.number("important") == 1 { losses.add("marks of importance", 1, "Qualm has no such mark.") }
    var coding = ExchangeProject.Coding(guid: guid("coding", id), code: code)
    coding.user = user(row.text("owner"))
    coding.madeAt = ExchangeTime.utc(row.text("date"))
    var selection = ExchangeProject.Selection(
      guid: guid("selection", id), range: TextRange(places[range.lower], places[range.upper]))
    selection.about = row.text("memo")
    selection.user = coding.user
    selection.madeAt = coding.madeAt
    selection.codings = [coding]
    project.sources[index].selections.append(selection)
  }

  private mutating func readAnnotations() throws {
    for row in try rows("annotation", "anid") {
      guard let id = row.number("anid"), let source = row.number("fid"), let text = texts[source],
        let index = project.sources.firstIndex(where: { $0.guid == guid("source", source) }),
        let range = Self.range(row), let note = addNote(row, "annotation", id)
      else {
        losses.add("annotations", 1, "They are empty, or their text is not in the file.")
        continue
      }
      let places = text.places(convention)
      guard range.upper < places.count else {
        losses.add("annotations", 1, "They reach out of their text.")
        continue
      }
      var selection = ExchangeProject.Selection(
        guid: guid("annotated", id), range: TextRange(places[range.lower], places[range.upper]))
      selection.notes = [note]
      project.sources[index].selections.append(selection)
    }
  }

  /// The memo of a row as a note; `nil` for an empty one.
  private mutating func addNote(_ row: ForeignRow, _ kind: String, _ id: Int, text: String? = nil) -> String?
  {
    let text = text ?? row.text("memo")
    if text.allSatisfy(\.isWhitespace) { return nil }
    var note = ExchangeProject.Note(guid: guid(kind, id), text: text)
    note.user = user(row.text("owner"))
    note.madeAt = ExchangeTime.utc(row.text("date"))
    project.notes.append(note)
    return note.guid
  }

  // MARK: Cases

  private mutating func readCases() throws {
    var variables: [String: String] = [:]
    for (number, row) in try rows("attribute_type", "name").enumerated() {
      let name = row.text("name")
      var variable = ExchangeProject.Variable(
        guid: guid("variable", number), name: name, kind: row.text("valuetype") == "numeric" ? .float : .text)
      variable.about = row.text("memo")
      variables[name] = variable.guid
      project.variables.append(variable)
    }
    let all = try rows("attribute", "attrid")
    func values(_ kind: String, _ id: Int) -> [ExchangeProject.Value] {
      all.filter { $0.text("attr_type") == kind && $0.number("id") == id && !$0.text("value").isEmpty }
        .compactMap {
          row in
          variables[row.text("name")].map { ExchangeProject.Value(variable: $0, text: row.text("value")) }
        }
    }
    for index in project.sources.indices {
      for id in texts.keys where guid("source", id) == project.sources[index].guid {
        project.sources[index].values = values("file", id)
      }
    }
    let parts = try rows("case_text", "id")
    for row in try rows("cases", "caseid") {
      guard let id = row.number("caseid") else { continue }
      var one = ExchangeProject.Case(guid: guid("case", id), name: row.text("name"))
      one.about = row.text("memo")
      one.values = values("case", id)
      for part in parts where part.number("caseid") == id {
        guard let source = part.number("fid"), texts[source] != nil else { continue }
        let isWhole =
          part.number("pos0") == 0
          && (part.number("pos1") == 0
            || part.number("pos1").map { $0 + 1 >= texts[source]!.text.unicodeScalars.count } == true)
        if !isWhole {
          losses.add("parts of sources that are a case's", 1, "The case is tied to the source as a whole.")
        }
        if !one.sources.contains(guid("source", source)) { one.sources.append(guid("source", source)) }
      }
      project.cases.append(one)
    }
  }

  private mutating func readJournal() throws {
    for row in try rows("journal", "jid") {
      guard let id = row.number("jid"), let note = addNote(row, "journal", id, text: row.text("jentry"))
      else { continue }
      project.notes[project.notes.count - 1].name = row.text("name")
      project.noteRefs.append(note)
    }
  }
}
