import Foundation
import QualData
import TestSupport

@testable import ProjectStore

/// A store and a copy of its folder.
final class TwoCopies {
  let ours: SampleStore
  let theirs: ProjectStore
  let base: StoreContents
  private let folder = try! TemporaryFolder()

  /// - Parameter prepare: what both copies have gone through.
  init(_ prepare: (SampleStore) throws -> Void = { _ in }) throws {
    ours = try SampleStore()
    try prepare(ours)
    base = try ours.store.read { try $0.contents() }
    try FileManager.default.copyItem(
      at: ours.files.url.appendingPathComponent(".qualm"), to: folder.url.appendingPathComponent(".qualm"))
    theirs = try ProjectStore.open(folder: folder.url, coder: "bert", clock: { "2026-02-01T12:00:00Z" })
  }

  /// As good as any while the tests run.
  func digest(_ text: String) -> String { "\(text.hashValue)" }

  func merge(prefersTheirs: Bool = false) throws -> ThreeWayMerge {
    try theirs.read { reader in
      try ours.store.write(verb: "merge") { writer in
        let common = try JournalChain(writer, digest: digest)
          .lastCommon(with: JournalChain(reader, digest: digest))
        let merge = ThreeWayMerge(
          base: try writer.contents(after: common), ours: try writer.contents(),
          theirs: try reader.contents(),
          prefersTheirs: prefersTheirs)
        try writer.apply(merge.changes, from: try reader.contents()) { _, reason in
          throw StoreError.refused(path: "ours", reason: reason)
        }
        return merge
      }
    }
  }

  func ourContents() throws -> StoreContents { try ours.store.read { try $0.contents() } }
  func theirContents() throws -> StoreContents { try theirs.read { try $0.contents() } }

  func decideThere(_ number: Int, _ verdict: Decision.Verdict, by coder: String = "bert") throws {
    try theirs.write(verb: "review") {
      try $0.decide(Decision(coding: SampleStore.id(number), coder: coder, verdict: verdict))
    }
  }
}
