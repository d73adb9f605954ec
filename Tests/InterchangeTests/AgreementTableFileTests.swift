import Measures
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct AgreementTableFileTests {
  private func read(_ text: String, categories: [String] = []) throws -> AgreementTable {
    try AgreementTableFile.read(
      SourceFile(path: "table.csv", bytes: Array(text.utf8)), categories: categories)
  }

  private func rows(_ table: AgreementTable) -> [[String]] {
    zip(table.patterns, table.counts).flatMap { pattern, count in
      Array(repeating: pattern.map { $0.map { table.categories[$0] } ?? "." }, count: count)
    }
  }

  @Test func aColumnIsACoder() throws {
    let table = try read("unit,Ann,Bob\na,yes,no\nb,,NA\nc,no,no\n")
    #expect(table.coders == ["Ann", "Bob"] && table.categories == ["no", "yes"])
    #expect(rows(table) == [["yes", "no"], [".", "."], ["no", "no"]])
  }

  @Test func withoutUnitsEveryColumnIsACoder() throws {
    #expect(try rows(read("Ann,Bob\n1,2\n")) == [["1", "2"]])
  }

  @Test func aUnitHasOneRow() {
    #expect(
      errors { _ = try read("unit,Ann,Bob\na,1,1\nb,1,2\na,2,1\n") } == [
        "table.csv:4:1: error: The unit “a” already has a row in line 2.\n  Keep one of them, or give every unit a name of its own."
      ])
  }

  @Test func longTablesHaveARowForEachCoding() throws {
    let table = try read("coder;unit;value;note\nAnn;a;2;x\nBob;b;10;\nAnn;b;2;\nBob;a;;\n")
    #expect(table.coders == ["Ann", "Bob"])
    #expect(rows(table) == [["2", "."], ["2", "10"]])
  }

  @Test func numbersAreInOrderOfSize() throws {
    let table = try read("a,b\n10,9\n2,10\n")
    #expect(table.categories == ["2", "9", "10"] && table.values == [2, 9, 10])
  }

  @Test func categoriesCanBeNamedInOrder() throws {
    let table = try read("a,b\nlow,high\n", categories: ["low", "middle", "high"])
    #expect(table.categories == ["low", "middle", "high"] && table.patterns == [[0, 2]])
  }

  @Test func whatIsWrongIsSaidWithItsPlace() {
    #expect(
      errors { _ = try read("unit,Ann\na,1\n") } == [
        "table.csv: error: The table has fewer than two coders.\n  Give it a column for each coder, or the columns “unit”, “coder” and “category”."
      ])
    #expect(
      errors { _ = try read("a,b\n1,3\n", categories: ["1", "2"]) } == [
        "table.csv:2:3: error: The category “3” is not among those named.\n  Categories are 1, 2."
      ])
    #expect(
      errors { _ = try read("a,b\n,\nNA,-\n") } == [
        "table.csv: error: The table has no codings.\n  Give it a category for some units and coders."
      ])
    #expect(
      errors { _ = try read("unit,coder,category\na,Ann,1\n,Bob,1\na,Ann,2\n") } == [
        "table.csv:3:1: error: The row names no unit.\n  Fill in the column “unit”.",
        "table.csv:4:7: error: The coder “Ann” has already coded the unit “a” in line 2.\n  Keep one of them.",
      ])
  }
}
