/// How many chunks and types the tokenizers of a process remember between texts, about 60 bytes each: so the memory of a
/// corpus in many languages on many threads is that of a small one.
package enum WordMemory {
  private static let most = 1 << 20

  /// What one of several threads may remember in all languages.
  package static func share(of threads: Int) -> Int { most / max(2, threads) }
}
