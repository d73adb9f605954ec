import QualData

/// One value for each respondent, as tests want it: what one respondent says of several indicators is not independent.
struct RespondentScores {
  struct Answer {
    var respondent: String
    var group: String
    /// The mean of the levels that the respondent gave to the scope's indicators.
    var value: Double
  }

  let scopes: [ScoreScope]
  /// In natural order, those not given last.
  let rounds: [String]
  let groups: [String]
  /// By scope, then by round; respondents in the order in which they first appear.
  private(set) var answers: [[[Answer]]]

  private struct Key: Hashable {
    var respondent: String
    var group: String
  }

  init(_ ratings: [Rating], _ model: MaturityModel, language: String) {
    scopes = ScoreScope.all(of: model, language: language)
    let positions = Dictionary(
      model.indicators.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    let given = ratings.filter { $0.level != nil && positions[$0.indicator] != nil }
    rounds = Set(given.map(\.round)).sorted(by: NotGiven.last)
    groups = Set(given.map(\.group)).sorted(by: NotGiven.last)
    let roundPlaces = Dictionary(uniqueKeysWithValues: rounds.enumerated().map { ($1, $0) })
    let scopesOf = positions.count == 0 ? [] : Self.scopes(scopes, indicators: model.indicators.count)
    struct Sum {
      var key: Key
      var sum = 0
      var count = 0
    }
    var sums = Array(repeating: Array(repeating: [Sum](), count: rounds.count), count: scopes.count)
    var places = Array(repeating: Array(repeating: [Key: Int](), count: rounds.count), count: scopes.count)
    for rating in given {
      let key = Key(respondent: rating.respondent, group: rating.group)
      let round = roundPlaces[rating.round]!
      for scope in scopesOf[positions[rating.indicator]!] {
        let place = places[scope][round][key] ?? sums[scope][round].count
        if place == sums[scope][round].count {
          places[scope][round][key] = place
          sums[scope][round].append(Sum(key: key))
        }
        sums[scope][round][place].sum += rating.level!
        sums[scope][round][place].count += 1
      }
    }
    answers = sums.map { rounds in
      rounds.map { answers in
        answers.map {
          Answer(
            respondent: $0.key.respondent, group: $0.key.group, value: Double($0.sum) / Double($0.count))
        }
      }
    }
  }

  /// Of each indicator, the scopes that it belongs to.
  private static func scopes(_ scopes: [ScoreScope], indicators: Int) -> [[Int]] {
    var lists = Array(repeating: [Int](), count: indicators)
    for (place, scope) in scopes.enumerated() {
      for indicator in scope.indicators { lists[indicator].append(place) }
    }
    return lists
  }

  /// Holm's adjustment among scopes of one kind: p values of indicators together, of domains together.
  func adjusted(_ values: [Double?]) -> [Double?] {
    var adjusted = values
    for kind in ScoreScope.Kind.allCases {
      let places = scopes.indices.filter { scopes[$0].kind == kind && values[$0] != nil }
      for (place, p) in zip(places, PAdjustment.holm.adjusted(places.map { values[$0]! })) {
        adjusted[place] = p
      }
    }
    return adjusted
  }
}
