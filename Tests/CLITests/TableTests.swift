import Foundation
import TestSupport
import Testing

/// The tables that commands print: the same in every format, with names that scripts can rely on.
@Suite struct TableTests {
  private static let codings =
    "coding,transcript,language,turn,speaker,case,time,code,code_name,parent,indicators,coder,status,start,end,"
    + "words,matches,matched,patterns,excerpt"
  private static let scores =
    "n,missing,mean,median,mode,standard_deviation,q1,q3,minimum,maximum,level_1,level_2,level_3,level_4,level_5,"
    + "share_1,share_2,share_3,share_4,share_5,indicator_medians_mean,indicator_medians_median,"
    + "indicator_medians_minimum,weighted_mean,weighted_median"

  private static let agreement =
    "scope,code,code_name,coders,text,coefficient,estimate,undefined,standard_error,standard_error_from,lower,upper,"
    + "interval,observed,expected,units,categories,coded_by_all,coded_by_some,coded_by_none,first_only,second_only,"
    + "suggested_units"

  /// Every command that prints a table, with the columns of its CSV.
  private static let commands: [([String], String)] = [
    (
      ["import", "--dry-run", "transcripts/a.txt"],
      "file,transcript,format,encoding,language,language_from,speaker,role,turns,words,times,notes"
    ),
    (
      ["codebook", "show"],
      "code,name,parent,depth,indicators,polarity,level,patterns_en,patterns_any,examples,near_misses,definition,source"
    ),
    (["codebook", "test"], "language,examples_coded,examples_missed,near_misses_left,near_misses_coded"),
    (
      ["codebook", "test", "--against", "codings.csv"],
      "against,scope,code,code_name,language,true_positives,false_positives,false_negatives,precision,recall,f1"
    ),
    (
      ["codebook", "diff", "codebook.yaml"],
      "code,name,change,changed,kept,appeared,vanished,patterns_added,patterns_removed"
    ),
    (["code"], codings), (["excerpts"], codings + ",before,after"),
    (["excerpts", "--by", "region"], "group," + codings + ",before,after"),
    (
      ["explain", "a", "--turn", "2"],
      "transcript,turn,speaker,code,code_name,outcome,matched,start,end,pattern,file,line,within,unit,scope,coding,coded,"
        + "reason,by,by_pattern,by_file,by_line,distance,explained"
    ),
    (["kwic", "fund*"], "transcript,turn,speaker,left,keyword,right,start,end"),
    (
      ["collocates", "fund*", "--min", "1"],
      "language,word,observed,expected,frequency,transcripts,log_likelihood,mutual_information,log_dice"
    ),
    (
      ["keyness", "region=Gent", "--min", "1"],
      "language,word,count,reference_count,per_1000,reference_per_1000,transcripts,reference_transcripts,"
        + "log_likelihood,chi_square,p_value,p_adjusted,log_ratio,percent_difference"
    ),
    (["matrix", "code", "transcript"], "code,name,parent,a,b,total"),
    (["matrix", "indicator", "region"], "indicator,label,Brugge,Gent,total"),
    (["cooccurrence"], "code,name,funding,staff"),
    (["cooccurrence", "--show", "jaccard"], "code,name,funding,staff"),
    (["cooccurrence", "--show", "pairs"], "code,other,count,other_count,both,jaccard"),
    (["score"], "scope,id,label,\(scores)"),
    (["score", "--by", "group", "--by", "round"], "scope,id,label,group,round,\(scores)"),
    (
      ["score", "--statistics", "consensus"],
      "scope,id,label,\(scores),interquartile_range,share_near_median,consensus,r_wg,r_wg_note,at_least_2,at_least_3,"
        + "at_least_4,at_least_5"
    ),
    (
      ["score", "--bootstrap", "100", "--interval", "bca"],
      "scope,id,label,\(scores),mean_lower,mean_upper,median_lower,median_upper"
    ),
    (
      ["score", "--delphi", "--agree-from", "4"],
      "scope,id,label,\(scores),agreement,disagreement,rand,delphi,delphi_level,delphi_round"
    ),
    (
      ["score", "--against", "ratings.csv"],
      "scope,id,label,n,median,mean,others,others_median,others_mean,others_highest,highest_in,difference,"
        + "mean_difference,difference_to_highest,median_ratings"
    ),
    (
      ["correlate"],
      "evidence,score,coefficient,n,left_out,estimate,lower,upper,interval,p_value,p_from,p_adjusted,undefined"
    ),
    (["agreement", "codings.csv", "second.csv"], agreement),
    (["agreement", "--explain"], "coefficient,title,coders,formula,source"),
    (
      ["joint"],
      "domain,indicator,label,matches,codings,transcripts,cases,barriers,enablers,cues_level_1,cues_level_2,"
        + "cues_level_3,cues_level_4,cues_level_5,median_level_cue,n,missing,median,mean,standard_deviation,q1,q3,"
        + "convergence,convergence_reason,evidence_cap,evidence_kind,above_cap,agreed_level,excerpts"
    ),
    (
      ["joint", "--layout", "side-by-side"],
      "indicator,label,quantitative,qualitative,quote,convergence,inference"
    ),
    (
      ["joint", "--layout", "statistics-by-themes"],
      "theme,name,indicator,label,cases,speakers,n_with,median_with,mean_with,standard_deviation_with,n_without,"
        + "median_without,mean_without,standard_deviation_without,quote"
    ),
    (
      ["joint", "--silence"],
      "indicator,label,group,language,state,codings,transcripts,transcripts_asked,transcripts_coded"
    ),
    (["chart"], "chart,shows,options"), (["chart", "radar", "--data"], "domain,label,series,median"),
  ]

