import CICU

/// An ICU regular expression over single words. Owns the C handle; belongs to one thread.
///
/// Matching stops at a limit of steps and of memory, so that no pattern can hang; both limits are counted, not
/// timed, so that the outcome is the same on every machine.
package final class RegularExpression {
  /// ICU's unit, about ten thousand steps back of the match engine: far more than a sound pattern takes on a word.
  private static let mostSteps: Int32 = 2
  /// Bytes.
  private static let mostStack: Int32 = 1 << 20

  /// What ICU says about a pattern that it cannot read.
  package struct Mistake: Error, Equatable {
    /// In characters of the pattern; `nil` when ICU does not say.
    package var offset: Int?
    /// Such as “mismatched paren”.
    package var name: String
  }

  private let handle: OpaquePointer

  /// - Throws: `Mistake`
  package init(_ pattern: String) throws(Mistake) {
    var mistake = (units: Int32(-1), name: "")
    let units = Array(pattern.utf16)
    let handle = withUnsafeTemporaryAllocation(of: CChar.self, capacity: 64) { name in
      let handle = cicu_regex_open(
        units, Int32(units.count), Self.mostSteps, Self.mostStack, &mistake.units, name.baseAddress)
      if handle == nil { mistake.name = String(cString: name.baseAddress!) }
      return handle
    }
    guard let handle else {
      var name = mistake.name[...]
      for prefix in ["U_REGEX_", "U_"] where name.hasPrefix(prefix) { name = name.dropFirst(prefix.count) }
      let before = units.prefix(max(0, Int(mistake.units)))
      throw Mistake(
        offset: mistake.units < 0 ? nil : String(decoding: before, as: UTF16.self).count,
        name: name.lowercased().map { $0 == "_" ? " " : String($0) }.joined())
    }
    self.handle = handle
  }

  deinit { cicu_regex_close(handle) }

  /// Whether the whole word matches; `nil` when that took more than the limits allow.
  package func matches(_ word: UnsafeBufferPointer<UInt8>) -> Bool? {
    let units = Normalisation.utf16(word)
    let outcome = cicu_regex_matches(handle, units, Int32(units.count))
    return outcome < 0 ? nil : outcome == 1
  }
}
