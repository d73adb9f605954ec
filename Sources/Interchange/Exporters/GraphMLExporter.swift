/// A graph as GraphML (graphml.graphdrawing.org, version 1.0), which Gephi, yEd, igraph and NetworkX read.
///
/// All edges are written as directed, because readers refuse or drop graphs that mix both kinds: those of kind
/// `cooccurrence` go from the code that stands first in the codebook.
package enum GraphMLExporter {
  private static let keys = [
    ("name", "node", "string"), ("label", "node", "string"), ("kind", "node", "string"),
    ("colour", "node", "string"), ("codings", "node", "int"), ("transcripts", "node", "int"),
    ("kind", "edge", "string"), ("weight", "edge", "double"), ("jaccard", "edge", "double"),
  ]

  package static func text(_ graph: CodeGraph) -> String {
    var xml = XMLWriter(indented: true)
    xml.start("graphml", ["xmlns": "http://graphml.graphdrawing.org/xmlns"])
    for (name, target, type) in keys {
      xml.element(
        "key", ["id": "\(target)_\(name)", "for": target, "attr.name": name, "attr.type": type])
    }
    xml.start("graph", ["id": "codes", "edgedefault": "directed"])
    for (position, node) in graph.nodes.enumerated() {
      xml.element("node", ["id": "n\(position)"]) {
        data("node_name", node.id, &$0)
        data("node_label", node.label, &$0)
        data("node_kind", node.kind.rawValue, &$0)
        data("node_colour", node.colour, &$0)
        data("node_codings", node.codings.map(String.init), &$0)
        data("node_transcripts", node.transcripts.map(String.init), &$0)
      }
    }
    for (position, edge) in graph.edges.enumerated() {
      xml.element("edge", ["id": "e\(position)", "source": "n\(edge.from)", "target": "n\(edge.to)"]) {
        data("edge_kind", edge.kind.rawValue, &$0)
        data("edge_weight", NumberText.exact(edge.weight), &$0)
        data("edge_jaccard", edge.jaccard.flatMap(NumberText.exact), &$0)
      }
    }
    return xml.finish()
  }

  private static func data(_ key: String, _ value: String?, _ xml: inout XMLWriter) {
    if let value { xml.element("data", ["key": key], value) }
  }
}
