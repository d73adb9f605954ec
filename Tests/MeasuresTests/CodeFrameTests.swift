import Measures
import QualData
import Testing

@Suite struct CodeFrameTests {
  @Test func aSubtreeIsTheCodeAndAllItsDescendants() {
    let book = Codebook(
      id: "b",
      codes: [
        Code(id: "a", children: [Code(id: "b", children: [Code(id: "c")]), Code(id: "d")]), Code(id: "e"),
      ])
    let frame = CodeFrame(codebook: book)
    #expect(frame.codes.map(\.id) == ["a", "b", "c", "d", "e"])
    #expect(frame.codes.map(\.subtree) == [0..<4, 1..<3, 2..<3, 3..<4, 4..<5])
    #expect(frame.codes.map(\.parent) == [nil, 0, 1, 0, nil])
  }

  @Test func aLinkOnAParentHoldsForItsChildren() {
    #expect(
      smallFrame.indicators.map { $0.codes.map { smallFrame.codes[$0.position].id } } == [
        ["governance", "steering", "priority"], ["priority"], ["funding"],
      ])
  }

  @Test func theHighestOfOwnAndInheritedWeightsHolds() {
    let book = Codebook(
      id: "b",
      codes: [
        Code(
          id: "a", links: [Link(indicator: "I.1", weight: 3)],
          children: [Code(id: "b", links: [Link(indicator: "I.1", weight: 0.5)])])
      ])
    let frame = CodeFrame(codebook: book, model: smallModel)
    #expect(frame.indicators[0].codes == [.init(0, 3), .init(1, 3)])
  }

  @Test func polarityAndLevelAreACodesOwn() {
    let book = Codebook(
      id: "b", codes: [Code(id: "a", polarity: .barrier, level: 2, children: [Code(id: "b")])])
    let frame = CodeFrame(codebook: book)
    #expect(frame.codes.map(\.polarity) == [.barrier, nil])
    #expect(frame.codes.map(\.level) == [2, nil])
  }

  @Test func indicatorsTheModelDoesNotHaveAreNamed() {
    let book = Codebook(id: "b", codes: [Code(id: "a", links: [Link(indicator: "X.9")])])
    #expect(CodeFrame(codebook: book, model: smallModel).unknownIndicators == ["X.9"])
  }
}
