/// Which cues without speakers belong together: a turn goes on until a sentence ends, a pause of two seconds, or
/// half a minute (automatic captions have no full stops).
struct CueJoining {
  static let pause = 2.0
  static let longest = 30.0

  private var start = 0.0
  private var end = -Double.infinity
  private var endsSentence = true

  /// Whether a cue, the next in order, goes on with the turn of the one before.
  mutating func joins(_ cue: Cue) -> Bool {
    let joins = !endsSentence && cue.start - end < Self.pause && cue.end - start <= Self.longest
    if !joins { start = cue.start }
    end = cue.end
    endsSentence = cue.lines.last.map { Self.endsSentence($0.text) } ?? true
    return joins
  }

  /// The last character, closing quotes and brackets apart, ends a sentence.
  private static func endsSentence(_ text: [UInt8]) -> Bool {
    let last = String(decoding: text, as: UTF8.self).trimmed.last { !"\"'”’»)]".contains($0) }
    return last.map { ".?!…。？！".contains($0) } ?? true
  }
}
