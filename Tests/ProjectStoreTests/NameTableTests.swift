import TestSupport
import Testing

@testable import ProjectStore

@Suite struct NameTableTests {
  private func numbers(_ names: [String]) -> (NameTable, [Int32]) {
    var table = NameTable()
    let numbers = names.map { name in
      var name = name
      return name.withUTF8 { table.add($0) }
    }
    return (table, numbers)
  }

  @Test func namesAreNumberedAsTheyCome() {
    let (table, numbers) = numbers(["b", "a", "b", "", "a", "é"])
    #expect(numbers == [0, 1, 0, 2, 1, 3])
    #expect(table.names == ["b", "a", "", "é"])
    #expect(table.number(of: "é") == 3)
    #expect(table.number(of: "c") == nil)
  }

  @Test func manyNamesStayApart() {
    let names = (0..<10_000).map { "name \($0)" }
    let (table, numbers) = numbers(names + names.reversed())
    #expect(numbers == (0..<10_000).map { Int32($0) } + (0..<10_000).reversed().map { Int32($0) })
    #expect(names.allSatisfy { table.names[Int(table.number(of: $0)!)] == $0 })
  }
}
