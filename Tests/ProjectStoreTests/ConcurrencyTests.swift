import Foundation
import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct ConcurrencyTests {
  @Test func twoWritersLoseNothing() throws {
    let sample = try SampleStore()
    let stores = [try sample.opened(by: "bert"), try sample.opened(by: "carl")]
    DispatchQueue.concurrentPerform(iterations: 2) { index in
      let store = stores[index]
      for number in 0..<50 {
        try! store.write(verb: "memo") {
          try $0.write(Memo(subject: .project, text: "\(number)", coder: store.coder))
        }
      }
    }
    #expect(try sample.store.read { try $0.memos() }.count == 100)
    #expect(try sample.store.check { _ in "d1" }.compactMap(\.problem) == [])
  }

  @Test func twoThatMakeAStoreAtOnceMakeOne() throws {
    let folder = try TemporaryFolder()
    let url = folder.url
    DispatchQueue.concurrentPerform(iterations: 4) { index in
      let store = try! ProjectStore.create(folder: url, coder: "c\(index)")
      try! store.write(verb: "memo") { try $0.write(Memo(subject: .project, text: "x", coder: store.coder)) }
    }
    #expect(try ProjectStore.open(folder: url).read { try $0.memos() }.count == 4)
  }

  @Test func whoHoldsTheStoreIsNamed() throws {
    let sample = try SampleStore()
    let path = sample.store.path
    let other = try ProjectStore.open(folder: sample.files.url, coder: "bert", patience: 0)
    let holder = "`qualm code` (process \(getpid())) since 2026-01-31T12:00:00Z"
    let error = StoreError.locked(path: path, holder: holder)
    #expect(
      error.description
        == "\(path) is in use: held by \(holder). Nothing was changed; try again when it is done.")
    try sample.store.write(verb: "code") { _ in
      // Reading goes on, writing does not.
      #expect(try other.read { try $0.queue() }.count == 3)
      do {
        try other.write(verb: "review") { _ in }
        Issue.record("The lock was not seen.")
      } catch let refusal as StoreError {
        #expect(refusal == error)
      }
    }
  }

  @Test func aNoteOfAProcessThatIsGoneIsNotShown() throws {
    let folder = try TemporaryFolder()
    let note = try folder.write("999999999\n\(ProcessInfo.processInfo.hostName)\n2026\nreview", to: "lock")
    #expect(LockNote(url: note).holder() == nil)
  }
}
