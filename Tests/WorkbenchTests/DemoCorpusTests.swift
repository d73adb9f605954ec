import Foundation
import Interchange
import QualData
import TestSupport
import Testing

@testable import Workbench

/// What the demo study promises.
@Suite struct DemoCorpusTests {
  private let demo: DemoCorpus

  init() throws { demo = try DemoCorpus.shared.get() }

  private func kind(_ kind: String) -> [CorpusRun.Document] {
    demo.documents.filter { $0.transcript.attributes["kind"] == kind }
  }

  @Test func itIsReadWithoutAnError() { #expect(!demo.report.diagnostics.hasErrors) }

  @Test func itHasAtLeastTwelveInterviewsAndTwoWorkshops() {
    #expect(kind("interview").count >= 12)
    #expect(kind("workshop").count >= 2)
  }

  @Test func itIsInFourLanguages() {
    #expect(Set(demo.documents.map(\.transcript.language)) == ["de", "en", "fr", "nl"])
  }

  @Test func theFormatsOfTextFilesAreThere() {
    #expect(
      Set(demo.documents.map(\.imported.format)) == ["CSV", "Markdown", "SRT", "WebVTT", "plain text"])
  }

  @Test func everyTranscriptHasTwelveHundredWordsAndSomeFourThousand() {
    for document in demo.documents { #expect(demo.words(document) >= 1_200, "\(document.transcript.id)") }
    #expect(demo.documents.count { demo.words($0) > 4_000 } >= 2)
  }

  @Test func languagesLeftOpenAreDetected() {
    let detected = demo.documents.filter(\.imported.languageIsDetected)
    #expect(!detected.isEmpty)
    for document in detected { #expect(document.transcript.id.hasPrefix(document.transcript.language + "-")) }
  }

  @Test func everyTranscriptHasParticipantsAndSomebodyWhoAsks() {
    for document in demo.documents {
      let roles = Set(document.transcript.speakers.map(\.role))
      #expect(roles.contains(.participant), "\(document.transcript.id)")
      #expect(roles.count == 2, "\(document.transcript.id)")
    }
  }

  @Test func everyParticipantHasAStakeholderGroup() {
    for speaker in demo.documents.flatMap(\.transcript.speakers) where speaker.role == .participant {
      #expect(speaker.attributes["stakeholder_group"] != nil, "\(speaker.label)")
    }
  }

  @Test func atLeastTwentyFourRespondentsRatedInTwoRounds() throws {
    let rounds = Dictionary(grouping: try demo.ratings, by: \.respondent).mapValues { Set($0.map(\.round)) }
    #expect(rounds.count { $0.value == ["1", "2"] } >= 24)
  }

  @Test func everyIndicatorIsRatedInBothRounds() throws {
    let given = try demo.ratings.filter { $0.level != nil }
    for round in ["1", "2"] {
      #expect(Set(given.filter { $0.round == round }.map(\.indicator)).count == 49)
    }
  }

  @Test func theExampleInWideFormIsReadToo() throws {
    let model = try demo.project.requiredModel()
    let wide = try RatingsFile.read(demo.project.sourceFile("ratings-wide.csv"), model: model)
    #expect(Set(wide.ratings.map(\.respondent)).count == 6)
    #expect(wide.ratings.count == 6 * 49)
  }

  @Test(arguments: ["codings/coder-1.csv", "codings/coder-2.csv"])
  func everyQuoteOfACoderStandsOnceInAParticipantsTurn(path: String) throws {
    let file = try demo.project.sourceFile(path)
    let table = try CSVTable(TextDecoding.decode(file), file: path)
    #expect(table.header.map(\.text) == ["transcript", "code", "quote", "note"])
    #expect(table.rows.count > 200)
    for row in table.rows {
      let quote = row[2].text
      let transcript = try #require(demo.document(row[0].text)?.transcript, "\(row[0].text)")
      #expect(transcript.text.ranges(of: quote).count == 1, "\(quote)")
      let turns = transcript.turns.filter { turn in
        transcript.speaker(of: turn)?.role == .participant
          && transcript.text(in: turn.contentRange).contains(quote)
      }
      #expect(turns.count == 1, "\(quote)")
    }
  }

  @Test(arguments: ["codings/coder-1.csv", "codings/coder-2.csv"])
  func everyCodeOfACoderIsInTheCodebook(path: String) throws {
    let codes = Set(demo.codebook.codebook.flattened.map(\.code.id))
    let table = try CSVTable(TextDecoding.decode(demo.project.sourceFile(path)), file: path)
    #expect(Set(table.rows.map { $0[1].text }).subtracting(codes).isEmpty)
  }
}

/// What the demo's codebook promises.
@Suite struct DemoCodebookTests {
  private let demo: DemoCorpus
  private let languages = ["en", "nl", "fr", "de"]
  /// Codes without codes below them; the others only group.
  private var leaves: [Code] { demo.codebook.codebook.flattened.map(\.code).filter(\.children.isEmpty) }

  init() throws { demo = try DemoCorpus.shared.get() }

  @Test func everyExampleIsCodedAndNoNearMissIs() throws {
    let result = try TestCodebook.run(demo.codebook)
    #expect(result.failures.map(\.rendered) == [])
    #expect(result.table.rows.map { $0[0] } == languages.map { .text($0) })
  }

  @Test func nothingInItIsWorthAWarning() { #expect(demo.codebook.warnings.map(\.rendered) == []) }

  @Test func everyCodeSaysWhatItMeans() {
    for (code, _, _) in demo.codebook.codebook.flattened {
      #expect(!code.definition.isEmpty, "\(code.id)")
      #expect(!code.include.isEmpty, "\(code.id)")
      #expect(!code.exclude.isEmpty, "\(code.id)")
    }
  }

  @Test func everyCodeHasPatternsExamplesAndNearMissesInEachLanguage() {
    for code in leaves {
      for language in languages {
        #expect(code.patterns.contains { $0.language == language }, "\(code.id) \(language)")
        #expect(code.examples.contains { $0.language == language }, "\(code.id) \(language)")
        #expect(code.nearMisses.contains { $0.language == language }, "\(code.id) \(language)")
      }
    }
  }

  @Test func everyIndicatorIsLinked() throws {
    let linked = Set(demo.codebook.codebook.flattened.flatMap { $0.code.links.map(\.indicator) })
    #expect(linked == Set(try demo.project.requiredModel().indicators.map(\.id)))
  }

  @Test func barriersEnablersAndAllFiveLevelsHaveCodes() {
    #expect(Set(leaves.compactMap(\.polarity)) == [.barrier, .enabler])
    #expect(Set(leaves.compactMap(\.level)) == [1, 2, 3, 4, 5])
  }
}
