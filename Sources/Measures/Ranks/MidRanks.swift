/// The ranks of values from 1 up; equal values share the mean of their ranks.
package struct MidRanks: Sendable, Equatable {
  /// In the order of the values.
  package let ranks: [Double]
  /// How many values are equal, for each value that occurs more than once; ascending by value.
  package let ties: [Int]

  package init(_ values: [Double]) {
    let order = values.indices.sorted { values[$0] < values[$1] }
    var ranks = Array(repeating: 0.0, count: values.count)
    var ties: [Int] = []
    var first = 0
    while first < order.count {
      var last = first
      while last + 1 < order.count, values[order[last + 1]] == values[order[first]] { last += 1 }
      for place in first...last { ranks[order[place]] = Double(first + last) / 2 + 1 }
      if last > first { ties.append(last - first + 1) }
      first = last + 1
    }
    self.ranks = ranks
    self.ties = ties
  }

  /// Σ (t³ − t) over the ties.
  var tieSum: Double { ties.reduce(0) { $0 + Double($1) * Double($1 - 1) * Double($1 + 1) } }
}
