import QualData
import TestSupport
import Testing

@testable import CodingEngine

/// The explainer beside the engine, over random codebooks and transcripts.
@Suite struct ExplainerReferenceTests {
  @Test(arguments: zip(["en", "fr"], [7, 8]))
  func everyMatchIsToldOnceAndEveryBlockIsTrue(language: String, seed: Int) throws {
    var random = RandomPatterns(seed: UInt64(seed), language: language)
    var kinds: [String: Int] = [:]
    for _ in 0..<40 {
      let book = random.codebook(codes: 6)
      let compiled: CompiledCodebook
      do { compiled = try CompiledCodebook(book) } catch is InputErrors { continue }
      let explainer = try Explainer(compiled, language: language)
      let coder = TranscriptCoder(compiled)
      for _ in 0..<8 {
        let transcript = random.transcript()
        let codings = try coder.code(transcript).codings
        let findings = try explainer.findings(in: transcript)
        let told = findings.filter { $0.block == nil }.map { [$0.code, "\($0.match)"] }
        #expect(
          told.sorted(by: lexical)
            == codings.flatMap { c in c.matches.map { [c.code, "\($0)"] } }.sorted(by: lexical))
        for finding in findings {
          let pattern = book.codes.first { $0.id == finding.code }!.patterns[finding.match.pattern]
          let role = transcript.speaker(of: transcript.turns[finding.turn])?.role
          if case .speaker = finding.block {} else { #expect(pattern.speakers.admits(role)) }
          for block in finding.blocks {
            switch block {
            case .speaker:
              kinds["speaker", default: 0] += 1
              #expect(!pattern.speakers.admits(role))
            case .scope: kinds["scope", default: 0] += 1
            case .operators:
              kinds["operators", default: 0] += 1
              if case .holds = finding.operators.first?.outcome { Issue.record("\(finding)") }
              #expect(!finding.operators.isEmpty)
            case .unless(_, let range, let distance):
              kinds["unless", default: 0] += 1
              #expect((distance == 0) == range.overlaps(finding.match.range))
            case .excluded(_, let range):
              kinds["excluded", default: 0] += 1
              #expect(range.overlaps(finding.match.range))
            case .taken(let match):
              kinds["taken", default: 0] += 1
              #expect(match.range.overlaps(finding.match.range))
            }
          }
        }
      }
    }
    #expect(kinds.count == 6 && kinds.values.allSatisfy { $0 > 5 }, "\(kinds)")
  }

  private func lexical(_ a: [String], _ b: [String]) -> Bool { a.lexicographicallyPrecedes(b) }
}
