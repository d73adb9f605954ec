import QualData

/// CHAT transcripts of TalkBank (.cha; manual of the CHAT format): main lines with their speakers, roles and times.
///
/// Lines that depend on a main line (`%mor:`) are left out. Of the codes inside main lines only the words stay, as
/// `CHATWords` says.
package enum CHATImporter: DocumentImporter {
  package static let format = "CHAT"

  package static func recognises(_ content: FileContent) -> Bool {
    let isMarked = content.file.bytes.starts(with: [0xEF, 0xBB, 0xBF])
    guard content.file.bytes.dropFirst(isMarked ? 3 : 0).first == 0x40 else { return false }
    let head = String(decoding: content.file.bytes.prefix(2000), as: UTF8.self)
    let lines = head.drop { $0 == "\u{FEFF}" }.split(whereSeparator: \.isNewline).prefix(8)
    return lines.first?.hasPrefix("@") == true && lines.contains { $0.trimmed == "@Begin" }
  }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    // Times stand between two U+0015.
    let text = try TextDecoding.decode(content.file, keeping: [0x15])
    var document = CHATDocument()
    try document.read(TextLines(text.bytes), path: source.path)
    var reading = try UtteranceTurns.reading(
      document.utterances, source, roles: document.roles, inOrder: true)
    reading.statedLanguage = document.language
    reading.encoding = text.encoding
    reading.warnings += Importers.warnings(of: text, path: source.path)
    reading.notes += document.leftOut.notes
    return [reading]
  }
}

/// The lines of a CHAT file.
private struct CHATDocument {
  private(set) var utterances: [Utterance] = []
  private(set) var roles: [String: SpeakerRole] = [:]
  private(set) var language: String?
  var leftOut = LeftOut()

  private static let interviewers: Set<String> = ["Investigator", "Interviewer", "Experimenter", "Examiner"]

  /// Throws `InputErrors` for a line that is no header, main line or dependent line, and for a missing `@End`.
  mutating func read(_ lines: TextLines, path: String) throws {
    var line = 0
    var isEnded = false
    while line < lines.count {
      let first = line
      var bytes = lines.bytes[lines.range(line)]
      line += 1
      // A line that starts with a tab goes on with the one before.
      while line < lines.count, lines.bytes[lines.range(line)].first == 0x09 {
        bytes += [0x20] + lines.bytes[lines.trimmed(line)]
        line += 1
      }
      switch bytes.first {
      case 0x40:
        let text = String(decoding: bytes, as: UTF8.self)
        header(text)
        if text.trimmed == "@End" { isEnded = true }
      case 0x2A: try main(bytes, first, path)
      case 0x25: leftOut.add("dependent line")
      case nil: break
      default:
        if first == 0 || lines.isBlank(first) { continue }
        throw Self.error(path, first, "This line is no header (@), main line (*) or dependent line (%).")
      }
    }
    if !isEnded {
      throw Self.error(path, lines.count - 1, "The file ends without @End, so part of it may be missing.")
    }
  }

  private static func error(_ path: String, _ line: Int, _ message: String) -> InputErrors {
    InputErrors([
      Diagnostic(
        file: path, place: SourcePlace(line: line + 1, column: 1), message: message,
        remedy: "Check the file with CLAN.")
    ])
  }

  private mutating func header(_ text: String) {
    let parts = text.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return }
    switch parts[0] {
    case "@Languages": language = parts[1].split(separator: ",").first?.trimmed
    case "@Participants":
      for participant in parts[1].split(separator: ",") {
        let words = participant.split(whereSeparator: \.isWhitespace)
        guard let code = words.first, let role = words.last else { continue }
        if Self.interviewers.contains(String(role)) { roles[String(code)] = .interviewer }
      }
    default: break
    }
  }

  private mutating func main(_ text: ArraySlice<UInt8>, _ line: Int, _ path: String) throws {
    guard let colon = text.firstIndex(of: 0x3A) else {
      throw Self.error(path, line, "The speaker of a main line ends with a colon; there is none.")
    }
    let label = String(decoding: text[(text.startIndex + 1)..<colon], as: UTF8.self).trimmed
    let said = CHATWords(bytes: text[(colon + 1)...])
    utterances.append(Utterance(label: label, start: said.start, end: said.end, text: said.text))
  }
}
