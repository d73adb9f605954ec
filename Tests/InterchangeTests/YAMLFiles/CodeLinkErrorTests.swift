import Testing

@testable import Interchange

/// What is wrong with the parents and links of codes.
@Suite struct CodeLinkErrorTests {
  @Test func showsTheCircleOfTwoParents() {
    #expect(
      errors(
        inCodes:
          """
            - {id: a, parent: b}
            - {id: b, parent: a}
          """)
          == """
          b.yaml:4:21: error: The parents of these codes run in a circle: a → b → a.
            4 |   - {id: a, parent: b}
              |                     ^
            Remove the “parent” of one of them.
          """)
  }

  @Test func showsACodeThatIsItsOwnParent() {
    #expect(
      errors(
        inCodes:
          """
            - {id: a, parent: a}
          """)
          == """
          b.yaml:4:21: error: The parents of these codes run in a circle: a → a.
            4 |   - {id: a, parent: a}
              |                     ^
            Remove the “parent” of one of them.
          """)
  }

  @Test func showsACircleThroughANestedCode() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              parent: b
              codes:
                - id: b
          """)
          == """
          b.yaml:5:13: error: The parents of these codes run in a circle: a → b → a.
            5 |     parent: b
              |             ^
            Remove the “parent” of one of them.
          """)
  }

  @Test func showsACircleWithoutTheCodesThatHangOnIt() {
    #expect(
      errors(
        inCodes:
          """
            - {id: x, parent: a}
            - {id: a, parent: b}
            - {id: b, parent: a}
          """)
          == """
          b.yaml:5:21: error: The parents of these codes run in a circle: a → b → a.
            5 |   - {id: a, parent: b}
              |                     ^
            Remove the “parent” of one of them.
          """)
  }

  @Test func suggestsTheParentMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: money
            - {id: a, parent: mony}
          """)
          == """
          b.yaml:5:21: error: There is no code “mony” to be the parent.
            5 |   - {id: a, parent: mony}
              |                     ^~~~
            Did you mean “money”?
          """)
  }

  @Test func refusesAnUnknownParentThatIsLikeNoCode() {
    #expect(
      errors(
        inCodes:
          """
            - {id: a, parent: money}
          """)
          == """
          b.yaml:4:21: error: There is no code “money” to be the parent.
            4 |   - {id: a, parent: money}
              |                     ^~~~~
            Use the id of a code in this file.
          """)
  }

  @Test func refusesAParentForANestedCode() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              codes:
                - {id: b, parent: a}
          """)
          == """
          b.yaml:6:17: error: This code is nested in another, and names a parent too.
            6 |       - {id: b, parent: a}
              |                 ^~~~~~
            Remove “parent”.
          """)
  }

  @Test func suggestsTheIndicatorMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: [I.1, II.3]
          """, model: .twoLevels)
          == """
          b.yaml:5:23: error: The model “mini” has no indicator “II.3”.
            5 |     indicators: [I.1, II.3]
              |                       ^~~~
            Did you mean “II.1”?
          """)
  }

  @Test func refusesAnIndicatorLikeNoneOfTheModel() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: [governance]
          """, model: .twoLevels)
          == """
          b.yaml:5:18: error: The model “mini” has no indicator “governance”.
            5 |     indicators: [governance]
              |                  ^~~~~~~~~~
            Use the id of an indicator in the model file.
          """)
  }

  @Test func refusesAnUnknownIndicatorWithAWeight() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: {II.2: 1}
          """, model: .twoLevels)
          == """
          b.yaml:5:18: error: The model “mini” has no indicator “II.2”.
            5 |     indicators: {II.2: 1}
              |                  ^~~~
            Did you mean “II.1”?
          """)
  }

  @Test func refusesAnIndicatorLinkedTwice() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: [I.1, I.1]
          """)
          == """
          b.yaml:5:23: error: The indicator “I.1” is linked twice.
            5 |     indicators: [I.1, I.1]
              |                       ^~~
            Keep one of the two.
          """)
  }

  @Test func refusesAWeightOfZero() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: {I.1: 0}
          """)
          == """
          b.yaml:5:23: error: Expected a weight above 0 for “I.1”, found “0”.
            5 |     indicators: {I.1: 0}
              |                       ^
          """)
  }

  @Test func refusesAWeightBelowZero() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: {I.1: -1}
          """)
          == """
          b.yaml:5:23: error: Expected a weight above 0 for “I.1”, found “-1”.
            5 |     indicators: {I.1: -1}
              |                       ^~
          """)
  }

  @Test func refusesAWeightThatIsNoNumber() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: {I.1: nan}
          """)
          == """
          b.yaml:5:23: error: Expected a weight above 0 for “I.1”, found “nan”.
            5 |     indicators: {I.1: nan}
              |                       ^~~
          """)
  }

  @Test func refusesOneTextForAListOfIndicators() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              indicators: I.1
          """)
          == """
          b.yaml:5:17: error: Expected a list of indicator ids or a mapping of weights by id for \
          “indicators”, found a text.
            5 |     indicators: I.1
              |                 ^~~
            Write it as a list: [I.1].
          """)
  }
}
