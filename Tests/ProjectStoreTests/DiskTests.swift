import Foundation
import GRDB
import QualData
import TestSupport
import Testing

@testable import ProjectStore

@Suite struct DiskTests {
  @Test func onAFullDiskTheStoreStaysAsItWas() throws {
    let sample = try SampleStore()
    let before = try sample.contents()
    try sample.store.queue.inDatabase { database in
      let pages = try Int.fetchOne(database, sql: "PRAGMA page_count")!
      try database.execute(sql: "PRAGMA max_page_count = \(pages)")
    }
    let long = String(repeating: "long ", count: 10_000)
    let error = StoreError.full(path: sample.store.path)
    #expect(throws: error) {
      try sample.store.write(verb: "memo") { try $0.write(Memo(subject: .project, text: long, coder: "ann")) }
    }
    #expect(try sample.contents() == before)
    #expect(
      error.description
        == "\(sample.store.path) could not be written: the disk is full. Nothing was changed; make room and try again."
    )
    try sample.store.queue.inDatabase { try $0.execute(sql: "PRAGMA max_page_count = 1000000") }
    try sample.decide(1, .accepted)
    #expect(try sample.status(1) == .accepted)
  }

  @Test func aDamagedFileIsReported() throws {
    let sample = try SampleStore()
    try sample.decide(1, .accepted)
    let page = try sample.store.read {
      try Int.fetchOne($0.database, sql: "SELECT rootpage FROM sqlite_schema WHERE name = 'coding'")!
    }
    try sample.store.close()
    let file = sample.files.url.appendingPathComponent(".qualm/project.sqlite")
    var bytes = Array(try Data(contentsOf: file))
    for place in (page - 1) * 4096..<page * 4096 { bytes[place] = 0x55 }
    try Data(bytes).write(to: file)
    let store = try sample.opened()
    #expect(try store.check { _ in "d1" }.first?.problem != nil)
    #expect(throws: StoreError.damaged(path: store.path)) { try store.read { try $0.codings(of: "a") } }
  }
}
