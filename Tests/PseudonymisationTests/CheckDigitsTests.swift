import Foundation
import TestSupport
import Testing

@testable import Pseudonymisation

@Suite struct CheckDigitsTests {
  private struct Vector: Decodable {
    var number: String
    var valid: Bool
  }

  private struct Vectors: Decodable {
    var belgian, dutch, french, german, iban: [Vector]
  }

  /// 400 numbers that python-stdnum judged: `Tests/Vectors/make_identifiers.py`.
  private let vectors: Vectors

  init() throws {
    vectors = try JSONDecoder().decode(
      Vectors.self, from: Data(contentsOf: Repository.file("Tests/Vectors/identifiers.json")))
  }

  private func expect(_ vectors: [Vector], _ isValid: ([UInt8]) -> Bool) {
    #expect(vectors.count == 80)
    for vector in vectors { #expect(isValid(Array(vector.number.utf8)) == vector.valid, "\(vector.number)") }
  }

  @Test func belgianNumbers() { expect(vectors.belgian, CheckDigits.isBelgian) }
  @Test func dutchNumbers() { expect(vectors.dutch, CheckDigits.isDutch) }
  @Test func frenchNumbers() { expect(vectors.french, CheckDigits.isFrench) }
  @Test func germanTaxNumbers() { expect(vectors.german, CheckDigits.isGermanTaxNumber) }
  @Test func bankAccounts() { expect(vectors.iban, CheckDigits.isIBAN) }

  @Test(arguments: [
    // The examples of the Wikipedia articles on each number.
    ("85073003328", true), ("85073003329", false),
    ("17073003384", true), ("85133003328", false),
  ]) func belgianExamples(number: String, isValid: Bool) {
    #expect(CheckDigits.isBelgian(Array(number.utf8)) == isValid)
  }

  @Test(arguments: [("111222333", true), ("123456782", true), ("123456789", false), ("000000000", false)])
  func dutchExamples(number: String, isValid: Bool) {
    #expect(CheckDigits.isDutch(Array(number.utf8)) == isValid)
  }

  @Test(arguments: [
    ("269054958815780", true), ("269054958815781", false), ("253072B07300470", true),
    ("253072A07300443", true),
    ("253072A07300470", false),
  ]) func frenchExamplesWithCorsica(number: String, isValid: Bool) {
    #expect(CheckDigits.isFrench(Array(number.utf8)) == isValid)
  }

  @Test(arguments: [
    ("15070649C103", true), ("65180539W001", true), ("15070649C104", false), ("15070649D103", false),
  ])
  func germanPensionNumbers(number: String, isValid: Bool) {
    #expect(CheckDigits.isGermanPensionNumber(Array(number.utf8)) == isValid)
  }

  @Test(arguments: [
    ("86095742719", true), ("36574261809", true), ("36574261808", false), ("02574261809", false),
  ])
  func germanTaxExamples(number: String, isValid: Bool) {
    #expect(CheckDigits.isGermanTaxNumber(Array(number.utf8)) == isValid)
  }

  @Test(arguments: [
    ("BE68539007547034", true), ("BE68539007547035", false), ("NL91ABNA0417164300", true),
    ("FR1420041010050500013M02606", true), ("DE89370400440532013000", true), ("DE8937040044053201300", false),
    ("XX68539007547034", false),
  ]) func bankAccountExamples(number: String, isValid: Bool) {
    #expect(CheckDigits.isIBAN(Array(number.utf8)) == isValid)
  }
}
