import QualData

/// Where an excerpt stands; the caller renders its text.
package struct JointExcerpt: Sendable, Equatable {
  package var transcript: String
  /// Of several codings of one range the first in order of the codebook, then by id.
  package var coding: CodingID
  package var range: TextRange
  package var code: String

  package init(transcript: String, coding: CodingID, range: TextRange, code: String) {
    self.transcript = transcript
    self.coding = coding
    self.range = range
    self.code = code
  }
}

/// An excerpt that may be shown for an indicator, and how typical it is.
///
/// More typical is, in this order: more distinct patterns of the indicator's codes hit in it; its length is
/// nearer to 8…40 words; it is no barrier; its transcript was added earlier; it stands earlier.
struct ExcerptCandidate {
  static let typicalLength = 8...40

  var excerpt: JointExcerpt
  var patterns: Int
  /// Words short of 8 or beyond 40.
  var lengthDistance: Int
  var isBarrier: Bool
  /// Numbers in the order they were first seen; -1 for a case that nobody knows.
  var transcript: Int
  var speakerCase: Int

  static func lengthDistance(_ words: Int) -> Int {
    max(0, typicalLength.lowerBound - words, words - typicalLength.upperBound)
  }

  static func isMoreTypical(_ a: ExcerptCandidate, _ b: ExcerptCandidate) -> Bool {
    if a.patterns != b.patterns { return a.patterns > b.patterns }
    if a.lengthDistance != b.lengthDistance { return a.lengthDistance < b.lengthDistance }
    if a.isBarrier != b.isBarrier { return b.isBarrier }
    if a.transcript != b.transcript { return a.transcript < b.transcript }
    return a.excerpt.range < b.excerpt.range
  }
}
