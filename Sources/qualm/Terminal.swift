import Foundation
import Interchange
import Workbench

/// What the command is connected to.
enum Terminal {
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }
  static var isError: Bool { isatty(STDERR_FILENO) == 1 }

  /// Columns of the terminal, 100 where none watches.
  static var width: Int {
    var size = winsize()
    if ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 { return Int(size.ws_col) }
    return ProcessInfo.processInfo.environment["COLUMNS"].flatMap(Int.init) ?? 100
  }

  static func say(_ text: String) { FileHandle.standardError.write(Data((text + "\n").utf8)) }

  /// A long sentence, in lines where a terminal shows it.
  static func explain(_ text: String) {
    say(isError ? TerminalLines.wrapped(text, width: width, indent: "") : text)
  }
}

/// A bar on standard error that grows while a terminal watches and the work is long.
struct Progress {
  private static let cells = 24

  private let isShown = Terminal.isError
  private let began = Date()
  private var lastShown = Date.distantPast
  private let verb: String

  /// - Parameter verb: what is done: “Reading”.
  init(_ verb: String) { self.verb = verb }

  mutating func update(_ done: Int, of total: Int) {
    let now = Date()
    guard isShown, now.timeIntervalSince(began) > 1, now.timeIntervalSince(lastShown) > 0.2 else { return }
    lastShown = now
    FileHandle.standardError.write(Data("\r\(Self.line(verb, done, of: total))\u{1B}[K".utf8))
  }

  func finish() {
    if isShown, lastShown != .distantPast { FileHandle.standardError.write(Data("\r\u{1B}[K".utf8)) }
  }

  /// `Reading [######------------------] 2,500 of 10,000`
  private static func line(_ verb: String, _ done: Int, of total: Int) -> String {
    let filled = total > 0 ? min(done * cells / total, cells) : 0
    let bar = String(repeating: "#", count: filled) + String(repeating: "-", count: cells - filled)
    return "\(verb) [\(bar)] \(done.grouped) of \(total.grouped)"
  }
}
