import CodingEngine
import Foundation
import Measures
import QualData

/// The text of a coding with its speaker and source.
package struct Excerpt: Sendable, Equatable {
  package var coding: Coding
  /// The coded text, white space folded to single spaces.
  package var text: String
  /// What the speaker says before and after it, where it was asked for: see `ExcerptContext`.
  package var before = ""
  package var after = ""
  package var speaker: String
  package var caseID: String
  package var attributes: [String: String]
  /// When the turn begins, in seconds, where the transcript has times.
  package var start: Double?
  /// The matched words, in order.
  package var matched: [String]

  package init(_ coding: Coding, in transcript: Transcript) {
    let turn = transcript.turns[coding.turn]
    let speaker = transcript.speaker(of: turn)
    self.coding = coding
    text = Self.folded(transcript.text(in: coding.range))
    self.speaker = speaker?.label ?? ""
    caseID = speaker?.caseID ?? ""
    attributes = speaker?.attributes ?? [:]
    start = turn.start
    matched = coding.matches.map { Self.folded(transcript.text(in: $0.range)) }
  }

  /// The text in parts, in order.
  var marked: [(text: String, isMatch: Bool)] {
    var rest = Substring(text)
    var parts: [(text: String, isMatch: Bool)] = []
    for match in matched {
      guard let found = rest.range(of: match) else { continue }
      parts.append((String(rest[..<found.lowerBound]), false))
      parts.append((match, true))
      rest = rest[found.upperBound...]
    }
    return (parts + [(String(rest), false)]).filter { !$0.text.isEmpty }
  }

  /// The text between its context in brackets, which mark what is not quoted.
  var inContext: String {
    [before.isEmpty ? "" : "[\(before)]", text, after.isEmpty ? "" : "[\(after)]"].filter { !$0.isEmpty }
      .joined(separator: " ")
  }

  /// `0:05:09`; empty without a time.
  package var clock: String { Excerpt.clock(start) }

  package static func clock(_ seconds: Double?) -> String {
    guard let seconds else { return "" }
    let whole = Int(seconds)
    let parts = [whole / 60 % 60, whole % 60].map { $0 < 10 ? "0\($0)" : "\($0)" }
    return "\(whole / 3600):" + parts.joined(separator: ":")
  }

  /// Runs of spaces, tabs and line ends become single spaces; none stays at the ends.
  static func folded(_ text: String) -> String {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(text.utf8.count)
    for byte in text.utf8 {
      if byte == 0x20 || byte &- 9 < 5 {
        if !bytes.isEmpty, bytes.last != 0x20 { bytes.append(0x20) }
      } else {
        bytes.append(byte)
      }
    }
    if bytes.last == 0x20 { bytes.removeLast() }
    return String(decoding: bytes, as: UTF8.self)
  }
}
