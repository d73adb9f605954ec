import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct JournalChainTests {
  @Test func copiesShareTheCommandsBeforeTheyParted() throws {
    let copies = try TwoCopies { try $0.decide(1, .accepted) }
    try copies.ours.decide(2, .accepted)
    try copies.decideThere(3, .accepted)
    #expect(try copies.lastCommon() == 2)
  }

  @Test func aCopyThatWentOnSharesAllOfTheOther() throws {
    let copies = try TwoCopies()
    try copies.decideThere(3, .accepted)
    #expect(try copies.lastCommon() == 1)
  }

  @Test func storesMadeApartShareNothing() throws {
    let copies = try TwoCopies()
    let other = try SampleStore(coder: "carl")
    let common = try copies.theirs.read { a in
      try other.store.read {
        try JournalChain(a, digest: copies.digest).lastCommon(with: JournalChain($0, digest: copies.digest))
      }
    }
    #expect(common == 0)
  }

  @Test(arguments: 1...10) func theContentsAfterACommandAreWhatTheyWere(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let sample = try SampleStore()
    let before = try sample.store.read { try $0.contents() }
    for _ in 0..<6 { try sample.store.write(verb: "work") { try RandomWork.command($0, &random) } }
    let after = try sample.store.read { try $0.contents() }
    let found = try sample.store.write(verb: "look back") { try $0.contents(after: 1) }
    #expect(found.records == before.records)
    #expect(found.texts == before.texts)
    #expect(try sample.store.read { try $0.contents() } == after)
  }
}

extension TwoCopies {
  fileprivate func lastCommon() throws -> Int {
    try theirs.read { reader in
      try ours.store.read {
        try JournalChain($0, digest: digest).lastCommon(with: JournalChain(reader, digest: digest))
      }
    }
  }
}
