import Interchange
import Testing

@testable import Workbench

@Suite struct CodeGraphTests {
  private func graph(_ transcripts: [String: String]) throws -> CodeGraph {
    let sample = try SampleProject(transcripts, settings: "model: model.yaml\n")
    try sample.files.write(SampleProject.model, to: "model.yaml")
    return try BuildCodeGraph.run(sample.open(), statuses: .suggestedAndAccepted, threads: 1).graph
  }

  private func edges(_ graph: CodeGraph, _ kind: CodeGraph.EdgeKind) -> [String] {
    graph.edges.filter { $0.kind == kind }.map {
      "\(graph.nodes[$0.from].id) > \(graph.nodes[$0.to].id), \($0.weight)"
        + ($0.jaccard.map { ", \($0)" } ?? "")
    }
  }

  @Test func codesIndicatorsAndDomainsAreNodesWithTheirCounts() throws {
    let graph = try graph(["a.txt": "P01: Funds. The funding ends.", "b.txt": "P02: The staff."])
    #expect(
      graph.nodes.map { "\($0.kind) \($0.id) \($0.codings.map(String.init) ?? "-")" } == [
        "code money 0", "code funding 2", "code budget 0", "code staff 1", "indicator I.1 -",
        "indicator I.2 -", "domain I -",
      ])
    #expect(graph.nodes[1].transcripts == 1)
    #expect(graph.nodes[4].label == "Money")
  }

  @Test func theTreeTheLinksAndWhatOccursTogetherAreEdges() throws {
    let graph = try graph(["a.txt": "P01: The funding and the budget end. Funds again."])
    #expect(
      edges(graph, .parent) == [
        "funding > money, 1.0", "budget > money, 1.0", "I.1 > I, 1.0", "I.2 > I, 1.0",
      ])
    #expect(edges(graph, .link) == ["funding > I.1, 1.0"])
    // One sentence has both, another only funding.
    #expect(edges(graph, .cooccurrence) == ["funding > budget, 1.0, 0.5"])
  }
}
