import QualData

/// Transcriber files (.trs), with speakers, times and noises. Their document type declaration names an external file;
/// it is passed over and nothing is loaded.
package enum TranscriberImporter: DocumentImporter {
  package static let format = "Transcriber"

  package static func recognises(_ content: FileContent) -> Bool { content.root == "Trans" }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    let bytes = try withoutDeclaration(content.file)
    var document = TranscriberDocument()
    let xml = try XMLReader(bytes, path: source.path)
    try document.read(xml)
    var reading = try UtteranceTurns.reading(document.utterances, source, inOrder: true)
    reading.statedLanguage = document.language
    reading.encoding = xml.encoding
    reading.notes += document.leftOut.notes
    return [reading]
  }

  /// With spaces in place of the declaration, so that lines and columns stay. One that declares anything itself is
  /// left for the reader to refuse.
  private static func withoutDeclaration(_ file: SourceFile) throws -> [UInt8] {
    var bytes = file.bytes
    guard let start = HTMLTag.find("<!DOCTYPE", in: bytes, from: 0),
      let end = bytes[start...].firstIndex(where: { $0 == 0x3E || $0 == 0x5B }), bytes[end] == 0x3E
    else { return bytes }
    for i in (start - 9)...end where bytes[i] != 0x0A { bytes[i] = 0x20 }
    return bytes
  }
}

/// Turns of a Transcriber file.
private struct TranscriberDocument {
  private(set) var utterances: [Utterance] = []
  private(set) var language: String?
  var leftOut = LeftOut()
  private var names: [String: String] = [:]
  /// The ids of the turn's speakers, and of the one who speaks.
  private var speakers: [String] = []
  private var speaker: String?
  private var isInTurn = false

  mutating func read(_ reader: XMLReader) throws {
    while let event = try reader.next() {
      switch event {
      case .start(let name): start(name, reader)
      case .end("Turn"): isInTurn = false
      case .text(let text) where isInTurn: add(text)
      default: break
      }
    }
  }

  private mutating func start(_ name: String, _ reader: XMLReader) {
    func time(_ name: String) -> Double? {
      reader.attribute(name).flatMap(Double.init).flatMap { $0.isFinite && $0 >= 0 ? $0 : nil }
    }
    switch name {
    case "Trans": language = reader.attribute("lang")
    case "Speaker":
      if let id = reader.attribute("id") { names[id] = reader.attribute("name") ?? id }
    case "Turn":
      isInTurn = true
      speakers = reader.attribute("speaker")?.split(separator: " ").map(String.init) ?? []
      speaker = speakers.first
      open(start: time("startTime"), end: time("endTime"))
    case "Sync":
      if utterances.last?.text.trimmed.isEmpty == true {
        utterances[utterances.count - 1].start = time("time")
      }
    case "Who":
      let number = (reader.attribute("nb").flatMap { Int($0) } ?? 1) - 1
      guard speakers.indices.contains(number), let last = utterances.last else { return }
      speaker = speakers[number]
      open(start: last.start, end: last.end)
    case "Event" where reader.attribute("type") == "noise": leftOut.add("noise")
    case "Comment": leftOut.add("comment")
    default: break
    }
  }

  private mutating func open(start: Double?, end: Double?) {
    let label = speaker.map { names[$0] ?? $0 }
    utterances.append(Utterance(label: label, start: start, end: end, text: ""))
  }

  private mutating func add(_ text: String) {
    guard let last = utterances.indices.last else { return }
    utterances[last].text += text
  }
}
