import CZip
import Pseudonymisation

/// A zip archive, made in memory. The same entries in the same order make the same bytes.
package final class ArchiveWriter {
  private var writer: OpaquePointer?

  package init() { writer = czip_writer_open() }

  deinit { if let writer { czip_writer_discard(writer) } }

  /// - Parameters:
  ///   - name: with `/` between folders; it must be new.
  ///   - isCompressed: false for what must stand at a known place of the file, as OpenDocument's `mimetype`.
  /// - Throws: `ArchiveError` when the entry cannot be added; `NameGuardSearch.Hit` for a name that must not leave.
  package func add(_ name: String, _ bytes: [UInt8], isCompressed: Bool = true) throws {
    try OutputGuard.check(bytes)
    let added = bytes.withUnsafeBytes { bytes in
      writer.map { czip_writer_add($0, name, bytes.baseAddress, Int64(bytes.count), isCompressed ? 1 : 0) }
    }
    guard added == 0 else { throw ArchiveError.cannotAdd(name: name) }
  }

  package func add(_ name: String, _ text: String) throws { try add(name, Array(text.utf8)) }

  /// The archive; nothing can be added after that.
  /// - Throws: `ArchiveError` when there is no memory for it.
  package func finish() throws -> [UInt8] {
    var start: UnsafeMutableRawPointer?
    var length: Int64 = 0
    let result = writer.map { czip_writer_finish($0, &start, &length) }
    writer = nil
    guard result == 0, let start else { throw ArchiveError.cannotPack }
    defer { start.deallocate() }
    return Array(UnsafeRawBufferPointer(start: start, count: Int(length)))
  }
}

/// Why an archive could not be made; a clause for people, without a full stop.
package enum ArchiveError: Error, Equatable, CustomStringConvertible {
  case cannotAdd(name: String)
  case cannotPack

  package var description: String {
    switch self {
    case .cannotAdd(let name): "“\(name)” cannot be added to the archive"
    case .cannotPack: "the archive cannot be packed"
    }
  }
}
