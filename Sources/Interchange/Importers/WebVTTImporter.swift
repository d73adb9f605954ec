import QualData

/// WebVTT captions (https://www.w3.org/TR/webvtt1/), as Zoom, Teams, YouTube and Whisper write them.
package enum WebVTTImporter: TextImporter {
  package static let format = "WebVTT"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    let first = head.bytes[head.range(0)]
    return first.starts(with: "WEBVTT".utf8)
      && (first.count == 6 || [0x20, 0x09].contains(first[first.startIndex + 6]))
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let lines = TextLines(text.bytes)
    var header: [String: String] = [:]
    var line = 1
    // Some tools leave out the blank line after the header.
    while line < lines.count, !lines.isBlank(line), !CueTiming.isMeant(lines.bytes, lines.range(line)) {
      let parts = lines.text(lines.trimmed(line)).split(separator: ":", maxSplits: 1)
      if parts.count == 2 { header[parts[0].trimmed.lowercased()] = parts[1].trimmed }
      line += 1
    }
    if line < lines.count, CueTiming.isMeant(lines.bytes, lines.range(line)), line > 1 { line -= 1 }
    let blocks = try CueBlocks(
      lines, from: line, path: source.path, skipping: ["NOTE", "STYLE", "REGION"], readLine: CueMarkup.webVTT)
    var reading = try CueTurns.reading(blocks, source)
    reading.statedLanguage = header["language"]
    reading.title = header["title"]
    return [reading]
  }
}
