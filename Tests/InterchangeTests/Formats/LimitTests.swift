import QualData
import Testing

@testable import Interchange

/// How much a file may hold.
@Suite struct LimitTests {
  @Test func aTextOfTooManyLinesIsRefusedWithTheLine() {
    let bytes = Array(repeating: [0x61, 0x0A] as [UInt8], count: Limits.lines + 1).flatMap { $0 }
    #expect(
      errors { _ = try Importers.read(SourceFile(path: "a.txt", bytes: bytes)) } == [
        "a.txt:4000001:1: error: The text has more than 4,000,000 lines.\n  Split it into smaller files."
      ])
  }

  @Test func aDocumentOfTooManyParagraphsIsRefused() {
    var builder = DocumentBuilder()
    for _ in 0...Limits.paragraphs {
      builder.startParagraph()
      builder.endParagraph()
    }
    let document = builder.finish()
    #expect(document.blocks.count == Limits.paragraphs)
    #expect(
      errors { _ = try document.reading(ImportSource(path: "a.docx", id: "a")) } == [
        "a.docx: error: The document has more than 1,000,000 paragraphs.\n  Split it into smaller documents."
      ])
  }

  @Test func languageIsLookedForAllOverATranscript() {
    let greeting = String(repeating: "Bonjour et merci d'être venue aujourd'hui. ", count: 60)
    let talk = String(repeating: "We never had the money for this kind of work in our hospital. ", count: 800)
    #expect(Language.detect(greeting + talk) == "en")
    #expect(Language.detect(greeting) == "fr")
    let text = String(repeating: "日本語", count: 10_000)
    var bytes = text
    let sample = bytes.withUTF8 { Language.sample($0) }
    #expect(sample.count < 4 * (Limits.languageStretch + 1))
    #expect(String(validating: sample, as: UTF8.self) != nil)
  }
}
