// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "qualm",
  products: [.executable(name: "qualm", targets: ["qualm"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    // C libraries. Their own headers stay inside: ICU's clash with Foundation's in a Swift module.
    .target(
      name: "CICU",
      linkerSettings: [.linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata")]),
    .systemLibrary(name: "CSnowball"),
    .target(name: "CLanguageDetection", linkerSettings: [.linkedLibrary("cld2")]),
    .target(name: "CZip", linkerSettings: [.linkedLibrary("zip")]),
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .target(name: "CXML", dependencies: ["CLibXML2"]),

    .target(name: "QualData"),
    .target(name: "Tokenization", dependencies: ["CICU", "CSnowball"]),
    .target(
      name: "CodingEngine",
      dependencies: [
        "QualData", "Tokenization", .product(name: "Crypto", package: "swift-crypto"),
      ]),
    .target(name: "Measures", dependencies: ["QualData"]),
    .target(
      name: "Interchange",
      dependencies: ["QualData", "Measures", "CICU", "CLanguageDetection", "CZip", "CXML", "Yams"]),
    .target(
      name: "Workbench",
      dependencies: ["QualData", "Tokenization", "CodingEngine", "Measures", "Interchange"]),
    .executableTarget(
      name: "qualm",
      dependencies: [
        "Workbench", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    // Inside this package, not one of its own, so that it sees what has `package` access.
    .executableTarget(
      name: "qualm-bench",
      dependencies: [
        "Tokenization", "CodingEngine", "Measures", "Interchange", "Workbench", "TestSupport",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], path: "Benchmarks", exclude: ["Words", "expected.json"]),

    .target(
      name: "TestSupport", dependencies: ["QualData", "Tokenization"], path: "Tests/TestSupport"),
    .testTarget(name: "QualDataTests", dependencies: ["QualData"]),
    .testTarget(name: "TokenizationTests", dependencies: ["Tokenization", "CICU", "TestSupport"]),
    .testTarget(name: "CodingEngineTests", dependencies: ["CodingEngine", "TestSupport"]),
    .testTarget(name: "MeasuresTests", dependencies: ["Measures", "TestSupport"]),
    .testTarget(name: "InterchangeTests", dependencies: ["Interchange", "TestSupport"]),
    .testTarget(name: "WorkbenchTests", dependencies: ["Workbench", "TestSupport"]),
    .testTarget(name: "CLITests", dependencies: ["TestSupport", "qualm"]),
  ],
  cxxLanguageStandard: .cxx17
)
