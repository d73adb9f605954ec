import Testing

@testable import Interchange

@Suite struct PlainTextTests {
  @Test func smoke() throws {
    let file = SourceFile(path: "a.txt", bytes: Array("INT: Hello there.\n\nP01: Hi.\n".utf8))
    #expect(try Importers.read(file)[0].transcript.turns.count == 2)
  }
}
