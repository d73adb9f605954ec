// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "qualm",
  products: [.executable(name: "qualm", targets: ["qualm"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries. Their own headers stay inside: ICU's clash with Foundation's in a Swift module.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(name: "CSnowball"),
    .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip"), .linkedLibrary("z")]),
    .target(name: "CXLSXWriter", linkerSettings: [.linkedLibrary("xlsxwriter")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "CXML", dependencies: ["CLibXML2"]),

    .target(name: "CProcessor"),
    // Takes the terminal and gives it back however the process ends.
    .target(name: "CTerminal"),

    .target(name: "QualData", dependencies: [.product(name: "Crypto", package: "swift-crypto")]),
    .target(name: "Tokenization", dependencies: ["CICU", "CProcessor", "CSnowball"]),
    .target(
      name: "CodingEngine",
      dependencies: ["CProcessor", "QualData", "Tokenization"]),
    .target(name: "Measures", dependencies: ["QualData"]),
    .target(name: "Anchoring", dependencies: ["QualData"]),
    .target(
      name: "Pseudonymisation",
      dependencies: [
        "QualData", "Tokenization", .product(name: "Crypto", package: "swift-crypto"),
        .product(name: "CryptoExtras", package: "swift-crypto"),
      ]),
    .target(
      name: "Interchange",
      dependencies: [
        "QualData", "Measures", "Pseudonymisation", "CICU", "CLanguageDetection", "CZip", "CXLSXWriter",
        "CXML", "Yams",
      ]),
    .target(
      name: "ProjectStore",
      dependencies: [
        "QualData", .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ]),
    .target(
      name: "ForeignDatabases",
      dependencies: ["QualData", "Interchange", .product(name: "GRDB", package: "GRDB.swift")]),
    .target(
      name: "Workbench",
      dependencies: [
        "QualData", "Tokenization", "CodingEngine", "Measures", "Interchange", "ProjectStore", "Anchoring",
        "Pseudonymisation", "ForeignDatabases",
      ]),
    .target(
      name: "TerminalReview",
      dependencies: ["QualData", "Tokenization", "Interchange", "Workbench", "CTerminal"]),
    .executableTarget(
      name: "qualm",
      dependencies: [
        "CProcessor", "Workbench", "ProjectStore", "TerminalReview", "Pseudonymisation",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Inside this package, not one of its own, so that it sees what has `package` access and is compiled with the tests.
    .executableTarget(
      name: "qualm-bench",
      dependencies: [
        "Tokenization", "CodingEngine", "Measures", "Interchange", "ProjectStore", "Workbench", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Benchmarks", exclude: ["Words", "expected.json"]),

    .target(name: "CPseudoTerminal", path: "Tests/CPseudoTerminal"),
    .target(name: "CXMLSchema", dependencies: ["CLibXML2"], path: "Tests/CXMLSchema"),
    .target(
      name: "TestSupport", dependencies: ["QualData", "Tokenization", "CPseudoTerminal", "CXMLSchema"],
      path: "Tests/TestSupport"),
    .testTarget(name: "QualDataTests", dependencies: ["QualData"]),
    .testTarget(name: "AnchoringTests", dependencies: ["Anchoring", "TestSupport"]),
    .testTarget(name: "PseudonymisationTests", dependencies: ["Pseudonymisation", "TestSupport"]),
    .testTarget(name: "TokenizationTests", dependencies: ["Tokenization", "CICU", "TestSupport"]),
    .testTarget(name: "CodingEngineTests", dependencies: ["CodingEngine", "TestSupport"]),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures", "TestSupport"]),
    // Every parser behind one function: what `make fuzz` and the tests of damaged files call.
    .target(
      name: "FuzzTargets",
      dependencies: [
        "CodingEngine", "ForeignDatabases", "Interchange", "Pseudonymisation", "TestSupport", "Workbench",
      ],
      path: "Tests/FuzzTargets"),
    .testTarget(name: "InterchangeTests", dependencies: ["FuzzTargets", "Interchange", "TestSupport"]),
    .executableTarget(
      name: "store-writer", dependencies: ["ProjectStore", "QualData"], path: "Tests/StoreWriter"),
    .testTarget(
      name: "ProjectStoreTests", dependencies: ["ProjectStore", "TestSupport", "store-writer"],
      exclude: ["Stores"]),
    .executableTarget(
      name: "work-writer", dependencies: ["Workbench", "ProjectStore", "QualData"], path: "Tests/WorkWriter"),
    .testTarget(
      name: "WorkbenchTests",
      dependencies: ["Workbench", "ProjectStore", "Pseudonymisation", "TestSupport", "work-writer"]),
    .testTarget(
      name: "ForeignDatabasesTests",
      dependencies: ["ForeignDatabases", "TestSupport", .product(name: "GRDB", package: "GRDB.swift")]),
    .testTarget(name: "TerminalReviewTests", dependencies: ["TerminalReview", "TestSupport"]),
    .testTarget(name: "CLITests", dependencies: ["TestSupport", "qualm"]),
  ],
  cxxLanguageStandard: .cxx17
)

// libFuzzer brings its own `main`, and every module must be compiled for it: `make fuzz` builds this apart.
if Context.environment["QUALM_FUZZ"] != nil {
  package.targets.append(
    .executableTarget(
      name: "qualm-fuzz", dependencies: ["FuzzTargets"], path: "Tests/Fuzz", exclude: ["Seeds", "Crashes"],
      swiftSettings: [.unsafeFlags(["-parse-as-library"])]))
}
