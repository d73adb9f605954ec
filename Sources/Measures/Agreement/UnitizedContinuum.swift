/// A text as several observers cut it into units: what Krippendorff's α for unitising needs of it.
///
/// Lengths are in any unit that the positions are in; for texts, characters. Value 0 is the gap between units.
package struct UnitizedContinuum: Sendable, Equatable {
  package struct Segment: Sendable, Equatable {
    package var range: Range<Int>
    /// 1 or more.
    package var value: Int

    package init(_ range: Range<Int>, value: Int = 1) {
      self.range = range
      self.value = value
    }
  }

  /// Of one observer: the segments and the gaps between them, in order, without holes.
  private typealias Partition = [Segment]

  /// ℓ_ck, by two values: the lengths of the intersections of every two observers' segments, / (observers − 1).
  private(set) var coincidences: [[Double]]
  /// By value: the squared lengths of all segments; for gaps their lengths, as gaps have no structure.
  private(set) var selfPairs: [Double]
  package let length: Int

  var hasUnits: Bool { selfPairs.dropFirst().contains { $0 > 0 } }

  /// - Parameters:
  ///   - observers: two or more; the segments of each do not overlap, unless they have the same value: then they are
  ///     one.
  ///   - values: the highest value.
  package init(length: Int, observers: [[Segment]], values: Int) {
    precondition(observers.count > 1, "agreement needs two observers")
    self.length = length
    coincidences = Array(repeating: Array(repeating: 0, count: values + 1), count: values + 1)
    selfPairs = Array(repeating: 0, count: values + 1)
    let partitions = observers.map { Self.partition($0, length) }
    for segment in partitions.joined() {
      let size = Double(segment.range.count)
      selfPairs[segment.value] += segment.value == 0 ? size : size * size
    }
    var next = Array(repeating: 0, count: observers.count)
    var place = 0
    while place < length {
      let end = zip(partitions, next).map { $0[$1].range.upperBound }.min()!
      var frequency = Array(repeating: 0.0, count: values + 1)
      for (partition, index) in zip(partitions, next) { frequency[partition[index].value] += 1 }
      let share = Double(end - place) / Double(observers.count - 1)
      for a in 0...values where frequency[a] > 0 {
        for b in 0...values {
          coincidences[a][b] += share * frequency[a] * (a == b ? frequency[b] - 1 : frequency[b])
        }
      }
      for observer in next.indices where partitions[observer][next[observer]].range.upperBound == end {
        next[observer] += 1
      }
      place = end
    }
  }

  private static func partition(_ segments: [Segment], _ length: Int) -> Partition {
    var partition: Partition = []
    var merged: [Segment] = []
    for segment in segments.sorted(by: { $0.range.lowerBound < $1.range.lowerBound })
    where !segment.range.isEmpty {
      if let last = merged.last, last.range.upperBound > segment.range.lowerBound {
        precondition(last.value == segment.value, "segments of different values do not overlap")
        let end = max(last.range.upperBound, segment.range.upperBound)
        merged[merged.count - 1].range = last.range.lowerBound..<end
      } else {
        merged.append(segment)
      }
    }
    var place = 0
    for segment in merged {
      if segment.range.lowerBound > place {
        partition.append(Segment(place..<segment.range.lowerBound, value: 0))
      }
      partition.append(segment)
      place = segment.range.upperBound
    }
    if place < length { partition.append(Segment(place..<length, value: 0)) }
    return partition
  }
}
