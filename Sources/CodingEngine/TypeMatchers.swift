import QualData
import Tokenization

/// Which word matchers accept each type of a vocabulary: found once per type, not per word of the text, and told in the
/// mark of the type's tokens. Belongs to one thread, beside its tokenizer.
final class TypeMatchers {
  /// The mark of a type's tokens: where its matchers stand in `lists`, and in two bits whether some phrase begins with it,
  /// from the trie's first and second root.
  enum Mark {
    static let begins: UInt32 = 1 << 31
    static let beginsLate: UInt32 = 1 << 30

    @inline(__always)
    static func list(_ mark: UInt32) -> Int { Int(mark & (beginsLate - 1)) }
  }

  /// How many matchers there are and their numbers; how many nodes they lead to from the trie's root, and these;
  /// the same of the trie's second root. The first place says that a type has none.
  // Used by one thread alone, and for every turn: a check of each access would cost more than it.
  @exclusivity(unchecked) private(set) var lists = GrowingBuffer<UInt32>()
  /// A regular expression that took too long on some type.
  struct Exceeded: Hashable {
    let matcher: UInt32
    /// The type is no word that anybody says or writes: not the expression is to blame.
    let isOnLongWord: Bool
  }

  /// Bytes; no word has as many.
  private static let longestWord = 1_000

  private(set) var exceeded: Set<Exceeded> = []

  private let trie: PhraseTrie
  // The trie's, at hand.
  private let rootEdges: [UInt32]
  private let guardEdges: [UInt32]
  private let accents: AccentRule
  /// The matcher of the form that is made a type at the moment.
  @exclusivity(unchecked) private var matcherOfForm: UInt32?
  /// Matchers by form, where accents are ignored and several types have one.
  private let matchersOfBareForms: [String: UInt32]
  private let matchersOfStems: [String: UInt32]
  /// `nil` when no phrase needs it.
  private let stemmer: Stemmer?
  private let expressions: [(expression: RegularExpression, matcher: UInt32)]

  init(trie: PhraseTrie, accents: AccentRule, tokenizer: Tokenizer) {
    self.trie = trie
    rootEdges = trie.rootEdges
    guardEdges = trie.guardEdges
    self.accents = accents
    var bareForms: [String: UInt32] = [:]
    var stems: [String: UInt32] = [:]
    var expressions: [(RegularExpression, UInt32)] = []
    for (number, matcher) in trie.matchers.enumerated() {
      switch matcher {
      case .stem(let stem): stems[stem] = UInt32(number)
      case .regularExpression(let text):
        // The parser has tried it.
        if let expression = try? RegularExpression(text) { expressions.append((expression, UInt32(number))) }
      case .form(let form): if accents == .ignore { bareForms[form] = UInt32(number) }
      case .glob, .anyWord: break
      }
    }
    matchersOfBareForms = bareForms
    matchersOfStems = stems
    self.expressions = expressions
    stemmer = stems.isEmpty ? nil : try? Stemmer(language: tokenizer.language)
    reset(tokenizer: tokenizer)
  }

  deinit { lists.deallocate() }

  /// At first, and after the tokenizer forgot its types: marks those to come. The forms that patterns name come first.
  func reset(tokenizer: Tokenizer) {
    lists.removeAll()
    lists.append(0)
    let matchers = Unmanaged.passUnretained(self)
    tokenizer.marker = { form in matchers._withUnsafeGuaranteedRef { $0.mark(form) } }
    guard accents == .exact else { return }
    for (number, matcher) in trie.matchers.enumerated() {
      guard case .form(let form) = matcher else { continue }
      matcherOfForm = UInt32(number)
      _ = tokenizer.type(of: form)
    }
    matcherOfForm = nil
  }

  private func mark(_ form: UnsafeBufferPointer<UInt8>) -> UInt32 {
    let start = lists.count
    lists.append(0)
    if let matcherOfForm { lists.append(matcherOfForm) }
    if accents == .exact {
      listMatchers(of: form)
    } else {
      AccentFolding.withForm(of: form) { bare in
        if let matcher = matchersOfBareForms[String(decoding: bare, as: UTF8.self)] { lists.append(matcher) }
        listMatchers(of: bare)
      }
    }
    let matchers = (start + 1)..<lists.count
    if matchers.isEmpty {
      lists.removeLast()
      return 0
    }
    precondition(start < Mark.beginsLate, "there are fewer than a billion matchers of types")
    lists[start] = UInt32(matchers.count)
    let begins = addNodes(matchers, rootEdges) ? Mark.begins : 0
    let beginsLate = addNodes(matchers, guardEdges) ? Mark.beginsLate : 0
    return UInt32(start) | begins | beginsLate
  }

  /// Lists the nodes that matchers lead to; whether there are any.
  private func addNodes(_ matchers: Range<Int>, _ edges: [UInt32]) -> Bool {
    let start = lists.count
    lists.append(0)
    for place in matchers {
      let node = edges[Int(lists[place])]
      if node != 0 { lists.append(node) }
    }
    lists[start] = UInt32(lists.count - start - 1)
    return lists[start] > 0
  }

  /// All but whole forms.
  private func listMatchers(of form: UnsafeBufferPointer<UInt8>) {
    trie.globs.forEachMatch(form) { lists.append($0) }
    if let stemmer, let matcher = matchersOfStems[stemmer.stem(String(decoding: form, as: UTF8.self))] {
      lists.append(matcher)
    }
    for (expression, matcher) in expressions {
      switch expression.matches(form) {
      case true?: lists.append(matcher)
      case false?: break
      case nil:
        exceeded.insert(Exceeded(matcher: matcher, isOnLongWord: form.count > Self.longestWord))
      }
    }
  }
}
