import CodingEngine
import ProjectStore
import QualData
import TestSupport

@testable import Workbench

/// A project whose store holds random transcripts, codings, decisions and memos, of texts that are hard to carry.
struct RandomStore {
  let sample: SampleProject
  let project: Project

  init(seed: UInt64) throws {
    sample = try SampleProject()
    project = try sample.open()
    var random = SeededRandom(seed: seed)
    let store = try ProjectStore.create(folder: project.folder, coder: "anna")
    try store.write(verb: "code") { writer in
      _ = try writer.keep(
        CodebookVersion(digest: "d1", name: HardText.name(0, &random), text: "a\r\n\u{1}b\n"))
      for number in 0..<Int.random(in: 1...4, using: &random) {
        let transcript = Self.transcript(number, &random)
        try writer.put(transcript, digest: Digest.sha256(transcript.text))
        for _ in 0..<Int.random(in: 0...6, using: &random) { try Self.code(transcript, writer, &random) }
        try writer.write(
          Memo(subject: .transcript(transcript.id), text: HardText.text(upTo: 9, &random), coder: "anna"))
      }
      try writer.write(Memo(subject: .project, text: HardText.text(upTo: 20, &random), coder: "bert"))
      try writer.agree(
        AgreedLevel(indicator: "I.1", level: 3, reason: HardText.text(upTo: 9, &random), coder: "anna"))
    }
  }

  private static func transcript(_ number: Int, _ random: inout SeededRandom) -> Transcript {
    let speakers = (0..<Int.random(in: 1...3, using: &random)).map {
      Speaker(
        label: HardText.name($0, &random), role: SpeakerRole.allCases.randomElement(using: &random)!,
        caseID: HardText.name(number * 10 + $0, &random),
        attributes: ["region\u{1F9EC}": HardText.text(upTo: 3, &random)])
    }
    var text = HardText.text(upTo: 5, &random)
    var turns: [Turn] = []
    for _ in 0..<Int.random(in: 0...5, using: &random) {
      let start = text.utf8.count
      text += "P: "
      let content = text.utf8.count
      text += HardText.text(upTo: 12, &random) + "."
      let seconds = Bool.random(using: &random) ? Double.random(in: 0...9_999, using: &random) : nil
      turns.append(
        Turn(
          speaker: Bool.random(using: &random) ? speakers.indices.randomElement(using: &random) : nil,
          range: TextRange(start, text.utf8.count), contentRange: TextRange(content, text.utf8.count),
          start: seconds, end: seconds.map { $0 + 0.1 }))
      text += "\n"
    }
    return Transcript(
      id: HardText.name(number, &random), source: "transcripts/\(HardText.name(number, &random))", text: text,
      turns: turns, speakers: speakers, language: "nl", attributes: ["=date": HardText.text(upTo: 5, &random)]
    )
  }

  private static func code(
    _ transcript: Transcript, _ writer: StoreWriter, _ random: inout SeededRandom
  ) throws {
    guard let turn = transcript.turns.indices.randomElement(using: &random) else { return }
    let range = transcript.turns[turn].contentRange
    let coding = StoredCoding(
      id: StoreWriter.newID(), transcript: transcript.id, code: HardText.name(0, &random), range: range,
      turn: turn, coder: "zoë")
    try writer.add(coding)
    try writer.decide(
      Decision(
        coding: coding.id, coder: "bert", verdict: Bool.random(using: &random) ? .accepted : .rejected,
        code: Bool.random(using: &random) ? HardText.name(1, &random) : nil,
        range: Bool.random(using: &random) ? range : nil, note: HardText.text(upTo: 9, &random),
        isAdjudication: Bool.random(using: &random)))
    try writer.raise(
      DiscussionFlag(coding: coding.id, coder: "anna", note: HardText.text(upTo: 5, &random)))
    try writer.write(
      Memo(subject: .coding(coding.id), text: HardText.text(upTo: 9, &random), coder: "bert"))
  }
}
