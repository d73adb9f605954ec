/// What patterns match: every choice in one place, the operators as functions over stretches of words.
///
/// ## Words
///
/// ICU's words of the transcript's language, folded (NFKC, small letters); a query is cut in the same way.
///
/// - **Hyphens** and dashes part words: `follow-up` is `follow` next to `up`. *Not matched:* a word written together
///   (`followup`).
/// - **Elisions** part words in French and Italian (`l'` + `information`), and in no other language. *Not matched:*
///   the elided word with a `*` that reaches over the apostrophe (`*information` does not take `l'` in).
/// - **Numbers** keep their separators: `3.5` and `1,000` are one word. *Not matched:* `3` in `3.5`; `1000` in `1,000`.
/// - **Emoji** and symbols are no words: they stand between words like punctuation. *Not matched:* they themselves.
/// - **Scripts without spaces** are cut by ICU's dictionaries, and wildcards are about one word there too. Where ICU
///   parts a wildcard from its letters (医*院) it belongs to the word before it, at the beginning to the one after it.
///   *Not matched:* a part of a word without wildcards.
///
/// ## Scopes
///
/// A query is evaluated in each scope (`within`: sentence, paragraph, turn or transcript) by itself. Sentences end
/// where Unicode's rules for the language end them and at a line end, paragraphs at an empty line, turns where somebody
/// else speaks. With `within: transcript`, AND and NOT look at all turns of the transcript whose speakers the pattern
/// reads. *Not matched:* a span, NEAR or BEFORE over two turns, whatever the scope; an `unless` in another turn.
///
/// ## Spans
///
/// The value of a query in a scope is a set of spans, each a stretch of adjacent words:
///
/// - A **phrase** gives all its occurrences that lie in the scope with all their words, overlapping ones included;
///   punctuation between the words is not looked at. *Not matched:* an occurrence that reaches out of the scope.
/// - **OR** gives the spans of both sides.
/// - **AND**, **NOT**, **NEAR**, **BEFORE**: see the functions.
///
/// ## From spans to matches
///
/// In this order: a span with an `unless` near it is dropped; a span that overlaps one of the code's
/// `exclude-patterns` is dropped; of what all patterns of the code have left in the turn, the leftmost-longest
/// are the matches (`MatchSelection`). So what is dropped makes room for others.
///
/// - **Overlap** and **nesting**: matches of one code share no word, also with themselves. *Not matched:* a span inside a
///   longer match that begins with it or before it, or that begins inside a match and ends behind it. Different codes do
///   not mind each other.
/// - **Ties**: of two patterns that give the same span, the earlier in the code makes the match. *Not matched:* the
///   same words a second time.
package enum MatchSemantics {
  /// Words of a transcript, counted from its first.
  typealias Span = Range<Int32>

  /// `a AND b`: the spans of both sides, each by itself, where both sides have one.
  ///
  /// Both sides may be satisfied by the same words. *Not matched:* the words between them; anything in a scope with
  /// one side only.
  static func both(_ a: [Span], _ b: [Span]) -> [Span] { a.isEmpty || b.isEmpty ? [] : a + b }

  /// `a NOT b`: the spans of a in a scope without any span of b.
  ///
  /// *Not matched:* a span of a with b anywhere in its scope, however far, or in the same words. `unless` is for
  /// what stands near.
  static func without(_ a: [Span], _ b: [Span]) -> [Span] { b.isEmpty ? a : [] }

  /// `a NEAR/n b` and `a BEFORE/n b`: for each span of a, one span from the first word of a or b to the last word of
  /// the other, for the nearest b.
  ///
  /// Nearness is counted as in `unless`: 1 is next to it, n has at most n - 1 words between the edges that face each
  /// other. NEAR takes b on either side, BEFORE only after a. Of two equally near, the one before a is taken; of several
  /// that begin or end at the same word next to a, the longest.
  ///
  /// *Not matched:* a b that shares a word with a; a second b for the same a; a b that has no a of its own near
  /// (so the sides of NEAR are not quite alike: `a NEAR/5 b` asks of every a); b in another turn.
  ///
  /// - Parameter isSameTurn: whether two words stand in one turn.
  static func near(
    _ a: [Span], _ b: [Span], distance: Int, ordered: Bool, isSameTurn: (Int32, Int32) -> Bool
  ) -> [Span] {
    guard !a.isEmpty, !b.isEmpty else { return [] }
    let distance = Int32(clamping: distance)
    // The last that ends at a word is the longest; so is the first that starts at one.
    let byEnd = b.sorted { ($0.upperBound, $1.lowerBound) < ($1.upperBound, $0.lowerBound) }
    let byStart = b.sorted { ($0.lowerBound, $1.upperBound) < ($1.lowerBound, $0.upperBound) }
    return a.compactMap { a in
      var best: (gap: Int32, span: Span)?
      if !ordered {
        let next = partition(byEnd) { $0.upperBound > a.lowerBound }
        if next > 0 {
          let before = byEnd[next - 1]
          if isSameTurn(before.lowerBound, a.lowerBound) {
            best = (a.lowerBound - before.upperBound, before.lowerBound..<a.upperBound)
          }
        }
      }
      let next = partition(byStart) { $0.lowerBound >= a.upperBound }
      if next < byStart.count {
        let after = byStart[next]
        let gap = after.lowerBound - a.upperBound
        if best.map({ gap < $0.gap }) ?? true, isSameTurn(a.lowerBound, after.lowerBound) {
          best = (gap, a.lowerBound..<after.upperBound)
        }
      }
      guard let best, best.gap < distance else { return nil }
      return best.span
    }
  }

  /// The first index whose element is `second`; those before it are not.
  static func partition(_ spans: [Span], _ second: (Span) -> Bool) -> Int {
    var low = 0
    var high = spans.count
    while low < high {
      let middle = (low + high) / 2
      if second(spans[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
