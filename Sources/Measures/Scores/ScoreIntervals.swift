import QualData

/// Bootstrap intervals of the mean and the median of ratings.
///
/// Respondents are drawn, each with all ratings counted: those of one respondent on several indicators are not
/// independent. Mean and median are of the same resamples.
package struct ScoreIntervals: Sendable, Equatable {
  package var mean: BootstrapInterval?
  package var median: BootstrapInterval?

  /// - Parameter levels: the levels that each respondent gave; who gave none is left out.
  /// - Note: Undefined for fewer than two respondents, and as in `Bootstrap.interval`.
  package init(_ levels: [[Int]], _ bootstrap: Bootstrap) {
    let respondents = levels.filter { !$0.isEmpty }
    let sums = respondents.map { $0.reduce(0, +) }
    let lowest = respondents.joined().min() ?? 0
    let width = (respondents.joined().max() ?? 0) - lowest + 1
    mean = bootstrap.interval(units: respondents.count) { drawn in
      let sum = drawn.reduce(0) { $0 + sums[$1] }
      return Double(sum) / Double(drawn.reduce(0) { $0 + respondents[$1].count })
    }
    median = bootstrap.interval(units: respondents.count) { drawn in
      var frequency = Array(repeating: 0, count: width)
      for respondent in drawn {
        for level in respondents[respondent] { frequency[level - lowest] += 1 }
      }
      return Self.median(frequency, lowest: lowest)
    }
  }

  /// The mean of the two ratings in the middle, which are one where n is odd.
  private static func median(_ frequency: [Int], lowest: Int) -> Double {
    let count = frequency.reduce(0, +)
    func level(at place: Int) -> Int {
      var seen = 0
      return lowest
        + (frequency.firstIndex {
          seen += $0
          return seen > place
        } ?? 0)
    }
    return Double(level(at: (count - 1) / 2) + level(at: count / 2)) / 2
  }

  static func columns(_ bootstrap: Bootstrap) -> [Table.Column] {
    let what =
      "\(bootstrap.method.rawValue) bootstrap of respondents, \(plural(bootstrap.resamples, "resample"))"
    return [("mean", "mean"), ("median", "median")].flatMap { name, title in
      [
        Table.Column("\(name)_lower", .number, "Lower end of the 95 % interval of the \(title); \(what)"),
        Table.Column("\(name)_upper", .number, "Upper end of the 95 % interval of the \(title); \(what)"),
      ]
    }
  }

  var cells: [Table.Cell] {
    [.number(mean?.lower), .number(mean?.upper), .number(median?.lower), .number(median?.upper)]
  }
}
