import QualData

/// The tables that coders' codings of transcripts make: units × coders, coded or not.
package struct CodeAgreement: Sendable {
  /// What one table is about.
  package struct Subject: Sendable, Equatable {
    package var scope: AgreementScope
    /// The position of the code in the codebook; `nil` for all codes.
    package var code: Int?
  }

  private let texts: [AgreementText]
  private let frame: CodeFrame
  private let names: [String]
  private let marked: [MarkedText]
  private let coders: [Int]

  /// How many coders can be compared.
  package static let mostCoders = MarkedText.mostCoders

  /// - Parameters:
  ///   - names: of all coders, as `texts` has them.
  ///   - coders: those who are compared, as positions in `names`. Transcripts that fewer than two of them coded are
  ///     left out.
  package init(_ texts: [AgreementText], frame: CodeFrame, names: [String], coders: [Int]) {
    self.texts = texts.filter { text in coders.count { text.codings[$0] != nil } > 1 }
    self.frame = frame
    self.names = names
    self.coders = coders
    marked = self.texts.map { MarkedText($0, coders: coders) }
  }

  package var transcripts: Int { texts.count }

  /// Codes that one of the coders gave, groups with such a code, all of them: in order of the codebook.
  package func subjects(_ scope: AgreementScope) -> [Subject] {
    let used = Set(marked.flatMap(\.codes))
    switch scope {
    case .code: return used.sorted().map { Subject(scope: .code, code: $0) }
    case .group:
      return frame.codes.indices.filter {
        frame.codes[$0].subtree.count > 1 && frame.codes[$0].subtree.contains(where: used.contains)
      }.map { Subject(scope: .group, code: $0) }
    case .pooled: return used.isEmpty ? [] : [Subject(scope: .pooled)]
    }
  }

  private func codes(_ subject: Subject) -> [[Int]] {
    switch (subject.scope, subject.code) {
    case (.code, let code?): [[code]]
    case (.group, let code?): [Array(frame.codes[code].subtree)]
    default: Set(marked.flatMap(\.codes)).sorted().map { [$0] }
    }
  }

  /// The units × coders of a subject, and its continua.
  /// - Parameters:
  ///   - onlyCoded: leaves out units to which none of the coders gave any code at all.
  ///   - continua: whether α for unitising is wanted. It needs the uncoded text: without it there are no gaps.
  package func sample(_ subject: Subject, onlyCoded: Bool, continua: Bool) -> AgreementSample {
    let scopes = codes(subject)
    var table = AgreementTable.dichotomous(coders: coders.map { names[$0] })
    for index in marked.indices { marked[index].add(to: &table, scopes: scopes, onlyCoded: onlyCoded) }
    guard continua, !onlyCoded else { return AgreementSample(table) }
    return AgreementSample(table, continua: texts.map { continuum($0, scopes) })
  }

  /// Of several scopes the continua follow one another.
  private func continuum(_ text: AgreementText, _ scopes: [[Int]]) -> UnitizedContinuum {
    let observers = coders.compactMap { text.codings[$0] }.map { codings in
      scopes.enumerated().flatMap { place, codes in
        codings.filter { codes.contains($0.code) }.map {
          let start = place * text.length
          return UnitizedContinuum.Segment(
            (start + $0.characters.lowerBound)..<(start + $0.characters.upperBound))
        }
      }
    }
    return UnitizedContinuum(length: text.length * scopes.count, observers: observers, values: 1)
  }
}
