/// The lines of a PDF by page, as `pdftotext` gives them.
struct PDFPages {
  private var pages: [[String]]
  private(set) var leftOut = LeftOut()

  init(_ text: String) {
    pages = text.split(separator: "\u{0C}", omittingEmptySubsequences: false).map { page in
      page.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }
    if pages.last?.allSatisfy({ $0.trimmed.isEmpty }) == true { pages.removeLast() }
  }

  var isBlank: Bool { pages.joined().allSatisfy { $0.trimmed.isEmpty } }

  /// A sentence goes on from page to page, so pages are parted by a line end only.
  var text: String { pages.map { $0.joined(separator: "\n") }.joined(separator: "\n") }

  /// Drops the first and last lines of pages that are a page number, or the same but for numbers on half of three
  /// pages or more.
  mutating func dropRunningLines() {
    for isFirst in [true, false] {
      let lines = pages.map { page in
        (isFirst ? page.firstIndex { !$0.trimmed.isEmpty } : page.lastIndex { !$0.trimmed.isEmpty })
      }
      var counts: [String: Int] = [:]
      for (page, line) in zip(pages, lines) {
        if let line { counts[Self.shape(page[line]), default: 0] += 1 }
      }
      for (index, line) in lines.enumerated() {
        guard let line else { continue }
        let shape = Self.shape(pages[index][line])
        let isNumber = shape.allSatisfy { "#–-/ ".contains($0) }
        guard isNumber || pages.count >= 3 && (counts[shape] ?? 0) * 2 >= pages.count else { continue }
        pages[index].remove(at: line)
        leftOut.add(isNumber ? "page number" : "running line")
      }
    }
  }

  private static func shape(_ line: String) -> String {
    String(line.trimmed.map { $0.isNumber ? "#" : $0 })
  }
}
