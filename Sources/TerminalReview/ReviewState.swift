import QualData
import Workbench

/// Where a review stands: the queue, the coding that is shown, and what is being typed.
package struct ReviewState: Sendable {
  package enum Mode: Sendable, Equatable {
    case reviewing
    case help(scroll: Int)
    case prompt(Prompt, LineEditor)
    case finding(CodeFinder)
    /// For a text, with so many codings looked at that do not hold it.
    case searching(String, looked: Int)
  }

  /// What a typed line is for.
  package enum Prompt: Sendable, Equatable { case memo, search, goTo, filter }

  /// What the last key did, or why it did nothing.
  package struct Message: Sendable, Equatable {
    package var text: String
    package var isError: Bool

    package init(text: String, isError: Bool = false) {
      self.text = text
      self.isError = isError
    }
  }

  package let title: String
  package let coder: String
  package var codes: [ReviewCode]
  package private(set) var queue: [ReviewEntry] = []
  package private(set) var filter = ReviewFilter()
  /// How many codings of the queue are decided.
  package private(set) var decided = 0
  /// An index into `queue`; 0 where it is empty.
  package private(set) var position = 0
  /// The coding at `position`; `nil` until it is loaded.
  package var item: ReviewItem?
  package var mode = Mode.reviewing
  package var message: Message?
  /// The end of the excerpt that widening and narrowing move.
  package var movingEnd = ExcerptResize.End.end
  /// Lines of the passage that are scrolled past, up when negative.
  package var scroll = 0
  package var searched = ""

  package init(title: String, coder: String, codes: [ReviewCode]) {
    self.title = title
    self.coder = coder
    self.codes = codes
  }

  package var entry: ReviewEntry? { queue.indices.contains(position) ? queue[position] : nil }

  // MARK: Moving

  package mutating func move(to position: Int) {
    let position = max(0, min(queue.count - 1, position))
    guard position != self.position || item == nil else { return }
    self.position = position
    item = nil
    scroll = 0
    movingEnd = .end
  }

  /// The next coding that is not decided, after the present one or else from the start; `nil` when all are.
  package var nextOpen: Int? {
    let open = { (index: Int) in self.queue[index].status == .suggested && index != self.position }
    return (position..<max(position, queue.count)).first(where: open) ?? (0..<position).first(where: open)
  }

  // MARK: What a desk answered

  /// A queue to begin with; the first coding that is open is shown.
  package mutating func begin(_ queue: [ReviewEntry], _ filter: ReviewFilter) {
    self.queue = queue
    self.filter = filter
    decided = queue.count { $0.status != .suggested }
    position = queue.firstIndex { $0.status == .suggested } ?? 0
    item = nil
    scroll = 0
  }

  /// Codings as they are now. What is shown of them is loaded again.
  /// - Returns: the first one's position in the queue, where it has one.
  @discardableResult
  package mutating func update(_ entries: [ReviewEntry]) -> Int? {
    item = nil
    var first: Int?
    // Nearly always it is the one that is shown.
    let isShown = entries.count == 1 && entries[0].coding == entry?.coding
    let places =
      isShown
      ? [entries[0].coding: position]
      : Dictionary(queue.enumerated().map { ($1.coding, $0) }) { first, _ in first }
    for entry in entries {
      guard let found = places[entry.coding] else { continue }
      decided += (entry.status == .suggested ? 0 : 1) - (queue[found].status == .suggested ? 0 : 1)
      queue[found] = entry
      first = first ?? found
    }
    return first
  }

  package mutating func say(_ text: String) { message = Message(text: text) }
  package mutating func fail(_ text: String) { message = Message(text: text, isError: true) }
}
