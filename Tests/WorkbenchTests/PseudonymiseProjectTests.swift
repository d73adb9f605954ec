import CodingEngine
import Foundation
import Interchange
import ProjectStore
import Pseudonymisation
import QualData
import TestSupport
import Testing

@testable import Workbench

/// A project with names, its list, a copy with pseudonyms, and a copy of that with the names back.
@Suite struct PseudonymiseProjectTests {
  private let sample: SampleProject
  private let place: TemporaryFolder
  private var list: String { place.url.appendingPathComponent("names.csv").path }
  private var copy: String { place.url.appendingPathComponent("copy").path }
  private var key: String { place.url.appendingPathComponent("study.key").path }

  private static let anna = """
    Interview of 3 March 2024

    Interviewer: Welcome, Anna. When were you born?

    Anna Peeters: On 12/03/1985, as Rose was. Mail me at anna.peeters@uz.example or 0475 12 34 56.

    Interviewer: Does the funding reach Peeters's ward?

    Anna Peeters: The funding ends, says ANNA's boss, Dr. Bart Claes. A rose is a rose. Bart knows the budget.

    """
  private static let workshop = "1\n00:00:01,000 --> 00:00:04,500\nJosé: Our staff asked Anna Peeters.\n"

  init() throws {
    sample = try SampleProject(
      ["interview-anna.txt": Self.anna, "workshop.srt": Self.workshop],
      settings: "participants: people.csv\ntranscript-attributes: transcripts.csv\n")
    try sample.files.write(
      "participant,speaker,transcripts,e-mail,region\nc1,Anna Peeters,interview-anna,anna.peeters@uz.example,Gent\nc2,José,,,Namur\n",
      to: "people.csv")
    try sample.files.write("transcript,place\ninterview-anna,at the ward of Peeters\n", to: "transcripts.csv")
    place = try TemporaryFolder()
  }

  @discardableResult
  private func find(_ known: [PseudonymRow] = []) throws -> [PseudonymRow] {
    let rows = try FindIdentifiers.run(sample.open(), known: known, options: .init(threads: 2)).rows
    try place.write(PseudonymListFile.text(rows), to: "names.csv")
    return rows
  }

  private func pseudonymise(
    _ undecided: PseudonymDecision? = .no, allowsNames: Bool = false
  ) throws -> PseudonymiseProject.Summary {
    try PseudonymiseProject.run(
      PseudonymiseProject.Request(
        list: list, output: copy, key: key, coder: "ann", undecided: undecided, allowsNames: allowsNames,
        threads: 2,
        cost: KeyFile.Cost(logarithm: 10)), project: sample.open()
    ) { "correct horse battery" }
  }

  private func transcripts(_ folder: String) throws -> [Transcript] {
    var found: [Transcript] = []
    _ = try CorpusReading.forEach(Project.open(folder).sources(), threads: 1) {
      { $0 }
    } body: {
      found.append($0)
    }
    return found
  }

  private func lines(_ rows: [PseudonymRow]) -> [String] {
    rows.map {
      "\($0.kind.rawValue)|\($0.text)|\($0.count)|\($0.first)|\($0.replacement)|\($0.decision.rawValue)|\($0.reason)"
    }
  }

