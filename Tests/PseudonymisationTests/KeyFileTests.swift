import Testing

@testable import Pseudonymisation

@Suite struct KeyFileTests {
  private let key: PseudonymKey
  private let cost = KeyFile.Cost(logarithm: 10)

  init() {
    var key = PseudonymKey(
      PseudonymRules([
        PseudonymRow(.person, "Anna Peeters", replacement: "[PERSON 1]", decision: .yes),
        PseudonymRow(.person, "Anna", replacement: "[PERSON 1]", decision: .yes),
        PseudonymRow(.person, "Rose", replacement: "[PERSON 2]", decision: .no),
      ]))
    key.texts["digest"] = PseudonymKey.Text(TextEdits([.init(4..<14, "Anna")]))
    key.changes["memo 1"] = PseudonymKey.Change("anna", "[PERSON 1]")
    key.transcripts["PERSON-1"] = "anna"
    self.key = key
  }

  @Test func thePassphraseOpensIt() throws {
    let bytes = try KeyFile.seal(key, passphrase: "correct horse é", cost: cost)
    #expect(try KeyFile.open(bytes, passphrase: "correct horse e\u{301}") == key)
    #expect(key.names.map(\.text) == ["Anna Peeters", "Anna"])
  }

  @Test func anotherPassphraseDoesNot() throws {
    let bytes = try KeyFile.seal(key, passphrase: "correct horse", cost: cost)
    #expect(throws: KeyFileError.wrongPassphrase) { try KeyFile.open(bytes, passphrase: "correct horse ") }
  }

  @Test func nothingOfItCanBeChanged() throws {
    let bytes = try KeyFile.seal(key, passphrase: "correct horse", cost: cost)
    // The parameters of scrypt are changed too, at the start, and the salt.
    for place in stride(from: 0, to: bytes.count, by: 7) {
      var changed = bytes
      changed[place] ^= 1
      #expect(throws: KeyFileError.self) { try KeyFile.open(changed, passphrase: "correct horse") }
    }
    #expect(throws: KeyFileError.notAKey) {
      try KeyFile.open(Array(bytes[..<20]), passphrase: "correct horse")
    }
    #expect(throws: KeyFileError.notAKey) {
      try KeyFile.open(Array("a key".utf8), passphrase: "correct horse")
    }
  }

  @Test func aLaterVersionIsRefused() throws {
    var bytes = try KeyFile.seal(key, passphrase: "correct horse", cost: cost)
    bytes[8] = 2
    #expect(throws: KeyFileError.newer) { try KeyFile.open(bytes, passphrase: "correct horse") }
  }

  @Test func twoKeysOfOneNameDiffer() throws {
    #expect(
      try KeyFile.seal(key, passphrase: "correct horse", cost: cost)
        != KeyFile.seal(key, passphrase: "correct horse", cost: cost))
  }

  @Test func aTextThatChangedIsRestoredByMainNames() {
    let restoration = Restoration(key)
    #expect(restoration.byMainNames("Ask [PERSON 1]!").apply(to: "Ask [PERSON 1]!") == "Ask Anna Peeters!")
    #expect(restoration.text("[PERSON 1]", at: "memo 1") == "anna")
    #expect(restoration.text("[PERSON 1].", at: "memo 1") == "Anna Peeters.")
    #expect(restoration.exact(digest: "digest")?.apply(to: "Ask [PERSON 1]!") == "Ask Anna!")
  }
}
