import QualData
import TestSupport
import Testing

@testable import Pseudonymisation

@Suite struct TextEditsTests {
  @Test func rangesGoWithTheirWords() {
    //                        0    5    10   15
    let text = "Ask Anna Peeters about it."
    let edits = TextEdits([.init(4..<16, "[PERSON 1]")])
    #expect(edits.apply(to: text) == "Ask [PERSON 1] about it.")
    #expect(edits.range(TextRange(17, 22)) == TextRange(15, 20))  // about
    #expect(edits.range(TextRange(0, 26)) == TextRange(0, 24))  // all of it
    #expect(edits.range(TextRange(4, 16)) == TextRange(4, 14))  // the name
    #expect(edits.range(TextRange(9, 22)) == TextRange(4, 20))  // from inside the name
    #expect(edits.range(TextRange(0, 8)) == TextRange(0, 14))  // into the name
    #expect(edits.range(TextRange(0, 0)) == TextRange(0, 0))
    #expect(edits.range(TextRange(16, 16)) == TextRange(14, 14))
  }

  /// Random texts of names and other words, accents and other scripts among them.
  @Test func pseudonymisingAndRestoringIsTheIdentity() throws {
    var random = SeededRandom(seed: 20_261_130)
    let names = ["Anna", "Anna Peeters", "Peeters", "José", "O'Brien", "ليلى", "Rose"]
    let words =
      names + [
        "ANNA", "jose", "rose", "Annabel", "[PERSON 1]", "été", "🙂", "a@b.be", "0475 12 34 56", "de", "'s",
      ]
    let rows =
      names.enumerated().map { index, name in
        PseudonymRow(.person, name, replacement: "[PERSON \(index / 2 + 1)]", decision: .yes)
      } + [
        PseudonymRow(.eMail, "a@b.be", replacement: "[E-MAIL 1]", decision: .yes),
        PseudonymRow(.phone, "0475 12 34 56", replacement: "[PHONE 1]", decision: .no),
      ]
    let pseudonymiser = try Pseudonymiser(PseudonymRules(rows))
    for _ in 0..<500 {
      let count = Int.random(in: 0...20, using: &random)
      let text = (0..<count).map { _ in
        words.randomElement(using: &random)! + [" ", "\n", ", ", ". ", ""].randomElement(using: &random)!
      }.joined()
      var copy = text
      let outcome = copy.withUTF8 { pseudonymiser.search($0, [0..<$0.count]) }
      let edits = pseudonymiser.edits(outcome.hits)
      let new = edits.apply(to: text)
      let inverse = edits.inverse(of: text)
      #expect(inverse.apply(to: new).utf8.elementsEqual(text.utf8))
      // What no edit touches keeps its words.
      for (start, end) in zip([0] + edits.edits.map(\.range.upperBound), edits.edits.map(\.range.lowerBound))
      {
        let moved = edits.range(TextRange(start, end))
        #expect(Array(text.utf8)[start..<end].elementsEqual(Array(new.utf8)[moved.lower..<moved.upper]))
      }
    }
  }

  @Test func identifiersComeBeforeTheNamesInThem() throws {
    let rows = [
      PseudonymRow(.person, "Anna", replacement: "[PERSON 1]", decision: .yes),
      PseudonymRow(.eMail, "anna@uz.be", replacement: "[E-MAIL 1]", decision: .yes),
      PseudonymRow(.eMail, "anna@work.be", replacement: "[E-MAIL 2]", decision: .no),
    ]
    let pseudonymiser = try Pseudonymiser(PseudonymRules(rows))
    #expect(
      pseudonymiser.replacing("Anna: anna@uz.be or anna@work.be")
        == "[PERSON 1]: [E-MAIL 1] or [PERSON 1]@work.be")
    #expect(pseudonymiser.replacing(id: "interview_Anna-2") == "interview_PERSON-1-2")
  }

  @Test func whatThePatternsFindAndTheListLacksIsTold() throws {
    let pseudonymiser = try Pseudonymiser(
      PseudonymRules([PseudonymRow(.phone, "0475 12 34 56", replacement: "x", decision: .no)]))
    var text = "0475123456, 0475 12 34 57, on 12 March 2024"
    let outcome = text.withUTF8 { pseudonymiser.search($0, [0..<$0.count]) }
    #expect(outcome.hits.isEmpty)
    #expect(outcome.unlisted.map(\.range) == [12..<25])
  }
}
