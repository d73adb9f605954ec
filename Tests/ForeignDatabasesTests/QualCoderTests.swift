import Foundation
import ForeignDatabases
import GRDB
import Interchange
import QualData
import TestSupport
import Testing

/// Projects of QualCoder, in the tables of its version 3.
@Suite struct QualCoderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let tables = """
    CREATE TABLE project (databaseversion text, date text, memo text, about text);
    CREATE TABLE source (id integer primary key, name text, fulltext text, mediapath text, memo text, owner text,
      date text, av_text_id integer);
    CREATE TABLE code_cat (catid integer primary key, name text, owner text, date text, memo text, supercatid integer);
    CREATE TABLE code_name (cid integer primary key, name text, memo text, catid integer, owner text, date text,
      color text, supercid integer);
    CREATE TABLE code_text (ctid integer primary key, cid integer, fid integer, seltext text, pos0 integer,
      pos1 integer, owner text, date text, memo text, avid integer, important integer);
    CREATE TABLE code_image (imid integer primary key);
    CREATE TABLE annotation (anid integer primary key, fid integer, pos0 integer, pos1 integer, memo text, owner text,
      date text);
    CREATE TABLE cases (caseid integer primary key, name text, memo text, owner text, date text);
    CREATE TABLE case_text (id integer primary key, caseid integer, fid integer, pos0 integer, pos1 integer);
    CREATE TABLE attribute_type (name text primary key, date text, owner text, memo text, caseOrFile text,
      valuetype text);
    CREATE TABLE attribute (attrid integer primary key, name text, attr_type text, value text, id integer);
    CREATE TABLE journal (jid integer primary key, name text, jentry text, date text, owner text);
    INSERT INTO project VALUES ('v8', '2026-01-31 12:00:00', 'About the study.', 'QualCoder 3.6');
    """

  private static let rows = """
    INSERT INTO code_cat VALUES (1, 'Resources', 'anna', '', 'What it takes.', NULL), (2, 'Deeper', 'anna', '', '', 1);
    INSERT INTO code_name VALUES (1, 'Money', 'Cash.', 2, 'anna', '', '#1b6ca8', NULL),
      (2, 'Grants', '', NULL, 'anna', '', '', 1), (3, 'Trust', '', NULL, 'bert', '', '#FF0000', NULL);
    INSERT INTO source VALUES (1, 'interview.txt', 'Ann: 😀 yes.' || char(10) || 'Bob: no money.', NULL, 'Odd.', 'bert',
      '2026-02-01 10:00:00', NULL), (2, 'tape.mp3', NULL, '/audio/tape.mp3', '', 'anna', '', NULL);
    INSERT INTO code_text VALUES (1, 1, 1, 'money', 20, 25, 'anna', '2026-02-02 10:00:00', 'Look here.', NULL, NULL),
      (2, 3, 1, 'yes', 7, 10, 'bert', '2026-02-03 10:00:00', '', NULL, 1),
      (3, 99, 1, 'yes', 7, 10, 'bert', '', '', NULL, NULL);
    INSERT INTO annotation VALUES (1, 1, 12, 15, 'Who is Bob?', 'anna', '');
    INSERT INTO cases VALUES (1, 'Ann', 'A case.', 'anna', '');
    INSERT INTO case_text VALUES (1, 1, 1, 0, 0);
    INSERT INTO attribute_type VALUES ('age', '', '', '', 'case', 'numeric'), ('place', '', '', '', 'file', 'character');
    INSERT INTO attribute VALUES (1, 'age', 'case', '41', 1), (2, 'place', 'file', 'Gent', 1);
    INSERT INTO journal VALUES (1, 'Day 1', 'We began.', '2026-02-01 09:00:00', 'anna');
    INSERT INTO code_image VALUES (1);
    """

  private func read(_ sql: String) throws -> ReadExchange {
    let url = folder.url.appendingPathComponent("study.qda/data.qda")
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    let queue = try DatabaseQueue(path: url.path)
    try queue.write { try $0.execute(sql: sql) }
    try queue.close()
    let read = try ForeignDatabase.read(url, shownAs: "study.qda", name: "study")
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: url.deletingLastPathComponent().path) == [
        "data.qda"
      ])
    return read
  }

  /// Until version 4 of the database codings had no number of their own, and nothing had marks.
  @Test func codingsOfOldVersionsAreRead() throws {
    let old = Self.tables.replacing("ctid integer primary key, ", with: "")
      .replacing(", avid integer, important integer", with: "").replacing(", av_text_id integer", with: "")
      .replacing(",\n  color text, supercid integer", with: ",\n  color text")
    let found = try read(
      old
        + """
        INSERT INTO code_name (cid, name, memo, owner, date) VALUES (1, 'Money', '', 'anna', '');
        INSERT INTO source (id, name, fulltext, memo, owner, date) VALUES (1, 'a.txt', 'No money.', '', 'anna', '');
        INSERT INTO code_text VALUES (1, 1, 'money', 3, 8, 'anna', '', 'Look.'), (1, 1, 'No', 0, 2, 'anna', '', '');
        """)
    let selections = found.project.sources[0].selections
    #expect(selections.map(\.range) == [TextRange(3, 8), TextRange(0, 2)])
    #expect(Set(selections.flatMap { $0.codings.map(\.guid) }).count == 2)
    #expect(found.losses.entries == [])
  }

  @Test func categoriesAreCodesThatOnlyHoldCodes() throws {
    let project = try read(Self.tables + Self.rows).project
    #expect(
      project.flattenedCodes.map { "\($0.code.name) \($0.code.isCodable)" } == [
        "Resources false", "Deeper false", "Money true", "Grants true", "Trust true",
      ])
    #expect(project.codes.map(\.name) == ["Resources", "Trust"])
    let money = project.codes[0].children[0].children[0]
    #expect(money.colour == "#1B6CA8")
    #expect(money.about == "Cash.")
    #expect(money.children.map(\.name) == ["Grants"])
  }

  @Test func codingsLieOnTheirWords() throws {
    let found = try read(Self.tables + Self.rows)
    let source = found.project.sources[0]
    let bytes = Array(source.text.utf8)
    #expect(
      source.selections.map { String(decoding: bytes[$0.range.lower..<$0.range.upper], as: UTF8.self) } == [
        "money", "yes", "Bob",
      ])
    #expect(source.selections[0].about == "Look here.")
    #expect(source.selections[0].codings[0].madeAt == "2026-02-02T10:00:00Z")
    #expect(found.project.users.map(\.name).sorted() == ["anna", "bert"])
    #expect(found.positions.hasPrefix("Positions are read as code points, CR LF as 2: 3 of 3"))
  }

  @Test func memosJournalAndCasesComeAlong() throws {
    let project = try read(Self.tables + Self.rows).project
    #expect(project.notes.map(\.text) == ["Odd.", "Who is Bob?", "We began."])
    #expect(project.noteRefs == [project.notes[2].guid])
    #expect(project.cases.map(\.name) == ["Ann"])
    #expect(project.cases[0].values.map(\.text) == ["41"])
    #expect(project.cases[0].sources == [project.sources[0].guid])
    #expect(project.sources[0].values.map(\.text) == ["Gent"])
    #expect(project.about == "About the study.")
  }

  @Test func whatCannotBeCarriedIsCounted() throws {
    let found = try read(Self.tables + Self.rows)
    #expect(
      found.losses.entries.map { "\($0.count) \($0.kind)" } == [
        "1 sources", "1 marks of importance", "1 codings", "1 codings of pictures",
      ])
  }

  /// Versions before 3.3 have neither codes below codes nor marks of importance.
  @Test func olderVersionsAreRead() throws {
    let old = Self.tables.replacing(", supercid integer", with: "").replacing(
      ", avid integer, important integer", with: "")
    let found = try read(old + "INSERT INTO code_name VALUES (1, 'Money', '', NULL, '', '', '');")
    #expect(found.project.codes.map(\.name) == ["Money"])
  }

  @Test func categoriesInACircleAreReadOnce() throws {
    let found = try read(
      Self.tables + "INSERT INTO code_cat VALUES (1, 'a', '', '', '', 2), (2, 'b', '', '', '', 1);")
    #expect(found.project.flattenedCodes.map(\.code.name) == ["a", "b"])
  }

  @Test func anotherDatabaseIsAnError() throws {
    #expect {
      _ = try read("CREATE TABLE other (id integer);")
    } throws: {
      ($0 as? InputErrors)?.diagnostics.map(\.message) == ["The database is of no program that is known."]
    }
  }

  @Test func aDamagedDatabaseIsAnError() throws {
    let file = try folder.write(
      Array("SQLite format 3\0".utf8) + Array(repeating: 7, count: 4_000), to: "broken.sqlite3")
    #expect {
      _ = try ForeignDatabase.read(file, shownAs: "broken.sqlite3", name: "broken")
    } throws: {
      ($0 as? InputErrors)?.diagnostics.first?.message.hasPrefix("The database cannot be read: it is damaged")
        == true
    }
  }
}
