import Foundation
import Interchange
import QualData

/// One transcript as a file of many formats, as the programs that write them do.
enum TranscriptForms {
  /// A turn with ten seconds for each twenty words.
  private struct Said {
    var label: String
    var text: String
    var start: Double
    var end: Double
  }

  typealias Form = (name: String, bytes: @Sendable (Transcript) throws -> [UInt8])

  static let all: [Form] = [
    ("txt", { utf8(said($0).map { "\($0.label): \($0.text)\n\n" }.joined()) }),
    ("md", { utf8(said($0).map { "**\($0.label):** \($0.text)\n\n" }.joined()) }),
    ("vtt", { utf8("WEBVTT\n\n" + cues(said($0), "<v ", ">", ".")) }),
    ("srt", { utf8(cues(said($0), "", ": ", ",")) }),
    (
      "csv",
      { utf8("speaker,start,text\n" + said($0).map { "\($0.label),\($0.start),\"\($0.text)\"\n" }.joined()) }
    ),
    ("json", whisper), ("html", html), ("rtf", rtf), ("docx", word), ("odt", openDocument), ("eaf", elan),
    ("cha", chat), ("TextGrid", textGrid), ("trs", transcriber), ("otr", oTranscribe),
  ]

  private static func utf8(_ text: String) -> [UInt8] { Array(text.utf8) }

  private static func said(_ transcript: Transcript) -> [Said] {
    var clock = 0.0
    return transcript.turns.map { turn in
      let text = transcript.text(in: turn.contentRange)
      let start = clock
      clock += Double(text.utf8.count) / 12
      return Said(label: transcript.speaker(of: turn)?.label ?? "", text: text, start: start, end: clock)
    }
  }

  private static func stamp(_ seconds: Double, _ mark: String) -> String {
    let milliseconds = Int(seconds * 1000)
    let parts = [milliseconds / 3_600_000, milliseconds / 60_000 % 60, milliseconds / 1000 % 60]
    return parts.map { $0 < 10 ? "0\($0)" : "\($0)" }.joined(separator: ":") + mark
      + String(String(1000 + milliseconds % 1000).dropFirst())
  }

  private static func cues(_ turns: [Said], _ before: String, _ after: String, _ mark: String) -> String {
    turns.enumerated().map { index, turn in
      "\(index + 1)\n\(stamp(turn.start, mark)) --> \(stamp(turn.end, mark))\n\(before)\(turn.label)\(after)\(turn.text)\n\n"
    }.joined()
  }

  // MARK: JSON

  @Sendable private static func whisper(_ transcript: Transcript) throws -> [UInt8] {
    let segments = said(transcript).map {
      ["start": $0.start, "end": $0.end, "text": " " + $0.text, "speaker": $0.label] as [String: Any]
    }
    return [UInt8](try JSONSerialization.data(withJSONObject: ["segments": segments]))
  }

  @Sendable private static func oTranscribe(_ transcript: Transcript) throws -> [UInt8] {
    let paragraphs = said(transcript).map {
      "<p><span class=\"timestamp\" data-timestamp=\"\($0.start)\">x</span>\($0.label): \($0.text)</p>"
    }
    let file: [String: Any] = ["text": paragraphs.joined(), "media": "a.mp3", "media-time": 1]
    return [UInt8](try JSONSerialization.data(withJSONObject: file))
  }

  // MARK: Documents

  @Sendable private static func html(_ transcript: Transcript) -> [UInt8] {
    utf8(
      "<!DOCTYPE html><html><body>\n"
        + said(transcript).map { "<p><b>\($0.label):</b> \($0.text)</p>\n" }.joined() + "</body></html>\n")
  }

  @Sendable private static func rtf(_ transcript: Transcript) -> [UInt8] {
    let body = said(transcript).map { "{\\b \($0.label): }\($0.text)\\par\n" }.joined()
    let escaped = body.unicodeScalars.map { $0.isASCII ? String($0) : "\\u\($0.value)?" }.joined()
    return utf8("{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0 Arial;}}\\f0\\pard\n\(escaped)}")
  }