  @Test func theListTellsWhatWasFoundAndWhy() throws {
    #expect(
      try lines(find()) == [
        "person|Anna Peeters|3|interview-anna:2|[PERSON 1]|yes|participants",
        "person|Anna|2|interview-anna:1|[PERSON 1]|yes|part of a name",
        "person|Peeters|1|interview-anna:3|[PERSON 1]|yes|part of a name",
        "person|José|1|workshop:1|[PERSON 2]|yes|participants",
        "person|Rose|3|interview-anna:2|[PERSON 3]||capitals",
        "person|Bart Claes|1|interview-anna:4|[PERSON 4]||after a title or an introduction",
        "person|Bart|1|interview-anna:4|[PERSON 4]||capitals",
        "e-mail|anna.peeters@uz.example|1|interview-anna:2|[E-MAIL 1]|yes|form",
        "phone|0475 12 34 56|1|interview-anna:2|[PHONE 1]|yes|form",
        "birth date|12/03/1985|1|interview-anna:2|[BIRTH DATE 1]|yes|near a word for birth",
        "date|3 March 2024|1|interview-anna|[DATE 1]|no|form",
      ])
  }

  @Test func findingAgainKeepsWhatWasDecided() throws {
    var rows = try find()
    rows[4].decision = .asWritten
    rows[5].replacement = "[DOCTOR]"
    rows[6].replacement = "[DOCTOR]"
    try sample.files.write("José: Els Maes said so to José.\n", to: "transcripts/x.txt")
    let again = try find(rows)
    #expect(again.prefix(11).map(\.decision) == rows.map(\.decision))
    #expect(again.prefix(11).map(\.replacement) == rows.map(\.replacement))
    #expect(again[3].count == 3)
    #expect(lines(Array(again.dropFirst(11))) == ["person|Els Maes|1|x:1|[PERSON 4]||capitals"])
    #expect(try lines(find(again)) == lines(again))
  }

  @Test func theCopyReadsTheSameButForNames() throws {
    try find()
    let summary = try pseudonymise()
    #expect(summary.sentence == "10 pieces of 2 transcripts replaced by 5 pseudonyms.")
    let copied = try transcripts(copy)
    #expect(copied.map(\.id) == ["interview-PERSON-1", "workshop"])
    #expect(
      copied[0].text == """
        Interview of 3 March 2024

        Interviewer: Welcome, [PERSON 1]. When were you born?

        [PERSON 1]: On [BIRTH DATE 1], as Rose was. Mail me at [E-MAIL 1] or [PHONE 1].

        Interviewer: Does the funding reach [PERSON 1]'s ward?

        [PERSON 1]: The funding ends, says [PERSON 1]'s boss, Dr. Bart Claes. A rose is a rose. Bart knows the budget.

        """)
    #expect(copied[0].speakers.map(\.label) == ["Interviewer", "[PERSON 1]"])
    #expect(copied[0].speakers.map(\.role) == [.interviewer, .participant])
    #expect(
      copied[0].turns.map { copied[0].text(in: $0.contentRange).prefix(8) } == [
        "Welcome,", "On [BIRT", "Does the", "The fund",
      ])
    #expect(copied[0].attributes == ["place": "at the ward of [PERSON 1]"])
    #expect(copied[1].turns[0].start == 1)
    #expect(copied[1].turns[0].end == 4.5)
    #expect(copied[1].speakers[0].caseID == "c2")
    let people = try String(contentsOfFile: copy + "/participants.csv", encoding: .utf8)
    #expect(
      people
        == "participant,speaker,transcripts,e-mail,region\nc1,[PERSON 1],interview-PERSON-1,[E-MAIL 1],Gent\nc2,[PERSON 2],,,Namur\n"
    )
  }

  @Test func nothingOfTheKeyIsLeftInTheCopy() throws {
    try find()
    _ = try pseudonymise(.yes)
    let names = try #require(try Project.open(copy).names())
    let search = try NameGuardSearch(names)
    let paths = try #require(FileManager.default.enumerator(atPath: copy)).compactMap { $0 as? String }
    #expect(paths.count > 5)
    for path in paths {
      #expect(!path.lowercased().contains("anna"))
      guard let bytes = FileManager.default.contents(atPath: copy + "/" + path) else { continue }
      #expect([UInt8](bytes).withUnsafeBufferPointer { search.first(in: $0) } == nil, "\(path)")
    }
  }

  @Test func everyFileIsForItsOwnerOnly() throws {
    try find()
    _ = try pseudonymise()
    for path in [
      key, copy + "/.qualm/pseudonyms.json", copy + "/transcripts/workshop.json", copy + "/participants.csv",
    ] {
      let permissions = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(permissions == 0o600, "\(path)")
    }
  }

  // MARK: The store

  private func work() throws {
    let project = try sample.open()
    _ = try SaveCodings.run(project, coder: "ann", threads: 1) { _, _ in }
    let store = try project.store(coder: "ann")
    try store.write(verb: "review") { writer in
      for id in ["interview-anna", "workshop"] {
        for coding in try writer.codings(of: id) {
          try writer.decide(
            Decision(coding: coding.id, coder: "ann", verdict: .accepted, note: "As Anna Peeters told José."))
        }
      }
      try writer.write(Memo(subject: .transcript("interview-anna"), text: "ANNA was tired.", coder: "ann"))
      try writer.write(
        Memo(subject: .turn(transcript: "interview-anna", 1), text: "Call 0475/12.34.56.", coder: "ann"))
      try writer.write(Memo(subject: .participant("c1"), text: "Nothing.", coder: "ann"))
    }
    try store.close()
  }

  private func excerpts(_ folder: String) throws -> [String] {
    try Project.open(folder).store().read { reader in
      try reader.transcripts().flatMap { stored in
        let transcript = try #require(try reader.transcript(stored.id))
        return try reader.codings(of: stored.id).map {
          "\($0.id.description.prefix(4)) \($0.code) \($0.turn) \(transcript.text(in: $0.range))"
        }
      }
    }
  }

  @Test func codingsDecisionsAndMemosGoWithTheirWords() throws {
    try work()
    try find()
    let summary = try pseudonymise()
    let before = try excerpts(sample.folder.path)
    let after = try excerpts(copy)
    #expect(before.count == 3)
    #expect(summary.codings == 3)
    func masked(_ text: String) -> String {
      text.replacing("Anna Peeters", with: "[PERSON 1]").replacing("Peeters", with: "[PERSON 1]").replacing(
        "ANNA", with: "[PERSON 1]")
    }
    #expect(after == before.map(masked))
    let contents = try Project.open(copy).store().read { try $0.contents() }
    let notes = Set(contents.records(of: "decision").compactMap { contents.value("note", of: $0)?.text })
    #expect(notes == ["As [PERSON 1] told [PERSON 2]."])
    let memos = Set(contents.records(of: "memo").compactMap { contents.value("text", of: $0)?.text })
    #expect(memos == ["[PERSON 1] was tired.", "Call [PHONE 1].", "Nothing."])
    // Coding again with the same codebook finds what is there.
    let coded = try SaveCodings.run(Project.open(copy), coder: "ann", threads: 1) { _, _ in }
    #expect(!coded.table.rows.isEmpty)
    #expect(try excerpts(copy) == after)
  }

  @Test func withTheKeyEverythingComesBack() throws {
    try work()
    try find()
    _ = try pseudonymise(.yes)
    let back = place.url.appendingPathComponent("back").path
    let report = try RestoreProject.run(Project.open(copy), to: back, key: key, coder: "ann", threads: 2) {
      "correct horse battery"
    }
    #expect(report.transcripts == 2)
    let (before, after) = (try transcripts(sample.folder.path), try transcripts(back))
    #expect(after.map(\.id) == before.map(\.id))
    for (a, b) in zip(before, after) {
      #expect(a.text.utf8.elementsEqual(b.text.utf8))
      #expect(a.turns == b.turns)
      #expect(a.speakers == b.speakers)
      #expect(a.attributes == b.attributes)
    }
    let people = try String(contentsOfFile: back + "/participants.csv", encoding: .utf8)
    #expect(people == (try sample.text("people.csv")))
    // The store too, but for the paths of files.
    func records(_ folder: String) throws -> [[StoreValue]] {
      let contents = try Project.open(folder).store().read { try $0.contents() }
      return contents.shapes.flatMap { shape in
        contents.records(of: shape.table).map { record in
          zip(shape.columns, record.values).filter { $0.0.name != "source" }.map(\.1)
        }
      }
    }
    #expect(try records(back) == records(sample.folder.path))
  }

  @Test func workOnTheCopyComesBackByMainNames() throws {
    try find()
    _ = try pseudonymise(.yes)
    let project = try Project.open(copy)
    _ = try SaveCodings.run(project, coder: "ann", threads: 1) { _, _ in }
    _ = try WriteMemo.run("[PERSON 4] is shy.", on: "project", in: project, coder: "ann")
    let back = place.url.appendingPathComponent("back").path
    _ = try RestoreProject.run(project, to: back, key: key, coder: "ann", threads: 1) {
      "correct horse battery"
    }
    let memos = try Project.open(back).store().read { try $0.memos() }
    #expect(memos.map(\.text) == ["Bart Claes is shy."])
    #expect(try excerpts(back).contains { $0.contains("says ANNA's boss") })
  }

  // MARK: What is refused

  @Test func aRowWithoutADecisionStopsIt() throws {
    try find()
    #expect(
      errors { _ = try pseudonymise(nil) } == [
        "\(list):6:1: error: 3 rows have no decision; this is the first.\n"
          + "  Write yes, no or as written in the column “decision”, or say with --undecided what they mean."
      ])
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(!FileManager.default.fileExists(atPath: key))
  }

  @Test func aListOlderThanTheCorpusStopsIt() throws {
    try find()
    try sample.files.write("P01: Call 0475 99 88 77.\n", to: "transcripts/z.txt")
    #expect(
      errors { _ = try pseudonymise() } == [
        "transcripts/z.json: error: Turn 1 has a phone that the list does not have.\n"
          + "  Run `qualm pseudonymise --find` again; it keeps what was decided."
      ])
    #expect(!FileManager.default.fileExists(atPath: copy))
    #expect(!FileManager.default.fileExists(atPath: key))
  }

  @Test func aNameInTheCodebookStopsIt() throws {
    try find()
    try sample.files.write(
      SampleProject.codebook.replacing("budget*", with: "budget* OR peeters"), to: "codebook.yaml")
    #expect(
      errors { _ = try pseudonymise() } == [
        "codebook.yaml:10:1: error: The file is copied as it is, and holds the name behind [PERSON 1].\n"
          + "  Take the name out of the project's own file, or give --allow-names."
      ])
    _ = try pseudonymise(allowsNames: true)
    #expect(FileManager.default.fileExists(atPath: copy))
  }

  @Test func aCoderCalledAsAParticipantIsAWarning() throws {
    let project = try sample.open()
    _ = try SaveCodings.run(project, coder: "josé", threads: 1) { _, _ in }
    try find()
    #expect(
      try pseudonymise().report.diagnostics.filter { $0.file == list }.map(\.message) == [
        "A coder has the name behind [PERSON 2] and keeps it, so results that name coders will be refused."
      ])
  }

  @Test func aReplacementThatIsANameIsRefused() throws {
    var rows = try find()
    rows[3].replacement = "Anna"
    try place.write(PseudonymListFile.text(rows), to: "names.csv")
    #expect(
      errors { _ = try pseudonymise() } == [
        "\(list):5:1: error: The replacement holds a name of the list.\n  Choose one that names nobody here."
      ])
  }

  @Test func nothingIsOverwritten() throws {
    try find()
    try place.write("x", to: "copy/notes.txt")
    #expect(throws: WorkbenchError.folderInUse(path: copy)) { try pseudonymise() }
    try FileManager.default.removeItem(atPath: copy)
    try place.write("x", to: "study.key")
    #expect(throws: WorkbenchError.keyExists(path: key)) { try pseudonymise() }
  }

  @Test func theListIsCheckedLineByLine() throws {
    try place.write(
      "kind,text,replacement,decision\nperson,Anna,,yes\nhuman,Bart,x,no\nperson,ANNA,x,maybe\nperson,,x,no\nperson,Ánna,x,no\n",
      to: "names.csv")
    #expect(
      errors { _ = try pseudonymise() } == [
        "\(list):2:13: error: The row has no replacement.\n  Write one such as [PERSON 1], or decide no.",
        "\(list):3:1: error: The kind “human” is not known.\n  Kinds are person, e-mail, phone, national number, bank account, "
          + "birth date, date, address, web address, user name, name.",
        "\(list):4:15: error: The decision “maybe” is not known.\n  Write yes, no or as written, or leave it empty.",
        "\(list):5:8: error: The row has no text.\n  Write what is to be replaced.",
        "\(list):6:8: error: The same stands in line 2.\n  Keep one of the two rows.",
      ])
  }

  @Test func theSameForAnyNumberOfThreads() throws {
    let one = try FindIdentifiers.run(sample.open(), known: [], options: .init(threads: 1)).rows
    #expect(try find() == one)
  }

  @Test func aPartOfTwoNamesIsNobodysUntilSomebodySays() throws {
    try place.write("Els Maes,Elsje\nEls Claes\n# a remark\n", to: "people.txt")
    try sample.files.write("P01: Els came, and Elsje Maes. Wim Claes' Els Claes.\n", to: "transcripts/z.txt")
    let rows = try FindIdentifiers.run(
      sample.open(), known: [],
      options: .init(
        names: place.url.appendingPathComponent("people.txt").path, attributes: ["region"], threads: 1)
    ).rows
    let texts = lines(rows)
    #expect(texts.contains("person|Els|1|z:1|||part of several names"))
    #expect(texts.contains { $0.hasPrefix("person|Els Maes|0||[PERSON ") })
    #expect(texts.contains { $0.hasPrefix("person|Els Claes|1|z:1|") })
    #expect(texts.contains("name|Gent|0||[NAME 1]|yes|participants: region"))
    let elsje = try #require(rows.first { $0.text == "Elsje" })
    #expect(elsje.replacement == rows.first { $0.text == "Els Maes" }?.replacement)
  }
}
