import Foundation
import TestSupport
import Testing

@testable import Interchange

/// A program is stopped as soon as it has taken more than it may.
@Suite struct SubprocessTests {
  private func run(_ script: String, within allowance: Subprocess.Allowance) throws -> Subprocess.Outcome {
    let folder = try TemporaryFolder()
    defer { withExtendedLifetime(folder) {} }
    return Subprocess.run(
      ["/bin/sh", "-c", script], messages: folder.url.appendingPathComponent("messages").path,
      within: allowance,
      environment: ["PATH": "/usr/bin:/bin"])
  }

  @Test func itsExitCodeIsTold() throws {
    #expect(try run("exit 3", within: .init(seconds: 60)) == .ended(3))
    #expect(try run("kill -9 $$", within: .init(seconds: 60)) == .ended(128 + 9))
  }

  @Test func timeByTheClock() throws {
    #expect(try run("exec sleep 600", within: .init(seconds: 1)) == .tookTooLong)
  }

  @Test func timeOfAProcessor() throws {
    #expect(
      try run("while :; do :; done", within: .init(seconds: 60, processorSeconds: 0.05)) == .tookTooLong)
  }

  @Test func memory() throws {
    #expect(try run("exec sleep 600", within: .init(seconds: 60, memory: 1_000)) == .neededTooMuchMemory)
  }

  @Test func whatItWrites() throws {
    #expect(try run("exec yes >&2", within: .init(seconds: 60, output: 1_000)) == .wroteTooMuch)
  }

  @Test func aProgramThatIsNotThere() throws {
    let outcome = Subprocess.run(["no-such-program"], messages: "/dev/null", within: .init(seconds: 1))
    #expect(outcome == .notFound)
  }
}
