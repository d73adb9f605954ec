import CodingEngine
import Foundation
import ProjectStore
import QualData
import TestSupport
import Testing

@testable import Workbench

/// `kill -9` at random moments of what people do. Before and after, the project holds one coding that anna accepted and
/// one by hand.
@Suite struct KillTests {
  private static let writer = KilledProgram("work-writer")
  private static let rounds = 36
  private static let text = "P01: The funding ends. Our budget is small. We wait."
  private let sample: SampleProject
  private let project: Project

  init() throws {
    sample = try SampleProject(["a.txt": Self.text])
    project = try sample.open()
    _ = try SaveCodings.run(project, coder: "anna", threads: 1) { _, _ in }
    let desk = StoreDesk(
      try project.store(coder: "bert"), try project.codebook(), settings: project.settings, isBlind: false)
    _ = try desk.decide([ReviewDecision(desk.queue(ReviewFilter())[0].coding, .accept)])
    _ = try AssignCode.run("staff", at: .quote("We wait.", transcript: "a"), in: project, coder: "bert")
  }

  /// - Returns: the numbers of what was finished.
  private func killed(_ verb: String, seed: UInt64, _ check: () throws -> Void) throws -> Set<Int> {
    var random = SeededRandom(seed: seed)
    var finished: Set<Int> = []
    for round in 0..<Self.rounds {
      finished.formUnion(
        try Self.writer.run([sample.folder.path, verb, String(round * 1000)], round, &random))
      try checkWork(project)
      try check()
    }
    #expect(finished.count >= Self.rounds / 2)
    return finished
  }

  /// The store is whole, and has what was decided before on the words that it was decided on.
  private func checkWork(_ project: Project) throws {
    let store = try project.store()
    #expect(try store.check(digest: Digest.sha256).compactMap(\.problem) == [])
    let work = try store.read { reader in
      let text = try #require(try reader.transcript("a"))
      return try reader.codings(of: "a").filter {
        try reader.decisions(on: $0.id).contains { $0.coder == "bert" && $0.verdict == .accepted }
      }.map { "\($0.code): \(text.text(in: $0.range))" }
    }
    #expect(work == ["funding: The funding ends.", "staff: We wait."])
    try store.close()
  }

  @Test func aReviewLosesNoDecision() throws {
    let finished = try killed("review", seed: 1) {}
    let memos = try project.store().read { try $0.memos().map(\.text) }
    #expect(finished.isSubset(of: memos.compactMap { Int($0) }))
  }

  @Test func codingAgainIsDoneOrNotBegun() throws {
    try sample.files.write(SampleProject.codebook, to: "codebook-0.txt")
    try sample.files.write(
      SampleProject.codebook.replacing("budget*", with: "small"), to: "codebook-1.txt")
    _ = try killed("code", seed: 2) {
      // All suggestions are of one codebook.
      let store = try project.store()
      let codings = try store.read { try $0.codings(of: "a").filter { $0.isCurrent && $0.code == "budget" } }
      #expect(codings.count == 1)
    }
  }

  @Test func aCorrectionIsDoneOrNotBegun() throws {
    let texts = ["I: Good morning.\n\n" + Self.text, Self.text]
    for (number, text) in texts.enumerated() {
      try sample.files.write(text, to: "corrected/\(number)/a.txt")
    }
    _ = try killed("update", seed: 3) {
      #expect(try texts.contains(sample.text("transcripts/a.txt")))
      // A file that was replaced before the store was is taken over.
      _ = try UpdateTranscripts.run([], project: project, coder: "anna", isDryRun: false)
      let stored = try project.store().read { try $0.transcript("a")?.text }
      #expect(try stored == sample.text("transcripts/a.txt"))
      try checkWork(project)
    }
  }

  @Test func codingsOfAFileComeAllOrNotAtAll() throws {
    try sample.files.write(
      "transcript,code,quote,note\n"
        + ["The funding", "ends.", "Our budget", "is small.", "We wait."]
        .map { "a,money,\($0),\n" }.joined(), to: "carl.csv")
    _ = try killed("codings", seed: 4) {
      let count = try project.store().read { try $0.codings(of: "a").count { $0.coder == "carl" } }
      #expect([0, 5].contains(count))
    }
  }

  @Test func aTextExportIsReadInAllOrNotAtAll() throws {
    _ = try ExportText.run(project, to: sample.folder.appendingPathComponent("shared").path)
    let finished = try killed("text", seed: 5) {}
    for name in try FileManager.default.contentsOfDirectory(atPath: sample.folder.path)
    where name.hasPrefix("new-") {
      let folder = sample.folder.appendingPathComponent(name)
      guard FileManager.default.fileExists(atPath: folder.appendingPathComponent("qualm.yaml").path) else {
        continue
      }
      let new = try Project.open(folder.path)
      do {
        _ = try ImportText.run(
          sample.folder.appendingPathComponent("shared").path, project: new, coder: "anna")
        #expect(!finished.contains(Int(name.dropFirst(4))!))
      } catch WorkbenchError.storeHasWork {
        // It was done before.
      }
      try checkWork(new)
    }
  }
}
