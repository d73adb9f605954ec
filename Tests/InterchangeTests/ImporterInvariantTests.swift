import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// What holds for every transcript, whatever the importer and the input.
@Suite struct ImporterInvariantTests {
  static func check(_ transcript: Transcript, _ context: String) {
    #expect(Soundness.problems(of: transcript).isEmpty, "\(context)")
  }

  /// Pieces that formats are made of, and that break them.
  private static let pieces = [
    "INT: ", "P01: ", "Anna: ", "**P01:** ", "### P01", "## Topic", "[P01] (0:01 - 0:02)", "P01  00:12",
    "[00:01]",
    "00:00:01.000 --> 00:00:02.000", "00:00:01,000 --> 00:00:02,000", "<v Bob>", "</v>", "<c>", "&amp;", "1",
    "P01,",
    "\"", "\"\"", ",", ";", "\t", "---", "NOTE", "\n", "\n\n", "\r\n", " ", "\u{A0}", "\u{2003}", "word",
    "Été",
    "日本", "🧬", "e\u{301}", "[laughter]", "*", "_", ":", "：", ">>", "#", "(", "\u{15}", "…",
  ]

  @Test(arguments: 0..<10) func randomInputs(_ seed: Int) {
    var random = SeededRandom(seed: UInt64(seed) &* 0x9E37_79B9 &+ 1)
    let prefixes = [
      "", "WEBVTT\n\n", "1\n00:00:01,000 --> 00:00:02,000\n", "speaker,text\n", "---\ntitle: x\n---\n",
    ]
    for round in 0..<60 {
      var text = prefixes[round % prefixes.count]
      for _ in 0..<Int.random(in: 1...60, using: &random) {
        text += Self.pieces.randomElement(using: &random) ?? ""
      }
      let source = ImportSource(path: "x", id: "x")
      guard let decoded = try? TextDecoding.decode(SourceFile(path: "x", bytes: Array(text.utf8))) else {
        continue
      }
      for importer in Importers.texts {
        // Refusing is fine; a transcript must be sound.
        guard let readings = try? importer.read(decoded, from: source) else { continue }
        for reading in readings {
          Self.check(reading.transcript, "\(importer.format): \(text.debugDescription)")
        }
      }
    }
  }

  @Test func anImporterForEachFile() throws {
    let folder = Repository.file("Sources/Interchange/Importers")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix("Importer.swift") && $0 != "TranscriptImporter.swift" }
      .map { String($0.dropLast(".swift".count)) }
    #expect(Importers.all.map { "\($0)" }.sorted() == names.sorted())
    #expect("\(Importers.all.last!)" == "PlainTextImporter")
  }
}
