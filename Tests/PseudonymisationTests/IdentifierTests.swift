import Testing

@testable import Pseudonymisation

/// What patterns find, as “kind: text”, with “?” where a person is to look.
@Suite struct IdentifierTests {
  private func found(_ text: String) -> [String] {
    let bytes = Array(text.utf8)
    return IdentifierSearch.all(in: text).map {
      "\($0.kind.rawValue)\($0.isCertain ? "" : "?"): \(String(decoding: bytes[$0.range], as: UTF8.self))"
    }
  }

  @Test(arguments: [
    ("Write to anna.peeters@uz.example.be.", ["e-mail: anna.peeters@uz.example.be"]),
    ("(jan+test@mail.example.org)", ["e-mail: jan+test@mail.example.org"]),
    ("mailto:a@b.eu?", ["e-mail: a@b.eu"]),
    ("josé@exämple.de", ["e-mail: josé@exämple.de"]),
    ("“a@b.nl”", ["e-mail: a@b.nl"]),
    ("five @ six, a@b and @ home", []),
    ("I am @anna_p there", ["user name?: @anna_p"]),
    ("see https://www.example.org/anna?x=1, or", ["web address?: https://www.example.org/anna?x=1"]),
    ("WWW.Example.org.", ["web address?: WWW.Example.org"]),
    ("however, we went", []),
  ]) func addressesOnTheNet(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test(arguments: [
    ("Call 0475 12 34 56 now", ["phone: 0475 12 34 56"]), ("0475/12.34.56", ["phone: 0475/12.34.56"]),
    ("+32 475 12 34 56", ["phone: +32 475 12 34 56"]), ("+32 (0)2 123 45 67.", ["phone: +32 (0)2 123 45 67"]),
    ("02 123 45 67", ["phone: 02 123 45 67"]), ("06-12345678", ["phone: 06-12345678"]),
    ("020 123 4567,", ["phone: 020 123 4567"]), ("06 12 34 56 78", ["phone: 06 12 34 56 78"]),
    ("0033612345678", ["phone: 0033612345678"]), ("030 12345678", ["phone: 030 12345678"]),
    ("(030) 1234567-89", ["phone: (030) 1234567-89"]), ("+49 (30) 123 456", ["phone: +49 (30) 123 456"]),
    ("it costs 1234567890 euro", []), ("[00:12:34] and 0:05", []), ("in 2019 2020 2021 2022", []),
    ("0 1 2 3 4 5 6 7 8 9", []), ("ISBN 0-306-40615-2", []), ("version 0.9.12", []),
  ]) func phoneNumbers(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test(arguments: [
    ("85.07.30-033.28", ["national number: 85.07.30-033.28"]),
    ("85073003328", ["national number: 85073003328"]),
    ("85.07.30-033.29", []), ("BSN 111222333", ["national number: 111222333"]),
    ("my BSN: 11122233", ["national number?: 11122233"]), ("111222333", ["national number: 111222333"]),
    ("1112.22.333", ["national number: 1112.22.333"]), ("111222333444", []), ("111222333.5", []),
    ("2 69 05 49 588 157 80", ["national number: 2 69 05 49 588 157 80"]),
    ("2 53 07 2B 073 004 70", ["national number: 2 53 07 2B 073 004 70"]),
    ("36 574 261 809", ["national number: 36 574 261 809"]),
    ("15 070649 C 103", ["national number: 15 070649 C 103"]),
    ("rijksregisternummer 85.07.30-033.29", ["national number?: 85.07.30-033.29"]),
    ("Meine Steuer-ID ist 36574261808.", ["national number?: 36574261808"]),
    ("€ 150000000", []),
  ]) func nationalNumbers(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test(arguments: [
    ("BE68 5390 0754 7034", ["bank account: BE68 5390 0754 7034"]),
    ("NL91ABNA0417164300.", ["bank account: NL91ABNA0417164300"]),
    ("FR14 2004 1010 0505 0001 3M02 606", ["bank account: FR14 2004 1010 0505 0001 3M02 606"]),
    ("BE68 5390 0754 7035", ["bank account?: BE68 5390 0754 7035"]),
    ("BE68 5390 1754 70345", []), ("DE12 was the room", []),
  ]) func bankAccounts(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test(arguments: [
    ("I was born on 12/03/1985.", ["birth date: 12/03/1985"]),
    ("geboren op 12 maart 1985", ["birth date: 12 maart 1985"]),
    ("née le 1er mars 1985", ["birth date: 1er mars 1985"]), ("geb. 12.3.1985", ["birth date: 12.3.1985"]),
    ("Am 12. März 1985 geboren", ["birth date: 12. März 1985"]),
    ("my birthday: March 12, 1985", ["birth date: March 12, 1985"]),
    ("born 12/03/85", ["birth date: 12/03/85"]), ("DOB 1985-03-12", ["birth date: 1985-03-12"]),
    (
      "INT: When were you born?\nP: the 12th of March 1985",
      ["birth date: 12th of March 1985"]
    ),
    ("The meeting of 12 March 2024 was long", ["date?: 12 March 2024"]),
    ("on 12/03/85 it was", []), ("99/99/1985", []), ("version 1.2.2024a", []), ("12 markets 1985", []),
  ]) func dates(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test(arguments: [
    ("I live at Kerkstraat 12, 9000 Gent, you know", ["address: Kerkstraat 12, 9000 Gent"]),
    ("Lange Nieuwstraat 3 bus 4", ["address?: Lange Nieuwstraat 3 bus 4"]),
    ("Keizersgracht 174a, 1016 DW Amsterdam", ["address: Keizersgracht 174a, 1016 DW Amsterdam"]),
    ("rue de la Loi 16, 1000 Bruxelles", ["address: rue de la Loi 16, 1000 Bruxelles"]),
    ("au 12, rue des Lilas, 75011 Paris.", ["address: 12, rue des Lilas, 75011 Paris"]),
    ("12 bis avenue des Champs-Élysées", ["address?: 12 bis avenue des Champs-Élysées"]),
    ("Hauptstr. 5, D-10115 Berlin", ["address: Hauptstr. 5, D-10115 Berlin"]),
    ("Alte Straße 7", ["address?: Alte Straße 7"]), ("in de straat 12 mensen", []),
    ("Onderweg 3 keer", ["address?: Onderweg 3"]), ("he came in place of 12 people", []),
  ]) func addresses(text: String, expected: [String]) { #expect(found(text) == expected) }

  @Test func spellingsOfOneThingAreOneValue() {
    #expect(IdentifierValue(.phone, "+32 (0)475 12 34 56") == IdentifierValue(.phone, "0475/12.34.56"))
    #expect(IdentifierValue(.phone, "0032475123456") == IdentifierValue(.phone, "+32475123456"))
    #expect(IdentifierValue(.birthDate, "12/03/1985") == IdentifierValue(.date, "12 maart 1985"))
    #expect(IdentifierValue(.eMail, "A@B.be") == IdentifierValue(.eMail, "a@b.BE"))
    #expect(IdentifierValue(.person, "ANNA  Peeters") == IdentifierValue(.person, "Ánna-peeters"))
    #expect(IdentifierValue(.phone, "0475 12 34 56") != IdentifierValue(.phone, "0475 12 34 57"))
  }
}