  @Test(arguments: commands) func csvHasStableColumns(command: [String], columns: String) throws {
    let outcome = try Study().qualm(command + ["--format", "csv"])
    #expect(outcome.code == 0)
    #expect(outcome.output.prefix { $0 != "\n" } == columns)
  }

  @Test(arguments: commands) func csvIsTheDefaultAwayFromATerminal(command: [String], _: String) throws {
    let study = try Study()
    #expect(try study.qualm(command).output == study.qualm(command + ["--format", "csv"]).output)
  }

  @Test(arguments: commands) func jsonIsAnArrayOfRowsWithTheSameColumns(
    command: [String], columns: String
  ) throws {
    let outcome = try Study().qualm(command + ["--json"])
    #expect(outcome.code == 0)
    let rows = try #require(JSONSerialization.jsonObject(with: Data(outcome.output.utf8)) as? [[String: Any]])
    #expect(!rows.isEmpty)
    for row in rows { #expect(Set(row.keys) == Set(columns.split(separator: ",").map(String.init))) }
  }

  @Test(arguments: commands) func tsvHasTheSameColumns(command: [String], columns: String) throws {
    let outcome = try Study().qualm(command + ["--format", "tsv"])
    #expect(outcome.output.prefix { $0 != "\n" } == columns.replacing(",", with: "\t"))
  }

  @Test(arguments: commands) func textIsPlainAwayFromATerminal(command: [String], _: String) throws {
    let outcome = try Study().qualm(command + ["--format", "text"])
    #expect(outcome.code == 0)
    #expect(!outcome.output.isEmpty)
    #expect(!outcome.output.contains("\u{1B}"))
  }

  @Test(arguments: commands) func aTableMayGoToAFile(command: [String], _: String) throws {
    let study = try Study()
    let outcome = try study.qualm(command + ["--output", "table.csv"])
    #expect(outcome.output.isEmpty)
    #expect(try study.text("table.csv") == study.qualm(command).output)
  }

  @Test(arguments: [
    ["codebook", "show"], ["codebook", "test"], ["code"], ["matrix", "code", "transcript"], ["score"],
    ["kwic", "fund*"],
  ])
  func markdownIsATable(command: [String]) throws {
    let output = try Study().qualm(command + ["--format", "markdown"]).output
    #expect(output.contains("\n| "))
    #expect(output.contains("| ---"))
  }

  @Test func excerptsAsMarkdownAreQuotes() throws {
    let output = try Study().qualm("excerpts", "--code", "funding", "--format", "markdown").output
    #expect(
      output == """
        # Excerpts by code

        ## funding

        > The **funding** ends in June, and nobody has told the nurses.
        >
        > — P01, Gent, a, turn 2 · funding · `\(try id(of: "a"))`

        > We were **funded** for two years, so the staff stays here.
        >
        > — P02, Brugge, b, turn 2 · funding · `\(try id(of: "b"))`

        """)
  }

