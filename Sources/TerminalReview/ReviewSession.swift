import QualData
import Workbench

/// A state and the desk that it works on: asks the desk for what a key wants, and tells the state what came of it.
package struct ReviewSession {
  package private(set) var state: ReviewState
  private let desk: any ReviewDesk
  package private(set) var isOver = false
  /// Whether the coding at a place in the queue is what is searched for.
  private var isWanted: ((Int) throws -> Bool)?

  /// - Throws: what the desk throws for the filter.
  package init(_ desk: any ReviewDesk, filter: ReviewFilter) throws {
    self.desk = desk
    state = ReviewState(title: desk.title, coder: desk.coder, codes: desk.codes)
    state.begin(try desk.queue(filter), filter)
    load()
  }

  package mutating func handle(_ key: Key) {
    if let effect = state.handle(key) { perform(effect) }
    load()
  }

  package mutating func perform(_ command: KeyCommand) {
    state.message = nil
    if let effect = state.perform(command) { perform(effect) }
    load()
  }

  package mutating func use(_ end: ExcerptResize.End) {
    state.movingEnd = end
    state.say("Widening and narrowing move the \(end.rawValue) of the excerpt now.")
  }

  /// Lets the passage scroll no further than it goes on a screen of this size.
  package mutating func fit(_ size: ReviewScreen.Size) {
    if state.scroll != 0 { state.scroll = ReviewScreen.reachableScroll(state, size) }
  }

  package mutating func fail(_ text: String) { state.fail(text) }

  /// A failure is a message; the state stays as it was.
  package mutating func perform(_ effect: ReviewEffect) {
    state.message = nil
    do {
      try ask(effect)
    } catch {
      state.fail("\(error)")
    }
    load()
  }

  private mutating func load() {
    guard state.item == nil, let entry = state.entry else { return }
    do {
      state.item = try desk.item(entry.coding)
    } catch {
      state.fail("\(error)")
    }
  }

  private mutating func ask(_ effect: ReviewEffect) throws {
    switch effect {
    case .quit: isOver = true
    case .decide(let action): try decide(action)
    case .undo: try show(desk.undo(), "Undone.", otherwise: "There is nothing to undo.")
    case .redo: try show(desk.redo(), "Done again.", otherwise: "There is nothing to redo.")
    case .search(let text):
      isWanted = try desk.search(text)
      state.mode = .searching(text, looked: 0)
      goOn()
    case .stopSearch: end(nil, "The search is stopped.")
    case .goTo(let text): try go(to: text)
    case .filter(let filter):
      let queue = try desk.queue(filter)
      guard !queue.isEmpty else {
        return state.fail("No coding is like that. The ones before are still shown.")
      }
      state.begin(queue, filter)
      state.say(queue.count == 1 ? "1 coding." : "\(queue.count) codings.")
    }
  }

  private mutating func decide(_ action: ReviewDecision.Action) throws {
    guard let entry = state.entry else { return }
    if case .recode(let code) = action, !state.codes.contains(where: { $0.id == code }) {
      throw WorkbenchError.unknown(
        what: "code", name: code, suggestion: Suggestion.nearest(to: code, in: state.codes.map(\.id)))
    }
    state.update(try desk.decide([ReviewDecision(entry.coding, action)]))
    state.codes = desk.codes
    switch action {
    case .accept, .reject, .recode, .recodeToNew:
      state.say(Self.sentence(action))
      state.advance()
    case .setRange, .memo, .flag, .reopen: state.say(Self.sentence(action))
    }
  }

  private static func sentence(_ action: ReviewDecision.Action) -> String {
    switch action {
    case .accept: "Accepted."
    case .reject: "Rejected."
    case .recode(let code): "Accepted as \(code)."
    case .recodeToNew(let name): "Accepted as the new code “\(name)”."
    case .setRange: "Accepted with this excerpt."
    case .memo: "Memo kept."
    case .flag(true): "Flagged for discussion."
    case .flag(false): "No longer flagged."
    case .reopen: "Open again."
    }
  }

  private mutating func show(_ entries: [ReviewEntry]?, _ done: String, otherwise: String) throws {
    guard let entries else { return state.fail(otherwise) }
    state.codes = desk.codes
    let place = state.update(entries)
    if let place { state.move(to: place) }
    state.say(place == nil ? done + " It is not in this queue." : done)
  }

  // MARK: Searching

  package var isSearching: Bool { isWanted != nil }

  /// Searches further, from the next coding on and round, for so long that a key pressed meanwhile is still answered at once.
  package mutating func goOn(for time: Duration = .milliseconds(15)) {
    guard case .searching(let text, var looked) = state.mode, let isWanted else { return }
    let end = ContinuousClock.now + time
    do {
      while looked < state.queue.count {
        let place = (state.position + 1 + looked) % state.queue.count
        if try isWanted(place) {
          return self.end(place, place <= state.position ? "“\(text)”, from the start again." : "“\(text)”.")
        }
        looked += 1
        if ContinuousClock.now >= end { return state.mode = .searching(text, looked: looked) }
      }
      self.end(nil, "")
      state.fail("“\(text)” stands in none of these codings.")
    } catch {
      self.end(nil, "")
      state.fail("\(error)")
    }
  }

  private mutating func end(_ place: Int?, _ message: String) {
    isWanted = nil
    state.mode = .reviewing
    if let place { state.move(to: place) }
    state.say(message)
    load()
  }

  private mutating func go(to text: String) throws {
    if let number = Int(text), text.count <= 7 {
      guard state.queue.indices.contains(number - 1) else {
        return state.fail("The queue has codings 1 to \(state.queue.count).")
      }
      return state.move(to: number - 1)
    }
    guard let coding = try desk.coding(beginning: text) else {
      return state.fail("There is no coding “\(text)”.")
    }
    guard let place = state.queue.firstIndex(where: { $0.coding == coding }) else {
      return state.fail("That coding is not in this queue. t chooses other codings.")
    }
    state.move(to: place)
  }
}
