import Foundation

/// A new file that grows, in large pieces; for its owner only.
package final class StreamedFile {
  /// -1 once it is closed.
  private var descriptor: Int32
  private let isOwned: Bool
  private var pending: [UInt8] = []

  package init(_ url: URL) throws {
    descriptor = open(url.path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
    isOwned = true
    guard descriptor >= 0 else { throw WriteFailure(code: errno) }
  }

  /// What the process writes its results to.
  package init(standardOutput: Void) {
    descriptor = STDOUT_FILENO
    isOwned = false
  }

  deinit { if isOwned, descriptor >= 0 { _ = Foundation.close(descriptor) } }

  package func append(_ text: String) throws { try append(text.utf8) }

  package func append(_ bytes: some Sequence<UInt8>) throws {
    pending.append(contentsOf: bytes)
    if pending.count > 1 << 18 { try flush() }
  }

  package func flush() throws {
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