  private func id(of transcript: String) throws -> Substring {
    let rows = try Study().qualm("code").output.split(separator: "\n").map { $0.split(separator: ",") }
    return rows.first { $0[1] == transcript && $0.contains("funding") }![0].prefix(12)
  }

  @Test func keywordsStandBelowOneAnother() throws {
    let output = try Study().qualm("kwic", "fund*", "--format", "text", "--context", "2").output
    let lines = output.split(separator: "\n")
    #expect(lines.count == 2)
    let columns = zip(lines, ["funding", "funded"]).map { line, word in
      line.distance(from: line.startIndex, to: line.firstRange(of: word)!.lowerBound)
    }
    #expect(columns[0] == columns[1])
  }

  @Test func codingsAsTextShowTheMainColumns() throws {
    let output = try Study().qualm("code", "--format", "text").output
    let header = output.split(separator: "\n")[1].split(separator: " ").map(String.init)
    #expect(header == ["transcript", "turn", "speaker", "code", "matched", "excerpt"])
  }

  @Test func filesAsTextShowTheMainColumns() throws {
    let output = try Study().qualm("import", "-n", "transcripts/a.txt", "--format", "text").output
    let header = output.split(separator: "\n")[1].split(separator: " ").map(String.init)
    #expect(
      header == [
        "transcript", "format", "encoding", "language", "speaker", "role", "turns", "words", "times",
      ])
  }

  @Test func resultsAndRemarksDoNotMix() throws {
    let outcome = try Study().qualm("code")
    #expect(outcome.output.split(separator: "\n").count == 5)
    #expect(outcome.errors == "4 codings in 2 transcripts of 35 words.\n")
  }

  @Test func aMatrixCountsByItsRule() throws {
    let study = try Study()
    #expect(
      try study.qualm("matrix", "code", "transcript").output == """
        code,name,parent,a,b,total
        money,money,,1,1,2
        funding,funding,money,1,1,2
        staff,staff,,1,1,2

        """)
    #expect(
      try study.qualm("matrix", "code", "region", "--rule", "words", "--own").output == """
        code,name,parent,Brugge,Gent,total
        money,money,,0,0,0
        funding,funding,money,11,11,22
        staff,staff,,11,11,22

        """)
  }
}

/// What a terminal shows, by `script`, which gives a command one.
@Suite struct TerminalTests {
  private static let hasTerminal = FileManager.default.isExecutableFile(atPath: "/usr/bin/script")

  private func onTerminal(_ command: String, columns: Int = 100, _ environment: String = "") throws -> String
  {
    try Qualm.shell(
      "script -qec \"stty cols \(columns); \(environment) '\(Qualm.binary.path)' \(command)\" /dev/null 2>/dev/null",
      in: Study().folderKept
    ).output.replacing("\r\n", with: "\n")
  }

  @Test(.enabled(if: hasTerminal)) func tablesAreTextOnATerminal() throws {
    let output = try onTerminal("matrix code transcript")
    #expect(output.contains("\u{1B}[1mcode\u{1B}[0m"))
  }

  @Test(.enabled(if: hasTerminal)) func withoutColourWhereNobodyWantsIt() throws {
    #expect(!(try onTerminal("matrix code transcript", "NO_COLOR=1").contains("\u{1B}")))
  }

  @Test(
    .enabled(if: hasTerminal),
    arguments: ["code", "joint", "score", "codebook show", "import -n transcripts/a.txt"])
  func tablesFitATerminal(command: String) throws {
    let output = try onTerminal(command, columns: 120, "NO_COLOR=1")
    // The title is a sentence and wraps by itself.
    for line in output.split(separator: "\n").dropFirst() {
      #expect(line.count <= 120, "\(line)")
    }
  }
}

extension Study {
  /// The folder, kept until the tests end.
  var folderKept: URL {
    Study.kept.append(self)
    return folder
  }
  nonisolated(unsafe) private static var kept: [Study] = []
}
