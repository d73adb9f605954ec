import QualData

/// A file, and what its first bytes say of it before it is read as text.
package struct FileContent {
  let file: SourceFile
  /// Of a zip archive.
  let archive: Archive?
  /// Of XML, the name of its first element.
  let root: String?

  /// Throws `InputErrors` for an archive that is damaged, encrypted or over a limit.
  init(_ file: SourceFile) throws {
    self.file = file
    archive = file.bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) ? try Archive(file) : nil
    root = archive == nil ? XMLRoot.name(file.bytes) : nil
  }

  func starts(with text: String) -> Bool { file.bytes.starts(with: text.utf8) }
}
