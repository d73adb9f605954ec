import Foundation

/// A program of the tests that works until it is killed, at a random moment.
package struct KilledProgram: Sendable {
  private let program: URL

  /// - Parameter name: of the executable target, which SwiftPM puts beside the bundle with the tests.
  package init(_ name: String) {
    let beside = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent(name)
    program =
      FileManager.default.isExecutableFile(atPath: beside.path)
      ? beside : Repository.file(".build/debug/\(name)")
  }

  /// Starts it, and kills it: in even rounds after it has finished something, whatever the machine's load, in odd ones while
  /// it starts.
  /// - Returns: the numbers of what it finished, which it prints, one a line.
  package func run(
    _ arguments: [String], _ round: Int, _ random: inout some RandomNumberGenerator
  ) throws -> [Int] {
    let files = try TemporaryFolder()
    let output = try files.write("", to: "output")
    let process = try spawn(arguments, output)
    if round % 2 == 0 {
      for _ in 0..<20_000 {
        guard try Data(contentsOf: output).isEmpty else { break }
        usleep(500)
      }
      usleep(UInt32.random(in: 0..<10_000, using: &random))
    } else {
      usleep(UInt32.random(in: 0..<40_000, using: &random))
    }
    kill(process, SIGKILL)
    var status: Int32 = 0
    waitpid(process, &status, 0)
    // The last line may be half-written.
    return try String(contentsOf: output, encoding: .utf8).split(
      separator: "\n", omittingEmptySubsequences: false
    ).dropLast().compactMap { Int($0) }
  }

  /// Not by Foundation's `Process`, which was seen to wait for ever for one that had ended.
  private func spawn(_ arguments: [String], _ output: URL) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 1, output.path, O_WRONLY | O_APPEND, 0)
    var pointers = ([program.path] + arguments).map { strdup($0) } + [nil]
    defer { for pointer in pointers { free(pointer) } }
    var process: pid_t = 0
    let code = posix_spawn(&process, program.path, &actions, nil, &pointers, environ)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    return process
  }
}
