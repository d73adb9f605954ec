import Workbench

/// The codes that fit what was typed, best first, and the one that is chosen.
package struct CodeFinder: Sendable, Equatable {
  package struct Line: Sendable, Equatable {
    package var code: ReviewCode
    package var score: Int
  }

  private let codes: [ReviewCode]
  package private(set) var editor = LineEditor()
  package private(set) var lines: [Line]
  /// An index into `lines`.
  package private(set) var selection = 0
  /// Whether a new code is chosen, which stands below the lines; never by itself, so that nobody makes one by a slip.
  package private(set) var isNewChosen = false

  package init(_ codes: [ReviewCode]) {
    self.codes = codes
    lines = Self.lines(codes, fitting: "")
  }

  package var chosen: ReviewCode? {
    lines.indices.contains(selection) && !isNewChosen ? lines[selection].code : nil
  }

  /// The name of a new code; `nil` where there is one of that name, or nothing was typed.
  package var newName: String? {
    let name = editor.text.trimmingSpaces
    return name.isEmpty || codes.contains { $0.name == name || $0.id == name } ? nil : name
  }

  /// What Enter does.
  package var action: ReviewDecision.Action? {
    if isNewChosen { return newName.map { .recodeToNew($0) } }
    return chosen.map { .recode($0.id) }
  }

  package mutating func handle(_ key: Key) {
    switch key {
    case .up, .control("p"):
      if !isNewChosen { selection = max(0, selection - 1) }
      isNewChosen = false
    case .down, .control("n"):
      isNewChosen = selection >= lines.count - 1 && newName != nil
      selection = max(0, min(lines.count - 1, selection + 1))
    case .pageUp:
      selection = max(0, selection - 10)
      isNewChosen = false
    case .pageDown: selection = max(0, min(lines.count - 1, selection + 10))
    default:
      let before = editor.text
      _ = editor.handle(key)
      guard editor.text != before else { return }
      lines = Self.lines(codes, fitting: editor.text)
      selection = 0
      isNewChosen = false
    }
  }

  /// By score of the name or the id, whichever is better; equal ones in order of the codebook.
  package static func lines(_ codes: [ReviewCode], fitting typed: String) -> [Line] {
    let fitting = codes.enumerated().compactMap { index, code -> (line: Line, index: Int)? in
      let scores = [code.name, code.id].compactMap { FuzzyMatch(typed, in: $0)?.score }
      return scores.max().map { (Line(code: code, score: $0), index) }
    }
    return fitting.sorted { ($1.line.score, $0.index) < ($0.line.score, $1.index) }.map(\.line)
  }
}
