import ArgumentParser
import QualData

/// Which text is measured on.
struct SampleCorpus: Sendable {
  enum Language: String, CaseIterable, ExpressibleByArgument, Sendable {
    case en, fr, nl, de, zh, ja, th
    /// English, French, Dutch and German, transcript after transcript.
    case mixed

    var languages: [String] { self == .mixed ? ["en", "fr", "nl", "de"] : [rawValue] }
  }

  enum Length: String, CaseIterable, ExpressibleByArgument, Sendable {
    case short, long

    /// Of one transcript.
    var bytes: Int { self == .short ? 2_000 : 1_000_000 }
  }

  let language: Language
  let length: Length
  let megabytes: Int
  let text: SampleText

  init(_ language: Language, _ length: Length, megabytes: Int) throws {
    self.language = language
    self.length = length
    self.megabytes = megabytes
    text = try SampleText(languages: language.languages)
  }

  var name: String { "\(language) \(length) \(megabytes) MB" }
  var transcripts: Int { max(1, megabytes * 1_000_000 / length.bytes) }

  func transcript(_ number: Int) -> Transcript { text.transcript(number, bytes: length.bytes) }

  /// Transcripts.
  private var block: Int { max(1, 128_000_000 / length.bytes) }
  var isOneBlock: Bool { transcripts <= block }

  /// Hands the transcripts over in blocks of about 128 megabytes, of which there is one at a time: long enough that each
  /// step works with a cache of its own, as a program does that codes with one codebook.
  func forEachBlock(_ body: ([Transcript]) throws -> Void) rethrows {
    for first in stride(from: 0, to: transcripts, by: block) {
      try body((first..<min(first + block, transcripts)).map(transcript))
    }
  }
}
