import Measures
import QualData
import Testing

/// Ten sentences of ten bytes, and what the coders A and B made of them; also the example of docs/statistics.md.
func agreementExample(unit: Int = 10) -> AgreementText {
  func coded(_ code: String, _ sentences: Int...) -> [AgreementText.Coded] {
    sentences.map {
      let start = ($0 - 1) * 10
      return AgreementText.Coded(
        code: smallFrame.position(ofCode: code)!, range: TextRange(start, start + 10),
        characters: start..<(start + 10))
    }
  }
  return AgreementText(
    id: "t",
    units: stride(from: 0, to: 100, by: unit).map { .init(TextRange($0, $0 + unit), cluster: $0 / 10) },
    length: 100,
    codings: [
      coded("steering", 1, 2, 5) + coded("funding", 7, 8),
      coded("steering", 1, 2) + coded("priority", 5)
        + coded("funding", 8, 9),
    ])
}

@Suite struct CodeAgreementTests {
  private func cells(
    _ texts: [AgreementText], _ scope: AgreementScope, _ code: String? = nil, onlyCoded: Bool = false,
    coders: [Int] = [0, 1]
  ) throws -> [Int] {
    let agreement = CodeAgreement(texts, frame: smallFrame, names: ["A", "B", "C"], coders: coders)
    let subject = try #require(
      agreement.subjects(scope).first { $0.code == code.flatMap { smallFrame.position(ofCode: $0) } })
    let pairs = try CodedPairs(agreement.sample(subject, onlyCoded: onlyCoded, continua: false).table)
    return [pairs.both, pairs.firstOnly, pairs.secondOnly, pairs.neither]
  }

  @Test func aCodeIsComparedWithItsAbsence() throws {
    let text = agreementExample()
    #expect(try cells([text], .code, "steering") == [2, 1, 0, 7])
    #expect(try cells([text], .code, "priority") == [0, 0, 1, 9])
    #expect(try cells([text], .code, "funding") == [1, 1, 1, 7])
  }

  @Test func inAGroupItDoesNotMatterWhichOfItsCodesWasGiven() throws {
    #expect(try cells([agreementExample()], .group, "governance") == [3, 0, 0, 7])
  }

  @Test func pooledEachUnitCountsForEachCodeThatSomebodyGave() throws {
    #expect(try cells([agreementExample()], .pooled) == [3, 2, 2, 23])
  }

  @Test func codedTextIsWhatSomebodyGaveAnyCode() throws {
    let text = agreementExample()
    #expect(try cells([text], .code, "steering", onlyCoded: true) == [2, 1, 0, 3])
    #expect(try cells([text], .pooled, onlyCoded: true) == [3, 2, 2, 11])
  }

  @Test func smallerUnitsAreMore() throws {
    #expect(try cells([agreementExample(unit: 2)], .code, "steering") == [10, 5, 0, 35])
    let stretches = agreementExample().withSizes(4)
    #expect(try cells([stretches], .code, "steering") == [8, 4, 0, 28])
  }

  @Test func transcriptsOfOneCoderAreLeftOut() throws {
    var other = agreementExample()
    other.codings[1] = nil
    #expect(try cells([agreementExample(), other], .code, "steering") == [2, 1, 0, 7])
    #expect(CodeAgreement([other], frame: smallFrame, names: ["A", "B"], coders: [0, 1]).transcripts == 0)
    #expect(
      CodeAgreement([other], frame: smallFrame, names: ["A", "B"], coders: [0, 1]).subjects(.pooled).isEmpty)
  }

  @Test func whoDidNotCodeATranscriptIsMissingThere() throws {
    var first = agreementExample()
    first.codings.append(nil)
    var second = agreementExample()
    second.codings.append([])
    let agreement = CodeAgreement(
      [first, second], frame: smallFrame, names: ["A", "B", "C"], coders: [0, 1, 2])
    let subject = try #require(agreement.subjects(.code).first)
    let table = agreement.sample(subject, onlyCoded: false, continua: false).table
    #expect(table.units(codedBy: 3) == 10 && table.units(codedBy: 2) == 20)
  }

  @Test func onlyCodesThatSomebodyGaveHaveATable() {
    let agreement = CodeAgreement(
      [agreementExample()], frame: smallFrame, names: ["A", "B"], coders: [0, 1])
    #expect(agreement.subjects(.code).map(\.code) == [1, 2, 3])
    #expect(agreement.subjects(.group).map(\.code) == [0])
  }

  @Test func whatIsResampledIsTheSentence() throws {
    let agreement = CodeAgreement(
      [agreementExample(unit: 2)], frame: smallFrame, names: ["A", "B"], coders: [0, 1])
    for scope in AgreementScope.allCases {
      let table = agreement.sample(agreement.subjects(scope)[0], onlyCoded: false, continua: false).table
      #expect(table.clusters == 10 && !table.hasIndependentUnits)
    }
  }

  @Test func unitisingSeesTheSameCodings() throws {
    let agreement = CodeAgreement(
      [agreementExample()], frame: smallFrame, names: ["A", "B"], coders: [0, 1])
    let sample = agreement.sample(agreement.subjects(.code)[0], onlyCoded: false, continua: true)
    let expected = UnitizedContinuum(
      length: 100,
      observers: [[.init(0..<10), .init(10..<20), .init(40..<50)], [.init(0..<10), .init(10..<20)]],
      values: 1)
    #expect(sample.continua == [expected])
    #expect(throws: UndefinedAgreement.noGaps) {
      try AgreementCoefficient.unitizingAlpha.measure(
        agreement.sample(agreement.subjects(.code)[0], onlyCoded: true, continua: true), AgreementOptions())
    }
  }

  @Test func theSameSeedGivesTheSameRowsAndUndefinedOnesSayWhy() throws {
    func rows(seed: UInt64) -> [[Table.Cell]] {
      var request = AgreementRequest(AgreementCoefficient.allCases)
      request.bootstrap = Bootstrap(resamples: 200, seed: seed)
      let report = AgreementReport(request)
      let agreement = CodeAgreement(
        [agreementExample()], frame: smallFrame, names: ["A", "B"], coders: [0, 1])
      return agreement.subjects(.code).flatMap {
        report.rows(.init(scope: "code"), agreement.sample($0, onlyCoded: false, continua: true))
      }
    }
    #expect(rows(seed: 1) == rows(seed: 1))
    #expect(rows(seed: 1) != rows(seed: 2))
    let columns = AgreementReport.columns.map(\.name)
    let (estimate, undefined) = (columns.firstIndex(of: "estimate")!, columns.firstIndex(of: "undefined")!)
    for row in rows(seed: 1) {
      #expect(row.count == columns.count)
      #expect((row[estimate] == .missing) == (row[undefined] != .text("")))
    }
  }
}

extension AgreementText {
  /// Each unit stands for so many.
  fileprivate func withSizes(_ size: Int) -> AgreementText {
    var text = self
    for index in text.units.indices { text.units[index].size = size }
    return text
  }
}
