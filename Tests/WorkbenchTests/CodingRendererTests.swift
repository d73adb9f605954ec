import Interchange
import QualData
import Testing

@testable import Workbench

@Suite struct CodingRendererTests {
  /// As written at last, with so many rows at a time.
  private func written(rowsAtATime: Int) throws -> (text: String, pieces: Int) {
    let sample = try SampleProject(["a.txt": "P01: Funding. Budget. Staff. Funds. Budgets."])
    let rows = CodingRows(try sample.open().codebook().codebook, language: "en")
    var codings = CodingRenderer(
      rows: rows, renderer: RowRenderer(CodeCorpus.table, columns: ["code", "matched"]))
    codings.rowsAtATime = rowsAtATime
    var text = ""
    var pieces = 0
    var writer = try TableWriter(codings.renderer) { text += $0 }
    try sample.code { document in
      try codings.write(document, codings.prepare(document)) {
        pieces += 1
        try writer.add($0)
      }
    }
    try writer.finish()
    return (text, pieces)
  }

  @Test func rowsAreTheSameHoweverManyAreRenderedAtATime() throws {
    let whole = try written(rowsAtATime: 5)
    #expect(whole.pieces == 1)
    #expect(
      whole.text == "code,matched\nfunding,Funding\nbudget,Budget\nstaff,Staff\nfunding,Funds\n"
        + "budget,Budgets\n")
    let inPieces = try written(rowsAtATime: 2)
    #expect(inPieces.pieces == 3)
    #expect(inPieces.text == whole.text)
  }
}
