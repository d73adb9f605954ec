import Foundation
import TestSupport
import Testing

@Suite struct ChartTests {
  /// Every chart with the options it needs, and the columns of the table behind it.
  private static let charts: [([String], String)] = [
    (["radar"], "domain,label,series,median"),
    (["radar", "--statistic", "mean"], "domain,label,series,mean"),
    (["levels"], "indicator,label,level_1,level_2,level_3,level_4,level_5,n,median"),
    (["heatmap"], "row,label,I.1"),
    (["heatmap", "--rows", "indicator", "--columns", "region"], "row,label,Brugge,Gent"),
    (["evidence"], "indicator,label,codings,mean,convergence"),
    (["evidence", "--rule", "cases", "--statistic", "median"], "indicator,label,cases,median,convergence"),
    (["portrait"], "transcript,position,turn,code,name,group"),
    (["timeline", "--transcript", "a"], "kind,id,name,from,to"),
    (["network"], "code,other,count,other_count,both,jaccard"),
    (["forest", "codings.csv", "second.csv"], "coefficient,what,estimate,lower,upper,units,undefined"),
    (["forest", "--table", "units.csv"], "coefficient,what,estimate,lower,upper,units,undefined"),
    (["silence"], "indicator,label,group,language,state,codings"),
    (["silence", "--columns", "region"], "indicator,label,group,language,state,codings"),
  ]

  @Test(arguments: charts) func aChartIsAnSVGWithTitleAndDescription(arguments: [String], _: String) throws {
    let study = try Study()
    let outcome = try study.qualm(["chart"] + arguments)
    #expect(outcome.code == 0, "\(outcome.errors)")
    #expect(outcome.output.hasPrefix("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg "))
    #expect(outcome.output.contains("<title id=") && outcome.output.contains("<desc id="))
    #expect(outcome.output.hasSuffix("</svg>\n"))
    #expect(try study.qualm(["chart"] + arguments + ["--threads", "1"]).output == outcome.output)
  }

