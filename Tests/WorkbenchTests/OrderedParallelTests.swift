import Foundation
import Synchronization
import Testing

@testable import Workbench

@Suite struct OrderedParallelTests {
  struct Broken: Error, Equatable { var item: Int }

  @Test(arguments: [1, 2, 8]) func resultsComeInOrderOfTheItems(threads: Int) throws {
    var seen: [Int] = []
    try OrderedParallel.forEach(Array(0..<200), threads: threads) {
      { item in
        // The first items take longest.
        if item < 4 { Thread.sleep(forTimeInterval: 0.005) }
        return item * item
      }
    } consume: { index, result in
      #expect(result == index * index)
      seen.append(index)
    }
    #expect(seen == Array(0..<200))
  }

  @Test func noItemsAreNoWork() throws {
    try OrderedParallel.forEach([Int](), threads: 8) {
      { $0 }
    } consume: { _, _ in
      Issue.record("nothing to consume")
    }
  }

  @Test func atMostTwiceAsManyResultsAsThreadsWait() throws {
    let started = Mutex(0)
    try OrderedParallel.forEach(Array(0..<100), threads: 4) {
      { (item: Int) in
        started.withLock { $0 += 1 }
        return item
      }
    } consume: { index, _ in
      Thread.sleep(forTimeInterval: 0.001)
      // Item `index` is being consumed: at most 8 more may have begun, and one per consumed item.
      #expect(started.withLock { $0 } <= index + 1 + 8)
    }
  }

  @Test(arguments: [1, 2, 8]) func theFirstItemThatFailsStopsAllAfterThoseBefore(threads: Int) {
    var seen: [Int] = []
    #expect(throws: Broken(item: 5)) {
      try OrderedParallel.forEach(Array(0..<100), threads: threads) {
        { item in
          if item == 3 { Thread.sleep(forTimeInterval: 0.01) }
          if item == 5 || item == 6 { throw Broken(item: item) }
          return item
        }
      } consume: { index, _ in
        seen.append(index)
      }
    }
    #expect(seen == [0, 1, 2, 3, 4])
  }

  @Test(arguments: [1, 2, 8]) func aWorkerThatCannotBeMadeIsAnError(threads: Int) {
    #expect(throws: Broken(item: -1)) {
      try OrderedParallel.forEach([1, 2, 3], threads: threads) { () throws -> (Int) -> Int in
        throw Broken(item: -1)
      } consume: { _, _ in
      }
    }
  }

  @Test(arguments: [1, 2, 8]) func anErrorOfTheConsumerStopsAll(threads: Int) {
    var seen: [Int] = []
    #expect(throws: Broken(item: 2)) {
      try OrderedParallel.forEach(Array(0..<100), threads: threads) {
        { $0 }
      } consume: { index, _ in
        if index == 2 { throw Broken(item: 2) }
        seen.append(index)
      }
    }
    #expect(seen == [0, 1])
  }

  @Test func eachThreadHasAWorkerOfItsOwn() throws {
    let made = Mutex(0)
    try OrderedParallel.forEach(Array(0..<50), threads: 4) {
      made.withLock { $0 += 1 }
      return { (item: Int) in item }
    } consume: { _, _ in
    }
    #expect((1...4).contains(made.withLock { $0 }))
  }
}
