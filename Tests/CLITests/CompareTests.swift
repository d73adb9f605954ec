import Foundation
import TestSupport
import Testing

/// Coders of the study: “codings” has the funding ends, “second” a longer excerpt of it and the nurses.
@Suite struct CompareTests {
  private let study: Study

  init() throws {
    study = try Study()
    #expect(try study.qualm("code", "--save", "--coder", "ann").code == 0)
  }

  private func load() throws {
    let loaded = try study.qualm("import", "--codings", "codings.csv", "second.csv", "--coder", "ann")
    #expect(loaded.code == 0)
    #expect(
      loaded.output
        == "file,coder,transcripts,new,known\ncodings.csv,codings,1,1,0\nsecond.csv,second,1,2,0\n")
    #expect(loaded.errors == "3 new codings, 0 there already.\n")
  }

  @Test func codingsAreLoadedOnceAndCanBeTakenBack() throws {
    try load()
    let again = try study.qualm("import", "--codings", "codings.csv", "second.csv")
    #expect(again.errors == "0 new codings, 3 there already.\n")
    let undone = try study.qualm("undo", "--coder", "ann")
    #expect(undone.output.hasPrefix("Undone: command 2, import --codings, "))
    let preview = try study.qualm("import", "--codings", "codings.csv", "--dry-run")
    #expect(preview.errors == "Nothing was changed; it would be: 1 new coding, 0 there already.\n")
  }

  @Test func differencesAreListedAndCounted() throws {
    try load()
    let list = try study.qualm("compare", "--format", "text")
    #expect(list.code == 0)
    let lines = list.output.split(separator: "\n").map { $0.replacing(/\ +$/, with: "") }
    #expect(
      lines.dropFirst(2).map { $0.split(separator: /\ \ +/).map(String.init)[3...5].joined(separator: ", ") }
        == [
          "funding, excerpt, codings: accepted on “The funding ends” | second: accepted",
          "funding, excerpt, codings: accepted | second: accepted on “The funding ends in June”",
          "staff, omission, codings: not coded | second: accepted",
        ])
    #expect(
      list.errors
        == "2 coders differ about 3 codings, of which none is settled. `qualm review --disputed` settles them.\n"
    )
    let counts = try study.qualm("compare", "--counts")
    #expect(
      counts.output
        == "code,code_name,coder_1,coder_2,agreed,verdict,code_differs,excerpt_differs,omission,differ\n"
        + "funding,funding,codings,second,0,0,0,2,0,2\nstaff,staff,codings,second,0,0,0,0,1,1\n")
  }

  @Test func whatIsDisputedIsSettledLineByLineAndFromAFile() throws {
    try load()
    let review = try Qualm.shell(
      "printf 'accept\\n' | qualm review --disputed --plain --coder cora --code staff", in: study.folder)
    #expect(review.code == 0)
    #expect(review.output.contains("Status: disputed\n"))
    #expect(review.output.contains("second: accepted\nNot coded by: codings\n"))
    #expect(review.output.contains("Accepted. Every coding here is decided.\n"))
    let open = try study.qualm("compare", "--open")
    #expect(open.errors.contains("differ about 2 codings, of which none is settled."))
    let rows = open.output.split(separator: "\n")
    let ids = rows.dropFirst().map { String($0.prefix(32)) }
    try study.files.write(
      "coding,decision,note\n\(ids[0]),accept,\n\(ids[1]),reject,too short\n", to: "settled.csv")
    let batch = try study.qualm("review", "--batch", "settled.csv", "--adjudicate", "--coder", "cora")
    #expect(batch.errors == "1 accepted, 1 rejected, 0 recoded, 0 as they were.\n")
    #expect(try study.qualm("compare", "--open").errors == "2 coders do not differ in these codings.\n")
    #expect(try study.qualm("compare").errors == "2 coders differ about 3 codings, of which 3 are settled.\n")
    // Nobody's own decision is lost.
    #expect(
      try study.qualm("agreement").output == study.qualm("agreement", "codings.csv", "second.csv").output)
  }

  @Test func withoutTwoCodersThereIsNoInput() throws {
    for command in ["compare", "agreement"] {
      let outcome = try study.qualm(command)
      #expect(outcome.code == 66)
      #expect(
        outcome.errors.hasPrefix("qualm: Nobody has coded or decided anything in the store, and it takes two")
      )
    }
    #expect(try Study().qualm("agreement").errors.hasSuffix("Make it with `qualm code --save`.\n"))
  }

  /// Its README counts 275 and 272 codings, 77 % with the other's code on an overlapping excerpt, 73 % on the same one.
  @Test func theDemosCodersDifferAsItsReadmeSays() throws {
    let folder = try TemporaryFolder()
    for name in ["corpora", "codebooks"] {
      try FileManager.default.copyItem(at: Repository.file(name), to: folder.url.appendingPathComponent(name))
    }
    let demo = folder.url.appendingPathComponent("corpora/genomics-belgium")
    _ = try Qualm.run(["code", "--save"], in: demo)
    let loaded = try Qualm.shell("qualm import --codings codings/*.csv", in: demo)
    #expect(loaded.errors == "547 new codings, 0 there already.\n")
    let list = try Qualm.run(["compare", "--json"], in: demo).output
    let rows = try #require(JSONSerialization.jsonObject(with: Data(list.utf8)) as? [[String: Any]])
    let kinds = Dictionary(grouping: rows) { $0["difference"] as? String ?? "" }.mapValues(\.count)
    #expect(kinds == ["omission": 127, "excerpt": 22])
    #expect((100 * Double(547 - 127) / 547).rounded() == 77)
    #expect((100 * Double(547 - 127 - 22) / 547).rounded() == 73)
    let agreement = try Qualm.shell(
      "diff <(qualm agreement --bootstrap 0 2>&1) <(qualm agreement codings/*.csv --bootstrap 0 2>&1)",
      in: demo)
    #expect(agreement.code == 0)
  }
}
