/// All thresholds of re-anchoring.
package enum ReanchoringLimits {
  /// The least similarity of an excerpt that was changed and is still the same excerpt.
  package static let leastSimilarity = 0.6
  /// Changed words that were whole sentences are widened to whole sentences when their similarity falls by no more than this.
  package static let widening = 0.15
  /// Words that stand more than once in the new text are known by what stands around them: this many bytes of pieces, up
  /// to 32 on each side, must be the same. Two speakers' labels alone are fewer.
  package static let leastContext = 24
  /// By how many bytes the context of the best place must be better than that of the next best.
  package static let leastLead = 8
  /// Fewer pieces than this are known by their context even when they stand only once in both texts.
  package static let distinctivePieces = 4
  /// How many pieces away from a reliably matched one an excerpt is still expected, besides twice its own.
  package static let nearby = 64
  /// A run of matched pieces this long is no accident.
  package static let reliableRun = 3
}
