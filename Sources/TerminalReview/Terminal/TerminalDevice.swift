import CTerminal
import Foundation

/// The terminal in full-screen mode. There is one of a process, and it is given back however the process ends.
package struct TerminalDevice {
  package enum Event: Sendable, Equatable {
    case key(Key)
    /// Another size, or back from the background: everything is to be painted again.
    case changed
    /// Nobody is there any more.
    case closed
  }

  private let input = STDIN_FILENO
  private let output = STDOUT_FILENO
  private var decoder = KeyDecoder()

  private var lastInput = ContinuousClock.now

  /// Whether there is a terminal that can be filled.
  /// - Throws: `TerminalError`
  package static func check() throws {
    guard isatty(STDIN_FILENO) == 1, isatty(STDOUT_FILENO) == 1 else { throw TerminalError.notATerminal }
    let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
    guard !name.isEmpty, name != "dumb" else { throw TerminalError.dumb(name) }
  }

  /// - Throws: `TerminalError`
  package init() throws {
    try Self.check()
    guard cterminal_begin(input, output) == 0 else { throw TerminalError.notATerminal }
  }

  package func end() { cterminal_end() }

  /// 80 × 24 where the terminal does not say.
  package var size: ReviewScreen.Size {
    var columns: Int32 = 80
    var rows: Int32 = 24
    cterminal_size(&columns, &rows)
    return ReviewScreen.Size(columns: Int(columns), rows: Int(rows))
  }

  package func write(_ text: String) {
    var text = text
    text.withUTF8 { bytes in
      var written = 0
      while written < bytes.count {
        let count = Foundation.write(output, bytes.baseAddress! + written, bytes.count - written)
        if count < 0, errno != EINTR { return }
        written += max(0, count)
      }
    }
  }

  /// - Parameter waits: for as long as it takes; else the answer is `nil` when nothing has happened by now.
  package mutating func next(waits: Bool) -> Event? {
    while true {
      if let key = decoder.next(isComplete: false) { return .key(key) }
      let happened = cterminal_wait(decoder.patience ?? (waits ? -1 : 0))
      if happened == 0 {
        if let key = decoder.next(isComplete: true) { return .key(key) }
        if !waits { return nil }
      }
      if happened & Int32(CTERMINAL_CHANGED) != 0 { return .changed }
      if happened & Int32(CTERMINAL_INPUT) != 0, !readKeys() { return .closed }
    }
  }

  private mutating func readKeys() -> Bool {
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = read(input, &bytes, bytes.count)
    if count < 0 { return errno == EINTR || errno == EAGAIN }
    let now = ContinuousClock.now
    decoder.append(bytes.prefix(count), isSoon: now - lastInput < .seconds(1))
    lastInput = now
    return count > 0
  }
}
