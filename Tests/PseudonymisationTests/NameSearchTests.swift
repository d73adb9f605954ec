import Testing

@testable import Pseudonymisation

@Suite struct NameSearchTests {
  /// The matches, each in brackets with the place of its name in the list.
  private func marked(_ text: String, _ names: String..., asWritten: Bool = false) throws -> String {
    var phrases = NamePhrases()
    for (index, name) in names.enumerated() { phrases.add(name, index: index, isAsWritten: asWritten) }
    let bytes = Array(text.utf8)
    var output = ""
    var end = 0
    for match in try NameSearch(phrases).matches(in: text) {
      output += String(decoding: bytes[end..<match.range.lowerBound], as: UTF8.self)
      output += "[\(match.phrase) \(String(decoding: bytes[match.range], as: UTF8.self))]"
      end = match.range.upperBound
    }
    return output + String(decoding: bytes[end...], as: UTF8.self)
  }

  @Test func namesInsideWordsStay() throws {
    #expect(
      try marked("Mark went to the Markt with Mark.", "Mark") == "[0 Mark] went to the Markt with [0 Mark].")
    #expect(try marked("Annabel, hanna, An na", "Anna") == "Annabel, hanna, An na")
  }

  @Test func possessivesAndElisionsKeepTheirEndings() throws {
    #expect(
      try marked("Peeters's, Peeters’ and Anna's", "Peeters", "Anna")
        == "[0 Peeters]'s, [0 Peeters]’ and [1 Anna]'s")
    #expect(try marked("chez d'Anna et l’Anna", "Anna") == "chez d'[0 Anna] et l’[0 Anna]")
  }

  @Test func caseAndAccentsDoNotMatter() throws {
    #expect(
      try marked("JOSÉ, jose, José, Jose\u{301}", "José") == "[0 JOSÉ], [0 jose], [0 José], [0 Jose\u{301}]")
    #expect(try marked("Müller MULLER", "Muller") == "[0 Müller] [0 MULLER]")
  }

  @Test func asWrittenTakesThatSpellingOnly() throws {
    #expect(try marked("Rose has a rose. ROSE", "Rose", asWritten: true) == "[0 Rose] has a rose. ROSE")
  }

  @Test func theLongestNameWins() throws {
    #expect(
      try marked("Anna Peeters, Anna, Peeters", "Anna", "Anna Peeters", "Peeters")
        == "[1 Anna Peeters], [0 Anna], [2 Peeters]")
  }

  @Test func whatMayPartTheWordsOfAName() throws {
    #expect(try marked("Anna\nPeeters", "Anna Peeters") == "[0 Anna\nPeeters]")
    #expect(
      try marked("Anna\u{A0}Peeters, Anna-Peeters", "Anna Peeters")
        == "[0 Anna\u{A0}Peeters], [0 Anna-Peeters]")
    #expect(try marked("J. Peeters", "J Peeters") == "[0 J. Peeters]")
    #expect(try marked("I saw Anna. Peeters left.", "Anna Peeters") == "I saw Anna. Peeters left.")
    #expect(try marked("Anna\n\nPeeters; Anna, Peeters", "Anna Peeters") == "Anna\n\nPeeters; Anna, Peeters")
    #expect(try marked("O'Brien and O’Brien", "O'Brien") == "[0 O'Brien] and [0 O’Brien]")
  }

  @Test func otherScripts() throws {
    #expect(try marked("قالت ليلى حداد ذلك", "ليلى حداد") == "قالت [0 ليلى حداد] ذلك")
    #expect(try marked("שלום דוד!", "דוד") == "שלום [0 דוד]!")
    #expect(try marked("Привет, ИВАН Петров", "Иван Петров") == "Привет, [0 ИВАН Петров]")
  }

  @Test func anEmptyListFindsNothing() throws { #expect(try marked("Anna") == "Anna") }

  @Test func partsOfNames() {
    #expect(NameParts.of("Anna Peeters") == ["Anna", "Peeters"])
    #expect(NameParts.of("Jan Van den Berg") == ["Jan", "Van den Berg"])
    #expect(NameParts.of("Dr. Marie-Claire du Bois") == ["Marie-Claire", "du Bois"])
    #expect(NameParts.of("Peeters, Anna") == ["Peeters", "Anna"])
    #expect(NameParts.of("J. Peeters") == ["Peeters"])
    #expect(NameParts.of("Anna") == [])
    #expect(NameParts.usualOrder("Peeters, Anna") == "Anna Peeters")
  }

  private func candidates(_ text: String, german: Bool = false) -> [String] {
    var runs = CapitalisedRuns()
    var text = text
    text.withUTF8 { runs.add($0, [0..<$0.count], hasCapitalNouns: german) }
    return runs.candidates().map { $0.text + ($0.isIntroduced ? "!" : "") }
  }

  @Test func wordsWithCapitalsInsideSentencesMayBeNames() {
    #expect(candidates("Then we asked Bart about it. The nurse said Bart left.") == ["Bart"])
    #expect(candidates("Later Bart Claes came. Nobody knew. Later is late; later too.") == ["Bart Claes"])
    #expect(candidates("But Bart left, but not at once.") == ["Bart"])
    #expect(candidates("On Monday the English NHS helped in Belgium. I did.") == [])
    #expect(candidates("Yesterday it rained. Bread is good.") == [])
  }

  @Test func titlesAndIntroductionsTell() {
    #expect(candidates("Mevrouw Peeters zei dat. Ik heet Anna.") == ["Peeters!", "Anna!"])
    #expect(candidates("my name is Jan Van den Berg and I work") == ["Jan Van den Berg!"])
  }

  @Test func germanNounsAreNoNames() {
    #expect(candidates("Die Ärztin sah das Haus und die Frau Müller im Garten.", german: true) == ["Müller!"])
  }
}
