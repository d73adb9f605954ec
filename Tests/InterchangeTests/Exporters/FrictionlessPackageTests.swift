import Interchange
import QualData
import Testing

@Suite struct FrictionlessPackageTests {
  @Test func aPackageDescribesItsTables() {
    let table = Table(
      name: "code-by-group", title: "Number of codings.",
      columns: [Table.Column("code", .text, "Code id"), Table.Column("rate", .number, "Per 1,000 words")])
    let package = FrictionlessPackage(
      name: "Interviews 2026", licence: "CC-BY-4.0",
      resources: [.init(table: table, path: "tables/code-by-group.csv")])
    #expect(
      package.json() == #"""
        {
          "profile": "tabular-data-package",
          "name": "interviews-2026",
          "licenses": [
            {
              "name": "CC-BY-4.0"
            }
          ],
          "resources": [
            {
              "profile": "tabular-data-resource",
              "name": "tables-code-by-group",
              "path": "tables/code-by-group.csv",
              "title": "Number of codings.",
              "format": "csv",
              "mediatype": "text/csv",
              "encoding": "utf-8",
              "dialect": {
                "delimiter": ",",
                "lineTerminator": "\n"
              },
              "schema": {
                "fields": [
                  {
                    "name": "code",
                    "type": "string",
                    "description": "Code id"
                  },
                  {
                    "name": "rate",
                    "type": "number",
                    "description": "Per 1,000 words"
                  }
                ],
                "missingValues": [
                  ""
                ]
              }
            }
          ]
        }

        """#)
  }

  @Test func noTwoResourcesHaveOneName() {
    let table = Table(name: "t", title: "", columns: [])
    let paths = ["a/é.csv", "a/è.csv", "a-b.csv", "A/B.csv"]
    let json = FrictionlessPackage(name: "p", resources: paths.map { .init(table: table, path: $0) }).json()
    #expect(
      json.matches(of: /"name": "(.*)",\n *"path"/).map { String($0.1) } == ["a--", "a---2", "a-b", "a-b-2"])
  }

  @Test func aLicenceMayBeLeftOut() {
    #expect(!FrictionlessPackage(name: "p", resources: []).json().contains("licenses"))
  }
}
