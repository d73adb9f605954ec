import Foundation
import TestSupport
import Testing

/// What `qualm export` writes beside text; how each format looks is tested with its exporter.
@Suite struct ExportTests {
  private func json(_ study: Study, _ path: String) throws -> [String: Any] {
    let data = try Data(contentsOf: study.folder.appendingPathComponent(path))
    return try #require(JSONSerialization.jsonObject(with: data) as? [String: Any])
  }

  @Test func aStoreGoesThroughJSON() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    let exported = try study.qualm("export", "--project-json", "project.json")
    #expect(exported.code == 0)
    #expect(exported.output.isEmpty)
    #expect(
      exported.errors == "Wrote 2 transcripts, 4 codings, 0 decisions and 0 memos to project.json.\n")
    let before = try study.text("project.json")
    try FileManager.default.removeItem(at: study.folder.appendingPathComponent(".qualm"))
    let imported = try study.qualm("import", "--project-json", "project.json", "--coder", "bert")
    #expect(imported.errors == "The store now holds 2 transcripts, 4 codings, 0 decisions and 0 memos.\n")
    _ = try study.qualm("export", "--project-json", "again.json")
    #expect(try study.text("again.json") == before)
    #expect(try study.qualm("import", "--project-json", "project.json").code == 74)
  }

  @Test func severalExportsAreWrittenAtOnce() throws {
    let study = try Study()
    let outcome = try study.qualm(
      "export", "--web-annotation", "a.jsonld", "--graphml", "b.graphml", "--iramuteq", "c.txt")
    #expect(outcome.code == 0)
    #expect(
      outcome.errors == """
        Wrote 4 annotations to a.jsonld.
        Wrote 6 nodes and 5 edges to b.graphml.
        Wrote 2 texts to c.txt.

        """)
    #expect(try (json(study, "a.jsonld")["items"] as? [Any])?.count == 4)
    #expect(
      try study.text("c.txt").hasPrefix(
        "**** *transcript_a *language_en *speaker_P01 *region_Gent\nThe funding"))
  }

  @Test func theSameBytesForAnyNumberOfThreads() throws {
    let study = try Study()
    for (threads, name) in [("1", "a"), ("4", "b")] {
      let outcome = try study.qualm(
        "export", "--threads", threads, "--web-annotation", name + ".jsonld", "--graphml", name + ".graphml",
        "--iramuteq", name + ".txt", "--by", "turn")
      #expect(outcome.code == 0)
    }
    for ending in [".jsonld", ".graphml", ".txt"] {
      #expect(try study.text("a" + ending) == study.text("b" + ending))
    }
  }

  @Test func decisionsOfTheStoreCount() throws {
    let study = try Study()
    _ = try study.qualm("code", "--save", "--coder", "ann")
    let ids = try study.qualm("code", "--format", "ndjson").output.split(separator: "\n").map {
      String($0.dropFirst(12).prefix(32))
    }
    try study.files.write("coding,decision\n\(ids[0]),accept\n\(ids[1]),reject\n", to: "decisions.csv")
    #expect(try study.qualm("review", "--batch", "decisions.csv", "--coder", "ann").code == 0)
    _ = try study.qualm("export", "--web-annotation", "all.jsonld")
    #expect(try (json(study, "all.jsonld")["items"] as? [Any])?.count == 3)
    _ = try study.qualm("export", "--web-annotation", "accepted.jsonld", "--status", "accepted")
    let items = try #require(json(study, "accepted.jsonld")["items"] as? [[String: Any]])
    #expect(items.map { $0["id"] as? String } == ["urn:qualm:coding:" + ids[0]])
  }

  @Test func whatIsWrittenIsForItsOwnerOnly() throws {
    let study = try Study()
    _ = try study.qualm("export", "--web-annotation", "a.jsonld", "--iramuteq", "c.txt")
    for path in ["a.jsonld", "c.txt"] {
      let file = study.folder.appendingPathComponent(path).path
      #expect(try FileManager.default.attributesOfItem(atPath: file)[.posixPermissions] as? Int == 0o600)
    }
  }

  @Test(arguments: [
    (["export"], "Say what to write: --text, --project-json"),
    (["export", "--project-json", "x", "--by", "turn"], "--by is for"),
    (["import", "--text", "a", "--project-json", "b"], "Give --text or --project-json, not both."),
    (["import", "--project-json", "b", "c"], "--project-json goes without files"),
    (["score", "--excel", "--json"], "--excel is for csv and tsv, and not for json."),
  ]) func mistakesOfUsageAreSaid(arguments: [String], message: String) throws {
    let outcome = try Study().qualm(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)"))
  }

  @Test func aTableForExcelHasAByteOrderMarkOnce() throws {
    let study = try Study()
    // As bytes: a text that is read loses its mark.
    func bytes(_ arguments: String...) throws -> Data {
      #expect(try study.qualm(arguments + ["--excel", "--output", "table"]).code == 0)
      return try Data(contentsOf: study.folder.appendingPathComponent("table"))
    }
    let table = try bytes("score")
    #expect(table.starts(with: Data("\u{FEFF}scope,id,".utf8)))
    #expect(table.suffix(2) == Data("\r\n".utf8))
    let streamed = try bytes("code", "--format", "tsv")
    #expect(streamed.starts(with: Data("\u{FEFF}coding\ttranscript\t".utf8)))
    #expect(streamed.count(where: { $0 == 0xFE || $0 == 0xEF }) == 1)
  }

  @Test func eachExportIsDescribed() throws {
    let help = try Qualm.run(["export", "--help"], in: Repository.root).output
    let page = try String(contentsOf: Repository.file("docs/exports.md"), encoding: .utf8)
    let options = help.matches(of: /\n  (--[a-z-]+) </).map { String($0.1) }
      .filter { !["--by", "--status", "--threads", "--project", "--format", "--output"].contains($0) }
    #expect(options.count >= 6)
    for option in options { #expect(page.contains("\n## \(option)"), "\(option)") }
  }

  @Test func eachFormatOfTablesIsDescribed() throws {
    let errors = try Study().qualm("score", "--format", "none").errors
    let formats = errors.matches(of: /\n  - ([a-z]+)/).map { String($0.1) }
    let page = try String(contentsOf: Repository.file("docs/cli.md"), encoding: .utf8)
    let row = try #require(page.split(separator: "\n").first { $0.hasPrefix("| `-f`, `--format") })
    #expect(formats.count >= 9)
    for format in formats { #expect(row.contains("`\(format)`"), "\(format)") }
  }
}
