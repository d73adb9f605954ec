import Foundation
import TestSupport
import Testing

/// The loaders of docs/r-python.md, run as they stand there on what `qualm run` writes of the demo study.
@Suite struct LoaderTests {
  /// The first block of a language.
  private static func snippet(_ language: String) throws -> String {
    let page = try String(contentsOf: Repository.file("docs/r-python.md"), encoding: .utf8)
    let start = try #require(page.range(of: "```\(language)\n"))
    let end = try #require(page.range(of: "\n```", range: start.upperBound..<page.endIndex))
    return String(page[start.upperBound..<end.lowerBound])
  }

  private static func isThere(_ program: String) -> Bool {
    (try? Qualm.shell("command -v \(program)", in: Repository.root).code) == 0
  }

  /// What both programs print: rows of codings, the highest end of an excerpt, words in all, a matrix's total, how many
  /// medians there are and their sum, how many are missing, and the first excerpt.
  private func expected(_ folder: TemporaryFolder) throws -> [String] {
    func rows(_ command: String) throws -> [[String: Any]] {
      let json = try Qualm.run([command, "--project", Self.demo, "--format", "json"], in: folder.url).output
      return try #require(JSONSerialization.jsonObject(with: Data(json.utf8)) as? [[String: Any]])
    }
    let codings = try rows("code")
    let scores = try rows("score")
    let medians = scores.compactMap { $0["median"] as? Double }
    func sum(_ key: String, _ rows: [[String: Any]]) -> Int { rows.reduce(0) { $0 + ($1[key] as? Int ?? 0) } }
    return [
      "\(codings.count)", "\(codings.map { $0["end"] as? Int ?? 0 }.max() ?? 0)", "\(sum("words", codings))",
      "\(medians.count)", "\(Int(medians.reduce(0, +) * 4))", "\(scores.count - medians.count)",
      codings[0]["excerpt"] as? String ?? "",
    ]
  }

  private static let demo = Repository.file("corpora/genomics-belgium").path

  /// The demo's run is in its folder `out`.
  private func folder() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    #expect(try Qualm.run(["run", "--project", Self.demo, "--output", "out"], in: folder.url).code == 0)
    return folder
  }

  @Test(.enabled(if: isThere("python3"), "python3 is not there"))
  func pythonReadsEveryTable() throws {
    let folder = try folder()
    let program = try folder.write(
      Self.snippet("python") + """


        tables = read_qualm("out")
        codings, scores = tables["codings.csv"], tables["scores/scores.csv"]
        medians = [row["median"] for row in scores if row["median"] is not None]
        print(len(codings), max(row["end"] for row in codings), sum(row["words"] for row in codings), sep="\\n")
        print(len(medians), int(sum(medians) * 4), len(scores) - len(medians), sep="\\n")
        print(codings[0]["excerpt"])
        assert all(type(row["turn"]) is int and type(row["coding"]) is str for row in codings)
        assert len(tables) == len(list(Path("out").rglob("*.csv")))

        """, to: "load.py")
    let outcome = try Qualm.shell("PYTHONIOENCODING=utf-8 python3 '\(program.path)'", in: folder.url)
    #expect(outcome.errors.isEmpty)
    #expect(try outcome.output.split(separator: "\n").map(String.init) == expected(folder))
  }

  @Test(.enabled(if: isThere("Rscript"), "R is not there"))
  func rReadsEveryTable() throws {
    let folder = try folder()
    let program = try folder.write(
      Self.snippet("r") + """


        tables <- read_qualm("out")
        codings <- tables[["codings.csv"]]
        medians <- tables[["scores/scores.csv"]]$median
        writeLines(c(nrow(codings), max(codings$end), sum(codings$words), sum(!is.na(medians)),
                     sum(medians, na.rm = TRUE) * 4, sum(is.na(medians)), codings$excerpt[1]) |> as.character())
        stopifnot(is.integer(codings$turn), is.character(codings$coding), is.numeric(medians))
        stopifnot(length(tables) == length(list.files("out", "[.]csv$", recursive = TRUE)))

        """, to: "load.R")
    let outcome = try Qualm.shell("LC_ALL=C.UTF-8 Rscript '\(program.path)'", in: folder.url)
    #expect(outcome.errors.isEmpty)
    #expect(try outcome.output.split(separator: "\n").map(String.init) == expected(folder))
  }
}
