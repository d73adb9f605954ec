import QualData

/// One step of widening or narrowing an excerpt at one of its ends.
package struct ExcerptResize: Sendable, Hashable {
  package enum Unit: String, Sendable { case sentence, word }
  package enum End: String, Sendable {
    case start, end
    package var other: End { self == .start ? .end : .start }
  }

  package var widens: Bool
  package var unit: Unit

  package init(widens: Bool, unit: Unit) {
    self.widens = widens
    self.unit = unit
  }

  /// The range after the step: its end moves to the next border of a unit. `nil` when there is none in the turns that
  /// the excerpt lies in, or when nothing would be left of it.
  package func applied(to range: TextRange, at end: End, in passage: Passage) -> TextRange? {
    let units = unit == .sentence ? passage.sentences : passage.words
    switch end {
    case .end:
      let ends = units.map(\.upper)
      let border =
        widens
        ? ends.first { $0 > range.upper } : ends.last { $0 < range.upper && $0 > range.lower }
      return border.map { TextRange(range.lower, $0) }
    case .start:
      let starts = units.map(\.lower)
      let border =
        widens
        ? starts.last { $0 < range.lower } : starts.first { $0 > range.lower && $0 < range.upper }
      return border.map { TextRange($0, range.upper) }
    }
  }
}
