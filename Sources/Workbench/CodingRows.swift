import QualData

/// Codings as rows of a table: one excerpt a row, with everything needed to find and quote it.
package struct CodingRows: Sendable {
  private let codes: [String: Code]
  private let parents: [String: String]
  private let language: String

  package init(_ codebook: Codebook, language: String) {
    var codes: [String: Code] = [:]
    var parents: [String: String] = [:]
    for (code, _, parent) in codebook.flattened {
      codes[code.id] = code
      parents[code.id] = parent
    }
    self.codes = codes
    self.parents = parents
    self.language = language
  }

  /// What a person looks at first.
  package static let mainColumns = ["transcript", "turn", "speaker", "code", "matched", "excerpt"]

  package static let columns: [Table.Column] = [
    .init("coding", .text, "Stable id of the coding: the same text, code and range always give the same."),
    .init("transcript", .text, "Id of the transcript."),
    .init("language", .text, "ISO 639-1 code of the transcript's language; und when unknown."),
    .init("turn", .integer, "Number of the turn in the transcript, from 1."),
    .init("speaker", .text, "Label of the speaker in the transcript."),
    .init("case", .text, "Id of the participant; the label where the participants file has none."),
    .init("time", .text, "Start of the turn as h:mm:ss, where the transcript has times."),
    .init("code", .text, "Id of the code."),
    .init("code_name", .text, "Name of the code."),
    .init("parent", .text, "Id of the code above it."),
    .init("indicators", .text, "Ids of the indicators the code links to, separated by ; and a space."),
    .init("coder", .text, "Who coded: auto is Qualm."),
    .init("status", .text, "suggested, accepted or rejected."),
    .init("start", .integer, "Where the excerpt begins, in bytes of the transcript's UTF-8 text, from 0."),
    .init("end", .integer, "Where the excerpt ends, exclusive, in bytes."),
    .init("words", .integer, "Number of words in the excerpt."),
    .init("matches", .integer, "Number of matches of the code's patterns in the excerpt."),
    .init("matched", .text, "The matched words, separated by |."),
    .init("patterns", .text, "The patterns that matched, separated by |."),
    .init("excerpt", .text, "The text of the coding, white space folded."),
  ]

  /// The rows of some codings of a document, by their positions.
  func rows(of document: CorpusRun.Document, _ positions: Range<Int>) -> [[Table.Cell]] {
    document.coded.codings[positions].map {
      row(Excerpt($0, in: document.transcript), in: document.transcript)
    }
  }

  package func row(_ excerpt: Excerpt, in transcript: Transcript) -> [Table.Cell] {
    let coding = excerpt.coding
    let code = codes[coding.code]
    let patterns = coding.matches.map { code?.patterns[$0.pattern].query ?? "" }
    return [
      .text(coding.id.description), .text(coding.transcript), .text(transcript.language),
      .integer(coding.turn + 1),
      .text(excerpt.speaker), .text(excerpt.caseID), .text(excerpt.clock), .text(coding.code),
      .text(code?.name.text(language) ?? ""), .text(parents[coding.code] ?? ""),
      .text((code?.links ?? []).map(\.indicator).joined(separator: "; ")), .text(coding.coder),
      .text(coding.status.rawValue), .integer(coding.range.lower), .integer(coding.range.upper),
      .integer(coding.words.count), .integer(coding.matches.count),
      .text(excerpt.matched.joined(separator: " | ")), .text(patterns.joined(separator: " | ")),
      .text(excerpt.text),
    ]
  }
}
