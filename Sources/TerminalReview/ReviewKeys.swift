import QualData
import Workbench

/// Keys → changes of the state, and what they ask of the desk.
extension ReviewState {
  package mutating func handle(_ key: Key) -> ReviewEffect? {
    switch mode {
    case .reviewing:
      message = nil
      guard let command = KeyTable.command(key) else {
        if key != .unknown, key != .escape { say("\(key.name) does nothing here. ? shows every key.") }
        return nil
      }
      return perform(command)
    case .help(let scroll):
      switch key {
      case .down, .pageDown, .character("j"), .character(" "): mode = .help(scroll: scroll + 1)
      case .up, .pageUp, .character("k"): mode = .help(scroll: max(0, scroll - 1))
      default: mode = .reviewing
      }
      return nil
    case .prompt(let prompt, var editor):
      if key == .escape {
        mode = .reviewing
      } else if key == .enter {
        mode = .reviewing
        return finish(prompt, editor.text.trimmingSpaces)
      } else if editor.handle(key) {
        mode = .prompt(prompt, editor)
      }
      return nil
    case .searching:
      // A key typed ahead is not to decide on a coding that was not seen.
      if key == .escape { return .stopSearch }
      return KeyTable.command(key) == .quit ? .quit : nil
    case .finding(var finder):
      if key == .escape {
        mode = .reviewing
      } else if key == .enter {
        guard let action = finder.action else { return nil }
        mode = .reviewing
        return .decide(action)
      } else {
        finder.handle(key)
        mode = .finding(finder)
      }
      return nil
    }
  }

  package mutating func perform(_ command: KeyCommand) -> ReviewEffect? {
    switch command {
    case .quit: return .quit
    case .undo: return .undo
    case .redo: return .redo
    case .help: mode = .help(scroll: 0)
    case .search: mode = .prompt(.search, LineEditor())
    case .goTo: mode = .prompt(.goTo, LineEditor())
    case .filter: mode = .prompt(.filter, LineEditor(filter.typed + (filter.typed.isEmpty ? "" : " ")))
    default:
      guard let item else {
        say("There is nothing to review here. t chooses other codings, q quits.")
        return nil
      }
      return perform(command, on: item)
    }
    return nil
  }

  private mutating func perform(_ command: KeyCommand, on item: ReviewItem) -> ReviewEffect? {
    switch command {
    case .accept: return .decide(.accept)
    case .reject: return .decide(.reject)
    case .flag: return .decide(.flag(!item.isFlagged))
    case .reopen:
      if item.status != .suggested { return .decide(.reopen) }
      say("The coding is open.")
    case .resize(let resize):
      if let range = resize.applied(to: item.range, at: movingEnd, in: item.passage) {
        return .decide(.setRange(range))
      }
      say(
        "There is no other \(resize.unit.rawValue) border at the \(movingEnd.rawValue). Tab changes the end.")
    case .otherEnd:
      movingEnd = movingEnd.other
      say("Widening and narrowing move the \(movingEnd.rawValue) of the excerpt now.")
    case .recode: mode = .finding(CodeFinder(codes))
    case .memo: mode = .prompt(.memo, LineEditor())
    case .next: step(to: position + 1)
    case .previous: step(to: position - 1)
    case .first: move(to: 0)
    case .last: move(to: queue.count - 1)
    case .skip, .nextOpen: advance()
    case .scrollDown: scroll += 3
    case .scrollUp: scroll -= 3
    default: break
    }
    return nil
  }

  private mutating func step(to position: Int) {
    guard queue.indices.contains(position) else {
      return say(position < 0 ? "This is the first coding." : "This is the last coding.")
    }
    move(to: position)
  }

  /// To the next open coding.
  package mutating func advance() {
    if let open = nextOpen { return move(to: open) }
    let rest = queue.count - decided
    let end = rest == 0 ? "Every coding here is decided." : "No other coding here is open."
    say([message?.text, end].compactMap { $0 }.joined(separator: " "))
  }

  private mutating func finish(_ prompt: Prompt, _ text: String) -> ReviewEffect? {
    switch prompt {
    case .memo: return text.isEmpty ? nil : .decide(.memo(text))
    case .goTo: return text.isEmpty ? nil : .goTo(text)
    case .search:
      if !text.isEmpty { searched = text }
      return searched.isEmpty ? nil : .search(searched)
    case .filter:
      do {
        return .filter(try ReviewFilter(typed: text))
      } catch {
        fail("\(error)")
        return nil
      }
    }
  }
}

extension String {
  /// Without spaces at its ends.
  package var trimmingSpaces: String {
    String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
  }
}
