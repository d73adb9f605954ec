import Measures
import QualData
import Testing

@Suite struct IndependenceTableTests {
  /// Two codes in the turns of two groups: 3 and 1, 1 and 3.
  private var builder: MatrixBuilder {
    get throws {
      let ann = Speaker(label: "Ann", attributes: ["group": "patients"])
      let bob = Speaker(label: "Bob", attributes: ["group": "policy"])
      var builder = try MatrixBuilder(
        rows: .code, columns: .attribute("group"), frame: smallFrame, rollUp: false)
      let places = [("steering", 3, 1), ("funding", 1, 3)]
      var codings: [Coding] = []
      var word = 0
      for (code, first, second) in places {
        for (turn, count) in [(0, first), (1, second)] {
          for _ in 0..<count {
            codings.append(coding(code, word..<(word + 1), turn: turn))
            word += 1
          }
        }
      }
      builder.add(transcript("t", speakers: [ann, bob], turns: [(0, 50), (1, 50)], codings))
      return builder
    }
  }

  @Test func theTestAndTheResidualOfEachCell() throws {
    let tables = try builder.independence()
    #expect(
      tables.test.rows[0].prefix(5) == [.integer(2), .integer(2), .integer(8), .number(2), .integer(1)])
    #expect(tables.test.rows[0].last == .text("expected counts are small: p values are rough"))
    #expect(
      tables.residuals.rows.map { $0[0].plain + " " + $0[2].plain } == [
        "steering patients", "steering policy", "funding patients", "funding policy",
      ])
    let first = tables.residuals.rows[0]
    #expect(first[4...6] == [.integer(3), .number(2), .number(1 / 2.0.squareRoot())])
    #expect(tables.residuals.rows.allSatisfy { $0.count == tables.residuals.columns.count })
  }

  @Test func withoutTwoRowsThereIsNoTest() throws {
    let empty = try MatrixBuilder(rows: .code, columns: .attribute("group"), frame: smallFrame, rollUp: false)
    let tables = empty.independence()
    #expect(tables.test.rows[0].count == tables.test.columns.count)
    #expect(tables.test.rows[0].last == .text("undefined: fewer than two rows or columns have a count"))
    #expect(tables.residuals.rows.isEmpty)
  }
}
