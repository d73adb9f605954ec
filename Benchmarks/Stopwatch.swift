import Foundation

/// Adds up the time that a thread works: what else the machine does is in the time elapsed, not in the time worked.
struct Stopwatch {
  /// Seconds of processor time.
  private(set) var seconds = 0.0
  private(set) var elapsed = 0.0

  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = time(CLOCK_THREAD_CPUTIME_ID)
    let begin = time(CLOCK_MONOTONIC)
    defer {
      seconds += Double(time(CLOCK_THREAD_CPUTIME_ID) - start) / 1e9
      elapsed += Double(time(CLOCK_MONOTONIC) - begin) / 1e9
    }
    return try work()
  }

  /// Whichever shows less.
  func least(_ other: Stopwatch) -> Stopwatch { other.seconds < seconds ? other : self }

  private func time(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
