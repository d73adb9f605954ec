import QualData

/// Each transcript as a row of tiles, one for each coding in order of the text: what is spoken of, when, and how it turns.
package struct PortraitChart: Chart {
  package static let name = "portrait"
  package static let summary = "the codings of a transcript in order, as numbered tiles"

  /// Codes under one heading, which share a number and a colour.
  package struct Group: Sendable, Equatable {
    package var id: String
    package var name: String
    /// `#rrggbb`, if the codebook gives one.
    package var colour: String?
    package init(id: String, name: String, colour: String? = nil) {
      self.id = id
      self.name = name
      self.colour = colour
    }
  }

  package struct Tile: Sendable, Equatable {
    /// A position in `groups`.
    package var group: Int
    package var code: String
    package var name: String
    /// From 1.
    package var turn: Int
    package init(group: Int, code: String, name: String, turn: Int) {
      self.group = group
      self.code = code
      self.name = name
      self.turn = turn
    }
  }

  package struct Portrait: Sendable, Equatable {
    package var transcript: String
    package var tiles: [Tile]
    package init(transcript: String, tiles: [Tile]) {
      self.transcript = transcript
      self.tiles = tiles
    }
  }

  package var title: String
  package var groups: [Group]
  package var portraits: [Portrait]
  package var words: ChartWords

  package init(
    title: String, groups: [Group], portraits: [Portrait], words: ChartWords = .english
  ) {
    self.words = words
    self.title = title
    self.groups = groups
    self.portraits = portraits
  }

  private var isEmpty: Bool { portraits.allSatisfy { $0.tiles.isEmpty } }

  package var description: String {
    if isEmpty { return words(.nothing) }
    let lines = portraits.map { portrait in
      let parts = zip(groups, counts(portrait)).filter { $0.1 > 0 }.map { "\($0.0.name) \($0.1)" }
      return "\(portrait.transcript): "
        + (parts.isEmpty ? words(.noCodings) : parts.joined(separator: ", "))
    }
    return words(.portraitDescription, ["lines": lines.joined(separator: ". ")])
  }

  /// Tiles of each group.
  package func counts(_ portrait: Portrait) -> [Int] {
    var counts = Array(repeating: 0, count: groups.count)
    for tile in portrait.tiles { counts[tile.group] += 1 }
    return counts
  }

  package var table: Table {
    Table(
      name: Self.name, title: title,
      columns: [
        .init("transcript", .text, "Id of the transcript."),
        .init("position", .integer, "Of the coding, from 1."),
        .init("turn", .integer, "The turn it starts in."), .init("code", .text, "Id of the code."),
        .init("name", .text, "Name of the code."),
        .init("group", .text, "Id of the code at the top that it is below."),
      ],
      rows: portraits.flatMap { portrait in
        portrait.tiles.enumerated().map { number, tile in
          [
            .text(portrait.transcript), .integer(number + 1), .integer(tile.turn), .text(tile.code),
            .text(tile.name), .text(groups[tile.group].id),
          ]
        }
      })
  }

  // MARK: Drawing

  private static let side = 17.0
  private static let perRow = 40

  package func draw() -> ChartDrawing {
    if isEmpty { return .nothing(words) }
    let width = Double(Self.perRow) * Self.side
    let used = Set(portraits.flatMap(\.tiles).map(\.group))
    let legend = ChartLegend.boxes(
      groups.indices.filter(used.contains).map { (fill($0), on($0), "\($0 + 1)", groups[$0].name) },
      width: width)
    var marks = legend.marks
    var y = legend.height + 10
    for portrait in portraits {
      let count = portrait.tiles.count
      marks.add(
        "\(ChartText.cut(portrait.transcript, to: width - 60)) (\(count))", 0, y + 10,
        ChartLettering(isBold: true))
      y += 22
      for (number, tile) in portrait.tiles.enumerated() {
        let x = Double(number % Self.perRow) * Self.side
        let top = y + Double(number / Self.perRow) * Self.side
        marks.append(
          ChartMark(
            .rectangle(x: x, y: top, width: Self.side, height: Self.side), fill: fill(tile.group),
            stroke: .paper,
            tip: words(
              .tileTip, ["n": "\(number + 1)", "name": tile.name, "turn": "\(tile.turn)"])))
        marks.add(
          "\(tile.group + 1)", x + Self.side / 2, top + Self.side / 2,
          ChartLettering(size: 9, anchor: .middle),
          on(tile.group))
      }
      y += Double((count + Self.perRow - 1) / Self.perRow) * Self.side + 10
    }
    return ChartDrawing(width: width, height: y, marks: marks)
  }

  private func fill(_ group: Int) -> ChartPaint {
    groups[group].colour.map { .own($0) } ?? .step(1 + group * 7 / max(1, groups.count - 1))
  }

  private func on(_ group: Int) -> ChartPaint {
    groups[group].colour.map { .onOwn($0) } ?? .onStep(1 + group * 7 / max(1, groups.count - 1))
  }
}
