import Foundation
import Synchronization

/// Keeps names of the list out of what leaves the project. Everything that is written as a result goes through it: files,
/// pipes, entries of archives, cells of workbooks. What a terminal shows stays with who reads it, and is not checked.
package enum OutputGuard {
  private static let current = Mutex<NameGuard?>(nil)

  /// From now on outputs of this process are checked.
  package static func start(_ names: NameGuard) { current.withLock { $0 = names } }
  package static func stop() { current.withLock { $0 = nil } }

  /// A check of one output; `nil` where nothing is checked.
  package static func check() throws -> OutputCheck? {
    try current.withLock { $0 }.map { try OutputCheck(NameGuardSearch($0)) }
  }

  /// Checks a whole text.
  /// - Throws: `NameGuardSearch.Hit`
  package static func check(_ bytes: [UInt8]) throws {
    guard let check = try check() else { return }
    check.add(bytes)
    try check.look()
  }
}

/// Checks an output that comes in pieces.
package final class OutputCheck {
  private let search: NameGuardSearch
  /// What is not checked yet, after the last line that was.
  private var pending: [UInt8] = []
  private var lines = 0

  init(_ search: NameGuardSearch) { self.search = search }

  package func add(_ bytes: some Sequence<UInt8>) { pending.append(contentsOf: bytes) }

  /// Checks what was added. The last line is looked at again with what follows: a name may go on there.
  /// - Throws: `NameGuardSearch.Hit`
  package func look() throws {
    if var hit = pending.withUnsafeBufferPointer({ search.first(in: $0) }) {
      hit.line += lines
      throw hit
    }
    guard let end = pending.lastIndex(of: 0x0A) else { return }
    let start = pending[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
    lines += pending[..<start].count { $0 == 0x0A }
    pending.removeSubrange(..<start)
  }
}
