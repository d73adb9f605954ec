import Foundation
import QualData

/// A file's bytes, and the name it is shown under in messages.
package struct SourceFile: Sendable {
  /// As the user wrote it, or relative to the project.
  package var path: String
  package var bytes: [UInt8]

  package init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// The last part of the path.
  package var name: String { path.split(separator: "/").last.map(String.init) ?? path }
  /// In lower case, without the dot; empty when there is none.
  package var fileExtension: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }
  /// The name without its extension, in NFC, so that one name is one id on every file system.
  package var stem: String {
    guard let dot = name.lastIndex(of: "."), dot != name.startIndex else { return name.nfc }
    return String(name[..<dot]).nfc
  }

  /// Reads a file as a whole.
  ///
  /// Throws `InputErrors` when it is missing, a folder, not readable or larger than `Limits.file`.
  package static func read(_ url: URL, shownAs path: String) throws -> SourceFile {
    let place = url.path
    var information = stat()
    guard stat(place, &information) == 0 else {
      throw InputErrors(path, "The file does not exist.", "Check the name and the folder.", isNoInput: true)
    }
    if information.st_mode & S_IFMT == S_IFDIR {
      throw InputErrors(path, "This is a folder, not a file.", "Name the files in it.", isNoInput: true)
    }
    let descriptor = open(place, O_RDONLY | O_CLOEXEC)
    defer { if descriptor >= 0 { close(descriptor) } }
    guard descriptor >= 0, fstat(descriptor, &information) == 0 else { throw unreadable(path) }
    let size = max(0, Int(information.st_size))
    guard let bytes = size > Limits.file ? [] : contents(descriptor, size) else { throw unreadable(path) }
    let most = max(size, bytes.count)
    if most > Limits.file {
      throw InputErrors(
        path, "The file has \(most.grouped) bytes; at most \(Limits.file.grouped) are read.",
        "Split it into smaller files.")
    }
    return SourceFile(path: path, bytes: bytes)
  }

  private static func unreadable(_ path: String) -> InputErrors {
    InputErrors(
      path, "The file cannot be read.", "Check that you have permission to read it.", isNoInput: true)
  }

  /// At most one byte more than `Limits.file`, also of a file that has no size or grows; `nil` when it cannot be read.
  private static func contents(_ descriptor: CInt, _ size: Int) -> [UInt8]? {
    var bytes: [UInt8] = []
    // The byte more tells that the end is reached.
    var room = size + 1
    while room > 0 {
      var failed = false
      let piece = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let more = Foundation.read(descriptor, buffer.baseAddress! + count, room - count)
          if more < 0, errno == EINTR { continue }
          failed = more < 0
          if more <= 0 { break }
          count += more
        }
      }
      if failed { return nil }
      bytes = bytes.isEmpty ? piece : bytes + piece
      room = piece.count < room ? 0 : min(max(bytes.count, 1 << 16), Limits.file + 1 - bytes.count)
    }
    return bytes
  }
}

extension String {
  /// ASCII is in NFC, and what names nearly always are.
  var nfc: String { utf8.allSatisfy { $0 < 0x80 } ? self : precomposedStringWithCanonicalMapping }
}

extension StringProtocol {
  /// For a message: at most 30 characters, as a cell in the wrong place may hold what somebody said.
  var shown: String { count > 30 ? prefix(29) + "…" : String(self) }
}

extension Int {
  /// With a comma between thousands: 1,234.
  package var grouped: String {
    var digits = String(magnitude)
    var end = digits.count - 3
    while end > 0 {
      digits.insert(",", at: digits.index(digits.startIndex, offsetBy: end))
      end -= 3
    }
    return (self < 0 ? "-" : "") + digits
  }

  /// “1 line”, “3 lines”.
  package func of(_ noun: String) -> String { "\(grouped) \(noun)\(self == 1 ? "" : "s")" }
}

extension InputErrors {
  /// One error about a whole file.
  init(_ file: String, _ message: String, _ remedy: String, isNoInput: Bool = false) {
    var diagnostic = Diagnostic(file: file, message: message, remedy: remedy)
    diagnostic.isNoInput = isNoInput
    self.init([diagnostic])
  }
}
