import QualData

/// A transcript as several coders coded it, cut into the units that agreement is measured on.
package struct AgreementText: Sendable {
  package struct Unit: Sendable, Equatable {
    package var range: TextRange
    /// What is resampled as a whole: equal for units that belong together, and rising.
    package var cluster: Int
    /// How many units it stands for: characters that nothing tells apart are one stretch.
    package var size: Int

    package init(_ range: TextRange, cluster: Int, size: Int = 1) {
      self.range = range
      self.cluster = cluster
      self.size = size
    }
  }

  package struct Coded: Sendable, Equatable {
    /// The position of the code in the codebook.
    package var code: Int
    package var range: TextRange
    /// The same range in characters of the continuum.
    package var characters: Range<Int>

    package init(code: Int, range: TextRange, characters: Range<Int>) {
      self.code = code
      self.range = range
      self.characters = characters
    }
  }

  package var id: String
  /// In order of the text; they do not overlap.
  package var units: [Unit]
  /// The length of the continuum, in characters.
  package var length: Int
  /// By coder; `nil` where the coder did not code the transcript.
  package var codings: [[Coded]?]

  package init(id: String, units: [Unit], length: Int, codings: [[Coded]?]) {
    self.id = id
    self.units = units
    self.length = length
    self.codings = codings
  }

  /// The units that share at least one byte with a range.
  package func units(overlapping range: TextRange) -> Range<Int> {
    var low = 0
    var high = units.count
    while low < high {
      let middle = (low + high) / 2
      if units[middle].range.upper > range.lower { high = middle } else { low = middle + 1 }
    }
    var end = low
    while end < units.count, units[end].range.lower < range.upper { end += 1 }
    return low..<end
  }
}
