import ArgumentParser
import CodingEngine
import Foundation
import Interchange
import QualData
import Tokenization
import Workbench

/// Tokenising and coding on one core, beside plain ICU word breaking of the same text in the same run.
struct Speed: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Megabytes a second on one core: plain ICU, tokenising, tokenising and coding.")

  @Option(help: "Size of the text in each language.")
  var megabytes = 25

  @Option(help: "Folder of the demo corpus, whose words the text is made of.")
  var corpus = "corpora/genomics-belgium"

  @Option(help: "The codebook to code with.")
  var codebook = "codebooks/genomics-belgium.yaml"

  private static let sources = [
    "en": "en-01-clinical-geneticist.txt", "nl": "nl-02-patientenorganisatie.md", "fr": "fr-02-cabinet.txt",
    "de": "de-01-laborleiterin.txt",
  ]

  func run() throws {
    let loaded = try LoadedCodebook.read(codebook, model: nil)
    let tenfold = try CompiledCodebook(TenfoldCodebook.make(loaded.codebook))
    print("Megabytes (10^6 bytes) a second, one core, first sight of each text; ICU \(icuVersion()).")
    print("codes: \(loaded.compiled.codes.count) and \(tenfold.codes.count)\n")
    print(
      row(["text", "ICU words", "tokenise", "+ code", "÷ ICU", "+ code ×10", "time ×10", "2 × text, time"]))
    for language in ["en", "nl", "fr", "de"] {
      let source = URL(fileURLWithPath: corpus).appendingPathComponent(
        "interviews/\(Self.sources[language]!)")
      let text = try String(contentsOf: source, encoding: .utf8)
      try measure(language, source: text, loaded.compiled, tenfold)
    }
  }

  private func measure(
    _ language: String, source: String, _ compiled: CompiledCodebook, _ tenfold: CompiledCodebook
  ) throws {
    let corpus = try sample(source, language, megabytes * 1_000_000)
    let twice = try sample(source, language, 2 * megabytes * 1_000_000)
    let size = Double(corpus.reduce(0) { $0 + $1.text.utf8.count }) / 1e6

    let icu = try BreakIterator(.words, locale: language)
    let tokenizer = try Tokenizer(language: language)
    let tokens = Tokens()
    var (icuWords, words) = (0, 0)
    let plain = seconds {
      for var text in corpus.map(\.text) {
        text.withUTF8 { icu.forEachSegment(utf8: $0) { _, _, status in if status >= 100 { icuWords += 1 } } }
      }
    }
    let tokenise = seconds {
      for var text in corpus.map(\.text) {
        tokens.removeAll()
        text.withUTF8 { tokenizer.tokenize($0, 0..<$0.count, into: tokens) }
        words += tokens.count
      }
    }
    // French elisions are words of Qualm's own.
    guard language == "fr" ? words >= icuWords : words == icuWords else {
      throw ValidationError("\(language): \(words) words, ICU finds \(icuWords). No time is reported.")
    }
    let code = try coding(corpus, compiled)
    let code10 = try coding(corpus, tenfold)
    let codeTwice = try coding(twice, compiled)
    print(
      row([
        "\(language) \(Int(size)) MB", rate(size / plain), rate(size / tokenise), rate(size / code),
        String(format: "%.2f ×", plain / code), rate(size / code10), String(format: "%.2f ×", code10 / code),
        String(format: "%.2f ×", codeTwice / code),
      ]))
  }

  private func coding(_ corpus: [Transcript], _ compiled: CompiledCodebook) throws -> Double {
    let coder = TranscriptCoder(compiled)
    var codings = 0
    let time = try seconds {
      for transcript in corpus { codings += try coder.code(transcript).codings.count }
    }
    guard codings > 0 else { throw ValidationError("Nothing was coded. No time is reported.") }
    return time
  }

  /// Transcripts of about 150 kB, the length of a long interview, together at least so many bytes.
  private func sample(_ source: String, _ language: String, _ bytes: Int) throws -> [Transcript] {
    var sample = SampleText(source: source)
    return try (0..<max(1, bytes / 150_000)).map { number in
      let text = sample.transcript(bytes: 150_000)
      var transcript = try Importers.read(SourceFile(path: "\(number).txt", bytes: Array(text.utf8)))[0]
        .transcript
      transcript.language = language
      return transcript
    }
  }

  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let time = try ContinuousClock().measure(work)
    return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
  }

  private func rate(_ value: Double) -> String { String(format: "%.0f", value) }

  private func row(_ cells: [String]) -> String {
    cells.map { $0.padding(toLength: 15, withPad: " ", startingAt: 0) }.joined()
  }
}
