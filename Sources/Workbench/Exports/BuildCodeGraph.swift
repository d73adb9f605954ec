import Interchange
import Measures
import QualData

/// A project's codes, indicators and domains as a graph: the tree, the links, and which codes occur together.
package enum BuildCodeGraph {
  /// Codes occur together where their codings share text.
  /// - Throws: `InputErrors` for the project's own files.
  package static func run(
    _ project: Project, statuses: StatusFilter, threads: Int, progress: (Int, Int) -> Void = { _, _ in }
  ) throws -> (graph: CodeGraph, report: CorpusRun.Report) {
    let codebook = try project.codebook()
    let codes = codebook.codebook.flattened.map(\.code)
    var occurrence = CoOccurrence(codes: codes.map(\.id), unit: .coding, statuses: statuses)
    var codings: [String: Int] = [:]
    var transcripts: [String: Int] = [:]
    let report = try CorpusRun(project.sources(), codebook, decisions: project.decisions(), threads: threads)
      .forEach(progress: progress) { document in
        occurrence.add(document.coded)
        let counted = document.coded.codings.filter { statuses.admits($0.status) }.map(\.code)
        for code in counted { codings[code, default: 0] += 1 }
        for code in Set(counted) { transcripts[code, default: 0] += 1 }
      }
    let language = project.settings.language
    let frame = CodeFrame(codebook: codebook.codebook, model: codebook.model)
    let nodes =
      codes.map { code in
        CodeGraph.Node(
          .code, code.id, label: code.name.text(language), colour: code.colour,
          codings: codings[code.id] ?? 0, transcripts: transcripts[code.id] ?? 0)
      } + frame.indicators.map { CodeGraph.Node(.indicator, $0.id, label: $0.label.text(language)) }
      + frame.domains.map { CodeGraph.Node(.domain, $0.id, label: $0.label.text(language)) }
    return (CodeGraph(nodes: nodes, edges: edges(codes, frame, occurrence)), report)
  }

  private static func edges(
    _ codes: [Code], _ frame: CodeFrame, _ occurrence: CoOccurrence
  ) -> [CodeGraph.Edge] {
    let firstDomain = codes.count + frame.indicators.count
    var edges = frame.codes.enumerated().compactMap { position, code in
      code.parent.map { CodeGraph.Edge(.parent, from: position, to: $0) }
    }
    edges += frame.indicators.enumerated().map { position, indicator in
      CodeGraph.Edge(.parent, from: codes.count + position, to: firstDomain + indicator.domain)
    }
    // A code's own links; those it has from the codes above it follow from the tree.
    let indicators = Dictionary(frame.indicators.enumerated().map { ($1.id, $0) }) { first, _ in first }
    for (position, code) in codes.enumerated() {
      edges += code.links.compactMap { link in
        indicators[link.indicator].map {
          CodeGraph.Edge(.link, from: position, to: codes.count + $0, weight: link.weight)
        }
      }
    }
    for a in codes.indices {
      edges += codes.indices.filter { $0 > a && occurrence.count(a, $0) > 0 }.map { b in
        CodeGraph.Edge(
          .cooccurrence, from: a, to: b, weight: Double(occurrence.count(a, b)),
          jaccard: occurrence.jaccard(a, b))
      }
    }
    return edges
  }
}
