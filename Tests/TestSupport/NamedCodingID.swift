import QualData

/// Ids of codings as words, for tests: the same word is the same id.
extension CodingID: ExpressibleByStringLiteral {
  public init(stringLiteral name: String) { self.init(named: name) }

  package init(named name: String) {
    self = name.utf8.reduce(CodingID(high: 0, low: 0)) { id, byte in
      CodingID(high: id.high &* 31 &+ UInt64(byte), low: id.low &* 131 &+ UInt64(byte))
    }
  }
}
