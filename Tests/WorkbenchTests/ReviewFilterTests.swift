import Testing

@testable import Workbench

@Suite struct ReviewFilterTests {
  @Test func aTypedFilterIsReadAndWrittenAlike() throws {
    let text =
      "code=a code=b speaker=P01 region=\"East Belgium\" status=flagged by-coder=auto order=uncertainty"
    let filter = try ReviewFilter(typed: text)
    #expect(filter.codes == ["a", "b"])
    #expect(filter.attributes == ["region=East Belgium"])
    #expect(filter.statuses == [.flagged])
    #expect(filter.order == .uncertainty)
    #expect(try ReviewFilter(typed: filter.typed) == filter)
  }

  @Test func nothingTypedLetsEverythingThrough() throws {
    #expect(try ReviewFilter(typed: "  ") == ReviewFilter())
    #expect(ReviewFilter().typed == "")
  }

  @Test(arguments: [
    ("code", "The attribute filter “code” has no “=”. Write it as name=value, such as region=Brussels."),
    ("code=", "The attribute filter “code=” has no “=”. Write it as name=value, such as region=Brussels."),
    ("status=acepted", "There is no status “acepted”. Did you mean “accepted”?"),
    ("order=size", "There is no order “size”. There are text, uncertainty, code."),
  ]) func aMistakeIsNamed(text: String, message: String) {
    #expect(errors { _ = try ReviewFilter(typed: text) } == [message])
  }
}
