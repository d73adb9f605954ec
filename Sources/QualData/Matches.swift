/// The matches of a coding, in order of the text.
///
/// Most often it is one, which lies in the coding itself: an array for each of millions would take more memory than the
/// matches, and more time than finding them.
public struct Matches: Sendable {
  private enum Storage: Sendable {
    case one(Match)
    /// None, or several.
    case several([Match])
  }

  private var storage: Storage

  public init() { storage = .several([]) }

  public init(_ match: Match) { storage = .one(match) }

  public init(_ matches: [Match]) { storage = matches.count == 1 ? .one(matches[0]) : .several(matches) }
}

extension Matches: RandomAccessCollection, RangeReplaceableCollection {
  public var startIndex: Int { 0 }

  public var endIndex: Int {
    switch storage {
    case .one: 1
    case .several(let matches): matches.count
    }
  }

  public subscript(index: Int) -> Match {
    switch storage {
    case .one(let match):
      precondition(index == 0)
      return match
    case .several(let matches): return matches[index]
    }
  }

  public mutating func replaceSubrange(_ range: Range<Int>, with matches: some Collection<Match>) {
    var all = Array(self)
    all.replaceSubrange(range, with: matches)
    self = Matches(all)
  }
}

extension Matches: Equatable, ExpressibleByArrayLiteral {
  public static func == (a: Matches, b: Matches) -> Bool { a.elementsEqual(b) }

  public init(arrayLiteral matches: Match...) { self.init(matches) }
}
