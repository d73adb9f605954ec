import Foundation

/// The built `qualm`, run as users run it.
struct QualmProgram {
  let path: String

  struct Failure: Error, CustomStringConvertible {
    let description: String
  }

  /// Milliseconds of processor time that `qualm --version` takes, the least of some runs.
  func startUp(runs: Int = 20) throws -> Double {
    var least = Double.infinity
    for _ in 0..<runs { least = min(least, try run(["--version"]) { _ in }) }
    return least
  }

  /// The most memory that a run ever had at once, in megabytes of 10^6 bytes.
  func peakMemory(_ arguments: [String]) throws -> Double {
    var kibibytes = 0
    _ = try run(arguments) { process in
      while waitid(P_PID, id_t(process), nil, WEXITED | WNOWAIT | WNOHANG) == 0 {
        // Linux's high water mark; a process that has ended has none.
        let status = try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8)
        guard let line = status?.split(separator: "\n").first(where: { $0.hasPrefix("VmHWM:") }) else {
          return
        }
        kibibytes = Int(line.filter(\.isNumber)) ?? kibibytes
        usleep(5_000)
      }
    }
    return Double(kibibytes) * 1024 / 1e6
  }

  /// - Parameter watch: called with the process while it runs.
  /// - Returns: milliseconds of processor time.
  private func run(_ arguments: [String], _ watch: (pid_t) throws -> Void) throws -> Double {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    for output in [STDOUT_FILENO, STDERR_FILENO] {
      posix_spawn_file_actions_addopen(&actions, output, "/dev/null", O_WRONLY, 0)
    }
    let words = ([path] + arguments).map { strdup($0) }
    defer { words.forEach { free($0) } }
    var process = pid_t()
    guard posix_spawn(&process, path, &actions, nil, words + [nil], environ) == 0 else {
      throw Failure(description: "\(path) cannot be run. Build it with: make build")
    }
    try watch(process)
    var status: Int32 = 0
    var usage = rusage()
    wait4(process, &status, 0, &usage)
    guard status == 0 else {
      throw Failure(
        description: "qualm \(arguments.joined(separator: " ")) failed with status \(status >> 8).")
    }
    func milliseconds(_ time: timeval) -> Double { Double(time.tv_sec) * 1e3 + Double(time.tv_usec) / 1e3 }
    return milliseconds(usage.ru_utime) + milliseconds(usage.ru_stime)
  }
}
