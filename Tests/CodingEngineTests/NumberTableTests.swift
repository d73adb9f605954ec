import Testing

@testable import CodingEngine

@Suite struct NumberTableTests {
  /// As the trie's edges are: a small number above, another below.
  private static func key(_ node: Int, _ matcher: Int) -> UInt64 { UInt64(node) << 32 | UInt64(matcher) }

  /// 10,000 keys: of nodes 1…100 with matchers 1…100, each with a value of its own.
  private let table: NumberTable = {
    var table = NumberTable()
    for node in 1...100 {
      for matcher in 1...100 { table.insert(UInt32(node * 1_000 + matcher), for: key(node, matcher)) }
    }
    return table
  }()

  @Test func everyKeyHasItsValue() {
    for node in 1...100 {
      for matcher in 1...100 { #expect(table[Self.key(node, matcher)] == UInt32(node * 1_000 + matcher)) }
    }
  }

  @Test func whatWasNotInsertedIsNone() {
    for node in 101...200 {
      for matcher in 1...100 { #expect(table[Self.key(node, matcher)] == 0) }
    }
  }

  @Test func aKeyThatIsThereIsNeverRuledOut() {
    table.withLookup { table in
      for node in 1...100 {
        for matcher in 1...100 { #expect(table.mayHave(Self.key(node, matcher)) == 1) }
      }
    }
  }

  /// There are at least eight bits for each key.
  @Test func mostKeysThatAreNotThereAreRuledOut() {
    let left = table.withLookup { table in
      (101...200).reduce(0) { sum, node in
        (1...100).reduce(sum) { $0 + Int(table.mayHave(Self.key(node, $1))) }
      }
    }
    #expect(left < 10_000 / 5)
  }

  @Test func valuesAreReplacedInTheirPlaces() {
    var table = table
    table.replaceValues { $0 + 1 }
    #expect(table[Self.key(7, 9)] == 7_010)
    table[Self.key(7, 9)] = 5
    #expect(table[Self.key(7, 9)] == 5)
    #expect(table[Self.key(7, 10)] == 7_011)
  }
}
