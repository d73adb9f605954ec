import QualData

/// SRT subtitles: numbered cues with times. The numbers may be missing.
package enum SubRipImporter: TranscriptImporter {
  package static let format = "SRT"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    let words = (0..<min(head.count, 50)).filter { !head.isBlank($0) }.prefix(2)
    let isTimed = words.contains { CueTiming.parse(head.bytes, head.range($0)) != nil }
    if isTimed { return true }
    return fileExtension == "srt" && words.contains { CueTiming.isMeant(head.bytes, head.range($0)) }
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let blocks = try CueBlocks(
      TextLines(text.bytes), from: 0, path: source.path, readLine: CueMarkup.subRip)
    return [try CueTurns.reading(blocks, source)]
  }
}
