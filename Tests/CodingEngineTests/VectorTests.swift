import Foundation
import QualData
import Synchronization
import TestSupport
import Testing

@testable import CodingEngine

/// The named vectors of `Tests/Vectors/patterns.json`, on the engine and on the reference. In a text, ⟦ and ⟧ stand
/// around each match; ¶ begins another turn.
@Suite struct VectorTests {
  struct Vector: Decodable, CustomTestStringConvertible {
    var name: String
    var patterns: [String]
    var language: String?
    var text: String
    var within: Scope?
    var unless: [String]?
    var distance: Int?
    var side: Unless.Side?
    var exclude: [String]?
    var accents: AccentRule?
    var shared: [String: [String]]?
    /// How quanteda counts, where Qualm counts otherwise.
    var differs: String?

    var testDescription: String { name }

    var code: Code {
      let unless = unless.map { Unless($0.map { .init($0) }, distance: distance ?? 5, side: side ?? .both) }
      let patterns = patterns.map { Pattern($0, within: within ?? .sentence, unless: unless) }
      return Code(id: name, patterns: patterns, excludePatterns: (exclude ?? []).map { Pattern($0) })
    }

    /// - Parameter codes: of vectors with the same language, accents and shared patterns.
    func codebook(_ codes: [Code]) -> Codebook {
      Codebook(
        id: "b", languages: [language ?? "en"], codes: codes, accents: accents ?? .exact,
        sharedPatterns: (shared ?? [:]).sorted { $0.key < $1.key }.map { name, queries in
          SharedPatterns(name, queries.map { .init($0) })
        })
    }

    var transcript: Transcript { transcript(behind: "") }

    /// - Parameter other: what an interviewer says first.
    func transcript(behind other: String) -> Transcript {
      var text = other
      var turns: [Turn] = []
      if !other.isEmpty {
        let range = TextRange(0, other.utf8.count)
        turns.append(Turn(speaker: 0, range: range, contentRange: range))
        text += "\n\n"
      }
      for part in self.text.filter({ !"⟦⟧".contains($0) }).split(separator: "¶") {
        let range = TextRange(text.utf8.count, text.utf8.count + part.utf8.count)
        turns.append(Turn(speaker: nil, range: range, contentRange: range))
        text += part + "\n\n"
      }
      return Transcript(
        id: "t", source: "", text: text, turns: turns,
        speakers: [Speaker(label: "I", role: .interviewer)], language: language ?? "en")
    }

    /// The text that a transcript of it has, with the matches marked.
    func marked(_ transcript: Transcript, _ matches: [TextRange]) -> String {
      var bytes = Array(transcript.text.utf8)
      for match in matches.sorted().reversed() {
        bytes.insert(contentsOf: Array("⟧".utf8), at: match.upper)
        bytes.insert(contentsOf: Array("⟦".utf8), at: match.lower)
      }
      let first = transcript.turns.first { $0.speaker == nil }!.range.lower
      let text = String(decoding: bytes[first...].dropLast(2), as: UTF8.self)
      return transcript.turns.count { $0.speaker == nil } == 1 ? text : text.replacing("\n\n", with: "¶")
    }
  }

  static let vectors = try! JSONDecoder().decode(
    [Vector].self, from: Data(contentsOf: Repository.vectors("patterns.json")))

  @Test(arguments: vectors)
  func engine(_ vector: Vector) throws {
    let transcript = vector.transcript
    let coded = try TranscriptCoder(CompiledCodebook(vector.codebook([vector.code]))).code(transcript)
    #expect(vector.marked(transcript, coded.codings.flatMap(\.matches).map(\.range)) == vector.text)
  }

  @Test(arguments: vectors)
  func reference(_ vector: Vector) throws {
    let transcript = vector.transcript
    let naive = try NaiveCoder(language: transcript.language)
    let words = naive.ranges(of: transcript)
    let matches = naive.matches(vector.codebook([vector.code]), in: transcript).map {
      TextRange(words[$0.words.lowerBound].lower, words[$0.words.upperBound - 1].upper)
    }
    #expect(vector.marked(transcript, matches) == vector.text)
  }

  /// Vectors that fit in one codebook.
  private static var groups: [[Vector]] {
    let groups = Dictionary(grouping: vectors) { vector in
      "\(vector.language ?? "en") \(vector.accents ?? .exact) \((vector.shared ?? [:]).sorted { $0.key < $1.key })"
    }
    return groups.keys.sorted().map { groups[$0]! }
  }

  /// The names of those that one codebook of the whole group finds something else for.
  private static func wrong(
    _ group: [Vector], _ coder: TranscriptCoder, behind other: String
  ) throws -> [String] {
    try group.filter { vector in
      let transcript = vector.transcript(behind: other)
      let codings = try coder.code(transcript).codings.filter { $0.code == vector.name }
      return vector.marked(transcript, codings.flatMap(\.matches).map(\.range)) != vector.text
    }.map(\.name)
  }

  private static func compiled(_ group: [Vector]) throws -> CompiledCodebook {
    try CompiledCodebook(group[0].codebook(group.map(\.code)))
  }

  /// The tokenizer keeps chunks of text, short ones by another way than long ones, and reads text by pages.
  @Test(arguments: [1, 15, 16, 17, 4_096, 100_000])
  func engineBehindChunksOfOtherSizes(bytes: Int) throws {
    let chunk = String(repeating: "x", count: bytes)
    let words = (0..<(bytes / 8)).map { "word\($0)" }.joined(separator: " ")
    for group in Self.groups {
      let coder = try TranscriptCoder(Self.compiled(group))
      #expect(try Self.wrong(group, coder, behind: chunk) == [])
      #expect(try Self.wrong(group, coder, behind: "a \(words) plan") == [])
      #expect(try Self.wrong(group.reversed(), coder, behind: "") == [])
    }
  }

  /// A codebook is shared by all threads, each with a coder of its own and the transcripts in another order.
  @Test(arguments: [1, 2, 4, 9])
  func engineOnThreads(_ threads: Int) throws {
    for group in Self.groups {
      let compiled = try Self.compiled(group)
      let wrong = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: threads) { thread in
        let rotated = Array(group[(thread % group.count)...] + group[..<(thread % group.count)])
        do {
          let names = try Self.wrong(rotated, TranscriptCoder(compiled), behind: "")
          wrong.withLock { $0 += names }
        } catch { wrong.withLock { $0.append("\(error)") } }
      }
      #expect(wrong.withLock { $0 } == [])
    }
  }

  @Test func namesAreUnique() { #expect(Set(Self.vectors.map(\.name)).count == Self.vectors.count) }
}
