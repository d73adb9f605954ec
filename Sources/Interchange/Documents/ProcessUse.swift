import Foundation

/// What a running process has used, as `/proc` tells; nothing where that cannot be read.
struct ProcessUse {
  /// Of one processor, in its own code and the system's.
  private(set) var processorSeconds = 0.0
  /// Resident, in bytes.
  private(set) var memory = 0

  init(_ process: pid_t) {
    guard let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8) else { return }
    // The name of the program, in parentheses, may hold anything. Fields 14, 15 and 24 of proc(5).
    let fields = text[(text.lastIndex(of: ")") ?? text.startIndex)...].split(separator: " ")
    guard fields.count > 22, let own = Double(fields[12]), let system = Double(fields[13]) else { return }
    processorSeconds = (own + system) / Double(sysconf(Int32(_SC_CLK_TCK)))
    memory = (Int(fields[22]) ?? 0) * Int(sysconf(Int32(_SC_PAGESIZE)))
  }
}
