import Testing

@testable import Interchange

/// What is wrong with the options of patterns.
@Suite struct PatternOptionErrorTests {
  @Test func suggestsThePatternKeyMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  units: turn
          """)
          == """
          b.yaml:7:9: error: A pattern has no key “units”.
            7 |         units: turn
              |         ^~~~~
            Did you mean “unit”?
          """)
  }

  @Test func suggestsTheScopeMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  within: sentense
          """)
          == """
          b.yaml:7:17: error: Expected sentence, turn, paragraph or transcript for “within”, found “sentense”.
            7 |         within: sentense
              |                 ^~~~~~~~
            Did you mean “sentence”?
          """)
  }

  @Test func refusesAUnitThatIsNone() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unit: 5 sentences
          """)
          == """
          b.yaml:7:15: error: Expected match, sentence, turn, paragraph or “±5 words” (1 to 1000) for \
          “unit”, found “5 sentences”.
            7 |         unit: 5 sentences
              |               ^~~~~~~~~~~
            Did you mean “sentence”?
          """)
  }

  @Test func refusesAUnitOfNoWords() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unit: ±0 words
          """)
          == """
          b.yaml:7:15: error: Expected match, sentence, turn, paragraph or “±5 words” (1 to 1000) for \
          “unit”, found “±0 words”.
            7 |         unit: ±0 words
              |               ^~~~~~~~
          """)
  }

  @Test func refusesSpeakersThatAreNone() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  speakers: all
          """)
          == """
          b.yaml:7:19: error: Expected participants, everyone or a list of roles (participant, interviewer \
          or facilitator) for “speakers”, found “all”.
            7 |         speakers: all
              |                   ^~~
          """)
  }

  @Test func explainsHowToNameOneRole() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  speakers: interviewer
          """)
          == """
          b.yaml:7:19: error: Expected participants, everyone or a list of roles for “speakers”, found \
          “interviewer”.
            7 |         speakers: interviewer
              |                   ^~~~~~~~~~~
            Write it as a list: [interviewer].
          """)
  }

  @Test func suggestsTheRoleMeant() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  speakers: [facilitater]
          """)
          == """
          b.yaml:7:20: error: Expected participant, interviewer or facilitator for “speakers”, found \
          “facilitater”.
            7 |         speakers: [facilitater]
              |                    ^~~~~~~~~~~
            Did you mean “facilitator”?
          """)
  }

  @Test func refusesASideThatIsNone() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unless: y
                  side: left
          """)
          == """
          b.yaml:8:15: error: Expected before, after or both for “side”, found “left”.
            8 |         side: left
              |               ^~~~
          """)
  }

  @Test func refusesADistanceOfZero() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unless: y
                  distance: 0
          """)
          == """
          b.yaml:8:19: error: Expected a whole number from 1 to 1000 for “distance”, found “0”.
            8 |         distance: 0
              |                   ^
          """)
  }

  @Test func refusesADistanceGivenTwice() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  distance: 2
                  unless: {patterns: [y], distance: 3}
          """)
          == """
          b.yaml:8:33: error: “distance” stands both in “unless” and beside it.
            8 |         unless: {patterns: [y], distance: 3}
              |                                 ^~~~~~~~
            Keep one of the two.
          """)
  }

  @Test func asksForThePatternsOfUnless() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unless: {distance: 3}
          """)
          == """
          b.yaml:7:17: error: “unless” needs the key “patterns”.
            7 |         unless: {distance: 3}
              |                 ^
          """)
  }

  @Test func refusesAnEmptyPatternInUnless() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unless: [y, '']
          """)
          == """
          b.yaml:7:21: error: The pattern is empty.
            7 |         unless: [y, '']
              |                     ^~
            Write it, or remove its line.
          """)
  }

  @Test func refusesAnEmptyListInUnless() {
    #expect(
      errors(
        inCodes:
          """
            - id: a
              patterns:
                - pattern: x
                  unless: []
          """)
          == """
          b.yaml:7:17: error: “unless” is an empty list.
            7 |         unless: []
              |                 ^
            Add a pattern, or remove the key.
          """)
  }

  @Test func refusesADefaultThatIsNone() {
    #expect(
      errors(
        inCodebook:
          """
          codebook: demo
          defaults: {within: page, unless-distance: far}
          codes: []
          """)
          == """
          b.yaml:2:20: error: Expected sentence, turn, paragraph or transcript for “within”, found “page”.
            2 | defaults: {within: page, unless-distance: far}
              |                    ^~~~
          b.yaml:2:43: error: Expected a whole number from 1 to 1000 for “unless-distance”, found “far”.
            2 | defaults: {within: page, unless-distance: far}
              |                                           ^~~
          """)
  }
}