  @Test func codesAreCalledAsTheLanguageHasIt() throws {
    let study = try Study()
    try study.files.write(
      study.text("codebook.yaml").replacing(
        "- id: staff", with: "- id: staff\n    name: {en: Staff, nl: Personeel}"),
      to: "codebook.yaml")
    let picture = try study.qualm("chart", "forest", "codings.csv", "second.csv", "--language", "nl").output
    #expect(picture.contains("Personeel") && !picture.contains("Staff"))
    #expect(
      picture.contains("Overeenstemming tussen codeurs op zinnen, alle tekst; 95%-intervallen</title>"))
  }

  @Test func aTableOfUnitsIsCalledAsItsFileAndSaysWhatItsCategoriesMeasure() throws {
    let study = try Study()
    let arguments = ["--table", "\(study.folder.path)/units.csv", "--level", "ordinal", "--language", "de"]
    let picture = try study.qualm(["chart", "forest"] + arguments).output
    #expect(picture.contains("Übereinstimmung der Codierenden: units; 95-%-Intervalle</title>"))
    #expect(picture.contains("Krippendorff α (ordinal)"))
  }

  @Test func countsStayWholeInTheTableBehindAChart() throws {
    let output = try Study().qualm("chart", "evidence", "--data", "--format", "text").output
    #expect(output.contains(/I\.1 +Money +2 +2\.50/))
  }

  @Test(arguments: charts) func theTableBehindAChart(arguments: [String], columns: String) throws {
    let outcome = try Study().qualm(["chart"] + arguments + ["--data"])
    #expect(outcome.code == 0)
    #expect(outcome.output.prefix { $0 != "\n" } == columns)
  }

  @Test(arguments: [
    (["levels"], "nl", "Beoordelingen van elke indicator per niveau (ronde 1)"),
    (
      ["radar", "--by", "group"], "fr",
      "Maturité des domaines par groupe, médiane des évaluations (tour 1)"
    ),
    (
      ["heatmap", "--code", "staff"], "de",
      "Codierungen, Code nach Indikator; vorgeschlagene und angenommene Codierungen; nur Code staff"
    ),
    (
      ["silence"], "de",
      "Wer über jeden Indikator spricht, und was Schweigen bedeutet; vorgeschlagene und angenommene Codierungen"
    ),
  ])
  func aChartSpeaksTheLanguageAskedFor(arguments: [String], language: String, title: String) throws {
    let output = try Study().qualm(["chart"] + arguments + ["--language", language]).output
    #expect(output.contains("-title\">\(title)</title>"))
  }

  @Test func withoutALanguageAChartSpeaksTheProjects() throws {
    let study = try Study()
    try study.files.write("language: nl\n" + study.text("qualm.yaml"), to: "qualm.yaml")
    #expect(try study.qualm("chart", "levels").output.contains(">mediaan</text>"))
  }

  @Test func withoutANameChartsAreListed() throws {
    let outcome = try Study().qualm("chart")
    #expect(outcome.code == 0)
    #expect(outcome.output.hasPrefix("chart,shows,options\nradar,"))
    let help = try Study().qualm("chart", "--help").output
    for line in outcome.output.split(separator: "\n").dropFirst() {
      let name = line.prefix { $0 != "," }
      #expect(help.contains("  \(name): "))
    }
  }

  @Test func filtersNarrowAndTheTitleSaysSo() throws {
    let study = try Study()
    #expect(
      try study.qualm("chart", "portrait", "--code", "staff", "--data").output == """
        transcript,position,turn,code,name,group
        a,1,2,staff,staff,staff
        b,1,2,staff,staff,staff

        """)
    let one = try study.qualm("chart", "portrait", "--code", "staff", "--attribute", "region=Gent").output
    #expect(one.contains("; only code staff, region=Gent</title>"))
    #expect(one.contains(">a (1)</text>") && one.contains(">b (0)</text>"))
  }

  @Test func aTimelineOfATranscriptWithTimesIsInSeconds() throws {
    let study = try Study().with([
      "t.vtt":
        "WEBVTT\n\n00:00:01.000 --> 00:00:05.000\n<v P01>The funding ends.\n\n00:00:05.000 --> 00:00:09.000\n<v P02>Yes.\n"
    ])
    let output = try study.qualm("chart", "timeline", "--transcript", "t", "--data").output
    #expect(output.contains("speaker,P01,P01,1,5\n"))
    #expect(output.contains("code,funding,funding,1,5\n"))
  }

  @Test(arguments: [
    (
      ["pie"],
      "qualm: There is no chart “pie”. There are radar, levels, heatmap, evidence, portrait, timeline, network, forest, silence.\n"
    ),
    (["radr"], "qualm: There is no chart “radr”. Did you mean “radar”?\n"),
    (["timeline"], "qualm: The chart “timeline” shows one transcript. Name it with --transcript.\n"),
    (
      ["radar", "--code", "staff"],
      "qualm: The chart “radar” has no --code. `qualm chart` lists the options of each.\n"
    ),
    (
      ["radar", "codings.csv"],
      "qualm: The chart “radar” has no FILES. `qualm chart` lists the options of each.\n"
    ),
    (["radar", "--round", "7"], "qualm: There is no round “7”. There are 1.\n"),
    (["radar", "--group", "labs"], "qualm: There is no group “labs”. Did you mean “lab”?\n"),
    (["levels", "--indicator", "I.9"], "qualm: There is no indicator “I.9”. Did you mean “I.1”?\n"),
    (["portrait", "--transcript", "aa"], "qualm: There is no transcript “aa”. Did you mean “a”?\n"),
    (
      ["evidence", "--rule", "words"],
      "qualm: There is no rule for evidence “words”. There are codings, matches, transcripts, cases.\n"
    ),
  ])
  func whatIsNotThereIsAUsageError(arguments: [String], message: String) throws {
    let outcome = try Study().qualm(["chart"] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.output.isEmpty)
    #expect(outcome.errors == message)
  }

  // MARK: Files

  @Test func aPictureGoesToAFile() throws {
    let study = try Study()
    let outcome = try study.qualm("chart", "levels", "--theme", "dark", "--output", "levels.svg")
    #expect(outcome.code == 0 && outcome.output.isEmpty && outcome.errors.isEmpty)
    #expect(try study.text("levels.svg") == study.qualm("chart", "levels", "--theme", "dark").output)
  }

  /// Without its programs on the path none is found, whatever the machine has.
  @Test func withoutAConverterTheMessageSaysWhatToInstall() throws {
    let study = try Study()
    let outcome = try study.qualm(
      "chart", "levels", "--output", "levels.png", environment: ["PATH": "/nowhere"])
    #expect(outcome.code == 74)
    #expect(
      outcome.errors
        == "qualm: PNG is made of SVG by another program, and none of rsvg-convert, Inkscape, Chromium and CairoSVG was found. "
        + "Install one (Debian, Ubuntu: apt install librsvg2-bin; Fedora: dnf install librsvg2-tools; macOS: brew install "
        + "librsvg), or write SVG to a file that ends with .svg.\n")
    #expect(!study.exists("levels.png"))
  }

  /// A converter is called without a shell, with fixed colours, and what it wrote is put in its place.
  @Test func aConverterGetsTheFilesAndNothingElse() throws {
    let study = try Study()
    let program = study.folder.appendingPathComponent("bin/rsvg-convert")
    try study.files.write(
      "#!/bin/sh\n/bin/echo \"$@\" | /bin/sed 's|[^ ]*/||g' >&2\n/bin/cp \"$5\" \"$4\" 2>/dev/null\n[ \"$2\" = pdf ]\n",
      to: "bin/rsvg-convert")
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: program.path)
    let bin = program.deletingLastPathComponent().path
    let done = try study.qualm("chart", "levels", "--output", "a $(b).pdf", environment: ["PATH": bin])
    #expect(done.code == 0, "\(done.errors)")
    let fixed = try study.qualm("chart", "levels", "--theme", "light").output
    #expect(try study.text("a $(b).pdf") == fixed)
    let failed = try study.qualm("chart", "levels", "--output", "a.png", environment: ["PATH": bin])
    #expect(failed.code == 74)
    #expect(
      failed.errors.hasPrefix(
        "qualm: rsvg-convert did not make the picture: -f png -z 2 -o chart.png chart.svg. Write SVG"))
    #expect(!study.exists("a.png"))
  }

  @Test(arguments: [
    (["radar", "--output", "radar.jpg"], "The name of a picture ends with .svg, .png or .pdf."),
    (
      ["radar", "--json"], "--format and --json are for --data; a picture is what the name of --output says."
    ),
    (["network", "--limit", "0"], "--limit must be 1 or more."),
    (
      ["forest", "a.csv"],
      "Name the files of two coders or more, none for those of the store, or a table with --table."
    ),
    (
      ["radar", "--data", "--output", "radar.svg"],
      "--data is a table: name a file that does not end with .svg, .png or .pdf."
    ),
    (["forest", "a.csv", "--table", "units.csv"], "Name files of codings or --table, not both."),
    (["forest", "--table", "units.csv", "--unit", "turn"], "--unit is for codings of text only."),
    (["forest", "--level", "ordinal"], "--level is for --table only."),
  ])
  func aPictureHasItsOwnFormats(arguments: [String], message: String) throws {
    let outcome = try Study().qualm(["chart"] + arguments)
    #expect(outcome.code == 64)
    #expect(outcome.errors.hasPrefix("Error: \(message)\n"))
  }
}
