/// What two coders made of units that are coded or not: the cells of a table of two by two.
package struct CodedPairs: Sendable, Equatable {
  package var both = 0
  package var firstOnly = 0
  package var secondOnly = 0
  package var neither = 0

  /// Only units that both coders read count.
  /// - Throws: `oneCoder`, `notTwoCoders`, `notDichotomous`, `noOverlap`
  package init(_ table: AgreementTable) throws(UndefinedAgreement) {
    guard let coded = table.coded else { throw .notDichotomous }
    let table = try table.codedByBoth()
    for (pattern, count) in zip(table.patterns, table.counts) {
      guard let first = pattern[0], let second = pattern[1] else { continue }
      switch (first == coded, second == coded) {
      case (true, true): both += count
      case (true, false): firstOnly += count
      case (false, true): secondOnly += count
      case (false, false): neither += count
      }
    }
    guard units > 0 else { throw .noOverlap }
  }

  package var units: Int { both + firstOnly + secondOnly + neither }
}

extension AgreementTable {
  /// Without the units that only one of two coders coded.
  /// - Throws: `oneCoder`, `notTwoCoders`
  func codedByBoth() throws(UndefinedAgreement) -> AgreementTable {
    guard coders.count > 1 else { throw .oneCoder }
    guard coders.count == 2 else { throw .notTwoCoders }
    guard patterns.contains(where: { $0.contains(nil) }) else { return self }
    var table = self
    table.removePatterns { $0.contains(nil) }
    return table
  }
}
