import Foundation
import ForeignDatabases
import GRDB
import Interchange
import QualData
import TestSupport
import Testing

/// Projects of Taguette, as its export writes them.
@Suite struct TaguetteTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let tables = """
    CREATE TABLE projects (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, created DATETIME);
    CREATE TABLE documents (id INTEGER PRIMARY KEY, name VARCHAR(200), description TEXT, filename VARCHAR(200),
      created DATETIME, project_id INTEGER, text_direction VARCHAR(13), contents TEXT);
    CREATE TABLE highlights (id INTEGER PRIMARY KEY, document_id INTEGER, start_offset INTEGER, end_offset INTEGER,
      snippet TEXT);
    CREATE TABLE tags (id INTEGER PRIMARY KEY, project_id INTEGER, path VARCHAR(200), description TEXT);
    CREATE TABLE highlight_tags (highlight_id INTEGER, tag_id INTEGER);
    CREATE TABLE commands (id INTEGER PRIMARY KEY, date DATETIME, user_login VARCHAR(30), project_id INTEGER,
      document_id INTEGER, payload TEXT);
    INSERT INTO projects VALUES (1, 'Study', 'About it.', '2026-01-31 12:00:00');
    INSERT INTO documents VALUES (1, 'Interview', '', 'a.html', '', 1, 'LEFT_TO_RIGHT',
      '<p>Ann: d&eacute;j&agrave; &amp; yes.</p>' || char(10) || '<p>Bob: no <b>money</b>.</p>');
    INSERT INTO tags VALUES (1, 1, 'money', 'Cash.'), (2, 1, 'money.none', ''), (3, 1, 'a.b', '');
    """

  /// The texts between the tags: “Ann: déjà & yes.” (18 bytes), a line end, “Bob: no money.”
  private static let rows = """
    INSERT INTO highlights VALUES (1, 1, 5, 11, 'd&eacute;j&agrave;'), (2, 1, 27, 32, '<b>money</b>'),
      (3, 1, 14, 22, '<p>yes.</p><p>Bob</p>'), (4, 1, 14, 99, 'x');
    INSERT INTO highlight_tags VALUES (1, 3), (2, 1), (2, 2), (3, 1);
    INSERT INTO commands VALUES (1, '2026-02-01 10:00:00.123456', 'anna', 1, 1,
      '{"type": "highlight_add", "highlight_id": 2, "start_offset": 27, "end_offset": 32, "tags": [1]}'),
      (2, '2026-02-02 10:00:00', 'bert', 1, 1, '{"type": "highlight_add", "highlight_id": 2, "tags": [1, 2]}');
    """

  private func read(_ sql: String) throws -> ReadExchange {
    let url = folder.url.appendingPathComponent("study.sqlite3")
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    return try ForeignDatabase.read(url, shownAs: "study.sqlite3", name: "study")
  }

  @Test func highlightsLieOnTheirWords() throws {
    let found = try read(Self.tables + Self.rows)
    let source = found.project.sources[0]
    #expect(source.text == "Ann: déjà & yes.\n\nBob: no money.\n")
    let bytes = Array(source.text.utf8)
    #expect(
      source.selections.map { String(decoding: bytes[$0.range.lower..<$0.range.upper], as: UTF8.self) } == [
        "déjà", "yes.\n\nBob", "money",
      ])
    #expect(found.positions == "3 of 3 highlights have the words that the file says they have.")
    #expect(found.losses.entries.map { "\($0.count) \($0.kind)" } == ["1 highlights"])
  }

  @Test func tagsWithDotsStandBelowOthers() throws {
    let project = try read(Self.tables + Self.rows).project
    #expect(project.codes.map(\.name) == ["a.b", "money"])
    #expect(project.codes[1].children.map(\.name) == ["none"])
    #expect(project.codes[1].about == "Cash.")
  }

  @Test func theListOfCommandsTellsWhoHighlighted() throws {
    let project = try read(Self.tables + Self.rows).project
    let money = try #require(project.sources[0].selections.last)
    #expect(money.codings.count == 2)
    #expect(money.madeAt == "2026-02-01T10:00:00Z")
    #expect(project.users.map(\.name) == ["anna"])
    #expect(money.user == project.users[0].guid)
  }

  @Test func aDatabaseOfSeveralProjectsIsAnError() throws {
    #expect {
      _ = try read(Self.tables + "INSERT INTO projects VALUES (2, 'Other', '', '');")
    } throws: {
      ($0 as? InputErrors)?.diagnostics.map(\.message) == ["The database has 2 projects: “Study”, “Other”."]
    }
  }
}
