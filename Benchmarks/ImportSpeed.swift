import ArgumentParser
import Foundation
import Interchange
import QualData
import Workbench

/// How fast files of all formats are read and copied into a project, in a temporary folder.
struct ImportSpeed: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Measure the import of a folder of mixed files, and of each format by itself.")

  @Option(help: "Files, in turn of every format; one in a hundred is damaged.") var files = 10_000
  @Option(help: "Bytes of text in each file.") var bytes = 20_000
  @Option(help: "Threads.") var threads = ProcessInfo.processInfo.activeProcessorCount
  @Option(help: "Keep the files in this folder, to try `qualm import` on; those that are there are taken.")
  var folder: String?
  @Flag(help: "Read the files, and copy none.") var dryRun = false
  @Flag(help: "Each format by itself too.") var formats = false
  @Option(help: "One format only.") var only: String?

  func run() throws {
    let root =
      folder.map { URL(fileURLWithPath: $0) }
      ?? FileManager.default.temporaryDirectory.appendingPathComponent("qualm-import-\(UUID().uuidString)")
    defer { if folder == nil { try? FileManager.default.removeItem(at: root) } }
    let given = root.appendingPathComponent("given")
    let sizes = try sizes(in: given)
    if let only {
      return try measure(only, given.appendingPathComponent(only), Double(sizes[only] ?? 0) / 1e6, 1)
    }
    let size = Double(sizes.values.reduce(0, +)) / 1e6
    print("\(files) files with \(Int(size)) MB of text in \(TranscriptForms.all.count) formats.\n")
    print(
      "what                 threads    files  refused  seconds  MB/s of text  MB/processor s  most memory")
    for threads in Set([1, threads]).sorted() {
      try measure("all formats", given, size, threads)
    }
    guard formats else { return }
    for form in TranscriptForms.all {
      let own = given.appendingPathComponent(form.name)
      try measure(form.name, own, Double(sizes[form.name] ?? 0) / 1e6, 1)
    }
  }

  private func measure(_ name: String, _ folder: URL, _ megabytes: Double, _ threads: Int) throws {
    let place = folder.deletingLastPathComponent().appendingPathComponent("project-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: place) }
    _ = try InitProject.run(folder: place, name: "bench", codebook: nil, model: nil)
    let project = try Project.open(place.path)
    let start = ContinuousClock.now
    let processor = clock()
    let result = try ImportFiles.run([folder.path], project: project, copy: !dryRun, threads: threads)
    let time = ContinuousClock.now - start
    let seconds = Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
    let worked = Double(clock() - processor) / Double(CLOCKS_PER_SEC)
    var usage = rusage()
    getrusage(0, &usage)
    print(
      name.padding(toLength: 21, withPad: " ", startingAt: 0)
        + String(
          format: "%7d%9d%9d%9.2f%14.1f%16.1f%10d MB", threads, result.files, result.files - result.read,
          seconds,
          megabytes / seconds, megabytes / worked,
          usage.ru_maxrss / 1024))
  }

  /// The bytes of text by format, of files that are there or are made now.
  private func sizes(in given: URL) throws -> [String: Int] {
    let list = given.deletingLastPathComponent().appendingPathComponent("sizes.json")
    if let known = try? Data(contentsOf: list) {
      return try JSONDecoder().decode([String: Int].self, from: known)
    }
    let sizes = try write(SampleText(languages: ["en", "fr", "nl", "de"]), to: given)
    try JSONEncoder().encode(sizes).write(to: list)
    return sizes
  }

  /// - Returns: the bytes of text by format.
  private func write(_ text: SampleText, to folder: URL) throws -> [String: Int] {
    var sizes: [String: Int] = [:]
    for form in TranscriptForms.all {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent(form.name), withIntermediateDirectories: true)
    }
    for number in 0..<files {
      let form = TranscriptForms.all[number % TranscriptForms.all.count]
      let transcript = text.transcript(number, bytes: bytes)
      var file = try form.bytes(transcript)
      if number % 100 == 99 { file = Array(file.prefix(file.count / 2)) + [0, 0xFF] }
      sizes[form.name, default: 0] += transcript.text.utf8.count
      try Data(file).write(to: folder.appendingPathComponent("\(form.name)/interview-\(number).\(form.name)"))
    }
    return sizes
  }
}
