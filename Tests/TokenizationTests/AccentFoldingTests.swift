import Testing

@testable import Tokenization

@Suite struct AccentFoldingTests {
  @Test(arguments: [
    ("gène", "gene"), ("ge\u{300}ne", "gene"), ("naïveté", "naivete"), ("überprüfung", "uberprufung"),
    ("ёлка", "елка"), ("άλφα", "αλφα"), ("việt", "viet"), ("plan", "plan"), ("", ""),
  ])
  func accentsGo(form: String, bare: String) { #expect(AccentFolding.form(of: form) == bare) }

  @Test(arguments: ["søren", "łuk", "がく", "हिन्दी", "ที่", "한국", "👍🏽", "l'"])
  func lettersStay(form: String) {
    #expect(AccentFolding.form(of: form).unicodeScalars.elementsEqual(form.unicodeScalars))
  }
}
