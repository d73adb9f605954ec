import CodingEngine
import Interchange
import ProjectStore
import QualData
import TestSupport

@testable import Workbench

/// A random project with codings by hand, memos and attributes, in a temporary folder.
final class RandomStudy {
  let project: Project
  private let sample: SampleProject
  private var random: SeededRandom

  private static let sentences = [
    "The funding ends.", "Niemand zahlt das, über­haupt nicht.", "C'est l'information qui manque.",
    "We have 😀 staff.",
    "“Quoted” & <marked>.", "Our budget is small, and getting smaller.",
  ]
  static let codebook = """
    codebook: random
    version: "3"
    title: {en: A study, nl: Een studie}
    languages: [en, nl]
    patterns: {none: {en: [no, not]}}
    codes:
      - id: money
        name: {en: Money & more, nl: Geld}
        definition: {en: All that costs., nl: Alles wat kost.}
        colour: "#1B6CA8"
        codes:
          - id: funding
            definition: |-
              First line.
              Second line.
            include: Grants.
            indicators: {I.1: 0.5, I.2: 1}
            polarity: barrier
            level: 2
            patterns: {en: [fund*, {pattern: grant*, unless: ["@none"], distance: 2}], nl: [geld]}
            examples: {en: [The funding ends.]}
            near-misses: {nl: [Het geld is op.]}
      - id: staff
        name: staff
        exclude: Patients.
        exclude-patterns: {en: [staff room]}
      - id: Trust.1
        name: Trust
    """

  init(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    var texts: [String: String] = [:]
    for number in 1...3 {
      var lines = ["INT: Who pays?"]
      for _ in 0..<Int.random(in: 2...8, using: &random) {
        let label = ["P01", "P02", "INT", "Anna de Wit"].randomElement(using: &random)!
        let words = (0...Int.random(in: 0...2, using: &random)).map { _ in
          Self.sentences.randomElement(using: &random)!
        }
        lines.append("\(label): \(words.joined(separator: " "))")
      }
      texts["interview-\(number).txt"] = lines.joined(separator: "\n\n") + "\n"
    }
    sample = try SampleProject(
      texts, codebook: Self.codebook,
      settings: """
        title: {en: A study}
        language: en
        participants: people.csv
        transcript-attributes: transcripts.csv
        group: region

        """)
    try sample.files.write(
      "participant,speaker,region,age\nc1,P01,Gent,41\nc2,P02,Brugge,\nc3,Anna de Wit,,7\n", to: "people.csv")
    try sample.files.write(
      "transcript,language,place\n"
        + (1...3).map { "interview-\($0),\(["en", "nl", "de"][$0 - 1]),\($0 == 2 ? "" : "home")\n" }.joined(),
      to: "transcripts.csv")
    project = try sample.open()
    self.random = random
    try work()
  }

  /// Texts as they were read, codings by hand and memos: nothing that other tools have no place for.
  private func work() throws {
    let sources = try project.sources()
    let options = sources.importOptions
    let transcripts = try sources.files.entries.flatMap { try sources.read($0, options: options) }.map(
      \.imported.transcript)
    let codes = try project.codebook().codebook.flattened.map(\.code.id)
    let store = try ProjectStore.create(folder: project.folder, coder: "anna") { "2026-03-12T14:05:00Z" }
    try store.write(verb: "work") { writer in
      var number: UInt64 = 0
      for transcript in transcripts {
        try writer.put(transcript, digest: Digest.sha256(transcript.text))
        for (index, turn) in transcript.turns.enumerated() where Bool.random(using: &random) {
          number += 1
          let coder = ["anna", "bert"].randomElement(using: &random)!
          let id = CodingID(high: random.next(), low: number)
          let length = turn.contentRange.count
          let words = transcript.text(in: turn.contentRange).split(separator: " ").first!.utf8.count
          let range =
            Bool.random(using: &random)
            ? turn.contentRange
            : TextRange(turn.contentRange.lower, turn.contentRange.lower + min(words, length))
          try writer.add(
            StoredCoding(
              id: id, transcript: transcript.id, code: codes.randomElement(using: &random)!, range: range,
              turn: index,
              coder: coder))
          if Bool.random(using: &random) {
            try writer.decide(
              Decision(
                coding: id, coder: coder, verdict: .accepted, note: "A note & more.\nTwo lines.",
                decidedAt: "2026-02-0\(number % 9 + 1)T10:00:00Z"))
          }
          if Bool.random(using: &random) { try memo(.coding(id), writer) }
        }
        try memo(.transcript(transcript.id), writer)
        try memo(.turn(transcript: transcript.id, 0), writer)
      }
      for subject in [
        Memo.Subject.project, .code("money"), .code("Trust.1"), .indicator("I.1"), .participant("c1"),
        .participant("INT"),
      ] where Bool.random(using: &random) || subject == .project {
        // A memo on a case needs the case to go out.
        if subject != .participant("INT") { try memo(subject, writer) }
      }
    }
    try store.close()
  }

  private func memo(_ subject: Memo.Subject, _ writer: StoreWriter) throws {
    let texts = [
      "Short.", "A long memo, " + String(repeating: "with many words, ", count: 8) + "and\n\nmore lines.",
    ]
    try writer.write(
      Memo(
        id: CodingID(high: random.next(), low: random.next()).description, subject: subject,
        text: texts.randomElement(using: &random)!, coder: ["anna", "bert"].randomElement(using: &random)!,
        writtenAt: "2026-03-0\(Int.random(in: 1...9, using: &random))T09:00:00Z"))
  }
}
