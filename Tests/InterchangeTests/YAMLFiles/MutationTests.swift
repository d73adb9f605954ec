import QualData
import TestSupport
import Testing

@testable import Interchange

/// Whatever a file is, it gives a codebook or says where it is wrong.
@Suite struct MutationTests {
  @Test(arguments: 0..<40)
  func aDamagedCodebookIsReadOrItsErrorsLieWithinIt(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    for _ in 0..<50 {
      var bytes = Array(Self.codebook.utf8)
      for _ in 0..<Int.random(in: 1...3, using: &random) { mutate(&bytes, &random) }
      let text = String(decoding: bytes, as: UTF8.self)
      let diagnostics = diagnostics(of: text)
      let lines = text.split(omittingEmptySubsequences: false) { "\r\n" == $0 || "\n" == $0 || "\r" == $0 }
      for diagnostic in diagnostics where diagnostic.place != .none {
        let place = diagnostic.place
        #expect((1...lines.count).contains(place.line), "\(diagnostic.rendered)\nin\n\(text)")
        guard lines.indices.contains(place.line - 1) else { continue }
        #expect(
          (1...lines[place.line - 1].count + 1).contains(place.column), "\(diagnostic.rendered)\nin\n\(text)")
      }
      #expect(diagnostics.allSatisfy { $0.place != .none }, "\(diagnostics.map(\.rendered))\nin\n\(text)")
    }
  }

  /// Errors, or warnings when there is none.
  private func diagnostics(of text: String) -> [Diagnostic] {
    do throws(InputErrors) {
      return try CodebookFile.read(text: text, file: "b.yaml", model: .twoLevels).diagnostics
    } catch {
      #expect(!error.diagnostics.isEmpty)
      return error.diagnostics
    }
  }

  private func mutate(_ bytes: inout [UInt8], _ random: inout SeededRandom) {
    let start = Int.random(in: 0..<bytes.count, using: &random)
    let range = start..<min(bytes.count, start + Int.random(in: 1...12, using: &random))
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes.removeSubrange(range)
    case 1: bytes.insert(contentsOf: bytes[range], at: Int.random(in: 0...bytes.count, using: &random))
    case 2: bytes[start] = UInt8.random(in: 0...255, using: &random)
    default: bytes[start] = Array("\n\t :-*&[]{}\"'#|>?,!%@\r".utf8).randomElement(using: &random)!
    }
    if bytes.isEmpty { bytes = [UInt8(ascii: "x")] }
  }

  private static let codebook = """
    # A codebook with a bit of everything.
    codebook: demo
    version: "1.0"
    title: {en: Demo, nl: Voorbeeld}
    languages: [en, nl]
    defaults: {within: sentence, unit: "±5 words", unless-distance: 3}
    codes:
      - id: money
        name: &name {en: Money, nl: Geld}
        colour: "#1b6ca8"
        definition: >
          Who pays,
          and what for.
        indicators: {I.1: 0.5}
        codes:
          - id: budget
            name: *name
            level: 2
            patterns:
              en:
                - budget* OR "public money"
                - pattern: 'fund*'
                  unless: [dysfunction*, "re\\"fund"]
                  side: before
              any: [🇧🇪, €, coût]
            examples: ["Who pays?"]
      - {id: barrier, parent: money, polarity: barrier, indicators: [I.1, II.1]}
    """
}
