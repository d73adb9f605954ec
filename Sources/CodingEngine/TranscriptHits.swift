import QualData
import Tokenization

/// The turns of a transcript whose matches cannot be told before its last turn, because a rule with operators looks
/// at the whole transcript.
struct TranscriptHits {
  struct TurnHits {
    let turn: Int
    let words: Range<Int>
    let layout: TurnLayout
    /// Not refused so far.
    var hits: [Hit]
  }

  let program: LanguageProgram
  /// Turns with hits of any kind, in order.
  private(set) var turns: [TurnHits] = []
  /// Hits of the rules that look at the whole transcript.
  private var deferred: [Hit] = []

  init(_ program: LanguageProgram) { self.program = program }

  /// Takes the hits of rules that look at the whole transcript out of those of a turn; whether there were any.
  mutating func `defer`(_ hits: inout [Hit]) -> Bool {
    let before = hits.count
    hits.removeAll { hit in
      let number = Int(hit.rule)
      guard hit.blocks ? program.guards[number].isDeferred : program.rules[number].isDeferred else {
        return false
      }
      deferred.append(hit)
      return true
    }
    return hits.count < before
  }

  mutating func add(_ turn: TurnHits) { turns.append(turn) }

  /// After the last turn: adds the hits of the rules that look at the whole transcript to those of their turns.
  mutating func finish() {
    let turns = TurnNumbers(ends: turns.map { Int32($0.words.upperBound) })
    OperatorEvaluation(
      program: program, scopes: OneScope(), isSameTurn: { turns.turn(of: $0) == turns.turn(of: $1) }
    ).evaluate(&deferred)
    MatchSelection(program: program, scopes: turns).refuse(&deferred)
    for hit in deferred { self.turns[turns.turn(of: hit.start)].hits.append(hit) }
    deferred = []
  }
}

/// The turns as scopes: what spans two of them is no match.
private struct TurnNumbers: WordScopes {
  /// By turn: the word after its last.
  let ends: [Int32]

  func number(of word: Int32, _ within: Scope) -> Int { turn(of: word) }

  func turn(of word: Int32) -> Int {
    var low = 0
    var high = ends.count
    while low < high {
      let middle = (low + high) / 2
      if ends[middle] <= word { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
