import QualData

/// Chooses the convention in which a project's positions make sense: selections begin and end at words, and their names
/// often quote their text.
package struct PositionEvidence: Sendable {
  struct Score: Sendable, Equatable {
    var convention: PositionConvention
    /// Selections that begin and end at the border of a word or sign.
    var atWords = 0
    /// Selections whose name is how their text begins.
    var quoted = 0
    /// Selections that reach out of their text.
    var outside = 0
  }

  /// A source's text and its selections, in the units of the file.
  package struct Sample {
    package var text: SourceText
    package var selections: [(range: TextRange, name: String)]

    package init(text: SourceText, selections: [(range: TextRange, name: String)]) {
      self.text = text
      self.selections = selections
    }
  }

  /// Of every convention, in the order of `PositionConvention.all`.
  private(set) var scores: [Score] = []
  package let selections: Int
  package let chosen: PositionConvention
  /// False when every convention leads to the same places.
  package let matters: Bool

  package init(_ samples: [Sample], origin: String) {
    selections = samples.reduce(0) { $0 + $1.selections.count }
    matters = samples.contains {
      !$0.selections.isEmpty && ($0.text.hadMark || $0.text.hasLineEndsOfTwo || $0.text.isBeyondBMP)
    }
    let known = PositionConvention.known(for: origin)
    var scores = PositionConvention.all.map { Score(convention: $0) }
    for sample in samples where !sample.selections.isEmpty {
      let bytes = Array(sample.text.text.utf8)
      for index in scores.indices { scores[index].add(sample, bytes) }
    }
    self.scores = scores
    // Of equal ones what the program is known for, else the standard's.
    let best = scores.map(\.points).max() ?? 0
    let candidates = scores.filter { $0.points == best }.map(\.convention)
    chosen = known.flatMap { candidates.contains($0) ? $0 : nil } ?? candidates.first ?? .standard
  }

  /// For people and programs: a row for each convention.
  package var table: Table {
    Table(
      name: "positions", title: "How the file counts positions",
      columns: [
        .init("convention", .text, "What is counted."),
        .init("at_words", .integer, "Selections that begin and end at a word or sign."),
        .init("quoted", .integer, "Selections that begin with the words of their name."),
        .init("outside", .integer, "Selections that reach out of their text."),
        .init("selections", .integer, "All of them."),
        .init("chosen", .text, "yes for the one that was taken."),
      ],
      rows: scores.map {
        [
          .text($0.convention.description), .integer($0.atWords), .integer($0.quoted), .integer($0.outside),
          .integer(selections), .text($0.convention == chosen ? "yes" : ""),
        ]
      })
  }

  /// A sentence.
  package var summary: String {
    if selections == 0 { return "The file has no selections of text." }
    if !matters { return "All ways of counting positions come to the same in these texts." }
    func told(_ score: Score) -> String { "\(score.atWords.grouped) of \(selections.grouped)" }
    let own = scores.first { $0.convention == chosen }!
    var sentence =
      "Positions are read as \(chosen.description): \(told(own)) selections begin and end at words"
    if own.quoted > 0 { sentence += ", \(own.quoted.grouped) begin with the words of their names" }
    if chosen != .standard { sentence += "; as the standard counts, \(told(scores[0])) would" }
    return sentence + "."
  }
}

extension PositionEvidence.Score {
  fileprivate var points: Int { atWords + 2 * quoted - outside }

  /// - Parameter bytes: of the sample's text with LF line ends.
  fileprivate mutating func add(_ sample: PositionEvidence.Sample, _ bytes: [UInt8]) {
    let places = sample.text.places(convention)
    for (range, name) in sample.selections {
      guard range.upper < places.count else {
        outside += 1
        continue
      }
      let found = places[range.lower]..<places[range.upper]
      if Self.isBorder(bytes, found.lowerBound, isStart: true),
        Self.isBorder(bytes, found.upperBound, isStart: false)
      {
        atWords += 1
      }
      if Self.begins(bytes[found], with: name) { quoted += 1 }
    }
  }

  /// Whether no word goes on over a place, and white space is outside of the selection.
  private static func isBorder(_ bytes: [UInt8], _ place: Int, isStart: Bool) -> Bool {
    let before = place > 0 ? bytes[place - 1] : 0x20
    let after = place < bytes.count ? bytes[place] : 0x20
    func isLetter(_ byte: UInt8) -> Bool {
      byte >= 0x80 || (0x61...0x7A).contains(byte | 0x20) || (0x30...0x39).contains(byte)
    }
    func isSpace(_ byte: UInt8) -> Bool { byte <= 0x20 }
    if isLetter(before), isLetter(after) { return false }
    return isStart ? !isSpace(after) : !isSpace(before)
  }

  /// White space apart; names are often cut, so twelve letters of it are enough.
  private static func begins(_ text: ArraySlice<UInt8>, with name: String) -> Bool {
    let wanted = name.utf8.filter { $0 > 0x20 && $0 != 0x2E }.prefix(12)
    return wanted.count >= 4
      && text.lazy.filter { $0 > 0x20 && $0 != 0x2E }.prefix(wanted.count).elementsEqual(wanted)
  }
}
