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
struct ExcerptCandidate {
  var excerpt: JointExcerpt
  var typicality: Typicality
  /// A number in the order cases were first seen; -1 for a case that nobody knows.
  var speakerCase: Int

  static func isMoreTypical(_ a: ExcerptCandidate, _ b: ExcerptCandidate) -> Bool {
    a.typicality.isMore(than: b.typicality)
  }
}

/// How typical an excerpt is for an indicator.
///
/// More typical is, in this order: more distinct patterns of the indicator's codes hit in it; its length is
/// nearer to 8…40 words; it is no barrier; its transcript was added earlier; it stands earlier.
struct Typicality {
  static let typicalLength = 8...40

  var patterns: Int
  /// Words short of 8 or beyond 40.
  var lengthDistance: Int
  var isBarrier: Bool
  /// A number in the order they were first seen.
  var transcript: Int
  var range: TextRange

  static func lengthDistance(_ words: Int) -> Int {
    max(0, typicalLength.lowerBound - words, words - typicalLength.upperBound)
  }

  func isMore(than other: Typicality) -> Bool {
    if patterns != other.patterns { return patterns > other.patterns }
    if lengthDistance != other.lengthDistance { return lengthDistance < other.lengthDistance }
    if isBarrier != other.isBarrier { return other.isBarrier }
    if transcript != other.transcript { return transcript < other.transcript }
    return range < other.range
  }
}
