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

/// Reads runs of capitalised words, one after the other.
private struct RunReader {
  struct Found {
    var text: String
    var place: Int
    var beginsSentence: Bool
    var isIntroduced: Bool
  }

  private struct Word {
    var range: Range<Int>
    var text: String
    var isCapitalised: Bool
    /// All of two or more letters are capitals, or it has digits.
    var isAbbreviation: Bool
  }

  private let text: UnsafeBufferPointer<UInt8>
  private let segment: Range<Int>
  private var index: Int
  private var words: [Word] = []
  private var held: Word?
  private var before: [String] = []
  /// Where the last of them ends.
  private var beforeEnd = 0

  init(_ text: UnsafeBufferPointer<UInt8>, _ segment: Range<Int>) {
    self.text = text
    self.segment = segment
    index = segment.lowerBound
  }

  mutating func next(_ small: inout [String: Int]) -> Found? {
    while let word = read() {
      guard word.isCapitalised, !word.isAbbreviation else {
        if !word.isAbbreviation { small[word.text, default: 0] += 1 }
        remember(word)
        continue
      }
      if NameParts.isTitle(word.text) {
        remember(word)
        continue
      }
      return run(from: word, &small)
    }
    return nil
  }

  private mutating func run(from first: Word, _ small: inout [String: Int]) -> Found {
    let isIntroduced = isIntroduced(at: first.range.lowerBound)
    var run = [first]
    var particles: [Word] = []
    while let word = read() {
      guard run.count + particles.count < 6, isJoined((particles.last ?? run.last!).range, word.range) else {
        held = word
        break
      }
      if word.isCapitalised, !word.isAbbreviation {
        run += particles + [word]
        particles = []
      } else if NameParts.isParticle(word.text), !word.isAbbreviation {
        particles.append(word)
      } else {
        held = word
        break
      }
    }
    for word in particles { small[word.text, default: 0] += 1 }
    before = run.suffix(3).map { $0.text.lowercased() }
    beforeEnd = run.last!.range.upperBound
    return Found(
      text: run.map(\.text).joined(separator: " "), place: first.range.lowerBound,
      beginsSentence: beginsSentence(first.range.lowerBound), isIntroduced: isIntroduced)
  }

  private mutating func remember(_ word: Word) {
    before.append(word.text == "M" || !word.isCapitalised ? word.text : word.text.lowercased())
    if before.count > 3 { before.removeFirst() }
    beforeEnd = word.range.upperBound
  }

  private mutating func read() -> Word? {
    if let word = held {
      held = nil
      return word
    }
    guard var range = TextWord.next(text, from: index, to: segment.upperBound) else { return nil }
    // Hyphens and apostrophes stay inside: Anne-Marie, O'Brien.
    while range.upperBound + 1 < segment.upperBound,
      text[range.upperBound] == UInt8(ascii: "-") || text[range.upperBound] == UInt8(ascii: "'"),
      let next = TextWord.next(text, from: range.upperBound, to: segment.upperBound),
      next.lowerBound == range.upperBound + 1, isCapital(next.lowerBound)
    {
      range = range.lowerBound..<next.upperBound
    }
    index = range.upperBound
    let string = String(decoding: UnsafeBufferPointer(rebasing: text[range]), as: UTF8.self)
    if text[range.lowerBound] &- 97 < 26 {
      return Word(range: range, text: string, isCapitalised: false, isAbbreviation: false)
    }
    let letters = string.unicodeScalars.filter(\.properties.isAlphabetic)
    return Word(
      range: range, text: string, isCapitalised: isCapital(range.lowerBound),
      // Codes such as P01 are no names either.
      isAbbreviation: letters.count < string.unicodeScalars.count && string.contains(where: \.isNumber)
        || letters.count > 1 && letters.allSatisfy(\.properties.isUppercase))
  }

  private func isCapital(_ place: Int) -> Bool {
    if text[place] < 0x80 { return text[place] &- 65 < 26 }
    let character = String(
      decoding: UnsafeBufferPointer(rebasing: text[place..<min(place + 4, text.count)]), as: UTF8.self)
    return character.unicodeScalars.first?.properties.isUppercase == true
  }

  private func isJoined(_ a: Range<Int>, _ b: Range<Int>) -> Bool {
    b.lowerBound - a.upperBound == 1 && text[a.upperBound] == 0x20
      || a.count == 1 && b.lowerBound - a.upperBound == 2 && text[a.upperBound] == UInt8(ascii: ".")
  }

  /// Whether nothing but quotation marks stands between a place and the end of a sentence, a line end or the start.
  private func beginsSentence(_ place: Int) -> Bool {
    var index = place - 1
    while index >= segment.lowerBound {
      switch text[index] {
      case 0x20, 0x09, UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "("), UInt8(ascii: "["): index -= 1
      case 0x0A, UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ":"),
        UInt8(ascii: "-"),
        UInt8(ascii: ")"), UInt8(ascii: "]"):
        return true
      // Quotation marks, dashes, the ellipsis.
      case 0x80...0xBF where index - 2 >= segment.lowerBound && text[index - 2] == 0xE2: return true
      case 0xAB where index > segment.lowerBound && text[index - 1] == 0xC2: return true
      default: return false
      }
    }
    return true
  }

  /// A title before, or words such as “my name is”.
  private func isIntroduced(at place: Int) -> Bool {
    guard let last = before.last, place > beforeEnd else { return false }
    let gap = text[beforeEnd..<place]
    if gap.elementsEqual(". ".utf8) { return NameParts.isAbbreviation(last) }
    guard gap.elementsEqual(" ".utf8) else { return false }
    if NameParts.isTitle(last) { return true }
    let phrase = before.joined(separator: " ")
    return ["name is", "i'm called", "ik heet", "naam is", "m appelle", "ich heiße", "name ist", "genaamd"]
      .contains(where: phrase.hasSuffix)
  }
}

/// Words with capitals that name nobody: days, months, languages, countries of the region.
enum OrdinaryCapitals {
  static let words: Set<String> = Set(
    """
    i monday tuesday wednesday thursday friday saturday sunday january february march april may june july august
    september october november december maandag dinsdag woensdag donderdag vrijdag zaterdag zondag montag dienstag
    mittwoch donnerstag freitag samstag sonntag januar februar marz mai juni juli oktober dezember english dutch french
    german belgian european american british flemish walloon europe belgium netherlands france germany luxembourg
    brussels flanders wallonia nederland belgie vlaanderen wallonie brussel europa nederlands frans duits engels
    belgisch europees belgique bruxelles allemagne flandre luxembourg pays-bas francais neerlandais allemand
    europeen belge deutschland belgien frankreich niederlande europa deutsch englisch christmas easter kerst pasen noel
    internet google covid god gott dieu sie ihr ihre ihnen
    """.split(whereSeparator: \.isWhitespace).map(String.init))
}
