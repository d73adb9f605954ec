/// Words with a capital in a row, and what tells names from other words: how often each word stands with a small letter,
/// whether a title or “my name is” stands before, whether a sentence begins there.
package struct CapitalisedRuns: Sendable {
  package struct Run: Sendable {
    /// Where it stands first: which transcript, which byte.
    package var transcript: Int
    package var place: Int
    package var count = 0
    /// Inside a sentence, where only names have capitals (but for German).
    package var inside = 0
    /// After a title or words of introduction.
    package var introduced = 0
    /// Of a language whose nouns have capitals.
    var isAmongNouns = false
  }

  /// By the words, with single spaces between.
  package private(set) var runs: [String: Run] = [:]
  /// How often a form stands with a small letter.
  package private(set) var small: [String: Int] = [:]

  package init() {}

  /// - Parameters:
  ///   - segments: what is searched; no run goes from one to the next.
  ///   - hasCapitalNouns: of German; a word by itself inside a sentence says nothing then.
  package mutating func add(
    _ text: UnsafeBufferPointer<UInt8>, _ segments: [Range<Int>], hasCapitalNouns: Bool
  ) {
    // Folded once for each spelling, not for each word.
    var spellings: [String: Int] = [:]
    defer {
      for (word, count) in spellings {
        for form in TextWord.all(in: word).map(\.form) { small[form, default: 0] += count }
      }
    }
    for segment in segments {
      var reader = RunReader(text, segment)
      while let found = reader.next(&spellings) {
        var run = runs[found.text] ?? Run(transcript: 0, place: found.place)
        run.count += 1
        if !found.beginsSentence { run.inside += 1 }
        run.isAmongNouns = hasCapitalNouns
        if found.isIntroduced { run.introduced += 1 }
        runs[found.text] = run
      }
    }
  }

  /// Takes in what was found in a later transcript.
  package mutating func merge(_ later: CapitalisedRuns, transcript: Int) {
    runs.merge(
      later.runs.mapValues {
        var run = $0
        run.transcript = transcript
        return run
      }
    ) { old, new in
      var run = old
      run.count += new.count
      run.inside += new.inside
      run.introduced += new.introduced
      return run
    }
    small.merge(later.small, uniquingKeysWith: +)
  }

  /// Candidates in order of the corpus: introduced ones, and those inside sentences whose words are not written with small
  /// letters elsewhere. A sentence's first word that is an ordinary one is taken off.
  package func candidates() -> [(text: String, isIntroduced: Bool)] {
    var found: [String: (run: Run, isIntroduced: Bool)] = [:]
    for (text, run) in runs {
      var words = text.split(separator: " ").map(String.init)
      // “But Anna”: what comes after the first word stands inside the sentence.
      var isInside = run.inside > 0
      while let first = words.first, isOrdinary(first, run) {
        words.removeFirst()
        isInside = true
      }
      while let last = words.last, NameParts.isParticle(last) || isOrdinary(last, run) { words.removeLast() }
      guard !words.isEmpty, run.introduced > 0 || isInside || words.count > 1 else { continue }
      if run.isAmongNouns, run.introduced == 0, !isNameAmongNouns(words) { continue }
      let name = words.joined(separator: " ")
      guard name.unicodeScalars.count > 1 else { continue }
      let isEarlier =
        found[name].map { ($0.run.transcript, $0.run.place) > (run.transcript, run.place) } ?? true
      let isIntroduced = run.introduced > 0 || found[name]?.isIntroduced == true
      found[name] = (isEarlier ? run : found[name]!.run, isIntroduced)
    }
    // The parts of longer names that stand alone, perhaps only where sentences begin.
    for (name, whole) in found
    where name.contains(" ") && (whole.isIntroduced || !whole.run.isAmongNouns) {
      for part in NameParts.of(name) where found[part] == nil {
        guard let run = runs[part], !isOrdinary(part, run) else { continue }
        found[part] = (run, false)
      }
    }
    return found.sorted {
      ($0.value.run.transcript, $0.value.run.place, $0.key) < (
        $1.value.run.transcript, $1.value.run.place, $1.key
      )
    }.map { ($0.key, $0.value.isIntroduced) }
  }

  /// Two words or more with none between that stands between nouns: not “Kurs in Genetik”.
  private func isNameAmongNouns(_ words: [String]) -> Bool {
    words.count > 1
      && words.allSatisfy { !NameParts.isParticle($0) || ["von", "van", "zu", "de"].contains($0) }
  }

  private func isOrdinary(_ word: String, _ run: Run) -> Bool {
    let forms = TextWord.all(in: word).map(\.form)
    if forms.allSatisfy(OrdinaryCapitals.words.contains) { return true }
    // Rose inside a sentence is for a person to look at, however many roses there are.
    if run.inside > 0, !run.isAmongNouns, forms.allSatisfy(NameForms.isWord) { return false }
    // After a title a name may be a word too, such as Rose, but hardly one that is said all the time.
    let limit = run.introduced > 0 ? 10 * run.count : 0
    return forms.allSatisfy { (small[$0] ?? 0) > limit }
  }
}
