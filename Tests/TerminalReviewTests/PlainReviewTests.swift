import TerminalReview
import Testing
import Workbench

@Suite struct PlainReviewTests {
  private let desk = Sample.desk()

  private func review(
    _ lines: String..., stops: Bool = true
  ) throws -> (output: String, errors: [String], isFine: Bool) {
    var lines = lines[...]
    var output = ""
    var errors: [String] = []
    let isFine = try PlainReview.run(
      desk, filter: ReviewFilter(), stopsAtMistakes: stops, readLine: { lines.popFirst() },
      write: { output += $0 }, complain: { errors.append($0) })
    return (output, errors, isFine)
  }

  @Test func aCodingIsTextThatReadsWell() throws {
    #expect(
      try review().output == """
        Coding: 1 of 3, 0 reviewed
        Id: c1000000000000000000000000000000
        Status: suggested
        Code: Money (money)
        Place: a, turn 2, P01
        Before: Nobody is in charge.
        Excerpt: The [funding] ends in June.
        After: We wait.
        Definition: Talk of money in general.
        Include: budgets
        Exclude: time

        """)
  }

  @Test func aCommandIsAnsweredAndTheNextCodingShown() throws {
    let outcome = try review("accept")
    #expect(outcome.output.contains("\nAccepted.\n\nCoding: 2 of 3, 1 reviewed\n"))
    #expect(outcome.isFine)
    #expect(desk.opinions[0]?.status == .accepted)
  }

  @Test func everyCommandWorks() throws {
    let outcome = try review(
      "widen", "narrow-word", "start", "widen", "end", "narrow", "memo  to ask  ", "flag", "reject", "undo",
      "redo",
      "next", "previous", "skip", "goto 1", "search budget", "filter code=money", "recode staff", "show",
      "help", "quit")
    #expect(outcome.errors == [])
    #expect(desk.opinions[0]?.memos == ["to ask"])
    #expect(desk.opinions[0]?.code == "staff")
    #expect(desk.opinions[0]?.isFlagged == true)
  }

  @Test(arguments: [
    ("acept", "There is no command “acept”. The command help lists them."),
    ("recode", "The command recode needs CODE."),
    ("accept now", "The command accept takes nothing after it."),
    ("recode mony", "There is no code “mony”. Did you mean “money”?"),
    ("goto 9", "The queue has codings 1 to 3."),
    ("undo", "There is nothing to undo."),
    (
      "filter nonsense",
      "The attribute filter “nonsense” has no “=”. Write it as name=value, such as region=Brussels."
    ),
  ]) func aScriptStopsAtItsFirstMistake(line: String, message: String) throws {
    let outcome = try review(line, "accept")
    #expect(outcome.errors == [message])
    #expect(!outcome.isFine)
    #expect(desk.opinions.isEmpty)
  }

  @Test func aPersonGoesOnAfterAMistake() throws {
    let outcome = try review("acept", "accept", stops: false)
    #expect(outcome.errors.count == 1)
    #expect(desk.opinions[0]?.status == .accepted)
  }
}
