import Foundation
import FuzzTargets

// libFuzzer's own `main` calls these two.

nonisolated(unsafe) private var target: FuzzTarget?

/// Chooses the target that `QUALM_FUZZ_TARGET` names.
@_cdecl("LLVMFuzzerInitialize")
public func initialize(_ count: UnsafeMutablePointer<CInt>, _ words: UnsafeMutableRawPointer) -> CInt {
  let name = ProcessInfo.processInfo.environment["QUALM_FUZZ_TARGET"] ?? ""
  target = FuzzTarget.named(name)
  if target == nil {
    let names = FuzzTarget.all.map { "target: \($0.name)\n" }.joined()
    FileHandle.standardError.write(Data("QUALM_FUZZ_TARGET names no target. There are:\n\(names)".utf8))
    exit(64)
  }
  return 0
}

@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  do {
    try target!.run(Array(UnsafeBufferPointer(start: start, count: count)))
  } catch {
    fatalError("\(error)")
  }
  return 0
}
