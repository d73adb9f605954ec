import Foundation
import QualData

/// Codings as a page of W3C Web Annotations in JSON-LD. Source: Web Annotation Data Model and Vocabulary,
/// W3C Recommendations of 23 February 2017.
///
/// An annotation classifies its target by a code, names the code and tells the coding's status. The target is a
/// transcript's text, selected by position in code points and by quote with 32 code points on either side.
package struct WebAnnotations: Sendable {
  private static let context = 32
  private let project: String
  private let names: [String: LocalizedText]
  private let language: String

  /// - Parameter language: of the names of codes.
  package init(project: String, codebook: Codebook, language: String) {
    self.project = project
    self.language = language
    names = Dictionary(codebook.flattened.map { ($0.code.id, $0.code.name) }) { first, _ in first }
  }

  package var head: String {
    let id = OrderedJSON.string(Self.identifier("annotations", project)).compact
    return
      "{\n\"@context\": \"http://www.w3.org/ns/anno.jsonld\",\n\"id\": \(id),\n\"type\": \"AnnotationPage\",\n\"items\": ["
  }

  package var tail: String { "\n]\n}\n" }

  /// An annotation for each coding, a line each, parted by commas.
  package func items(_ codings: [Coding], of transcript: Transcript) -> String {
    let offsets = CodePointOffsets(transcript.text)
    return codings.map { "\n" + annotation($0, transcript, offsets).compact }.joined(separator: ",")
  }

  private func annotation(
    _ coding: Coding, _ transcript: Transcript, _ offsets: CodePointOffsets
  ) -> OrderedJSON {
    let isEngine = coding.coder == Coding.engine
    let (prefix, suffix) = Self.surroundings(coding.range, transcript.text)
    return .object([
      ("id", .string(Self.identifier("coding", coding.id.description))), ("type", .string("Annotation")),
      ("motivation", .string("classifying")),
      (
        "creator",
        .object([
          ("type", .string(isEngine ? "Software" : "Person")),
          ("name", .string(isEngine ? "Qualm" : coding.coder)),
        ])
      ),
      (
        "body",
        .array([
          .object([
            ("type", .string("SpecificResource")), ("purpose", .string("classifying")),
            ("source", .string(Self.identifier("code", coding.code))),
          ]), text(names[coding.code]?.text(language) ?? coding.code, "tagging", language),
          text(coding.status.rawValue, "assessing", "en"),
        ])
      ),
      (
        "target",
        .object(
          source(transcript) + [
            (
              "selector",
              .array([
                .object([
                  ("type", .string("TextPositionSelector")),
                  ("start", .integer(offsets.codePoints(coding.range.lower))),
                  ("end", .integer(offsets.codePoints(coding.range.upper))),
                ]),
                .object([
                  ("type", .string("TextQuoteSelector")),
                  ("exact", .string(transcript.text(in: coding.range))),
                  ("prefix", .string(prefix)), ("suffix", .string(suffix)),
                ]),
              ])
            )
          ])
      ),
    ])
  }

  private func text(_ value: String, _ purpose: String, _ language: String) -> OrderedJSON {
    .object([
      ("type", .string("TextualBody")), ("purpose", .string(purpose)), ("value", .string(value)),
      ("format", .string("text/plain")), ("language", .string(language)),
    ])
  }

  /// A source by its identifier alone, which every tool understands; format and language are those of the words.
  private func source(_ transcript: Transcript) -> [(key: String, value: OrderedJSON)] {
    var members: [(key: String, value: OrderedJSON)] = [
      ("type", .string("SpecificResource")),
      ("source", .string(Self.identifier("transcript", transcript.id))), ("format", .string("text/plain")),
    ]
    if transcript.language != "und" { members.append(("language", .string(transcript.language))) }
    return members
  }

  private static func surroundings(_ range: TextRange, _ text: String) -> (prefix: String, suffix: String) {
    let lower = text.utf8.index(text.startIndex, offsetBy: range.lower)
    let upper = text.utf8.index(lower, offsetBy: range.count)
    return (
      String(text.unicodeScalars[..<lower].suffix(context)),
      String(text.unicodeScalars[upper...].prefix(context))
    )
  }

  /// A name for things that have no address of the web.
  static func identifier(_ kind: String, _ name: String) -> String {
    var plain = CharacterSet.alphanumerics.intersection(CharacterSet(charactersIn: "\0"..."\u{7F}"))
    plain.insert(charactersIn: "-._")
    return "urn:qualm:\(kind):" + (name.addingPercentEncoding(withAllowedCharacters: plain) ?? "")
  }
}
