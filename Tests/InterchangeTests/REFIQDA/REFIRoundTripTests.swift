import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct REFIRoundTripTests {
  @Test(arguments: 1...40) func writtenAndReadAProjectIsTheSame(seed: UInt64) throws {
    var random = RandomExchange(seed: seed)
    let project = random.project()
    let bytes = try REFIProjectWriter(project).archive()
    let read = try REFIProjectFile.read(SourceFile(path: "study.qdpx", bytes: bytes))
    #expect(read.project == project)
    #expect(read.warnings.map(\.rendered) == [])
    #expect(read.losses.entries.map(\.kind) == ["recordings"])
    #expect(try REFIProjectWriter(read.project).archive() == bytes)
  }

  @Test(
    .enabled(if: REFISchema.isThere, "QUALM_SHARED does not name the folder with the schemas"),
    arguments: 1...40)
  func whatIsWrittenIsValid(seed: UInt64) throws {
    var random = RandomExchange(seed: seed)
    let project = random.project()
    #expect(REFISchema.project.problem(REFIProjectWriter(project).xml()) == nil)
    #expect(REFISchema.codebook.problem(REFICodebookWriter.xml(project)) == nil)
    #expect(REFISchema.project.problem(REFIProjectWriter(ExchangeProject(name: "")).xml()) == nil)
  }

  @Test(.enabled(if: REFISchema.isThere, "QUALM_SHARED does not name the folder with the schemas"))
  func theCheckFindsWhatIsNotValid() {
    #expect(REFISchema.project.problem(document("<Sets/>"))?.contains("Sets") == true)
  }

  @Test func aCodebookKeepsCodesAndSets() throws {
    var random = RandomExchange(seed: 5)
    let project = random.project()
    let xml = REFICodebookWriter.xml(project)
    let read = try REFIProjectFile.read(SourceFile(path: "book.qdc", bytes: Array(xml.utf8)))
    #expect(read.isCodebook)
    #expect(read.format == "REFI-QDA codebook")
    func bare(_ codes: [ExchangeProject.Code]) -> [ExchangeProject.Code] {
      codes.map {
        var code = $0
        code.notes = []
        code.children = bare(code.children)
        return code
      }
    }
    #expect(read.project.codes == bare(project.codes))
    #expect(
      read.project.sets.map(\.codes) == project.sets.map(\.codes).filter { !$0.isEmpty })
  }

  @Test func positionsAreCodePointsAndEndsExclusive() throws {
    var project = ExchangeProject(name: "p")
    var source = ExchangeProject.Source(guid: guid(2), name: "a", text: "😀 é x\n")
    source.selections = [ExchangeProject.Selection(guid: guid(3), range: TextRange(5, 7))]
    project.sources = [source]
    let xml = REFIProjectWriter(project).xml()
    #expect(xml.contains(#"name="é" startPosition="2" endPosition="3""#))
  }
}
