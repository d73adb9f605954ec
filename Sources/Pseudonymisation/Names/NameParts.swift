/// The parts of a full name that stand for the person alone: `Jan Van den Berg` → `Jan`, `Van den Berg`.
package enum NameParts {
  /// Nothing for a name of one word.
  package static func of(_ name: String) -> [String] {
    // “Peeters, Anna” is Anna Peeters.
    let words = name.split { $0.isWhitespace || $0 == "," }.map(String.init)
      .filter { !isTitle($0) }
    guard words.count > 1 else { return words.count == 1 && words[0] != name ? words : [] }
    var parts: [String] = []
    var index = 0
    while index < words.count {
      var last = index
      while last < words.count - 1, isParticle(words[last]) { last += 1 }
      let part = words[index...last].joined(separator: " ")
      // An initial is no name, and neither is a particle.
      if last > index || (TextWord.all(in: part).first?.form.count ?? 0) > 1, !isParticle(words[last]) {
        parts.append(part)
      }
      index = last + 1
    }
    return parts
  }

  /// The name with its parts in the usual order, without titles; `nil` when it is so already.
  package static func usualOrder(_ name: String) -> String? {
    let halves = name.split(separator: ",").map {
      $0.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
    guard halves.count == 2, halves.allSatisfy({ !$0.isEmpty }) else { return nil }
    return halves[1] + " " + halves[0]
  }

  static func isParticle(_ word: String) -> Bool { particles.contains(word.lowercased()) }

  /// `Dr.`, `mevrouw`, `Herr`: what stands before a name.
  package static func isTitle(_ word: String) -> Bool {
    // “M.” is monsieur, the m of “I'm” is not.
    word == "M" || word == "M." || titles.contains(word.lowercased().replacing(".", with: ""))
  }

  /// Titles after which a full stop ends no sentence.
  static func isAbbreviation(_ title: String) -> Bool {
    title == "M" || abbreviations.contains(title.lowercased())
  }

  private static let abbreviations: Set<String> = [
    "mr", "mrs", "ms", "mx", "dr", "prof", "dhr", "mevr", "mw", "ir", "ing", "drs", "mme", "mlle",
  ]
  private static let particles: Set<String> = [
    "van", "de", "den", "der", "ter", "ten", "te", "in", "'t", "’t", "op", "von", "zu", "zum", "zur", "vom",
    "du", "la",
    "le", "les", "des", "d'", "d’", "da", "di", "do", "dos", "del", "della", "el", "al", "bin", "ibn", "y",
    "e", "af", "av",
  ]
  private static let titles: Set<String> = [
    "mr", "mrs", "ms", "miss", "mx", "dr", "prof", "professor", "doctor", "sir", "dame", "nurse", "sister",
    "madam",
    "meneer", "mevrouw", "mijnheer", "juffrouw", "dhr", "mevr", "mw", "dokter", "ir", "ing", "drs",
    "monsieur", "madame", "mademoiselle", "mme", "mlle", "docteur", "professeur", "maître",
    "herr", "herrn", "frau", "fräulein", "doktor",
  ]
}
