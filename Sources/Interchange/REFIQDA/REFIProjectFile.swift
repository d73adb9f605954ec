import QualData

/// Projects and codebooks of REFI-QDA 1.5: `.qdpx` archives, the `.qde` inside of one, and `.qdc` codebooks.
package enum REFIProjectFile {
  package static let codebookFormat = "REFI-QDA codebook"
  package static let projectFormat = "REFI-QDA project"

  /// - Throws: `InputErrors` for an archive that is damaged, over a limit or without a project; for XML that is not
  ///   well-formed, with the place; for a document type declaration. What is wrong in a sound document is a warning.
  package static func read(_ file: SourceFile) throws -> ReadExchange {
    if file.bytes.starts(with: [0x50, 0x4B]) {
      let archive = try Archive(file)
      let part = try projectPart(archive)
      return try read(
        archive.read(part), path: file.path, part: part, content: REFIContent(archive, path: file.path))
    }
    return try read(file.bytes, path: file.path, part: nil, content: REFIContent(nil, path: file.path))
  }

  /// Tools name it as they like.
  private static func projectPart(_ archive: Archive) throws -> String {
    let parts = archive.names.filter { !$0.contains("/") && $0.lowercased().hasSuffix(".qde") }.sorted()
    if parts.count > 1 {
      throw InputErrors(
        archive.path, "The archive has \(parts.count) projects: \(parts.joined(separator: ", ")).",
        "Export each to a file of its own.")
    }
    guard let part = parts.first else {
      throw InputErrors(
        archive.path, "The archive has no project in it: no part whose name ends in .qde.",
        "Export the project as REFI-QDA project (.qdpx) again.")
    }
    return part
  }

  private static func read(
    _ bytes: [UInt8], path: String, part: String?, content: REFIContent
  ) throws -> ReadExchange {
    let mended = AmpersandMending.mend(bytes)
    let parser = REFIParser(
      try XMLReader(mended.bytes, path: path, part: part), content: content,
      name: SourceFile(path: path, bytes: []).stem)
    for place in mended.places {
      parser.warn(
        "An ampersand stands bare, where XML wants “&amp;”; it was read as one.", at: place)
    }
    try parser.parse()
    return parser.finish()
  }
}
