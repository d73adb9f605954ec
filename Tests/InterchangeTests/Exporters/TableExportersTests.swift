import Foundation
import Interchange
import TestSupport
import Testing

@Suite struct TableExportersTests {
  @Test func theListNamesEveryExporterInTheFolder() throws {
    let folder = Repository.file("Sources/Interchange/Exporters")
    let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    let declared = try files.filter { $0.pathExtension == "swift" }.flatMap { file in
      try String(contentsOf: file, encoding: .utf8).matches(
        of: #/struct (\w+): [^{]*\b(?:Table|Row)Exporter\b/#
      )
      .map { String($0.output.1) }
    }
    #expect(declared.sorted() == TableExporters.all.map { "\($0)" }.sorted())
  }

  @Test func namesAndExtensionsAreUnique() {
    #expect(Set(TableExporters.all.map { $0.name }).count == TableExporters.all.count)
    #expect(Set(TableExporters.all.map { $0.fileExtension }).count == TableExporters.all.count)
  }

  @Test func aFormatIsFoundByItsName() {
    #expect(TableExporters.named("csv") == CSVTableExporter.self)
    #expect(TableExporters.named("xls") == nil)
  }

  @Test func theSameTableGivesTheSameBytes() {
    for exporter in TableExporters.all {
      #expect(exporter.init().export(sampleTable) == exporter.init().export(sampleTable))
      #expect(exporter.init().export(sampleTable).hasSuffix("\n"))
    }
  }
}
