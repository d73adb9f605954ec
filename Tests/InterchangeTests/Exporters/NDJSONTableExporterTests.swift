import Interchange
import QualData
import Testing

@Suite struct NDJSONTableExporterTests {
  @Test func anObjectOnEachLine() {
    #expect(
      NDJSONTableExporter().export(sampleTable) == #"""
        {"code": "a, \"b\"", "patients": 12, "rate": 0.1}
        {"code": "two\nlines", "patients": 0, "rate": 66.66666666666667}
        {"code": "基因 gène", "patients": null, "rate": 3}

        """#)
  }
}
