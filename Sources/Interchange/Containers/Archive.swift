import CZip
import QualData

/// A zip archive, read entry by entry into memory. Nothing of it is ever written, least of all under its own names.
///
/// Opening it checks the directory as a whole: consistency, number of entries, sizes, compression and names. So a bomb
/// is refused before a byte of it is unpacked.
final class Archive {
  /// What the file is, for messages: “interview.docx”.
  let path: String
  private let archive: OpaquePointer
  private var entries: [String: (index: Int64, size: Int)] = [:]

  /// Throws `InputErrors` when the archive is damaged, encrypted or over a limit.
  init(_ file: SourceFile) throws {
    path = file.path
    var message = [CChar](repeating: 0, count: 200)
    let opened = file.bytes.withUnsafeBytes { czip_open($0.baseAddress, Int64($0.count), &message) }
    guard let opened else {
      let reason = String(decoding: message.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) }, as: UTF8.self)
      throw InputErrors(
        file.path, "The file is a damaged zip archive (\(reason)): \(ArchiveEnd.description(file.bytes)).",
        "Open it in the program it came from and save it again.")
    }
    archive = opened
    try readDirectory(fileSize: file.bytes.count)
  }

  deinit { czip_close(archive) }

  var names: Dictionary<String, (index: Int64, size: Int)>.Keys { entries.keys }

  func contains(_ name: String) -> Bool { entries[name] != nil }

  /// The bytes of an entry.
  ///
  /// Throws `InputErrors` when there is no such entry, or it is damaged.
  func read(_ name: String) throws -> [UInt8] {
    guard let entry = entries[name] else {
      throw error(
        "The part “\(name)” is missing.", "Open the file in the program it came from and save it again.")
    }
    if entry.size > Limits.archiveEntry {
      throw error(
        "The part “\(name)” has \(entry.size.grouped) bytes; at most \(Limits.archiveEntry.grouped) are read.",
        "Split the document.")
    }
    var result: Int32 = -1
    let bytes = [UInt8](unsafeUninitializedCapacity: entry.size) { buffer, count in
      result = czip_read(archive, entry.index, buffer.baseAddress, UInt64(entry.size))
      count = result == 0 ? entry.size : 0
    }
    if result != 0 {
      throw error(
        "The part “\(name)” is damaged.", "Open the file in the program it came from and save it again.")
    }
    return bytes
  }

  private func readDirectory(fileSize: Int) throws {
    let count = czip_count(archive)
    if count > Limits.archiveEntries {
      throw error(
        "The archive has more than \(Limits.archiveEntries.grouped) entries.", "Is it the right file?")
    }
    var total = 0
    var lowerNames: Set<String> = []
    for index in 0..<count {
      var entry = CZipEntry()
      guard czip_entry(archive, index, &entry) == 0, let cName = entry.name else {
        throw error("Entry \(index + 1) of the archive is damaged.", "")
      }
      let name = String(cString: cName).replacing("\\", with: "/")
      try check(name, entry)
      total += Int(entry.size)
      if !lowerNames.insert(name.lowercased()).inserted {
        throw error("The archive has two entries named “\(name.shown)”.", "Is it the right file?")
      }
      entries[name] = (index, Int(entry.size))
    }
    if total > Limits.archiveTotal || total > Limits.archiveFree && total / Limits.archiveRatio > fileSize {
      throw error("Unpacked, the archive would have \(total.grouped) bytes.", "Is it the right file?")
    }
  }

  private func check(_ name: String, _ entry: CZipEntry) throws {
    if name.hasPrefix("/") || name.split(separator: "/").contains("..") || entry.isLink != 0 {
      throw error("The entry “\(name.shown)” leads out of the archive.", "Do not trust this file.")
    }
    if entry.isEncrypted != 0 {
      throw error("The file is protected with a password.", "Save it without one.")
    }
    let ratio = entry.size / max(entry.compressed, 1)
    let isBomb = entry.size > UInt64(Limits.archiveFree) && ratio > UInt64(Limits.archiveRatio)
    if isBomb || entry.size > UInt64(Limits.archiveTotal) {
      throw error(
        "Unpacked, the entry “\(name.shown)” would have \(Int(clamping: entry.size).grouped) bytes.",
        "Is it the right file?")
    }
  }

  private func error(_ message: String, _ remedy: String) -> InputErrors {
    InputErrors(path, message, remedy)
  }
}
