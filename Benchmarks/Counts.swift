/// What a measurement found: a time without the right counts is worth nothing.
struct Counts: Codable, Equatable, CustomStringConvertible {
  var words = 0
  var codings = 0
  var matches = 0
  /// The sum of all cells of the matrix of codes and regions.
  var cells = 0

  var description: String { "\(words) words, \(codings) codings, \(matches) matches, cells of \(cells)" }
}

/// Ends a run: no time is reported.
struct WrongCounts: Error, CustomStringConvertible {
  let description: String

  init(_ setting: String, found: String, expected: String) {
    description = "\(setting): found \(found), expected \(expected). No time is reported."
  }
}
