import CodingEngine
import QualData
import Testing

@testable import Workbench

/// Every transcript of the demo study, explained as a whole.
@Suite struct ExplainDemoTests {
  @Test func everyMatchIsExplainedAndEveryBlockHasAReason() throws {
    let demo = try DemoCorpus.shared.get()
    var explainers: [String: Explainer] = [:]
    var reasons: [String: Int] = [:]
    for document in demo.documents {
      let language = document.transcript.language
      if explainers[language] == nil {
        explainers[language] = try Explainer(demo.codebook.compiled, language: language)
      }
      let findings = try explainers[language]!.findings(in: document.transcript)
      var explained: [CodingID: [Match]] = [:]
      for finding in findings {
        #expect((finding.coding == nil) == (finding.block != nil))
        switch finding.block {
        case nil: explained[finding.coding!.id, default: []].append(finding.match)
        case .speaker: reasons["speaker", default: 0] += 1
        case .scope: reasons["scope", default: 0] += 1
        case .operators: reasons["operators", default: 0] += 1
        case .unless: reasons["unless", default: 0] += 1
        case .excluded: reasons["excluded", default: 0] += 1
        case .taken: reasons["taken", default: 0] += 1
        }
      }
      #expect(
        explained
          == Dictionary(uniqueKeysWithValues: document.coded.codings.map { ($0.id, Array($0.matches)) }))
    }
    // The demo's codebook has neither operators nor exclude patterns.
    #expect(reasons["operators"] == nil && reasons["excluded"] == nil)
    for reason in ["speaker", "unless", "taken"] { #expect(reasons[reason] ?? 0 > 0) }
  }
}
