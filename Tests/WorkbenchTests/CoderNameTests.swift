import QualData
import Testing

@testable import Workbench

@Suite struct CoderNameTests {
  private func name(option: String? = nil, variable: String? = nil, file: String? = nil) throws -> String {
    try CoderName.resolve(
      option: option, settings: ProjectSettings(name: "p", coder: file),
      environment: variable.map { [CoderName.variable: $0] } ?? [:], login: "login")
  }

  @Test func theNearestNameHolds() throws {
    #expect(try name(option: "a", variable: "b", file: "c") == "a")
    #expect(try name(variable: "b", file: "c") == "b")
    #expect(try name(variable: "", file: "c") == "c")
    #expect(try name() == "login")
  }

  @Test(arguments: ["", " ann", "auto", "a\nb", String(repeating: "a", count: 81)])
  func whatCannotBeANameIsRefused(_ name: String) {
    #expect(throws: WorkbenchError.badCoder(name)) { try self.name(option: name) }
  }
}
