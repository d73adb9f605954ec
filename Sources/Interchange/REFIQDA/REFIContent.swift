import QualData

/// The texts that a project names by their paths, from the archive alone: no path is ever followed out of it.
struct REFIContent {
  private let archive: Archive?
  private let names: [String: String]
  private let path: String

  /// - Parameter archive: `nil` for a project without one, whose paths lead nowhere.
  init(_ archive: Archive?, path: String) {
    self.archive = archive
    self.path = path
    names = Dictionary((archive?.names ?? [:].keys).map { ($0.lowercased(), $0) }) { first, _ in first }
  }

  enum Problem: Error, Equatable {
    /// It lies outside of the archive, as the standard allows for large files.
    case outside
    case missing
    /// A clause.
    case unreadable(String)
  }

  /// - Parameter path: `internal://NAME`, or a name without a scheme; capitals do not matter.
  /// - Throws: `Problem`
  func text(at path: String) throws(Problem) -> SourceText {
    var name = path
    if let scheme = path.firstRange(of: "://") {
      guard path[..<scheme.lowerBound].lowercased() == "internal" else { throw .outside }
      name = String(path[scheme.upperBound...])
    }
    name = name.replacing("\\", with: "/")
    while name.hasPrefix("/") || name.hasPrefix("./") { name.removeFirst() }
    if name.split(separator: "/").contains("..") { throw .outside }
    let lower = name.lowercased()
    guard let archive, let entry = names["sources/" + lower] ?? names[lower] else { throw .missing }
    do {
      return try Self.decode(archive.read(entry), shownAs: "\(self.path): \(entry)")
    } catch let errors as InputErrors {
      throw .unreadable(errors.diagnostics.first?.message ?? "")
    } catch {
      throw .unreadable("it cannot be read")
    }
  }

  /// With line ends as they are, because tools count them differently.
  private static func decode(_ bytes: [UInt8], shownAs path: String) throws -> SourceText {
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]), let text = String(validating: bytes[3...], as: UTF8.self) {
      return SourceText(text, hadMark: true)
    }
    let isLittle = bytes.starts(with: [0xFF, 0xFE])
    if isLittle || bytes.starts(with: [0xFE, 0xFF]) {
      let units = stride(from: 2, to: bytes.count - 1, by: 2).map { index -> UInt16 in
        let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
        return isLittle ? second << 8 | first : first << 8 | second
      }
      if let text = String(validating: units, as: UTF16.self) { return SourceText(text, hadMark: true) }
    }
    if let text = String(validating: bytes, as: UTF8.self) { return SourceText(text) }
    return SourceText(try TextDecoding.decode(SourceFile(path: path, bytes: bytes)).text)
  }
}
