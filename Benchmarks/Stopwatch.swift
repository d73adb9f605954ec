import Foundation

/// Adds up the time that a thread works, in seconds of processor time: what else the machine does is not in it.
struct Stopwatch {
  private(set) var seconds = 0.0

  mutating func measure<Result>(_ work: () throws -> Result) rethrows -> Result {
    let start = clock_gettime_nsec(CLOCK_THREAD_CPUTIME_ID)
    defer { seconds += Double(clock_gettime_nsec(CLOCK_THREAD_CPUTIME_ID) - start) / 1e9 }
    return try work()
  }

  private func clock_gettime_nsec(_ clock: clockid_t) -> Int {
    var time = timespec()
    clock_gettime(clock, &time)
    return time.tv_sec * 1_000_000_000 + time.tv_nsec
  }
}
