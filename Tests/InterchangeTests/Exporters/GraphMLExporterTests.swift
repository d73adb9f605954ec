import Testing

@testable import Interchange

@Suite struct GraphMLExporterTests {
  private let graph = CodeGraph(
    nodes: [
      .init(.code, "a & b", label: "Geld", colour: "#aabbcc", codings: 3, transcripts: 1),
      .init(.indicator, "I.1", label: "“Money”"),
    ], edges: [.init(.link, from: 0, to: 1, weight: 0.5), .init(.cooccurrence, from: 0, to: 0, jaccard: 1)])

  @Test func nodesAndEdgesHaveTheirDataByKey() {
    let lines = GraphMLExporter.text(graph).split(separator: "\n").map {
      $0.trimmingPrefix { $0 == " " }
    }
    #expect(lines[1] == #"<graphml xmlns="http://graphml.graphdrawing.org/xmlns">"#)
    #expect(lines[2] == #"<key id="node_name" for="node" attr.name="name" attr.type="string"/>"#)
    #expect(
      lines[11..<28].elementsEqual([
        #"<graph id="codes" edgedefault="directed">"#, #"<node id="n0">"#,
        #"<data key="node_name">a &amp; b</data>"#, #"<data key="node_label">Geld</data>"#,
        #"<data key="node_kind">code</data>"#, ##"<data key="node_colour">#aabbcc</data>"##,
        #"<data key="node_codings">3</data>"#, #"<data key="node_transcripts">1</data>"#, "</node>",
        #"<node id="n1">"#, #"<data key="node_name">I.1</data>"#, #"<data key="node_label">“Money”</data>"#,
        #"<data key="node_kind">indicator</data>"#, "</node>", #"<edge id="e0" source="n0" target="n1">"#,
        #"<data key="edge_kind">link</data>"#, #"<data key="edge_weight">0.5</data>"#,
      ]))
  }

  @Test func everyKeyThatIsUsedIsDeclared() {
    let text = GraphMLExporter.text(graph)
    let declared = Set(text.matches(of: /<key id="([^"]+)"/).map { String($0.1) })
    let used = Set(text.matches(of: /<data key="([^"]+)"/).map { String($0.1) })
    #expect(used == declared)
  }
}
