import QualData

/// Cues of WebVTT and SRT, which differ in their header and their markup only.
struct CueBlocks {
  private(set) var cues: [Cue] = []
  /// Lines of text that stand after a blank line and have no times of their own; they continue the cue above.
  private(set) var continuedLines = 0
  private let lines: TextLines
  private let path: String
  private let readLine: (ArraySlice<UInt8>, inout String?) -> [CueLine]

  /// Reads the cues from line `first` on. `readLine` takes the markup out of a line of text; what it is given
  /// besides the line is the voice that is still open.
  ///
  /// Throws `InputErrors` with every malformed timing.
  init(
    _ lines: TextLines, from first: Int, path: String, skipping keywords: [String] = [],
    readLine: @escaping (ArraySlice<UInt8>, inout String?) -> [CueLine]
  ) throws {
    self.lines = lines
    self.path = path
    self.readLine = readLine
    var errors: [Diagnostic] = []
    var line = first
    while line < lines.count {
      if lines.range(line).isEmpty {
        line += 1
        continue
      }
      var end = line
      while end < lines.count, !lines.range(end).isEmpty { end += 1 }
      if !Self.opens(lines, line, keywords) { readBlock(line..<end, &errors) }
      line = end
    }
    if !errors.isEmpty { throw InputErrors(errors) }
  }

  private static func opens(_ lines: TextLines, _ line: Int, _ keywords: [String]) -> Bool {
    let text = lines.bytes[lines.trimmed(line)]
    return keywords.contains { word in
      text.starts(with: word.utf8)
        && (text.count == word.utf8.count || text.dropFirst(word.utf8.count).first! <= 0x20)
    }
  }

  /// A block is an optional identifier, a timing, and text; it ends at an empty line. A line of white space does
  /// not end it: YouTube starts cues with one. Without empty lines between, a block is several cues.
  private mutating func readBlock(_ block: Range<Int>, _ errors: inout [Diagnostic]) {
    var line = block.lowerBound
    guard let first = block.first(where: { CueTiming.isMeant(lines.bytes, lines.range($0)) }) else {
      continueCue(block)
      return
    }
    line = first
    while line < block.upperBound {
      let next = (line + 1..<block.upperBound).first { CueTiming.isMeant(lines.bytes, lines.range($0)) }
      var end = next ?? block.upperBound
      if next != nil, end - 1 > line, isNumber(end - 1) { end -= 1 }
      if let times = CueTiming.parse(lines.bytes, lines.range(line)) {
        var voice: String?
        let text = (line + 1..<max(line + 1, end)).flatMap {
          readLine(lines.bytes[lines.trimmed($0)], &voice)
        }
        cues.append(Cue(start: times.start, end: times.end, lines: text))
      } else {
        let place = SourcePlace(line: line + 1, column: 1)
        errors.append(
          Diagnostic(
            file: path, place: place, message: "The times of this cue are malformed.",
            remedy: "Write them as 00:00:01.000 --> 00:00:04.000."))
      }
      line = next ?? block.upperBound
    }
  }

  private mutating func continueCue(_ block: Range<Int>) {
    if cues.isEmpty || block.allSatisfy({ lines.isBlank($0) || isNumber($0) }) { return }
    var voice = cues[cues.count - 1].lines.last?.voice
    // The number of a cue whose times are missing is no text.
    let text = block.count > 1 && isNumber(block.lowerBound) ? block.dropFirst() : block
    for line in text { cues[cues.count - 1].lines += readLine(lines.bytes[lines.trimmed(line)], &voice) }
    continuedLines += text.count
  }

  private func isNumber(_ line: Int) -> Bool {
    lines.bytes[lines.trimmed(line)].allSatisfy(TimeStamp.isDigit)
  }
}
