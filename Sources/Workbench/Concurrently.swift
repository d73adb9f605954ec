import Foundation

/// Two pieces of work at once, each on a thread of its own.
enum Concurrently {
  /// - Returns: what both came to.
  /// - Throws: what the first one throws, else what the second one throws; after both have ended.
  static func run<First: Sendable, Second>(
    _ first: @escaping @Sendable () throws -> First, _ second: () throws -> Second
  ) throws -> (First, Second) {
    let outcome = Outcome<First>()
    let thread = Thread { outcome.end(Result(catching: first)) }
    // Like a main thread's: parsers recurse.
    thread.stackSize = 8 << 20
    thread.start()
    let secondResult = Result(catching: second)
    return (try outcome.wait().get(), try secondResult.get())
  }

  /// What one thread leaves to the other.
  private final class Outcome<Value: Sendable>: @unchecked Sendable {
    private let ended = DispatchSemaphore(value: 0)
    private var result: Result<Value, any Error>?

    func end(_ result: Result<Value, any Error>) {
      self.result = result
      ended.signal()
    }

    func wait() -> Result<Value, any Error> {
      ended.wait()
      return result!
    }
  }
}
