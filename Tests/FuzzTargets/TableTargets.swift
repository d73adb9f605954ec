import Interchange
import QualData

extension FuzzTarget {
  /// Tables about transcripts, ratings and codings; and dictionaries, each format told to read what it may not be.
  static let tables = [
    FuzzTarget("table") { bytes in
      let file = SourceFile(path: "a.csv", bytes: bytes)
      let readers: [(SourceFile) throws -> Void] = [
        { _ = try ParticipantsFile.read($0) }, { _ = try TranscriptAttributesFile.read($0) },
        { _ = try SpeakerMapFile.read($0) }, { _ = try HumanCodingsFile.read($0) },
        { _ = try AgreementTableFile.read($0) }, { _ = try ReviewDecisionsFile.read($0) },
        { _ = try RatingsFile.read($0, model: model) }, { _ = try PseudonymListFile.read($0) },
        { _ = try NameListFile.read($0) },
      ]
      try tryAll(readers, on: file)
    },
    FuzzTarget("dictionary") { bytes in
      let source = try DictionarySource(SourceFile(path: "a.dic", bytes: bytes), language: "en")
      try tryAll(DictionaryReaders.all.map { reader in { _ = try reader.read($0) } }, on: source)
    },
  ]

  private static let model = MaturityModel(
    id: "m", scale: (1...5).map { MaturityModel.Level(number: $0, name: LocalizedText("\($0)")) },
    domains: [
      MaturityModel.Domain(
        id: "I", label: LocalizedText("d"),
        indicators: ["I.1", "I.2"].map { MaturityModel.Indicator(id: $0, label: LocalizedText($0)) })
    ])

  /// Lets each reader have its go, whatever the others refuse.
  private static func tryAll<Input>(_ readers: [(Input) throws -> Void], on input: Input) throws {
    for reader in readers {
      do { try reader(input) } catch is InputErrors {}
    }
  }
}
