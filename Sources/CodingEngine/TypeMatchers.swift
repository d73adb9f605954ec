import QualData
import Tokenization

/// Which word matchers accept each type of a vocabulary: found once per type, not per word of the text.
/// Belongs to one thread, beside its tokenizer.
final class TypeMatchers {
  /// What `PhraseSearch` reads.
  struct Lists {
    /// By type: where its matchers stand in `matchers`; 0: it has none.
    var offsets = GrowingBuffer<UInt32>()
    /// How many matchers there are and their numbers; how many phrases begin with them and the phrases' first nodes;
    /// the same of the trie's second root. The first place says that a type has none.
    var matchers = GrowingBuffer<UInt32>()
    /// Bit by type: whether some phrase begins with it.
    var beginnings = GrowingBuffer<UInt64>()
    /// The same of the phrases of the trie's second root.
    var guardBeginnings = GrowingBuffer<UInt64>()

    mutating func removeAll() {
      offsets.removeAll()
      matchers.removeAll()
      matchers.append(0)
      beginnings.removeAll()
      guardBeginnings.removeAll()
    }

    func deallocate() {
      offsets.deallocate()
      matchers.deallocate()
      beginnings.deallocate()
      guardBeginnings.deallocate()
    }
  }

  // Used by one thread alone, and for every turn: a check of each access would cost more than it.
  @exclusivity(unchecked) private(set) var lists = Lists()
  /// Regular expressions that took too long on some type.
  private(set) var exceeded: Set<UInt32> = []

  private let trie: PhraseTrie
  private let accents: AccentRule
  private let globs: GlobIndex
  /// By type, of those that patterns name; 0: none, else the matcher plus one. They are the vocabulary's first.
  private var matchersOfForms: [UInt32] = []
  /// The same by form, where accents are ignored and several types have one.
  private let matchersOfBareForms: [String: UInt32]
  private let matchersOfStems: [String: UInt32]
  /// `nil` when no phrase needs it.
  private let stemmer: Stemmer?
  private let expressions: [(expression: RegularExpression, matcher: UInt32)]

  init(trie: PhraseTrie, accents: AccentRule, tokenizer: Tokenizer) {
    self.trie = trie
    self.accents = accents
    var globs = GlobIndex()
    var bareForms: [String: UInt32] = [:]
    var stems: [String: UInt32] = [:]
    var expressions: [(RegularExpression, UInt32)] = []
    for (number, matcher) in trie.matchers.enumerated() {
      switch matcher {
      case .glob(let glob): globs.add(glob, id: UInt32(number))
      case .stem(let stem): stems[stem] = UInt32(number)
      case .regularExpression(let text):
        // The parser has tried it.
        if let expression = try? RegularExpression(text) { expressions.append((expression, UInt32(number))) }
      case .form(let form): if accents == .ignore { bareForms[form] = UInt32(number) }
      case .anyWord: break
      }
    }
    self.globs = globs
    matchersOfBareForms = bareForms
    matchersOfStems = stems
    self.expressions = expressions
    stemmer = stems.isEmpty ? nil : try? Stemmer(language: tokenizer.language)
    reset(tokenizer: tokenizer)
  }

  deinit { lists.deallocate() }

  /// After the tokenizer forgot its types.
  func reset(tokenizer: Tokenizer) {
    matchersOfForms.removeAll()
    lists.removeAll()
    guard accents == .exact else { return }
    for (number, matcher) in trie.matchers.enumerated() {
      guard case .form(let form) = matcher else { continue }
      let type = Int(tokenizer.type(of: form))
      while matchersOfForms.count <= type { matchersOfForms.append(0) }
      matchersOfForms[type] = UInt32(number) + 1
    }
  }

  /// Takes in the types that are new since the last call.
  @inline(__always)
  func update(_ tokenizer: Tokenizer) {
    if tokenizer.vocabulary.count > lists.offsets.count { add(tokenizer.vocabulary) }
  }

  @inline(never)
  private func add(_ vocabulary: Vocabulary) {
    var lists = lists
    for _ in lists.beginnings.count..<(vocabulary.count / 64 + 1) {
      lists.beginnings.append(0)
      lists.guardBeginnings.append(0)
    }
    for type in lists.offsets.count..<vocabulary.count { add(type, vocabulary, to: &lists) }
    self.lists = lists
  }

  private func add(_ type: Int, _ vocabulary: Vocabulary, to lists: inout Lists) {
    let start = lists.matchers.count
    lists.matchers.append(0)
    if type < matchersOfForms.count, matchersOfForms[type] > 0 {
      lists.matchers.append(matchersOfForms[type] - 1)
    }
    vocabulary.withForm(of: UInt32(type)) { form in
      if accents == .exact {
        listMatchers(of: form, &lists.matchers)
      } else {
        AccentFolding.withForm(of: form) { bare in
          if let matcher = matchersOfBareForms[String(decoding: bare, as: UTF8.self)] {
            lists.matchers.append(matcher)
          }
          listMatchers(of: bare, &lists.matchers)
        }
      }
    }
    let count = lists.matchers.count - start - 1
    if count == 0 {
      lists.matchers.removeLast()
      lists.offsets.append(0)
      return
    }
    lists.matchers[start] = UInt32(count)
    lists.offsets.append(UInt32(start))
    let matchers = (start + 1)..<lists.matchers.count
    let bit = UInt64(1) << UInt64(type & 63)
    if addNodes(matchers, trie.rootEdges, &lists.matchers) { lists.beginnings[type >> 6] |= bit }
    if addNodes(matchers, trie.guardEdges, &lists.matchers) { lists.guardBeginnings[type >> 6] |= bit }
  }

  /// Lists the nodes that matchers lead to; whether there are any.
  private func addNodes(
    _ matchers: Range<Int>, _ edges: [UInt32], _ lists: inout GrowingBuffer<UInt32>
  ) -> Bool {
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
  private func listMatchers(of form: UnsafeBufferPointer<UInt8>, _ matchers: inout GrowingBuffer<UInt32>) {
    globs.forEachMatch(form) { matchers.append($0) }
    if let stemmer, let matcher = matchersOfStems[stemmer.stem(String(decoding: form, as: UTF8.self))] {
      matchers.append(matcher)
    }
    for (expression, matcher) in expressions {
      switch expression.matches(form) {
      case true?: matchers.append(matcher)
      case false?: break
      case nil: exceeded.insert(matcher)
      }
    }
  }
}
