/// Reads runs of capitalised words, one after the other.
struct RunReader {
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
