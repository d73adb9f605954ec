import CPseudoTerminal
import Foundation

/// A program in a terminal of its own: keys in, screen out.
///
/// The program leads a session whose controlling terminal this is, so that Ctrl-C, Ctrl-Z and a hang-up reach it as
/// they do a person's command.
package final class PseudoTerminal {
  package private(set) var screen: TerminalEmulator
  /// Everything that the program wrote.
  package private(set) var output: [UInt8] = []
  package let process: pid_t
  private let controller: Int32
  private let terminal: Int32
  private var status: Int32?

  package struct Failure: Error, CustomStringConvertible {
    package var description: String
  }

  package init(
    _ program: URL, _ arguments: [String], in folder: URL, environment: [String: String] = [:],
    columns: Int = 80,
    rows: Int = 24
  ) throws {
    let environment = ["PATH": "/usr/bin:/bin", "HOME": folder.path, "TERM": "xterm", "LC_ALL": "C.UTF-8"]
      .merging(environment) { $1 }
    var words = ([program.path] + arguments).map { strdup($0) } + [nil]
    var variables = environment.map { strdup("\($0)=\($1)") } + [nil]
    defer { for text in words + variables { free(text) } }
    var controller: Int32 = -1
    var terminal: Int32 = -1
    process = cpseudoterminal_start(
      program.path, &words, &variables, folder.path, Int32(columns), Int32(rows), &controller, &terminal)
    guard process > 0 else {
      throw Failure(description: "no pseudo-terminal: \(String(cString: strerror(errno)))")
    }
    self.controller = controller
    self.terminal = terminal
    screen = TerminalEmulator(columns: columns, rows: rows)
  }

  deinit {
    if status == nil {
      kill(process, SIGKILL)
      var ignored: Int32 = 0
      waitpid(process, &ignored, 0)
    }
    close(controller)
    close(terminal)
  }

  // MARK: What a person does

  package func send(_ keys: String) {
    var bytes = Array(keys.utf8)
    _ = write(controller, &bytes, bytes.count)
  }

  package func resize(columns: Int, rows: Int) {
    read(forMilliseconds: 0)
    screen.resize(columns: columns, rows: rows)
    _ = cpseudoterminal_resize(controller, Int32(columns), Int32(rows))
  }

  package func signal(_ number: Int32) { kill(process, number) }

  /// Waits until the screen is as wanted.
  /// - Throws: `Failure` with the screen when it is not within half a minute.
  package func wait(
    for what: String, until isDone: (TerminalEmulator) -> Bool
  ) throws {
    let end = Date() + 30
    while !isDone(screen) {
      guard Date() < end else {
        throw Failure(description: "The screen does not show \(what):\n\(screen.text)")
      }
      read(forMilliseconds: 50)
    }
  }

  package func wait(for text: String) throws { try wait(for: "“\(text)”") { $0.text.contains(text) } }

  /// The exit code, or the negative number of the signal that ended the program.
  package func end() throws -> Int32 {
    let limit = Date() + 30
    while status == nil {
      read(forMilliseconds: 20)
      var value: Int32 = 0
      if waitpid(process, &value, WNOHANG) == process {
        status = value & 0x7F == 0 ? (value >> 8) & 0xFF : -(value & 0x7F)
      } else if Date() > limit {
        throw Failure(description: "The program does not end:\n\(screen.text)")
      }
    }
    read(forMilliseconds: 0)
    return status!
  }

  /// The terminal's settings as text; equal texts are equal settings.
  package var settings: String {
    var settings = termios()
    tcgetattr(terminal, &settings)
    return "\(settings.c_iflag) \(settings.c_oflag) \(settings.c_cflag) \(settings.c_lflag)"
  }

  private func read(forMilliseconds patience: Int32) {
    var source = pollfd(fd: controller, events: Int16(POLLIN), revents: 0)
    var patience = patience
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while poll(&source, 1, patience) > 0, source.revents & Int16(POLLIN) != 0 {
      let count = Foundation.read(controller, &buffer, buffer.count)
      guard count > 0 else { return }
      output += buffer[..<count]
      screen.feed(buffer[..<count])
      patience = 0
    }
  }
}
