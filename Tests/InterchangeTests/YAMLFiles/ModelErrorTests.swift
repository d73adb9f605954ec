import Testing

@testable import Interchange

/// What is wrong with a model file.
@Suite struct ModelErrorTests {
  @Test func namesTheLevelsWithoutADescriptor() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - id: I.1
                  label: X
                  levels: {2: Much}
          """)
          == """
          m.yaml:9:9: error: The indicator “I.1” has no descriptor of level 1.
            9 |         levels: {2: Much}
              |         ^~~~~~
            Describe every level of the scale.
          """)
  }

  @Test func refusesALevelThatTheScaleDoesNotHave() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - id: I.1
                  label: X
                  levels: {1: Little, 2: Much, 3: All}
          """)
          == """
          m.yaml:9:38: error: The scale has no level “3”.
            9 |         levels: {1: Little, 2: Much, 3: All}
              |                                      ^
            Its levels are 1 and 2.
          """)
  }

  @Test func namesTheLineOfTheFirstIndicatorWithTheSameID() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - {id: X, label: A, levels: {1: a, 2: b}}
            - id: II
              label: Two
              indicators:
                - {id: X, label: B, levels: {1: a, 2: b}}
          """)
          == """
          m.yaml:11:14: error: The indicator id “X” is used twice; first in line 7.
            11 |       - {id: X, label: B, levels: {1: a, 2: b}}
               |              ^
            Give each indicator an id of its own.
          """)
  }

  @Test func namesTheLineOfTheFirstDomainWithTheSameID() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - {id: I, label: One, indicators: []}
            - {id: I, label: Two, indicators: []}
          """)
          == """
          m.yaml:5:10: error: The domain id “I” is used twice; first in line 4.
            5 |   - {id: I, label: Two, indicators: []}
              |          ^
            Give each domain an id of its own.
          """)
  }

  @Test func asksForTheKeysOfAnIndicator() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - statement: Yes.
          """)
          == """
          m.yaml:7:9: error: An indicator needs the key “id”.
            7 |       - statement: Yes.
              |         ^~~~~~~~~
          m.yaml:7:9: error: An indicator needs the key “label”.
            7 |       - statement: Yes.
              |         ^~~~~~~~~
          m.yaml:7:9: error: An indicator needs the key “levels”.
            7 |       - statement: Yes.
              |         ^~~~~~~~~
          """)
  }

  @Test func suggestsTheKeyMeantByAnUnknownOne() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - {id: X, label: A, level: {1: a, 2: b}, levels: {1: a, 2: b}}
          """)
          == """
          m.yaml:7:27: error: An indicator has no key “level”.
            7 |       - {id: X, label: A, level: {1: a, 2: b}, levels: {1: a, 2: b}}
              |                           ^~~~~
            Did you mean “levels”?
          """)
  }

  @Test func refusesAScaleWithAGap() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 3: {name: High}}
          domains: []
          """)
          == """
          m.yaml:2:25: error: Level 3 does not follow on level 1.
            2 | scale: {1: {name: Low}, 3: {name: High}}
              |                         ^
            Number the levels without gaps.
          """)
  }

  @Test func refusesAScaleOfOneLevel() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}}
          domains: []
          """)
          == """
          m.yaml:2:8: error: A scale has two levels or more.
            2 | scale: {1: {name: Low}}
              |        ^
            Add the missing levels.
          """)
  }

  @Test func refusesALevelThatIsNoNumber() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {low: {name: Low}, 1: {name: A}, 2: {name: B}}
          domains: []
          """)
          == """
          m.yaml:2:9: error: Expected the number of a level (0 to 99), found “low”.
            2 | scale: {low: {name: Low}, 1: {name: A}, 2: {name: B}}
              |         ^~~
          """)
  }

  @Test func asksForTheNameOfALevel() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {meaning: High}}
          domains: []
          """)
          == """
          m.yaml:2:28: error: A level needs the key “name”.
            2 | scale: {1: {name: Low}, 2: {meaning: High}}
              |                            ^
          """)
  }

  @Test func refusesAListForTheScale() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: [Low, High]
          domains: []
          """)
          == """
          m.yaml:2:8: error: Expected a mapping of levels by number for “scale”, found a list.
            2 | scale: [Low, High]
              |        ^
          """)
  }

  @Test func refusesTheKeywordsOfAFactSheet() {
    #expect(
      errors(
        inModel:
          """
          model: m
          scale: {1: {name: Low}, 2: {name: High}}
          domains:
            - id: I
              label: One
              indicators:
                - {id: X, label: A, keywords: [a], levels: {1: a, 2: b}}
          """)
          == """
          m.yaml:7:27: error: An indicator has no key “keywords”.
            7 |       - {id: X, label: A, keywords: [a], levels: {1: a, 2: b}}
              |                           ^~~~~~~~
            Its keys are id, subdomain, label, statement, weight and levels.
          """)
  }

  @Test func saysThatAModelIsAList() {
    #expect(
      errors(
        inModel:
          """
          - a
          """)
          == """
          m.yaml:1:1: error: A model is a mapping with the keys model, scale and domains; this file is a list.
            1 | - a
              | ^
          """)
  }

  @Test func asksForTheKeysThatAModelNeeds() {
    #expect(
      errors(
        inModel:
          """
          title: M
          """)
          == """
          m.yaml:1:1: error: A model needs the key “model”.
            1 | title: M
              | ^~~~~
          m.yaml:1:1: error: A model needs the key “scale”.
            1 | title: M
              | ^~~~~
          m.yaml:1:1: error: A model needs the key “domains”.
            1 | title: M
              | ^~~~~
          """)
  }
}
