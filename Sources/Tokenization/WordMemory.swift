/// How many chunks and types the tokenizers of a process remember between texts, about 60 bytes each: so the memory of a
/// corpus of any size, in many languages and on many threads, is that of a small one.
package enum WordMemory {
  /// What one of several threads may remember in all languages. What a thread takes besides is as much as 2^17 words, so
  /// the more threads there are the less is left for all of them.
  package static func share(of threads: Int) -> Int {
    min((max(14 - threads, 2) << 17) / threads, 1 << 20)
  }
}
