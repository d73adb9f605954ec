import Foundation
import TestSupport
import Testing

@Suite struct HelpTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private static let commands: [[String]] = [
    [], ["init"], ["import"], ["codebook"], ["codebook", "check"], ["codebook", "show"],
    ["codebook", "test"], ["codebook", "diff"], ["codebook", "convert"],
    ["codebook", "add"], ["codebook", "change"], ["codebook", "remove"], ["codebook", "export"],
    ["code"], ["explain"], ["kwic"], ["collocates"], ["keyness"], ["suggest"], ["excerpts"], ["matrix"],
    ["cooccurrence"],
    ["sequences"], ["score"], ["agreement"], ["joint"], ["chart"], ["run"], ["report"], ["verify"],
    ["review"],
    ["compare"], ["assign"],
    ["unassign"], ["recode"], ["merge-codes"], ["split"], ["memo"], ["memos"], ["change-memo"],
    ["remove-memo"], ["log"], ["undo"], ["redo"],
    ["doctor"], ["export"], ["merge"], ["agree"], ["agreed"], ["correlate"], ["pseudonymise"],
  ]

  @Test(arguments: commands) func helpHasExamples(command: [String]) throws {
    let help = try Qualm.run(command + ["--help"], in: folder.url)
    #expect(help.code == 0)
    #expect(help.errors.isEmpty)
    #expect(help.output.contains("EXAMPLES\n    qualm") || help.output.contains("EXAMPLES\n  qualm"))
  }

  @Test func everyCommandIsTested() throws {
    let help = try Qualm.run(["--help"], in: folder.url).output
    let listed = help.split(separator: "\n").drop { !$0.hasPrefix("SUBCOMMANDS:") }.dropFirst()
      .filter { $0.hasPrefix("  ") && !$0.hasPrefix("   ") }.compactMap {
        $0.split(separator: " ").first.map(String.init)
      }
      .filter { $0 != "See" }
    #expect(Set(listed) == Set(Self.commands.compactMap(\.first)))
  }

  @Test(arguments: commands) func everyOptionIsDocumented(command: [String]) throws {
    let page = try String(contentsOf: Repository.file("docs/cli.md"), encoding: .utf8)
    let help = try Qualm.run(command + ["--help"], in: folder.url).output
    for option in help.matches(of: /(?m)^  (?:-., )?(--[a-z-]+)/).map({ String($0.1) })
    where option != "--help" {
      #expect(
        page.contains("`\(option)") || page.contains(", `\(option)") || page.contains("qualm \(option)"))
    }
    if let name = command.first { #expect(page.contains("\n## \(name)\n")) }
  }

  @Test func theVersionNamesQualmAndICU() throws {
    let version = try Qualm.run(["--version"], in: folder.url)
    #expect(version.code == 0)
    #expect(version.output.wholeMatch(of: /qualm \d+\.\d+\.\d+ \(ICU \d+\.\d+\)\n/) != nil)
  }

  @Test(arguments: ["bash", "zsh", "fish"]) func shellsCanCompleteCommands(shell: String) throws {
    let script = try Qualm.run(["--generate-completion-script", shell], in: folder.url)
    #expect(script.code == 0)
    #expect(script.output.contains("codebook"))
  }

  @Test func theBashCompletionIsBash() throws {
    let check = try Qualm.shell("qualm --generate-completion-script bash | bash -n", in: folder.url)
    #expect(check.code == 0)
    #expect(check.errors.isEmpty)
  }

  @Test func anUnknownCommandIsAUsageError() throws {
    let outcome = try Qualm.run(["cde"], in: folder.url)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors.hasPrefix("Error: Unexpected argument 'cde'\n"))
  }

  @Test func anUnknownFormatIsAUsageError() throws {
    let outcome = try Study().qualm("code", "--format", "xls")
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(
      outcome.errors.hasPrefix(
        "Error: The value 'xls' is invalid for '--format <format>'. Please provide one of the following:\n"
          + "  - csv\n  - tsv\n  - json\n  - ndjson\n  - markdown\n  - html\n  - text\n  - xlsx\n  - docx\n"))
  }

  @Test func twoFormatsAreAUsageError() throws {
    let outcome = try Study().qualm("code", "--json", "--format", "csv")
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: --json and --format csv differ.\n"))
  }

  @Test(arguments: [
    (["code", "--threads", "0"], "--threads must be 1 or more."),
    (["excerpts", "--limit", "0"], "--limit must be 1 or more."),
    (["score", "--bootstrap", "99"], "--bootstrap must be 0, or 100 or more."),
    (["score", "--accept", "80"], "--accept is for --delphi only."),
    (["score", "--delphi", "--accept", "101"], "--accept must lie between 0 and 100."),
    (
      ["score", "--delphi", "--within", "0", "--agree-from", "4"],
      "--within and --agree-from exclude one another."
    ),
    (["score", "--compare", "group", "--delphi"], "--delphi and --compare exclude one another."),
    (["score", "--compare", "group", "--against", "a.csv"], "Give --compare or --against, not both."),
    (["score", "--compare", "group", "--zeros", "pratt"], "--zeros is for --compare round only."),
    (["score", "--round", "1"], "--round is for --against only."),
    (
      ["score", "--compare", "group", "--by", "round"],
      "Of --by, only --by group with --compare round goes with a comparison."
    ),
    (
      ["matrix", "code", "region", "--test", "--normalise", "row-percent"],
      "--test is of counts, so --normalise is not for it."
    ),
    (
      ["matrix", "code", "region", "--test", "--rule", "presence"],
      "--test is of counts, so presence is not for it."
    ),
    (["correlate", "--bootstrap", "5"], "--bootstrap must be 0, or 100 or more."),
    (["agree", "I.1"], "Give a level, or --withdraw."),
    (["agree", "I.1", "3"], "Say why with --reason."),
    (["agree", "I.1", "3", "--withdraw"], "--withdraw takes an indicator only."),
    (["log", "--limit=-1"], "--limit must be 0 or more."),
    (["joint", "--excerpts=-1"], "--excerpts must be 0 or more."),
    (["joint", "--by", "region"], "--by is for --silence only."),
    (["joint", "--silence", "--round", "1"], "--silence has no --round."),
    (["joint", "--silence", "--layout", "full"], "--silence has no --layout."),
    (
      ["joint", "--layout", "statistics-by-themes", "--excerpts", "1"],
      "--layout statistics-by-themes has no --excerpts."
    ),
    (["report", "--excerpts=-1"], "--excerpts must be 0 or more."),
    (["report", "--bootstrap", "99"], "--bootstrap must be 0, or 100 or more."),
    (
      ["report", "--output", "report"],
      "“report” has no ending that tells the format. Name it with --format."
    ),
    (["report", "--xlsx", "tables.csv"], "The file of --xlsx must end in .xlsx."),
    (["report", "--codings", "codings.csv"], "Agreement takes two coders. Give --codings twice."),
    (
      ["report", "--lock", "--output", "a/report.html", "--xlsx", "b/tables.xlsx"],
      "With --lock the workbook must stand in the folder of the report."
    ),
    (["kwic", "fund*", "--context=-1"], "--context must be 0 or more."),
    (["kwic"], "Give either a pattern or --code."),
    (["codebook", "test", "--errors"], "--errors is for --against only."),
    (["explain", "a"], "Give one of --turn, --coding, --quote and --text."),
    (["explain", "a", "--turn", "1", "--quote", "x"], "Give one of --turn, --coding, --quote and --text."),
    (["explain", "--turn", "1"], "Name the transcript of --turn."),
    (["explain", "--quote", "x"], "Name the transcript of --quote."),
    (["explain", "a", "--text", "x"], "--text belongs to no transcript."),
    (["explain", "a", "--turn", "1", "--language", "en"], "--language is for --text only."),
    (["explain", "--text", " "], "--text is empty."),
    (["kwic", "fund*", "--code", "funding"], "Give either a pattern or --code."),
    (["collocates"], "Give either a pattern or --code."),
    (["collocates", "fund*", "--span", "0"], "--span must be 1 or more."),
    (["collocates", "fund*", "--min", "0"], "--min must be 1 or more."),
    (["keyness", "region=Gent", "--min", "0"], "--min must be 1 or more."),
    (["sequences", "--min=-1"], "--min must be 0 or more."),
    (["suggest", "--min", "0"], "--min must be 1 or more."),
    (["suggest", "--transcripts", "0"], "--transcripts must be 1 or more."),
    (["suggest", "--limit", "0"], "--limit must be 1 or more."),
    (["review", "--plain", "--batch", "d.csv"], "Give --plain or --batch, not both."),
    (["review", "--dry-run"], "--dry-run is for --batch only."),
    (
      ["review", "--batch", "d.csv", "--code", "staff"],
      "--batch takes its codings from the file, so it has no filters and no order."
    ),
    (["review", "--json"], "--format, --json and --output are for --batch only."),
    (["review", "--blind", "--by-coder", "bram"], "--by-coder would show what --blind hides."),
    (["assign", "staff"], "Give one of --quote, --turn and --at."),
    (["assign", "staff", "--turn", "a:1", "--transcript", "a"], "--transcript is for --quote only."),
    (["assign", "staff", "--quote", " "], "--quote is empty."),
    (["recode", "staff", "staff"], "Both codes are “staff”."),
    (["merge-codes", "money", "staff", "--into", "staff"], "“staff” cannot become itself."),
    (["split", "0123456789"], "Give one of --sentence, --before and --at."),
    (["memo", "project", " "], "The memo is empty."),
    (
      ["agreement", "a.csv"],
      "Name the files of two coders or more, none for those of the store, or a table with --table."
    ),
    (["compare", "--coder", "a"], "Name two coders or more, or none for everybody."),
    (["pseudonymise"], "Name the list with --list, or begin with --find."),
    (["pseudonymise", "--find"], "Name the list with --list."),
    (["pseudonymise", "--find", "--reverse"], "Give --find or --reverse, not both."),
    (["pseudonymise", "--list", "n.csv"], "Name the new folder with --output."),
    (["pseudonymise", "--list", "n.csv", "--output", "o"], "Name the key's file with --key."),
    (
      ["pseudonymise", "--list", "n.csv", "--names", "p.txt"], "--names and --attribute are for --find only."
    ),
    (
      ["pseudonymise", "--find", "--list", "n.csv", "--key", "k"],
      "--output and --key are for making the copy only."
    ),
    (
      ["pseudonymise", "--reverse", "--list", "n.csv"],
      "--reverse takes the names from the key, so it has no --list."
    ),
    (["import", "--codings"], "Name the files of codings, one for each coder."),
    (["import", "--codings", "--update", "a.csv"], "Give --codings or --update, not both."),
    (["review", "--adjudicate"], "--adjudicate is for --batch only."),
    (
      ["review", "--disputed", "--batch", "d.csv"],
      "--batch takes its codings from the file. To settle them give --adjudicate."
    ),
    (["agreement", "a.csv", "a.csv"], "A file is named twice."),
    (["agreement", "a.csv", "b.csv", "--level", "ordinal"], "--level is for --table only."),
    (["agreement", "a.csv", "--table", "t.csv"], "Name files of codings or --table, not both."),
    (["agreement", "--table", "t.csv", "--unit", "word"], "--unit is for codings of text only."),
    (["agreement", "--table", "t.csv", "--by", "group"], "--by group is for codings of text only."),
    (["agreement", "--table", "t.csv", "--bootstrap", "5"], "--bootstrap must be 0, or 100 or more."),
    (["agreement", "--table", "t.csv", "--precision", "2"], "--precision must lie between 0 and 1."),
    (
      ["agreement", "--table", "t.csv", "--pairs", "--reference", "A"],
      "--pairs and --reference exclude one another."
    ),
  ])
  func aValueThatMakesNoSenseIsAUsageError(arguments: [String], message: String) throws {
    let outcome = try Study().qualm(arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
  }
}
