/// Where the words of an excerpt stand in the new text, and how well what stands around them agrees.
struct QuotePlaces: Sendable {
  struct Place: Equatable {
    /// The first piece.
    var start: Int
    /// See `context`.
    var context: Int
  }

  private let alignment: TextAlignment
  private let placesInOld: [[Int32]]
  private let placesInNew: [[Int32]]

  init(_ alignment: TextAlignment) {
    self.alignment = alignment
    let count = Int(max(alignment.old.ids.max() ?? -1, alignment.new.ids.max() ?? -1)) + 1
    placesInOld = Self.places(alignment.old.ids, count)
    placesInNew = Self.places(alignment.new.ids, count)
  }

  /// Where the pieces stand in the new text and may be meant: not where other words of the old text went.
  func free(_ pieces: Range<Int>) -> [Place] {
    starts(of: pieces, in: alignment.new.ids, placesInNew).filter { start in
      let taken = (start..<(start + pieces.count)).count { piece in
        let old = alignment.oldPiece[piece]
        return old >= 0 && !pieces.contains(Int(old))
      }
      return 2 * taken <= pieces.count
    }.map { Place(start: $0, context: context(of: pieces, at: $0)) }
  }

  /// Whether the pieces stand once in each text and are not too few to stand there by chance.
  func isDistinctive(_ pieces: Range<Int>) -> Bool {
    pieces.count >= ReanchoringLimits.distinctivePieces
      && starts(of: pieces, in: alignment.new.ids, placesInNew).count == 1
      && starts(of: pieces, in: alignment.old.ids, placesInOld).count == 1
  }

  /// How often the same words stand again directly before and directly after.
  struct Copies: Equatable {
    var before: Int
    var after: Int
  }

  func copiesInOld(of pieces: Range<Int>) -> Copies {
    copies(of: pieces, at: pieces.lowerBound, in: alignment.old.ids)
  }

  func copiesInNew(of pieces: Range<Int>, at start: Int) -> Copies {
    copies(of: pieces, at: start, in: alignment.new.ids)
  }

  private func copies(of pieces: Range<Int>, at start: Int, in text: [Int32]) -> Copies {
    let ids = alignment.old.ids[pieces]
    func isCopy(_ place: Int) -> Bool {
      place >= 0 && place + ids.count <= text.count && text[place..<(place + ids.count)] == ids
    }
    var copies = Copies(before: 0, after: 0)
    while isCopy(start - (copies.before + 1) * ids.count) { copies.before += 1 }
    while isCopy(start + (copies.after + 1) * ids.count) { copies.after += 1 }
    return copies
  }

  /// The bytes of equal pieces that stand directly before and after in both texts, at most
  /// `TextAnchor.contextLength` on each side. Where both texts end together, nothing can differ any more.
  func context(of pieces: Range<Int>, at start: Int) -> Int {
    side(pieces.lowerBound, start, step: -1) + side(pieces.upperBound - 1, start + pieces.count - 1, step: 1)
  }

  private func side(_ oldPlace: Int, _ newPlace: Int, step: Int) -> Int {
    let (old, new) = (alignment.old, alignment.new)
    var bytes = 0
    var (i, j) = (oldPlace + step, newPlace + step)
    while bytes < TextAnchor.contextLength {
      let (isInOld, isInNew) = (old.ids.indices.contains(i), new.ids.indices.contains(j))
      if !isInOld, !isInNew { return TextAnchor.contextLength }
      guard isInOld, isInNew, old.ids[i] == new.ids[j] else { break }
      bytes += old.ranges[i].count
      i += step
      j += step
    }
    return min(bytes, TextAnchor.contextLength)
  }

  /// Where pieces of the old text stand in one of the texts.
  private func starts(of pieces: Range<Int>, in text: [Int32], _ places: [[Int32]]) -> [Int] {
    let ids = alignment.old.ids[pieces]
    // The rarest piece has the fewest places to look at.
    guard let rarest = pieces.min(by: { places[Int(ids[$0])].count < places[Int(ids[$1])].count }) else {
      return []
    }
    let offset = rarest - pieces.lowerBound
    return places[Int(ids[rarest])].compactMap { place in
      let start = Int(place) - offset
      guard start >= 0, start + pieces.count <= text.count else { return nil }
      return text[start..<(start + pieces.count)] == ids ? start : nil
    }
  }

  private static func places(_ ids: [Int32], _ count: Int) -> [[Int32]] {
    var places = [[Int32]](repeating: [], count: count)
    for (place, id) in ids.enumerated() { places[Int(id)].append(Int32(place)) }
    return places
  }
}
