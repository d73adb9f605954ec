import Interchange
import Testing

@Suite struct ChartKitTests {
  @Test(arguments: [
    (0.0, "0"), (2, "2"), (2.5, "2.5"), (-0.004, "0"), (-1.25, "-1.25"), (1.005e3, "1005"), (0.05, "0.05"),
    (0.999, "1"), (.nan, "0"), (.infinity, "0"),
  ])
  func numbersHaveTwoDecimalsAtMost(value: Double, text: String) {
    #expect(ChartNumber.text(value) == text)
  }

  @Test func ticksAreRound() {
    #expect(ChartScale.fromZero(to: 29).ticks == [0, 5, 10, 15, 20, 25, 30])
    #expect(ChartScale.fromZero(to: 0).ticks == [0, 0.2, 0.4, 0.6000000000000001, 0.8, 1])
    #expect(ChartScale.fromZero(to: 1_234).ticks == [0, 500, 1000, 1500])
    #expect(ChartScale.round(-0.13...0.97).values == -0.2...1)
    #expect(ChartScale.round(3...3).ticks == [3])
  }

  @Test func aScaleOfOneValueHasItInTheMiddle() {
    #expect(ChartScale(2...2, from: 0, to: 10).place(2) == 5)
    #expect(ChartScale(1...5, from: 100, to: 0).place(2) == 75)
  }

  @Test func longTextIsBrokenAndThenCut() {
    let text = "one two three four five six seven"
    let lines = ChartText.lines(text, width: 60, most: 2)
    #expect(lines.count == 2 && lines[0] == "one two" && lines[1].hasSuffix("…"))
    #expect(ChartText.lines(text, width: 1_000, most: 2) == [text])
    #expect(ChartText.cut("abc", to: 1_000) == "abc")
  }

  @Test func wideLettersCountTwice() {
    #expect(ChartText.width("基因", size: 10) > ChartText.width("ab", size: 10) * 1.5)
    #expect(ChartText.width("e\u{301}") == ChartText.width("e"))
  }
}
