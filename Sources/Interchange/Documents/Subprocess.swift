import Foundation

/// Runs a program to its end, without a shell.
enum Subprocess {
  enum Outcome: Equatable {
    case ended(Int32)
    case notFound
    case tookTooLong
    case wroteTooMuch
    case neededTooMuchMemory
  }

  /// What a program may take before it is killed. It is looked at a hundred times a second.
  struct Allowance {
    /// By the clock.
    var seconds: Int
    /// Of one processor.
    var processorSeconds = Double.infinity
    /// Resident, in bytes.
    var memory = Int.max
    /// What it may write, in bytes: its output and messages.
    var output = Int.max
  }

  /// - Parameters:
  ///   - words: the program, looked for on the path, and its arguments.
  ///   - messages: where its standard error goes.
  ///   - output: a file that it writes.
  ///   - environment: all that it gets.
  static func run(
    _ words: [String], messages: String, output: String? = nil, within allowance: Allowance,
    environment: [String: String] = [:]
  ) -> Outcome {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/null", O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 2, messages, O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    var arguments = words.map { strdup($0) } + [nil]
    defer { for argument in arguments { free(argument) } }
    var variables = environment.sorted { $0.key < $1.key }.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { for variable in variables { free(variable) } }
    var process: pid_t = 0
    guard posix_spawnp(&process, words[0], &actions, nil, &arguments, &variables) == 0 else {
      return .notFound
    }
    var status: Int32 = 0
    var outcome = Outcome.tookTooLong
    for _ in 0..<(allowance.seconds * 100) {
      if waitpid(process, &status, WNOHANG) == process { return .ended(code(status)) }
      if let excess = excess(ProcessUse(process), size(messages) + (output.map(size) ?? 0), allowance) {
        outcome = excess
        break
      }
      usleep(10_000)
    }
    kill(process, SIGKILL)
    waitpid(process, &status, 0)
    return outcome
  }

  private static func excess(_ use: ProcessUse, _ written: Int, _ allowance: Allowance) -> Outcome? {
    if written > allowance.output { return .wroteTooMuch }
    if use.memory > allowance.memory { return .neededTooMuchMemory }
    return use.processorSeconds > allowance.processorSeconds ? .tookTooLong : nil
  }

  /// Of a file, in bytes; 0 when there is none.
  private static func size(_ path: String) -> Int {
    var information = stat()
    return stat(path, &information) == 0 ? Int(information.st_size) : 0
  }

  /// The exit code; of a process that a signal ended, 128 and its number.
  private static func code(_ status: Int32) -> Int32 {
    status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
  }
}
