import ArgumentParser
import Foundation
import Interchange
import QualData
import TestSupport

/// What a reader wants to know, in a few minutes: speed by language and size of codebook, and what must hold.
struct Overview: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Measure what Qualm promises: speed, memory, start-up.",
    discussion: """
      docs/benchmarks.md tells what is measured and how to read it.

      EXAMPLES
        qualm-bench overview
        qualm-bench overview --megabytes 20 --json
      """)

  @Option(help: "Size of the English, French, Dutch and German texts; others have a tenth.")
  var megabytes = 100

  @Option(help: "The built program, for memory and start-up.")
  var qualm = ".build/release/qualm"

  @Flag(help: "Both tables as JSON.")
  var json = false

  @Flag(help: "Write the counts into Benchmarks/expected.json instead of comparing them.")
  var record = false

  private static let codes = [10, 100, 1000]

  func run() throws {
    var expected = try ExpectedCounts(isRecording: record)
    var speed = Figures.table
    var requirements: [Requirement] = []
    var english: SpeedRun.Result?
    var compile = 0.0
    for language in SampleCorpus.Language.allCases where language != .mixed {
      let isSpaced = !Lexicon.unspaced.contains(language.rawValue)
      let corpus = try SampleCorpus(language, .long, megabytes: isSpaced ? megabytes : max(1, megabytes / 10))
      let result = try measure(corpus, &expected, &speed)
      let icu = result.icu
      if isSpaced {
        requirements.append(
          Requirement(
            "\(corpus.name): speed of all steps, 100 codes, beside ICU", .atLeast(2.5), icu / result.all(1)))
      } else {
        requirements.append(
          Requirement("\(corpus.name): speed of tokenising beside ICU", .atLeast(1), icu / result.tokenise))
        requirements.append(
          Requirement(
            "\(corpus.name): speed of all steps, 100 codes, beside ICU", .atLeast(1), icu / result.all(1)))
      }
      compile = max(compile, result.coding[2].compile.seconds)
      if language == .en { english = result }
    }
    _ = try measure(SampleCorpus(.mixed, .short, megabytes: max(1, megabytes / 10)), &expected, &speed)
    try expected.finish()
    requirements.append(
      Requirement("compiling 20,000 patterns, slowest language", .below(200), compile * 1000, unit: "ms"))
    requirements += try others(english!, &speed)
    let tables = [speed, Requirement.table(requirements)]
    if json {
      let members = tables.map { "\"\($0.name)\": " + JSONTableExporter().export($0).dropLast() }
      print("{\n" + members.joined(separator: ",\n") + "\n}")
    } else {
      print(tables.map { TextTableExporter().export($0) }.joined(separator: "\n"), terminator: "")
    }
  }

  private func measure(
    _ corpus: SampleCorpus, _ expected: inout ExpectedCounts, _ speed: inout Table
  ) throws -> SpeedRun.Result {
    Progress.say(corpus.name)
    let result = try SpeedRun(corpus: corpus).measure(codes: Self.codes, rounds: 5)
    try expected.check(result)
    speed.rows += Figures.rows(of: result)
    return result
  }

  /// Of the size of codebooks, threads and the program itself.
  private func others(_ english: SpeedRun.Result, _ speed: inout Table) throws -> [Requirement] {
    Progress.say("\(english.corpus.name), 2 threads")
    let two = try ThreadRun.compare(english, english.coding[1], threads: 2)
    speed.rows.append(Figures.row(of: english, english.coding[1], two))
    let program = QualmProgram(path: qualm)
    return try [
      Requirement("two threads beside one, 100 codes", .atLeast(1.7), two.speedUp),
      Requirement("time of 1,000 codes beside that of 10", .below(1.5), english.all(2) / english.all(0)),
      Requirement("start-up", .below(20), program.startUp(), unit: "ms"),
    ]
      + memory(program)
  }

  /// Of 20,000 patterns, on two and eight threads.
  private func memory(_ program: QualmProgram) throws -> [Requirement] {
    let size = 8 * megabytes
    let corpus = try peakMemory(program, .mixed, megabytes: size, files: 2 * size, threads: [2, 8])
    let transcript = try peakMemory(program, .en, megabytes: megabytes, files: 1, threads: [2])
    return [
      Requirement("memory of qualm code, \(size) MB", .below(200), corpus[0], unit: "MB"),
      Requirement("the same on eight threads", .below(200), corpus[1], unit: "MB"),
      Requirement(
        "the same of one transcript of \(megabytes) MB, beside its text", .below(150),
        transcript[0] - Double(megabytes), unit: "MB"),
    ]
  }

  /// By number of threads.
  private func peakMemory(
    _ program: QualmProgram, _ language: SampleCorpus.Language, megabytes: Int, files: Int, threads: [Int]
  ) throws -> [Double] {
    Progress.say("qualm code, \(megabytes) MB, \(files.of("file"))")
    let folder = try TemporaryFolder()
    let project = folder.url.appendingPathComponent("project")
    try SampleProject.write(
      to: project, SampleText(languages: language.languages), megabytes: megabytes, files: files, codes: 1000)
    let codings = folder.url.appendingPathComponent("codings.csv").path
    return try threads.map {
      try program.peakMemory(["code", "--project", project.path, "--threads", "\($0)", "--output", codings])
    }
  }
}
