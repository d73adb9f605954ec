import QualData

/// Diagnostics grouped by what they say, whatever the file, the numbers and the names in quotation marks: of a large
/// corpus each is told once with its count.
package struct DiagnosticKinds {
  package struct Kind {
    /// The first of its kind.
    package var first: Diagnostic
    package var count = 0
    /// The first files that it is about, each once.
    package var files: [String] = []
    package var fileCount = 0
    fileprivate var lastFile = ""

    /// As the first is printed, with how many there are and where.
    package var rendered: String {
      if count == 1 { return first.rendered }
      var lines = first.rendered.split(separator: "\n", omittingEmptySubsequences: false)[...]
      let head = lines.removeFirst()
      let places =
        fileCount == count ? "\(count.grouped) files" : "\(count.of("place")), \(fileCount.of("file"))"
      let more = files.dropFirst().joined(separator: ", ")
      let also = more.isEmpty ? [] : ["  Also: \(more)\(fileCount > files.count ? " …" : "")"]
      return ([String(head), "  \(places) like this."] + also + lines.map(String.init)).joined(
        separator: "\n")
    }
  }

  /// In the order met, errors first.
  package private(set) var kinds: [Kind] = []
  private static let mostFiles = 4

  package init(_ diagnostics: [Diagnostic]) {
    var indices: [String: Int] = [:]
    for severity in [Diagnostic.Severity.error, .warning] {
      for diagnostic in diagnostics where diagnostic.severity == severity {
        let key = "\(severity)" + Self.kind(of: diagnostic.message)
        let index = indices[key] ?? kinds.count
        if index == kinds.count {
          indices[key] = index
          kinds.append(Kind(first: diagnostic))
        }
        kinds[index].count += 1
        if kinds[index].fileCount == 0 || kinds[index].lastFile != diagnostic.file {
          kinds[index].lastFile = diagnostic.file
          kinds[index].fileCount += 1
          if kinds[index].files.count < Self.mostFiles { kinds[index].files.append(diagnostic.file) }
        }
      }
    }
  }

  /// A message without its numbers and what stands in quotation marks.
  package static func kind(of message: String) -> String {
    var kind = ""
    var isQuoted = false
    for character in message {
      switch character {
      case "“":
        isQuoted = true
        kind += "“…”"
      case "”": isQuoted = false
      default: if !isQuoted, !character.isNumber { kind.append(character) }
      }
    }
    return kind
  }

  /// Everything, a row each, for a file to work through.
  package static func table(_ diagnostics: [Diagnostic]) -> Table {
    Table(
      name: "problems", title: "What was wrong, or worth a look",
      columns: [
        .init("file", .text, "The file."), .init("line", .integer, "Where; missing for the whole file."),
        .init("column", .integer, "Where in the line."),
        .init("severity", .text, "error (nothing was imported) or warning."),
        .init("message", .text, "What is wrong."), .init("remedy", .text, "What to do."),
      ],
      rows: diagnostics.map {
        let isPlaced = $0.place != .none
        return [
          .text($0.file), isPlaced ? .integer($0.place.line) : .missing,
          isPlaced ? .integer($0.place.column) : .missing, .text($0.severity.rawValue), .text($0.message),
          .text($0.remedy),
        ]
      })
  }
}
