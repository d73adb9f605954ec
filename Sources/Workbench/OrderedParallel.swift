import Foundation

/// Works on items on several threads and hands the results over in the order of the items.
///
/// At most `2 × threads` results wait at any time, so memory does not grow with the number of items. What is
/// consumed does not depend on the number of threads, nor does the error: it is that of the first item that fails,
/// after everything before it was consumed.
package enum OrderedParallel {
  /// - Parameters:
  ///   - makeWorker: called once on each thread; what it returns stays on that thread.
  ///   - consume: called on the calling thread, in order of the items.
  package static func forEach<Item: Sendable, Result: Sendable>(
    _ items: [Item], threads: Int,
    makeWorker: @escaping @Sendable () throws -> (Item) throws -> Result,
    consume: (Int, Result) throws -> Void
  ) throws {
    let threads = min(max(1, threads), max(1, items.count))
    if threads == 1 {
      let worker = try makeWorker()
      for (index, item) in items.enumerated() { try consume(index, try worker(item)) }
      return
    }
    let queue = Queue<Result>(count: items.count, window: 2 * threads)
    for _ in 0..<threads {
      let thread = Thread {
        do {
          let worker = try makeWorker()
          while let index = queue.next() {
            queue.finish(index, Swift.Result { try worker(items[index]) })
          }
        } catch {
          queue.fail(error)
        }
      }
      // Like a main thread's: parsers recurse.
      thread.stackSize = 8 << 20
      thread.start()
    }
    do {
      for index in 0..<items.count { try consume(index, try queue.result(index)) }
    } catch {
      queue.fail(error)
      throw error
    }
  }

  /// What the threads share; every access holds the lock.
  private final class Queue<Result: Sendable>: @unchecked Sendable {
    private let condition = NSCondition()
    private let count: Int
    private let window: Int
    private var started = 0
    private var consumed = 0
    private var results: [Int: Swift.Result<Result, any Error>] = [:]
    /// A failure of no item in particular: nothing more is started or handed over.
    private var failure: (any Error)?

    init(count: Int, window: Int) {
      self.count = count
      self.window = window
    }

    /// The next item to work on; `nil` when there is none.
    func next() -> Int? {
      condition.withLock {
        while failure == nil, started < count, started >= consumed + window { condition.wait() }
        guard failure == nil, started < count else { return nil }
        started += 1
        return started - 1
      }
    }

    func finish(_ index: Int, _ result: Swift.Result<Result, any Error>) {
      condition.withLock {
        results[index] = result
        // What comes after a failed item is not wanted.
        if case .failure = result { started = count }
        condition.broadcast()
      }
    }

    func fail(_ error: any Error) {
      condition.withLock {
        if failure == nil { failure = error }
        condition.broadcast()
      }
    }

    func result(_ index: Int) throws -> Result {
      let result = try condition.withLock {
        while results[index] == nil {
          if let failure { throw failure }
          condition.wait()
        }
        consumed = index + 1
        condition.broadcast()
        return results.removeValue(forKey: index)!
      }
      return try result.get()
    }
  }
}
