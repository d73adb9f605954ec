import Tokenization

/// What is counted of a word.
protocol WordCount: Sendable {
  /// Nothing counted yet.
  init()
  var isZero: Bool { get }
}

/// Counts of the words of one transcript, by type. Belongs to one thread, whose transcripts use its memory again.
struct TypeCounts<Count: WordCount> {
  private var counts: [Count] = []
  /// The types that are counted.
  private var seen: [UInt32] = []

  /// - Parameter change: counts; afterwards the count is not zero.
  @inline(__always)
  mutating func count(_ type: UInt32, _ change: (inout Count) -> Void) {
    let index = Int(type)
    if index >= counts.count {
      counts.append(
        contentsOf: repeatElement(Count(), count: max(index + 1, 2 * counts.count) - counts.count))
    }
    if counts[index].isZero { seen.append(type) }
    change(&counts[index])
  }

  /// The counts as those of words, and an end of counting.
  mutating func take(_ vocabulary: Vocabulary) -> CountedWords<Count> {
    var words = CountedWords<Count>()
    for type in seen {
      vocabulary.withForm(of: type) { words.append($0, counts[Int(type)]) }
      counts[Int(type)] = Count()
    }
    seen.removeAll(keepingCapacity: true)
    return words
  }
}

/// Words with their counts, to hand to another thread: without a string for each.
struct CountedWords<Count: WordCount>: Sendable {
  /// All forms one after the other, and where each ends.
  private var forms: [UInt8] = []
  private var ends: [UInt32] = []
  private var counts: [Count] = []

  fileprivate mutating func append(_ form: UnsafeBufferPointer<UInt8>, _ count: Count) {
    forms.append(contentsOf: form)
    ends.append(UInt32(forms.count))
    counts.append(count)
  }

  fileprivate func forEach(_ body: (UnsafeBufferPointer<UInt8>, Count) -> Void) {
    forms.withUnsafeBufferPointer { forms in
      var start = 0
      for (end, count) in zip(ends, counts) {
        body(UnsafeBufferPointer(rebasing: forms[start..<Int(end)]), count)
        start = Int(end)
      }
    }
  }
}

/// Counts of the words of a corpus.
struct CorpusWords<Count: WordCount> {
  private let vocabulary = Vocabulary()
  /// By type of the vocabulary.
  private(set) var counts: [Count] = []

  /// - Parameter add: adds the count of a transcript's word to the corpus'.
  mutating func merge(_ words: CountedWords<Count>, _ add: (inout Count, Count) -> Void) {
    words.forEach { form, count in
      let type = Int(vocabulary.type(of: form))
      if type == counts.count { counts.append(Count()) }
      add(&counts[type], count)
    }
  }

  /// The word of a count, by its position.
  func word(_ position: Int) -> String { vocabulary.form(of: UInt32(position)) }
}
