import Testing

@testable import Interchange

@Suite struct ASCII85Tests {
  /// Written by Python 3.11: `base64.a85encode`.
  @Test(arguments: [
    ("9jqo^~>", "Man "), ("87cURDZ~>", "Hello"), ("87cUR\n D]o~>", "Hello!"), ("z~>", "\0\0\0\0"),
    ("5l~>", "A"), ("~>", ""),
  ]) func isFourBytesForFiveCharacters(_ text: String, _ bytes: String) {
    #expect(ASCII85.decode(text.utf8) == Array(bytes.utf8))
  }

  @Test func endsAtWhatIsNoneOfItsCharacters() {
    #expect(ASCII85.decode("9jqo^\u{7F}9jqo^".utf8) == Array("Man ".utf8))
  }
}
