/// Codes, indicators and domains, and what joins them, for programs that draw and measure networks.
package struct CodeGraph: Sendable, Equatable {
  package enum NodeKind: String, Sendable { case code, indicator, domain }

  package enum EdgeKind: String, Sendable {
    /// A code and the code above it; an indicator and its domain.
    case parent
    /// A code and an indicator that it links to.
    case link
    /// Two codes that occur together; it has no direction.
    case cooccurrence
  }

  package struct Node: Sendable, Equatable {
    package var kind: NodeKind
    /// As in the codebook or the model.
    package var id: String
    package var label: String
    /// `#RRGGBB`, of a code that has one.
    package var colour: String?
    /// Of a code, without the codes below it.
    package var codings: Int?
    package var transcripts: Int?

    package init(
      _ kind: NodeKind, _ id: String, label: String, colour: String? = nil, codings: Int? = nil,
      transcripts: Int? = nil
    ) {
      self.kind = kind
      self.id = id
      self.label = label
      self.colour = colour
      self.codings = codings
      self.transcripts = transcripts
    }
  }

  package struct Edge: Sendable, Equatable {
    package var kind: EdgeKind
    /// Positions of nodes.
    package var from: Int
    package var to: Int
    /// Of a link its weight, of codes that occur together the units with both; else 1.
    package var weight: Double
    /// Jaccard's coefficient of codes that occur together.
    package var jaccard: Double?

    package init(_ kind: EdgeKind, from: Int, to: Int, weight: Double = 1, jaccard: Double? = nil) {
      self.kind = kind
      self.from = from
      self.to = to
      self.weight = weight
      self.jaccard = jaccard
    }
  }

  package var nodes: [Node]
  package var edges: [Edge]

  package init(nodes: [Node], edges: [Edge]) {
    self.nodes = nodes
    self.edges = edges
  }
}
