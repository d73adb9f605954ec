import QualData

/// Finds the excerpts of a transcript again in its corrected text.
///
/// The alignment of both texts says first where an excerpt's words went. What it does not keep side by side is looked for
/// by its words with what stands around them, then by similarity near the place where it was. What is changed or not
/// certain is fuzzy, what is not found is lost.
///
/// Words that stand once in each text are never taken for others. Of a sentence that is said again and again one can be taken
/// for another when it was moved and what stood beside it was edited as well: the texts then do not tell them apart.
package struct Reanchoring: Sendable {
  private let old: Transcript
  private let alignment: TextAlignment
  private let quotes: QuotePlaces
  private let changed: ChangedWords
  private let oldTurns: TurnFit
  private let newTurns: TurnFit

  package init(old: Transcript, new: Transcript) {
    self.old = old
    alignment = TextAlignment(old: old.text, new: new.text)
    quotes = QuotePlaces(alignment)
    oldTurns = TurnFit(old)
    newTurns = TurnFit(new)
    changed = ChangedWords(alignment, oldTurns, newTurns)
  }

  /// A placement for each coding, in their order.
  package static func run(codings: [Coding], old: Transcript, new: Transcript) -> [Placement] {
    let reanchoring = Reanchoring(old: old, new: new)
    // Several codes often have the same excerpt.
    var known: [TextRange: Placement] = [:]
    return codings.map { coding in
      if let placement = known[coding.range] { return placement }
      let placement = reanchoring.placement(of: coding.range)
      known[coding.range] = placement
      return placement
    }
  }

  /// - Parameter range: In the old text, on character borders. One without words is lost.
  package func placement(of range: TextRange) -> Placement {
    let pieces = alignment.old.pieces(in: range)
    guard !pieces.isEmpty else { return lost(range, .gone, similarity: 0) }
    let whole = alignment.wholePlace(of: pieces)
    let places = quotes.free(pieces)
    switch choice(pieces, whole, places) {
    case .certain(let start): return placed(range, pieces, at: start, reason: nil)
    case .uncertain(let start): return placed(range, pieces, at: start, reason: .uncertain)
    case .none: break
    }
    let quote = FoldedCharacters(alignment.old.substring(range)).characters
    guard let found = changed.nearest(to: pieces, quote) else {
      return lost(range, places.isEmpty ? .gone : .uncertain, similarity: 0)
    }
    guard found.similarity >= ReanchoringLimits.leastSimilarity else {
      return lost(range, places.isEmpty ? .gone : .uncertain, similarity: found.similarity)
    }
    return fitted(
      range, pieces, found.range, words: found.range, similarity: found.similarity,
      reason: found.similarity == 1 ? .uncertain : .changed)
  }

  private enum Choice { case certain(Int), uncertain(Int), none }

  /// Which place of the same words is meant: the alignment's unless what stands around it all changed, or the words were
  /// also put in nearby and either could be meant.
  private func choice(_ pieces: Range<Int>, _ whole: Range<Int>?, _ places: [QuotePlaces.Place]) -> Choice {
    var ranked = places.sorted { ($1.context, $0.start) < ($0.context, $1.start) }
    if let whole {
      ranked.removeAll { $0.start == whole.lowerBound }
      let context = quotes.context(of: pieces, at: whole.lowerBound)
      let rival = ranked.first?.context ?? 0
      if context >= ReanchoringLimits.leastContext {
        let isRivalled =
          rival >= ReanchoringLimits.leastContext && rival + ReanchoringLimits.leastLead > context
        let isCertain = !isRivalled && standsAsBefore(pieces, at: whole.lowerBound)
        return isCertain ? .certain(whole.lowerBound) : .uncertain(whole.lowerBound)
      }
    }
    if let best = ranked.first, best.context >= ReanchoringLimits.leastContext,
      ranked.count == 1 || best.context >= ranked[1].context + ReanchoringLimits.leastLead
    {
      return standsAsBefore(pieces, at: best.start) ? .certain(best.start) : .uncertain(best.start)
    }
    if let start = whole?.lowerBound ?? (places.count == 1 ? places[0].start : nil),
      quotes.isDistinctive(pieces)
    {
      return .certain(start)
    }
    if let start = whole?.lowerBound ?? nearby(pieces, ranked) ?? copy(of: pieces) {
      return .uncertain(start)
    }
    return .none
  }

  /// False where the same words stand side by side, and more or fewer of them than before: one is as good as another.
  private func standsAsBefore(_ pieces: Range<Int>, at start: Int) -> Bool {
    quotes.copiesInOld(of: pieces) == quotes.copiesInNew(of: pieces, at: start)
  }

  /// The best place of the same words where the alignment expects them; anywhere, when they are not few.
  private func nearby(_ pieces: Range<Int>, _ ranked: [QuotePlaces.Place]) -> Int? {
    if pieces.count >= ReanchoringLimits.distinctivePieces, let best = ranked.first { return best.start }
    let brackets = changed.brackets(pieces)
    return ranked.first { place in
      brackets.contains { $0.overlaps(place.start..<(place.start + pieces.count)) }
    }?.start
  }

  /// Of the same words side by side one is left: it may be this one.
  private func copy(of pieces: Range<Int>) -> Int? {
    let copies = quotes.copiesInOld(of: pieces)
    return (-copies.before...copies.after).lazy.compactMap { shift in
      let lower = pieces.lowerBound + shift * pieces.count
      return alignment.wholePlace(of: lower..<(lower + pieces.count))?.lowerBound
    }.first
  }

  /// The same words, at another or the same place.
  private func placed(
    _ range: TextRange, _ pieces: Range<Int>, at start: Int, reason: Placement.Reason?
  ) -> Placement {
    let shift = alignment.new.ranges[start].lower - alignment.old.ranges[pieces.lowerBound].lower
    let words = alignment.new.range(of: start..<(start + pieces.count))
    var place = TextRange(
      carried(range.lower, from: pieces.lowerBound, to: start),
      carried(range.upper, from: pieces.upperBound - 1, to: start + pieces.count - 1))
    if range.lower + shift >= 0, range.upper + shift <= alignment.new.text.utf8.count {
      let shifted = TextRange(range.lower + shift, range.upper + shift)
      let isSame = alignment.new.bytes(shifted).elementsEqual(alignment.old.bytes(range))
      if isSame { place = shifted }
    }
    return fitted(range, pieces, place, words: words, similarity: 1, reason: reason)
  }

  /// The place of an end of a range, which may lie within a piece.
  private func carried(_ place: Int, from piece: Int, to newPiece: Int) -> Int {
    let (from, to) = (alignment.old.ranges[piece], alignment.new.ranges[newPiece])
    if place <= from.lower { return to.lower }
    if place >= from.upper { return to.upper }
    // The same characters may be other bytes.
    let characters = alignment.old.substring(TextRange(from.lower, place)).count
    return to.lower + alignment.new.substring(to).prefix(characters).utf8.count
  }

  /// Puts a found place into its turn, and names the outcome.
  private func fitted(
    _ range: TextRange, _ pieces: Range<Int>, _ place: TextRange, words: TextRange, similarity: Double,
    reason: Placement.Reason?
  ) -> Placement {
    let mayCross = !oldTurns.isInOneTurn(alignment.old.range(of: pieces))
    let words = TextRange(max(place.lower, words.lower), min(place.upper, words.upper))
    guard let fit = newTurns.fit(place, words: words, mayCross: mayCross) else {
      return lost(range, .parted, similarity: similarity)
    }
    if fit.isCut {
      let left = FoldedCharacters.similarity(
        FoldedCharacters(alignment.old.substring(range)).characters,
        FoldedCharacters(alignment.new.substring(fit.range)).characters)
      guard left >= ReanchoringLimits.leastSimilarity else { return lost(range, .parted, similarity: left) }
      return Placement(
        kind: .fuzzy, reason: .parted, range: fit.range, turn: fit.turn, similarity: left,
        anchor: anchor(range))
    }
    let kind: Placement.Kind =
      if reason != nil { .fuzzy } else if fit.range == range, isUnchanged(range) { .exact } else { .moved }
    return Placement(
      kind: kind, reason: reason, range: fit.range, turn: fit.turn, similarity: similarity,
      anchor: anchor(range))
  }

  private func lost(_ range: TextRange, _ reason: Placement.Reason, similarity: Double) -> Placement {
    Placement(
      kind: .lost, reason: reason, range: nil, turn: nil, similarity: similarity, anchor: anchor(range))
  }

  private func anchor(_ range: TextRange) -> TextAnchor { TextAnchor(range, in: old.text) }

  private func isUnchanged(_ range: TextRange) -> Bool {
    alignment.new.bytes(range).elementsEqual(alignment.old.bytes(range))
  }
}
