import QualData

/// A transcript from its beginning to its end: who speaks, and which codes are where.
package struct TimelineChart: Chart {
  package static let name = "timeline"
  package static let summary = "one transcript from beginning to end: who speaks, and where each code is"

  /// From 0 to the transcript's length, in seconds or in bytes of its text.
  package struct Stretch: Sendable, Equatable {
    package var from: Double
    package var to: Double
    package init(_ from: Double, _ to: Double) {
      self.from = from
      self.to = to
    }
  }

  package struct Line: Sendable, Equatable {
    package var id: String
    package var name: String
    package var stretches: [Stretch]
    package init(id: String, name: String, stretches: [Stretch]) {
      self.id = id
      self.name = name
      self.stretches = stretches
    }
  }

  package enum Axis: Sendable, Equatable {
    /// Seconds from the start of the recording.
    case time
    /// Where turns begin, in bytes of the text, for turns from 1.
    case turns([Double])
  }

  package var title: String
  package var speakers: [Line]
  package var codes: [Line]
  package var length: Double
  package var axis: Axis
  package var words: ChartWords

  package init(
    title: String, speakers: [Line], codes: [Line], length: Double, axis: Axis,
    words: ChartWords = .english
  ) {
    self.words = words
    self.title = title
    self.speakers = speakers
    self.codes = codes
    self.length = length
    self.axis = axis
  }

  package var description: String {
    if codes.isEmpty && speakers.isEmpty { return words(.nothing) }
    let what =
      axis == .time ? words(.timelineTime, ["end": clock(length)]) : words(.timelineText)
    let lines = codes.map { "\($0.name) \($0.stretches.count)" }
    let found =
      lines.isEmpty
      ? words(.noCodings).prefix(1).uppercased() + words(.noCodings).dropFirst()
      : words(.codingsOf, ["values": lines.joined(separator: ", ")])
    return words(
      .timelineDescription,
      ["what": what, "speakers": speakers.map(\.name).joined(separator: ", "), "codes": found])
  }

  package var table: Table {
    let unit = axis == .time ? "seconds" : "bytes of the text"
    let lines = speakers.map { ("speaker", $0) } + codes.map { ("code", $0) }
    return Table(
      name: Self.name, title: title,
      columns: [
        .init("kind", .text, "speaker or code."), .init("id", .text, "The speaker or code."),
        .init("name", .text, "Its name."), .init("from", .number, "Where it begins, in \(unit)."),
        .init("to", .number, "Where it ends, in \(unit)."),
      ],
      rows: lines.flatMap { kind, line in
        line.stretches.map {
          [.text(kind), .text(line.id), .text(line.name), .number($0.from), .number($0.to)]
        }
      })
  }

  // MARK: Drawing

  private static let plotWidth = 560.0
  private static let rowHeight = 18.0

  package func draw() -> ChartDrawing {
    let lines = speakers + codes
    if lines.isEmpty || length <= 0 { return .nothing(words) }
    let labelWidth = max(
      min(300, lines.map { ChartText.width($0.name) }.max() ?? 0), ChartText.width(words(.turn), size: 10))
    let left = labelWidth + 12
    let scale = ChartScale(0...length, from: left, to: left + Self.plotWidth)
    let countX = left + Self.plotWidth + 44
    var rows: [ChartMark] = []
    var y = 4.0
    func add(_ group: [Line], _ heading: String, _ paint: ChartPaint, counts: Bool) {
      guard !group.isEmpty else { return }
      rows.add(heading, 0, y + 9, ChartLettering(isBold: true))
      if counts { rows.add(words(.codings), countX, y + 9, ChartLettering(size: 10, anchor: .end), .muted) }
      y += 22
      for line in group {
        let middle = y + Self.rowHeight / 2
        rows.add(ChartText.cut(line.name, to: labelWidth), 0, middle, tip: line.name)
        rows.append(ChartMark(.line(ChartPoint(left, middle), ChartPoint(scale.to, middle)), stroke: .grid))
        for stretch in line.stretches {
          let (from, to) = (scale.place(stretch.from), scale.place(stretch.to))
          // A word or two must still be seen, and stay on the plot.
          let width = max(3, to - from)
          let x = min(from, scale.to - width)
          rows.append(
            ChartMark(
              .rectangle(x: x, y: middle - 6, width: width, height: 12), fill: paint,
              tip: words(
                .stretchTip,
                ["name": line.name, "from": place(stretch.from), "to": place(stretch.to)])))
        }
        if counts {
          rows.add("\(line.stretches.count)", countX, middle, ChartLettering(anchor: .end), .muted)
        }
        y += Self.rowHeight
      }
      y += 8
    }
    add(speakers, words(.speakers), .muted, counts: false)
    add(codes, words(.codes), .series(0), counts: true)
    var marks: [ChartMark] = []
    for (x, text) in ticks(scale) {
      marks.append(ChartMark(.line(ChartPoint(x, 4), ChartPoint(x, y)), stroke: .grid))
      marks.add(text, x, y + 10, ChartLettering(size: 10, anchor: .middle), .muted)
    }
    if axis != .time {
      marks.add(words(.turn), left - 10, y + 10, ChartLettering(size: 10, anchor: .end), .muted)
    }
    return ChartDrawing(width: countX, height: y + 20, marks: marks + rows)
  }

  private func ticks(_ scale: ChartScale) -> [(x: Double, text: String)] {
    switch axis {
    case .time:
      let steps: [Double] = [1, 5, 10, 30, 60, 120, 300, 600, 1200, 1800, 3600, 7200, 18_000]
      let step = steps.first { length / $0 <= 8 } ?? length / 8
      return (0...Int(length / step)).map { (scale.place(Double($0) * step), clock(Double($0) * step)) }
    case .turns(let starts):
      // Every 1st, 2nd, 5th, 10th … turn, as long as the numbers stay apart.
      for step in [1, 2, 5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000, 10_000] {
        let shown = starts.indices.filter { ($0 + 1) % step == 0 || $0 == 0 }.map {
          (x: scale.place(starts[$0]), text: "\($0 + 1)")
        }
        let isWide = zip(shown, shown.dropFirst()).allSatisfy { $1.x - $0.x >= 30 }
        if isWide { return shown }
      }
      return []
    }
  }

  /// A place for people: a time, or the turn that it is in.
  private func place(_ value: Double) -> String {
    axis == .time ? mark(value) : words(.turnNumber, ["n": mark(value)])
  }

  /// A time, or the number of a turn.
  private func mark(_ value: Double) -> String {
    switch axis {
    case .time: clock(value)
    case .turns(let starts): "\(max(1, starts.prefix { $0 <= value }.count))"
    }
  }

  /// Where a line's stretches are: `0:14–0:20, 1:05`, or the numbers of turns; what starts in the place before it is
  /// told once.
  package func places(_ line: Line) -> String {
    var places: [String] = []
    for stretch in line.stretches {
      // A stretch ends before what follows it.
      let (from, to) = (mark(stretch.from), mark(max(stretch.from, stretch.to - (axis == .time ? 0 : 1))))
      let place = from == to ? from : "\(from)–\(to)"
      if places.last != place { places.append(place) }
    }
    return places.joined(separator: ", ")
  }

  private func clock(_ seconds: Double) -> String {
    let whole = Int(seconds)
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let (hours, minutes, rest) = (whole / 3600, whole / 60 % 60, whole % 60)
    return hours > 0 ? "\(hours):\(two(minutes)):\(two(rest))" : "\(minutes):\(two(rest))"
  }
}
