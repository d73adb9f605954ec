import Foundation
import Pseudonymisation

/// A new file that grows, in large pieces; for its owner only.
package final class StreamedFile {
  /// -1 once it is closed.
  private var descriptor: Int32
  private let isOwned: Bool
  private var pending: [UInt8] = []
  /// Whether names of the project's list are looked for.
  private var isChecked: Bool
  private var check: OutputCheck?

  /// - Parameter isChecked: false for what stays in the project, such as a file that is imported.
  package init(_ url: URL, isChecked: Bool = true) throws {
    self.isChecked = isChecked
    descriptor = open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    isOwned = true
    guard descriptor >= 0 else { throw WriteFailure(code: errno) }
  }

  /// What the process writes its results to. A terminal shows them to who has the project, and keeps nothing.
  package init(standardOutput: Void) {
    isChecked = isatty(STDOUT_FILENO) == 0
    descriptor = STDOUT_FILENO
    isOwned = false
  }

  deinit { if isOwned, descriptor >= 0 { _ = Foundation.close(descriptor) } }

  package func append(_ text: String) throws { try append(text.utf8) }

  package func append(_ bytes: some Sequence<UInt8>) throws {
    if isChecked {
      check = try OutputGuard.check()
      isChecked = false
    }
    let start = pending.count
    pending.append(contentsOf: bytes)
    check?.add(pending[start...])
    if pending.count > 1 << 18 { try flush() }
  }

  package func flush() throws {
    do {
      try check?.look()
    } catch let hit as NameGuardSearch.Hit where !isOwned {
      pending = []
      throw WorkbenchError.nameInOutput(hit, path: "Standard output")
    }
    var rest = pending[...]
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      if count < 0, errno == EINTR { continue }
      guard count > 0 else { throw failure(errno) }
      rest = rest.dropFirst(count)
    }
    pending.removeAll(keepingCapacity: true)
  }

  /// Writes what is left. Some systems tell only now that the disk is full.
  package func close() throws {
    try flush()
    guard isOwned else { return }
    let closed = Foundation.close(descriptor)
    descriptor = -1
    guard closed == 0 else { throw WriteFailure(code: errno) }
  }

  private func failure(_ code: Int32) -> any Error {
    let failure = WriteFailure(code: code)
    if isOwned { return failure }
    return WorkbenchError.cannotWrite(path: "Standard output", reason: WriteFailure.reason(failure))
  }
}
