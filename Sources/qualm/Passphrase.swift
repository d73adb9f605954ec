import ArgumentParser
import Foundation
import Workbench

/// A passphrase never stands on the command line, where other users of the machine could read it.
struct PassphraseOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A file whose first line is the passphrase. Default: the variable QUALM_PASSPHRASE, else you are asked.",
      valueName: "file"))
  var passphraseFile: String?

  /// - Parameter isNew: a new one is asked for twice and has 12 characters or more.
  func passphrase(isNew: Bool) throws -> String {
    let given: String
    if let passphraseFile {
      let text = try? String(contentsOfFile: passphraseFile, encoding: .utf8)
      guard let text else {
        throw WorkbenchError.badPassphrase(
          reason: "\(passphraseFile) cannot be read as the file of a passphrase.")
      }
      given = String(text.prefix { !$0.isNewline })
    } else if let variable = ProcessInfo.processInfo.environment["QUALM_PASSPHRASE"] {
      given = variable
    } else {
      given = try asked(isNew)
    }
    if given.isEmpty { throw WorkbenchError.badPassphrase(reason: "The passphrase is empty.") }
    if isNew, given.count < 12 {
      throw WorkbenchError.badPassphrase(
        reason:
          "The passphrase has fewer than 12 characters. Take four words or more that nobody would put together."
      )
    }
    return given
  }

  private func asked(_ isNew: Bool) throws -> String {
    guard let first = try HiddenPrompt.ask("Passphrase: ") else {
      throw WorkbenchError.badPassphrase(
        reason:
          "There is no terminal to ask for the passphrase. Give it with --passphrase-file or QUALM_PASSPHRASE."
      )
    }
    if isNew, try HiddenPrompt.ask("The same again: ") != first {
      throw WorkbenchError.badPassphrase(reason: "The two passphrases differ; nothing was done.")
    }
    return first
  }
}

/// Asks on the terminal without showing what is typed.
private enum HiddenPrompt {
  /// `nil` where there is no terminal.
  /// - Throws: `WorkbenchError.badPassphrase` when the user breaks off.
  static func ask(_ prompt: String) throws -> String? {
    let terminal = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY)
    guard terminal >= 0 else { return nil }
    defer { close(terminal) }
    var before = termios()
    guard tcgetattr(terminal, &before) == 0 else { return nil }
    var hidden = before
    // Without signals, so that Control-C comes here as a sign and the terminal is given back as it was.
    hidden.c_lflag &= ~tcflag_t(ECHO | ISIG)
    // The sign ends the line, which would else wait for Enter.
    withUnsafeMutableBytes(of: &hidden.c_cc) { $0[Int(VEOL)] = 0x03 }
    tcsetattr(terminal, TCSAFLUSH, &hidden)
    defer {
      tcsetattr(terminal, TCSAFLUSH, &before)
      _ = write(terminal, "\n", 1)
    }
    _ = prompt.withCString { write(terminal, $0, strlen($0)) }
    var bytes: [UInt8] = []
    var byte: UInt8 = 0
    while bytes.count < 4096, read(terminal, &byte, 1) == 1, byte != 0x0A {
      if byte == 0x03 {
        throw WorkbenchError.badPassphrase(reason: "No passphrase was given; nothing was done.")
      }
      bytes.append(byte)
    }
    return String(decoding: bytes, as: UTF8.self)
  }
}
