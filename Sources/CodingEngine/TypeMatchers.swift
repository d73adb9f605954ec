import QualData
import Tokenization

/// Which word matchers accept each type of a vocabulary: found once per type, not per word of the text.
/// Belongs to one thread, beside its tokenizer.
struct TypeMatchers {
  private let trie: PhraseTrie
  private let accents: AccentRule
  private var globs = GlobIndex()
  private var matchersOfForms: [UInt32: UInt32] = [:]
  /// The same by form, where accents are ignored and several types have one.
  private var matchersOfBareForms: [String: UInt32] = [:]
  private var matchersOfStems: [String: UInt32] = [:]
  /// `nil` when no phrase needs it.
  private var stemmer: Stemmer?
  private var expressions: [(expression: RegularExpression, matcher: UInt32)] = []
  /// Regular expressions that took too long on some type.
  private(set) var exceeded: Set<UInt32> = []

  /// By type: where its matchers stand in `lists`; 0: it has none.
  private(set) var offsets: [UInt32] = []
  /// The same, for types with which some phrase begins; others 0.
  private(set) var beginnings: [UInt32] = []
  /// The count, then the matchers; the first place says that a type has none.
  private(set) var lists: [UInt32] = [0]

  init(trie: PhraseTrie, accents: AccentRule, tokenizer: Tokenizer) {
    self.trie = trie
    self.accents = accents
    for (number, matcher) in trie.matchers.enumerated() {
      switch matcher {
      case .glob(let glob): globs.add(glob, id: UInt32(number))
      case .stem(let stem): matchersOfStems[stem] = UInt32(number)
      case .regularExpression(let text):
        // The parser has tried it.
        if let expression = try? RegularExpression(text) { expressions.append((expression, UInt32(number))) }
      case .form(let form): if accents == .ignore { matchersOfBareForms[form] = UInt32(number) }
      case .anyWord: break
      }
    }
    if !matchersOfStems.isEmpty { stemmer = try? Stemmer(language: tokenizer.language) }
    reset(tokenizer: tokenizer)
  }

  /// After the tokenizer forgot its types.
  mutating func reset(tokenizer: Tokenizer) {
    matchersOfForms.removeAll()
    offsets.removeAll()
    beginnings.removeAll()
    lists = [0]
    guard accents == .exact else { return }
    for (number, matcher) in trie.matchers.enumerated() {
      if case .form(let form) = matcher { matchersOfForms[tokenizer.type(of: form)] = UInt32(number) }
    }
  }

  /// Takes in the types that are new since the last call.
  mutating func update(_ vocabulary: Vocabulary) {
    for type in UInt32(offsets.count)..<UInt32(vocabulary.count) {
      let start = lists.count
      lists.append(0)
      if let matcher = matchersOfForms[type] { lists.append(matcher) }
      vocabulary.withForm(of: type) { form in
        if accents == .exact {
          listMatchers(of: form)
        } else {
          AccentFolding.withForm(of: form) { listBare($0) }
        }
      }
      let count = lists.count - start - 1
      if count == 0 {
        lists.removeLast()
        offsets.append(0)
        beginnings.append(0)
      } else {
        lists[start] = UInt32(count)
        offsets.append(UInt32(start))
        let begins = lists[(start + 1)...].contains { trie.rootEdges[Int($0)] != 0 }
        beginnings.append(begins ? UInt32(start) : 0)
      }
    }
  }

  private mutating func listBare(_ form: UnsafeBufferPointer<UInt8>) {
    if let matcher = matchersOfBareForms[String(decoding: form, as: UTF8.self)] { lists.append(matcher) }
    listMatchers(of: form)
  }

  /// All but whole forms.
  private mutating func listMatchers(of form: UnsafeBufferPointer<UInt8>) {
    globs.forEachMatch(form) { lists.append($0) }
    if let stemmer, let matcher = matchersOfStems[stemmer.stem(String(decoding: form, as: UTF8.self))] {
      lists.append(matcher)
    }
    for (expression, matcher) in expressions {
      switch expression.matches(form) {
      case true?: lists.append(matcher)
      case false?: break
      case nil: exceeded.insert(matcher)
      }
    }
  }
}
