import Foundation
import TestSupport

/// The built command, run as a person or a script runs it.
enum Qualm {
  struct Outcome {
    var code: Int32
    var output: String
    var errors: String
  }

  /// SwiftPM puts the command beside the bundle with the tests.
  static let binary: URL = {
    #if os(macOS)
      let built = Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }!.bundleURL
        .deletingLastPathComponent()
    #else
      let built = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
    #endif
    let beside = built.appendingPathComponent("qualm")
    return FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : Repository.file(".build/debug/qualm")
  }()

  /// - Parameters:
  ///   - folder: where it is run.
  ///   - environment: added to a small one.
  static func run(
    _ arguments: [String], in folder: URL, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(binary, arguments, in: folder, environment)
  }

  /// A line of a shell, in which `qualm` is the built command.
  static func shell(_ line: String, in folder: URL) throws -> Outcome {
    try run(
      URL(fileURLWithPath: "/bin/bash"), ["-c", "qualm() { '\(binary.path)' \"$@\"; }; \(line)"], in: folder,
      [:])
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: URL, _ environment: [String: String]
  ) throws -> Outcome {
    // Files and not pipes: nobody has to read while it writes.
    let captured = try TemporaryFolder()
    let output = try captured.write("", to: "output")
    let errors = try captured.write("", to: "errors")
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": "xterm"].merging(environment)
    { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try FileHandle(forWritingTo: output)
    process.standardError = try FileHandle(forWritingTo: errors)
    try process.run()
    process.waitUntilExit()
    return Outcome(
      code: process.terminationStatus, output: try String(contentsOf: output, encoding: .utf8),
      errors: try String(contentsOf: errors, encoding: .utf8))
  }
}
