import CZip
import Pseudonymisation

/// A zip archive, made in memory. The same entries in the same order make the same bytes.
package final class ArchiveWriter {
  private var writer: OpaquePointer?
  /// Why there is no writer.
  private var reason = ""

  package init() { (writer, reason) = Self.explained { czip_writer_open($0) } }

  deinit { if let writer { czip_writer_discard(writer) } }

  /// - Parameters:
  ///   - name: with `/` between folders; it must be new.
  ///   - isCompressed: false for what must stand at a known place of the file, as OpenDocument's `mimetype`.
  /// - Throws: `ArchiveError` when the entry cannot be added; `NameGuardSearch.Hit` for a name that must not leave.
  package func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) throws {
    try OutputGuard.check(bytes)
    guard let writer else { throw ArchiveError.cannotAdd(name: name, reason: reason) }
    let (added, reason) = bytes.withUnsafeBytes { bytes in
      Self.explained {
        czip_writer_add(writer, name, bytes.baseAddress, Int64(bytes.count), isCompressed ? 1 : 0, $0)
      }
    }
    guard added == 0 else { throw ArchiveError.cannotAdd(name: name, reason: reason) }
  }

  package func add(_ name: String, _ text: String) throws { try add(name, Array(text.utf8)) }

  /// The archive; nothing can be added after that.
  /// - Throws: `ArchiveError` when there is no memory for it.
  package func finish() throws -> [UInt8] {
    var start: UnsafeMutableRawPointer?
    var length: Int64 = 0
    guard let writer else { throw ArchiveError.cannotPack(reason: reason) }
    let (result, reason) = Self.explained { czip_writer_finish(writer, &start, &length, $0) }
    self.writer = nil
    self.reason = "it is packed already"
    guard result == 0, let start else { throw ArchiveError.cannotPack(reason: reason) }
    defer { start.deallocate() }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }

  /// What libzip answers, and what it says of it.
  private static func explained<Answer>(
    _ ask: (UnsafeMutablePointer<CChar>) -> Answer
  ) -> (Answer, String) {
    withUnsafeTemporaryAllocation(of: CChar.self, capacity: 200) { message in
      let answer = ask(message.baseAddress!)
      return (answer, String(cString: message.baseAddress!))
    }
  }
}

/// Why an archive could not be made; a clause for people, without a full stop.
package enum ArchiveError: Error, Equatable, CustomStringConvertible {
  /// - Parameter reason: libzip's.
  case cannotAdd(name: String, reason: String)
  case cannotPack(reason: String)

  package var description: String {
    switch self {
    case .cannotAdd(let name, let reason): "“\(name)” cannot be added to the archive: \(reason)"
    case .cannotPack(let reason): "the archive cannot be packed: \(reason)"
    }
  }
}
