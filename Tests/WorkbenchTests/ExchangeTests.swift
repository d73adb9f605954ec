import Foundation
import Interchange
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

/// A project goes to other tools and comes back.
@Suite struct ExchangeTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func path(_ name: String) -> String { folder.url.appendingPathComponent(name).path }

  private func export(
    _ project: Project, _ name: String, _ options: ExportExchange.Options = .init()
  ) throws -> (bytes: [UInt8], result: ExportExchange.Result) {
    let result = try ExportExchange.write(project, to: path(name), options)
    return (try SourceFile.read(URL(fileURLWithPath: path(name)), shownAs: name).bytes, result)
  }

  private func start(
    _ name: String, as folder: String
  ) throws -> (project: Project, result: StartProject.Result) {
    let url = self.folder.url.appendingPathComponent(folder)
    let result = try StartProject.run(from: path(name), folder: url, shownAs: folder, name: nil, model: nil)
    return (try Project.open(url.path), result)
  }

  /// Everything that is the same in both projects: codes, texts, turns, codings, coders, memos, cases.
  private struct Content: Equatable {
    var codebook: String
    var transcripts: [Transcript]
    var codings: [StoredCoding]
    var decisions: [Decision]
    var memos: [Memo]
    var participants: [Participant]

    init(_ project: Project) throws {
      codebook = CodebookWriter.yaml(try project.codebook().codebook)
      participants = try project.sources().participants.sorted { $0.id < $1.id }
      (transcripts, codings, decisions, memos) = try project.store().read { reader in
        let ids = try reader.transcripts().map(\.id)
        return (
          try ids.compactMap { id in
            var transcript = try reader.transcript(id)
            transcript?.source = ""
            return transcript
          }, try ids.flatMap { try reader.codings(of: $0) },
          try ids.flatMap { try reader.decisions(onTranscript: $0).values.flatMap { $0 } }
            .sorted { ($0.coding, $0.coder) < ($1.coding, $1.coder) },
          try reader.memos()
        )
      }
      // Every other speaker gets a row, so that their labels are found again.
      participants = participants.filter { $0.id.hasPrefix("c") }.map {
        var one = $0
        one.transcripts = []
        one.role = nil
        return one
      }
    }
  }

  // MARK: There and back

  @Test(arguments: 1...15) func exportAndImportIsTheIdentity(seed: UInt64) throws {
    let sample = try RandomStudy(seed: seed)
    let before = try Content(sample.project)
    let first = try export(sample.project, "first.qdpx")
    let (project, result) = try start("first.qdpx", as: "back")
    #expect(result.losses.entries == [])
    #expect(result.warnings.map(\.rendered) == [])
    let after = try Content(project)
    #expect(after.codebook == before.codebook)
    #expect(after.transcripts == before.transcripts)
    #expect(after.codings == before.codings)
    #expect(after.decisions == before.decisions)
    #expect(after.memos == before.memos)
    #expect(after.participants == before.participants)
    // The GUIDs too: the same bytes go out again.
    #expect(try export(project, "second.qdpx").bytes == first.bytes)
    #expect(try CheckStore.run(project, backup: false).isSound)
  }

  /// Turns that nobody sees in the text alone: of an address as a name, of nobody in particular, and in a text where a word of another
  /// transcript's speakers starts a line.
  @Test(arguments: [false, true]) func turnsThatTheTextDoesNotShowComeBack(_ syncPoints: Bool) throws {
    let sample = try SampleProject([
      "a.vtt":
        "WEBVTT\n\n00:01.000 --> 00:02.000\n<v 68f0e9b4-d6de@72f988bf-86f1-41af-91ab-2d7cd011db47>Yes.\n\n"
        + "00:02.000 --> 00:03.000\n<v b233e3b4-795e@72f988bf-86f1-41af-91ab-2d7cd011db47>No.\n",
      "b.csv": "speaker,text\nDB,Who pays?\n,He laughs.\nAB,Nobody.\n",
      "c.txt": "A first thought.\n\nAB: that is how the region is called.\n\nA last one.\n",
    ])
    _ = try SaveCodings.run(sample.open(), coder: "anna", threads: 1) { _, _ in }
    let before = try Content(sample.open())
    #expect(before.transcripts.map(\.turns.count) == [2, 3, 3])
    _ = try export(sample.open(), "first.qdpx", .init(syncPoints: syncPoints))
    let (project, _) = try start("first.qdpx", as: "back")
    let after = try Content(project)
    for (one, other) in zip(before.transcripts, after.transcripts) {
      #expect(one.text == other.text)
      #expect(one.speakers.map(\.label) == other.speakers.map(\.label))
      #expect(one.turns.map(\.contentRange) == other.turns.map(\.contentRange))
      #expect(one.turns.map(\.speaker) == other.turns.map(\.speaker))
    }
  }

  /// What the identity is compared by: everything that has a GUID, and what refers to it.
  private struct Skeleton: Equatable {
    var codes: Set<String>
    var sources: [String: String]
    var codings: Set<String>
    var notes: Set<String>
    var references: Set<String>
    var sets: Set<String>
    var syncPoints: [String: [ExchangeProject.SyncPoint]]

    init(_ project: ExchangeProject) {
      codes = Set(project.flattenedCodes.map(\.code.guid))
      sources = Dictionary(uniqueKeysWithValues: project.sources.map { ($0.guid, $0.text) })
      notes = Set(project.notes.map(\.guid))
      sets = Set(project.sets.map(\.guid))
      syncPoints = Dictionary(uniqueKeysWithValues: project.sources.map { ($0.guid, $0.syncPoints) })
      codings = []
      references = Set(project.noteRefs)
      for (code, _) in project.flattenedCodes { references.formUnion(code.notes.map { code.guid + $0 }) }
      for source in project.sources {
        references.formUnion(source.notes.map { source.guid + $0 })
        codings.formUnion(source.codings.map { source.guid + $0.guid + $0.code })
        for coding in source.codings { references.formUnion(coding.notes.map { coding.guid + $0 }) }
        for selection in source.selections {
          codings.formUnion(selection.codings.map { selection.guid + $0.guid + $0.code })
          for coding in selection.codings { references.formUnion(coding.notes.map { coding.guid + $0 }) }
          // Of a stretch that is coded the note is on its first coding.
          let thing = selection.codings.map(\.guid).min() ?? selection.guid
          references.formUnion(selection.notes.map { thing + $0 })
        }
      }
    }
  }

  @Test(arguments: 1...40) func whatAnotherToolWroteComesBackWithItsGUIDs(seed: UInt64) throws {
    var random = RandomExchange(seed: seed)
    let foreign = random.project()
    try Data(REFIProjectWriter(foreign).archive()).write(to: URL(fileURLWithPath: path("foreign.qdpx")))
    let (project, _) = try start("foreign.qdpx", as: "first")
    let options = ExportExchange.Options(statuses: .suggestedAndAccepted, syncPoints: true)
    let first = try export(project, "out.qdpx", options)
    let (before, after) = (Skeleton(foreign), Skeleton(first.result.project))
    #expect(after.codes == before.codes)
    #expect(after.sources == before.sources)
    #expect(after.codings == before.codings)
    #expect(after.notes == before.notes)
    #expect(after.references.isSuperset(of: before.references))
    #expect(after.sets == before.sets)
    for (source, points) in before.syncPoints {
      #expect(points.allSatisfy { after.syncPoints[source]?.contains($0) == true })
    }
    let (again, _) = try start("out.qdpx", as: "second")
    #expect(try export(again, "again.qdpx", options).bytes == first.bytes)
    let (one, other) = (try Content(project), try Content(again))
    #expect(one.codebook == other.codebook)
    #expect(one.codings == other.codings)
    #expect(one.decisions == other.decisions)
    #expect(one.memos == other.memos)
    #expect(one.transcripts == other.transcripts)
  }

  @Test(
    .enabled(if: REFISchema.isThere, "QUALM_SHARED does not name the folder with the schemas"),
    arguments: 1...15)
  func whatGoesOutIsValid(seed: UInt64) throws {
    let sample = try RandomStudy(seed: seed)
    for options in [
      ExportExchange.Options(), .init(statuses: .suggestedAndAccepted, syncPoints: true),
      .init(statuses: .suggested),
    ] {
      let project = try ExportExchange.run(sample.project, options).project
      #expect(REFISchema.project.problem(REFIProjectWriter(project).xml()) == nil)
    }
    #expect(
      REFISchema.codebook.problem(REFICodebookWriter.xml(try ExportExchange.codebook(sample.project).project))
        == nil)
  }

  @Test func theSameStoreMakesTheSameBytes() throws {
    let sample = try RandomStudy(seed: 3)
    #expect(try export(sample.project, "a.qdpx").bytes == export(sample.project, "b.qdpx").bytes)
  }

  @Test func codesMadeWhileCodingGoOutAndComeBack() throws {
    let review = try ReviewProject()
    _ = try MakeCode.run(
      .init(id: "own-words", name: "In their words", under: "funding", definition: "Made while coding."),
      in: review.project, coder: "anna")
    let first = try export(review.project, "out.qdpx")
    let names = first.result.project.flattenedCodes.map(\.code.name)
    #expect(names.contains("In their words"))
    let (project, _) = try start("out.qdpx", as: "back")
    let code = try #require(try project.codebook().codebook.flattened.first { $0.code.id == "own-words" })
    #expect(code.code.definition == LocalizedText("Made while coding."))
    #expect(try export(project, "again.qdpx").bytes == first.bytes)
  }

  @Test func aTextThatLooksLikeATableStaysTheTextThatItWas() throws {
    var foreign = ExchangeProject(name: "Study")
    let text = "speaker\tstart\ttext\nAnn\t1\tYes.\nBob\t2\tNo, not at all.\n"
    foreign.sources = [ExchangeProject.Source(guid: Self.guid(10), name: "notes", text: text)]
    foreign.codes = [ExchangeProject.Code(guid: Self.guid(11), name: "No")]
    var selection = ExchangeProject.Selection(guid: Self.guid(12), range: TextRange(36, 38))
    selection.codings = [ExchangeProject.Coding(guid: Self.guid(13), code: Self.guid(11))]
    foreign.sources[0].selections = [selection]
    try Data(REFIProjectWriter(foreign).archive()).write(to: URL(fileURLWithPath: path("table.qdpx")))
    let (project, result) = try start("table.qdpx", as: "table")
    #expect(result.losses.entries.map(\.kind) == ["coders of codings"])
    let (stored, codings) = try project.store().read {
      (try $0.transcript("notes"), try $0.codings(of: "notes"))
    }
    #expect(stored?.text == text)
    #expect(codings.map { stored?.text(in: $0.range) } == ["No"])
  }

  // MARK: What goes out

  @Test func acceptedCodingsGoOutAsThoseOfTheirCoders() throws {
    let review = try ReviewProject()
    let desk = try review.desk("anna")
    _ = try desk.decide([ReviewDecision(desk.coding(0), .accept)])
    let other = try review.desk("bert")
    _ = try other.decide([ReviewDecision(other.coding(0), .accept)])
    _ = try other.decide([ReviewDecision(other.coding(1), .reject)])
    let result = try export(review.project, "out.qdpx").result
    #expect(result.project.users.map(\.name) == ["anna", "bert"])
    let codings = result.project.sources.flatMap { $0.selections.flatMap(\.codings) }
    #expect(codings.count == 2)
    #expect(Set(codings.compactMap(\.user)) == Set(result.project.users.map(\.guid)))
    #expect(Set(codings.map(\.guid)).count == 2)
    #expect(
      result.losses.table.lines == [
        "rejected codings; 1; Other tools have no such thing.",
        "suggested codings; 2; Nobody has decided on them; --status suggested-and-accepted carries them.",
      ])
  }

  @Test func suggestionsGoOutAsTheEnginesAndComeBackAsSuggestions() throws {
    let review = try ReviewProject()
    _ = try export(review.project, "out.qdpx", .init(statuses: .suggestedAndAccepted))
    let (project, result) = try start("out.qdpx", as: "back")
    #expect(result.sentence.contains("4 codings and 0 memos of 1 coder."))
    let codings = try project.store().read { try $0.codings(of: "a") }
    #expect(Set(codings.map(\.coder)) == [Coding.engine])
    #expect(try project.store().read { try $0.statusCounts() } == [.suggested: 4])
  }

  @Test func timesGoAlongWithSyncPoints() throws {
    let sample = try SampleProject([
      "a.vtt":
        "WEBVTT\n\n00:01.000 --> 00:02.500\nP01: The funding ends.\n\n00:03.000 --> 00:04.000\nP02: Yes.\n"
    ])
    let project = try sample.open()
    _ = try SaveCodings.run(project, coder: "anna", threads: 1) { _, _ in }
    let plain = try export(project, "plain.qdpx")
    #expect(plain.result.losses.table.lines.last == "times of turns; 2; They go along with --sync-points.")
    let timed = ExportExchange.Options(statuses: .suggestedAndAccepted, syncPoints: true)
    let first = try export(project, "timed.qdpx", timed)
    let (back, result) = try start("timed.qdpx", as: "back")
    #expect(result.losses.entries.map(\.kind) == ["recordings"])
    let before = try project.store().read { try $0.transcript("a") }
    let after = try back.store().read { try $0.transcript("a") }
    #expect(after?.text == before?.text)
    #expect(after?.turns == before?.turns)
    #expect(try export(back, "again.qdpx", timed).bytes == first.bytes)
  }

  @Test func anEndingThatIsNoneIsAnError() throws {
    let sample = try SampleProject()
    #expect(
      errors { _ = try ExportExchange.write(sample.open(), to: "out.xml", .init()) } == [
        "The ending of out.xml names no format. Write it with one of .qdpx, .qdc."
      ])
  }

  @Test func setsOfIndicatorsAreInOrderWithoutTheModelToo() throws {
    let sample = try SampleProject(
      codebook: SampleProject.codebook.replacing("[I.1]", with: "[I.10, II.1, I.2]"))
    let sets = try ExportExchange.codebook(sample.open()).project.sets
    #expect(sets.map(\.name) == ["I.2", "I.10", "II.1"])
  }

  // MARK: What comes in

  @Test func aFolderThatHoldsSomethingIsLeftAsItIs() throws {
    let sample = try SampleProject()
    _ = try ExportExchange.write(sample.open(), to: path("book.qdc"), .init())
    try folder.write("mine", to: "there/notes.txt")
    #expect(
      errors { _ = try start("book.qdc", as: "there") } == ["there exists already; nothing was changed."])
    #expect(try FileManager.default.contentsOfDirectory(atPath: path("there")) == ["notes.txt"])
  }

  @Test(arguments: 1...20) func anotherToolsCodebookKeepsItsGUIDs(seed: UInt64) throws {
    var random = RandomExchange(seed: seed)
    let foreign = random.project()
    try Data(REFICodebookWriter.xml(foreign).utf8).write(to: URL(fileURLWithPath: path("foreign.qdc")))
    let (project, _) = try start("foreign.qdc", as: "first")
    let first = try export(project, "out.qdc")
    #expect(
      first.result.project.flattenedCodes.map(\.code.guid) == foreign.flattenedCodes.map(\.code.guid))
    #expect(
      Set(first.result.project.sets.map(\.guid))
        == Set(foreign.sets.filter { !$0.codes.isEmpty }.map(\.guid)))
    let (again, _) = try start("out.qdc", as: "second")
    #expect(try export(again, "again.qdc").bytes == first.bytes)
  }

  @Test func aCodebookAloneMakesAProjectThatKeepsItsGUIDs() throws {
    let sample = try SampleProject()
    _ = try ExportExchange.write(sample.open(), to: path("book.qdc"), .init())
    let (project, _) = try start("book.qdc", as: "new")
    #expect(
      CodebookWriter.yaml(try project.codebook().codebook)
        == CodebookWriter.yaml(try sample.open().codebook().codebook))
    let book = try SourceFile.read(URL(fileURLWithPath: path("book.qdc")), shownAs: "book.qdc").bytes
    #expect(try export(project, "again.qdc").bytes == book)
  }

  @Test func codesPutIntoAnIndicatorsSetAreLinkedToIt() throws {
    let sample = try SampleProject()
    var exchanged = try ExportExchange.codebook(sample.open()).project
    let staff = try #require(exchanged.flattenedCodes.first { $0.code.name == "staff" }).code.guid
    #expect(exchanged.sets.map(\.name) == ["I.1"])
    exchanged.sets[0].codes = [staff]
    let codebook = ForeignCodebook(exchanged, language: "en", file: "book.qdc").codebook
    let links = Dictionary(uniqueKeysWithValues: codebook.flattened.map { ($0.code.id, $0.code.links) })
    #expect(links["staff"] == [Link(indicator: "I.1")])
    #expect(links["funding"] == [])
  }

  /// The way back of a colleague's work: a project of its own, joined to the first.
  @Test func whatWasCodedElsewhereIsMerged() throws {
    let sample = try RandomStudy(seed: 2)
    _ = try export(sample.project, "out.qdpx")
    var exchanged = try ExportExchange.run(sample.project, .init()).project
    exchanged.users.append(ExchangeProject.User(guid: Self.guid(1), name: "carla"))
    var selection = ExchangeProject.Selection(guid: Self.guid(2), range: TextRange(0, 3))
    selection.codings = [ExchangeProject.Coding(guid: Self.guid(3), code: exchanged.codes[0].guid)]
    selection.codings[0].user = Self.guid(1)
    exchanged.sources[0].selections.append(selection)
    try Data(REFIProjectWriter(exchanged).archive()).write(to: URL(fileURLWithPath: path("colleague.qdpx")))
    let (other, _) = try start("colleague.qdpx", as: "colleague")
    let before = try sample.project.store().read { try $0.codings(of: "interview-1") }
    let merged = try MergeProject.run(
      other.folder.path, base: nil, project: sample.project, coder: "anna", preference: .ours, isDryRun: false
    )
    let after = try sample.project.store().read { try $0.codings(of: "interview-1") }
    let new = after.filter { coding in !before.contains(coding) }
    #expect(new.map(\.coder) == ["carla"])
    #expect(new.map(\.id) == [CodingID(high: 0, low: 3)])
    #expect(after.count == before.count + 1)
    #expect(merged.changes > 0)
  }

  @Test func casesFindTheirSpeakers() throws {
    var foreign = ExchangeProject(name: "Study")
    let texts = [
      "Ann: One.\n\nBob: Two.\n\nAnn: Three.\n\nBob: Four.\n",
      "I: One?\n\nP01: Two.\n\nI: Three?\n\nP01: Four.\n",
    ]
    foreign.sources = texts.enumerated().map {
      ExchangeProject.Source(guid: Self.guid(10 + $0), name: "Interview \($0 + 1).docx", text: $1)
    }
    foreign.variables = [ExchangeProject.Variable(guid: Self.guid(20), name: "Age", kind: .integer)]
    foreign.cases = [("bob", 10), ("Carla", 11), ("", 10)].enumerated().map { number, entry in
      var one = ExchangeProject.Case(guid: Self.guid(30 + number), name: entry.0)
      one.sources = [Self.guid(entry.1)]
      one.values = [ExchangeProject.Value(variable: Self.guid(20), text: "\(40 + number)")]
      return one
    }
    foreign.cases.removeLast()
    try Data(REFIProjectWriter(foreign).archive()).write(to: URL(fileURLWithPath: path("cases.qdpx")))
    let (project, result) = try start("cases.qdpx", as: "cases")
    #expect(result.losses.entries == [])
    let speakers = try project.store().read { reader in
      try ["Interview 1", "Interview 2"].map { try reader.transcript($0)?.speakers ?? [] }
    }
    #expect(speakers[0].map(\.caseID) == ["Ann", "bob"])
    #expect(speakers[0][1].attributes == ["Age": "40"])
    // The one participant of a source is the source's one case.
    #expect(speakers[1].map(\.caseID) == ["I", "Carla"])
    let out = try ExportExchange.run(project, .init()).project
    #expect(out.variables == foreign.variables)
    #expect(out.cases.filter { $0.name != "Ann" }.map(\.guid).sorted() == foreign.cases.map(\.guid))
  }

  private static func guid(_ number: Int) -> String {
    GUID.text(CodingID(high: 0, low: UInt64(number)))
  }
}
