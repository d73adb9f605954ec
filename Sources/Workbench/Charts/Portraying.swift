import Interchange
import Measures
import QualData

/// Transcripts as portraits: each coding a tile, under a code of the top of the codebook.
struct Portraying {
  private let frame: CodeFrame
  private let top: [Code]
  /// By position of the code.
  private var groupOfCode: [Int] = []

  init(_ codebook: Codebook, _ frame: CodeFrame) {
    self.frame = frame
    top = codebook.codes
    for (number, code) in top.enumerated() {
      let size = frame.position(ofCode: code.id).map { frame.codes[$0].subtree.count } ?? 0
      groupOfCode += Array(repeating: number, count: size)
    }
  }

  /// Either all colours are the codebook's or none: its own and ours beside each other would mislead.
  func groups(_ language: String) -> [PortraitChart.Group] {
    let hasColours = top.allSatisfy { $0.colour != nil }
    return top.map {
      PortraitChart.Group(id: $0.id, name: $0.name.text(language), colour: hasColours ? $0.colour : nil)
    }
  }

  func portrait(_ transcript: CodedTranscript, _ language: String) -> PortraitChart.Portrait {
    let codings = transcript.codings.compactMap { coding in
      frame.position(ofCode: coding.code).map { (coding, $0) }
    }.sorted { $0.0.range != $1.0.range ? $0.0.range < $1.0.range : $0.1 < $1.1 }
    return PortraitChart.Portrait(
      transcript: transcript.id,
      tiles: codings.map { coding, code in
        PortraitChart.Tile(
          group: groupOfCode[code], code: coding.code, name: frame.codes[code].name.text(language),
          turn: coding.turn + 1)
      })
  }
}

extension NetworkChart {
  /// - Parameter title: told how many pairs occur together in all.
  init(
    _ occurrence: CoOccurrence, _ frame: CodeFrame, _ language: String, most: Int, words: ChartWords,
    title: (Int) -> String
  ) {
    let codes = frame.codes
    let nodes = codes.indices.map {
      Node(id: codes[$0].id, name: codes[$0].name.text(language), count: occurrence.count($0))
    }
    let edges = codes.indices.flatMap { a in
      codes.indices.filter { $0 > a && occurrence.count(a, $0) > 0 }.map {
        Edge(from: a, to: $0, both: occurrence.count(a, $0), jaccard: occurrence.jaccard(a, $0) ?? 0)
      }
    }
    self.init(title: title(edges.count), nodes: nodes, edges: edges, most: most, words: words)
  }
}
