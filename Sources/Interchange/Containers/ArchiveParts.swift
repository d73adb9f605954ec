/// The unpacked parts of a zip archive, by name.
package enum ArchiveParts {
  /// - Parameter path: the file, for messages.
  /// - Throws: `InputErrors` when the archive is damaged or over a limit.
  package static func read(_ path: String, _ bytes: [UInt8]) throws -> [String: [UInt8]] {
    let archive = try Archive(SourceFile(path: path, bytes: bytes))
    var parts: [String: [UInt8]] = [:]
    for name in archive.names { parts[name] = try archive.read(name) }
    return parts
  }
}