  @Sendable private static func word(_ transcript: Transcript) throws -> [UInt8] {
    var xml = XMLWriter()
    xml.element(
      "w:document", ["xmlns:w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main"]
    ) { xml in
      xml.element("w:body") { xml in
        for turn in said(transcript) {
          xml.element("w:p") { xml in
            xml.element("w:r") { xml in
              xml.element("w:rPr") { $0.element("w:b") }
              xml.element("w:t", ["xml:space": "preserve"], turn.label + ": ")
            }
            xml.element("w:r") { $0.element("w:t", [:], turn.text) }
          }
        }
      }
    }
    let archive = ArchiveWriter()
    try archive.add("[Content_Types].xml", "<Types/>")
    try archive.add("word/document.xml", xml.finish())
    return try archive.finish()
  }

  @Sendable private static func openDocument(_ transcript: Transcript) throws -> [UInt8] {
    var xml = XMLWriter()
    let namespace = "urn:oasis:names:tc:opendocument:xmlns:"
    xml.element(
      "office:document-content",
      ["xmlns:office": namespace + "office:1.0", "xmlns:text": namespace + "text:1.0"]
    ) { xml in
      xml.element("office:body") { xml in
        xml.element("office:text") { xml in
          for turn in said(transcript) { xml.element("text:p", [:], "\(turn.label): \(turn.text)") }
        }
      }
    }
    let archive = ArchiveWriter()
    try archive.add("mimetype", utf8("application/vnd.oasis.opendocument.text"), isCompressed: false)
    try archive.add("content.xml", xml.finish())
    return try archive.finish()
  }

  // MARK: Annotations

  @Sendable private static func elan(_ transcript: Transcript) -> [UInt8] {
    let turns = said(transcript)
    var xml = XMLWriter()
    xml.element("ANNOTATION_DOCUMENT") { xml in
      xml.element("TIME_ORDER") { xml in
        for (index, turn) in turns.enumerated() {
          for (side, time) in [("a", turn.start), ("b", turn.end)] {
            xml.element(
              "TIME_SLOT", ["TIME_SLOT_ID": "t\(index)\(side)", "TIME_VALUE": "\(Int(time * 1000))"])
          }
        }
      }
      for label in Set(turns.map(\.label)).sorted() {
        xml.element("TIER", ["TIER_ID": label]) { xml in
          for (index, turn) in turns.enumerated() where turn.label == label {
            xml.element("ANNOTATION") { xml in
              xml.element(
                "ALIGNABLE_ANNOTATION",
                [
                  "ANNOTATION_ID": "a\(index)", "TIME_SLOT_REF1": "t\(index)a",
                  "TIME_SLOT_REF2": "t\(index)b",
                ]
              ) { $0.element("ANNOTATION_VALUE", [:], turn.text) }
            }
          }
        }
      }
    }
    return utf8(xml.finish())
  }

  @Sendable private static func transcriber(_ transcript: Transcript) -> [UInt8] {
    var xml = XMLWriter()
    xml.element("Trans") { xml in
      xml.element("Speakers") { xml in
        for label in transcript.speakers.map(\.label) {
          xml.element("Speaker", ["id": label, "name": label])
        }
      }
      for turn in said(transcript) {
        xml.element("Turn", ["speaker": turn.label, "startTime": "\(turn.start)", "endTime": "\(turn.end)"]) {
          xml in
          xml.element("Sync", ["time": "\(turn.start)"])
          xml.text(turn.text)
        }
      }
    }
    return utf8(xml.finish())
  }

  @Sendable private static func chat(_ transcript: Transcript) -> [UInt8] {
    let lines = said(transcript).map {
      "*\($0.label):\t\($0.text) \u{15}\(Int($0.start * 1000))_\(Int($0.end * 1000))\u{15}\n"
    }
    return utf8("@UTF8\n@Begin\n@Languages:\teng\n" + lines.joined() + "@End\n")
  }

  @Sendable private static func textGrid(_ transcript: Transcript) -> [UInt8] {
    let turns = said(transcript)
    let labels = Set(turns.map(\.label)).sorted()
    let end = turns.last?.end ?? 0
    var lines = [
      "File type = \"ooTextFile\"", "Object class = \"TextGrid\"", "0", "\(end)", "<exists>",
      "\(labels.count)",
    ]
    for label in labels {
      let own = turns.filter { $0.label == label }
      lines += ["\"IntervalTier\"", "\"\(label)\"", "0", "\(end)", "\(own.count)"]
      lines += own.flatMap { ["\($0.start)", "\($0.end)", "\"\($0.text)\""] }
    }
    return utf8(lines.joined(separator: "\n") + "\n")
  }
}
