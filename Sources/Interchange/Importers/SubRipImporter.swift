import QualData

/// SRT subtitles: numbered cues with times. The numbers may be missing.
package enum SubRipImporter: TextImporter {
  package static let format = "SRT"

  package static func recognises(_ head: TextLines, fileExtension: String) -> Bool {
    let words = (0..<min(head.count, 50)).filter { !head.isBlank($0) }.prefix(2)
    let isTimed = words.contains { CueTiming.parse(head.bytes, head.range($0)) != nil }
    return isTimed || ["srt", "vtt"].contains(fileExtension)
  }

  package static func read(_ text: DecodedText, from source: ImportSource) throws -> [Reading] {
    let blocks = try CueBlocks(
      TextLines(text.bytes), from: 0, path: source.path, readLine: CueMarkup.subRip)
    return [try CueTurns.reading(blocks, source)]
  }
}
