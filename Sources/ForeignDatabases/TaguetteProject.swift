import Foundation
import GRDB
import Interchange
import QualData

/// A project of Taguette: an SQLite database, as its export writes it.
struct TaguetteProject {
  private let database: Database
  private let tables: Set<String>
  private let path: String
  private var losses = Losses()

  init(_ database: Database, _ tables: Set<String>, path: String) throws {
    self.database = database
    self.tables = tables
    self.path = path
  }

  private func rows(_ table: String, _ order: String) throws -> [ForeignRow] {
    try ForeignRow.all(table, tables, database, order: order)
  }

  mutating func read() throws -> ReadExchange {
    let projects = try rows("projects", "id")
    guard projects.count == 1 else {
      let names = projects.map { "“\($0.text("name"))”" }.joined(separator: ", ")
      throw ForeignDatabase.problem(
        path, "The database has \(projects.count) projects\(names.isEmpty ? "" : ": " + names).",
        "In Taguette, export the one project as SQLite3 database.")
    }
    let name = projects[0].text("name")
    var project = ExchangeProject(name: name, origin: "Taguette", about: projects[0].text("description"))
    let space = "Taguette \(name) \(projects[0].text("created"))"
    func guid(_ kind: String, _ id: String) -> String { "\(space) \(kind) \(id)" }
    let makers = try makers()
    for login in Set(makers.values.map(\.login)).sorted() {
      project.users.append(ExchangeProject.User(guid: guid("user", login), name: login))
    }
    project.codes = codes(try rows("tags", "path")) { guid("tag", $0) }
    let known = Set(project.flattenedCodes.map(\.code.guid))
    let tags = Dictionary(grouping: try rows("highlight_tags", "highlight_id, tag_id")) {
      $0.text("highlight_id")
    }
    let highlights = Dictionary(grouping: try rows("highlights", "start_offset, end_offset, id")) {
      $0.text("document_id")
    }
    var agreeing = 0
    var count = 0
    for row in try rows("documents", "id") {
      let html = HTMLOffsets(row.text("contents"))
      var source = ExchangeProject.Source(
        guid: guid("document", row.text("id")), name: row.text("name"), text: html.text)
      source.about = row.text("description")
      for highlight in highlights[row.text("id")] ?? [] {
        let id = highlight.text("id")
        guard let lower = highlight.number("start_offset"), let upper = highlight.number("end_offset"),
          lower >= 0,
          lower <= upper, upper < html.places.count, let range = Self.range(html, lower, upper)
        else {
          losses.add("highlights", 1, "They reach out of their text.")
          continue
        }
        var selection = ExchangeProject.Selection(guid: guid("highlight", id), range: range)
        selection.user = makers[id].map { guid("user", $0.login) }
        selection.madeAt = makers[id]?.date
        for tag in tags[id] ?? [] where known.contains(guid("tag", tag.text("tag_id"))) {
          var coding = ExchangeProject.Coding(
            guid: guid("coding", "\(id) \(tag.text("tag_id"))"), code: guid("tag", tag.text("tag_id")))
          coding.user = selection.user
          coding.madeAt = selection.madeAt
          selection.codings.append(coding)
        }
        count += 1
        if Self.agrees(html.text, range, snippet: highlight.text("snippet")) { agreeing += 1 }
        source.selections.append(selection)
      }
      project.sources.append(source)
    }
    var read = ReadExchange(project, format: "Taguette project")
    read.losses = losses
    if count > 0 {
      read.positions =
        "\(agreeing.grouped) of \(count.grouped) highlights have the words that the file says they have."
    }
    return read
  }

  /// The bytes of a highlight without white space that lies between paragraphs.
  private static func range(_ html: HTMLOffsets, _ lower: Int, _ upper: Int) -> TextRange? {
    let bytes = Array(html.text.utf8)
    var start = html.places[lower]
    // The end follows the last byte of what is highlighted, not the line ends behind it.
    var end = upper > lower ? html.places[upper - 1] + 1 : start
    while start < end, bytes[start] <= 0x20 { start += 1 }
    while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
    while start > 0, bytes[start] & 0xC0 == 0x80 { start -= 1 }
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return start <= end ? TextRange(start, end) : nil
  }

  private static func agrees(_ text: String, _ range: TextRange, snippet: String) -> Bool {
    func letters(_ text: some StringProtocol) -> [UInt8] { text.utf8.filter { $0 > 0x20 } }
    let start = text.utf8.index(text.startIndex, offsetBy: range.lower)
    return letters(text[start..<text.utf8.index(start, offsetBy: range.count)])
      == letters(HTMLOffsets(snippet).text)
  }

  /// Tags with dots in their names stand below those that their names begin with.
  private func codes(_ rows: [ForeignRow], guid: (String) -> String) -> [ExchangeProject.Code] {
    let paths = Set(rows.map { $0.text("path") })
    func parent(_ path: String) -> String? {
      var rest = path[...]
      while let dot = rest.lastIndex(of: ".") {
        rest = rest[..<dot]
        if paths.contains(String(rest)) { return String(rest) }
      }
      return nil
    }
    func made(_ above: String?) -> [ExchangeProject.Code] {
      rows.filter { parent($0.text("path")) == above }.map { row in
        let path = row.text("path")
        var code = ExchangeProject.Code(
          guid: guid(row.text("id")), name: above.map { String(path.dropFirst($0.count + 1)) } ?? path)
        code.about = row.text("description")
        code.children = made(path)
        return code
      }
    }
    return made(nil)
  }

  /// Who made each highlight, from the list of commands.
  private func makers() throws -> [String: (login: String, date: String?)] {
    struct Payload: Decodable {
      var type: String
      var highlight_id: Int?
      /// What it was called in databases until June 2021.
      var id: Int?
    }
    var makers: [String: (login: String, date: String?)] = [:]
    for row in try rows("commands", "id") {
      guard
        let payload = try? JSONDecoder().decode(Payload.self, from: Data(row.text("payload").utf8)),
        payload.type == "highlight_add", let id = payload.highlight_id ?? payload.id, makers["\(id)"] == nil
      else { continue }
      makers["\(id)"] = (row.text("user_login"), ExchangeTime.utc(row.text("date")))
    }
    return makers
  }
}
