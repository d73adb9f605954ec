import CodingEngine
import Foundation
import QualData
import Tokenization

let folder = URL(fileURLWithPath: "corpora/genomics-belgium/interviews")
let megabytes = CommandLine.arguments.dropFirst().first.flatMap(Int.init) ?? 50
func seconds(_ work: () throws -> Void) rethrows -> Double {
  let clock = ContinuousClock()
  let t = try clock.measure(work)
  return Double(t.components.seconds) + Double(t.components.attoseconds) / 1e18
}
for (lang, file) in [
  ("en", "en-01-clinical-geneticist.txt"), ("fr", "fr-04-association-patients.txt"),
  ("nl", "nl-02-patientenorganisatie.md"), ("de", "de-01-laborleiterin.txt"),
] {
  let source = try String(contentsOf: folder.appendingPathComponent(file), encoding: .utf8)
  var sample = SampleText(source: source)
  var text = sample.transcript(bytes: megabytes << 20)
  let size = Double(text.utf8.count) / 1e6
  let icu = try BreakIterator(.words, locale: lang)
  var n = 0
  let t0 = seconds { text.withUTF8 { icu.forEachSegment(utf8: $0) { _, _, s in if s >= 100 { n += 1 } } } }
  let tok = try Tokenizer(language: lang)
  var tokens = Tokens()
  let t1 = seconds { text.withUTF8 { tok.tokenize($0, 0..<$0.count, into: &tokens) } }
  let cold = tokens.count
  tokens.removeAll()
  let t2 = seconds { text.withUTF8 { tok.tokenize($0, 0..<$0.count, into: &tokens) } }
  var sentences = 0
  let seg = SentenceSegmenter(language: lang)
  let t3 = seconds { text.withUTF8 { seg.forEachSentence(in: $0, 0..<$0.count) { _, _ in sentences += 1 } } }
  print(
    lang, "icu", size / t0, n, "cold", size / t1, cold, "warm", size / t2, "remembered", tok.remembered,
    "sentences", size / t3, sentences)
}
