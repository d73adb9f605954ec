/// Bytes written as printable characters, five for four (ISO 32000-1, 7.4.3).
enum ASCII85 {
  /// Up to the mark `~` or the first byte that is none of its characters.
  static func decode(_ text: some Sequence<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    var group: [UInt32] = []
    for character in text where character > 0x20 {
      if character == 0x7A, group.isEmpty {
        bytes += [0, 0, 0, 0]
        continue
      }
      guard (0x21...0x75).contains(character) else { break }
      group.append(UInt32(character) - 0x21)
      if group.count == 5 {
        bytes += value(group)
        group = []
      }
    }
    // The last group may be short: filled up with the highest digit, its bytes are right.
    if group.count > 1 {
      bytes += value(group + Array(repeating: 84, count: 5 - group.count)).prefix(group.count - 1)
    }
    return bytes
  }

  private static func value(_ digits: [UInt32]) -> [UInt8] {
    let number = digits.reduce(UInt32(0)) { $0 &* 85 &+ $1 }
    return [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
  }
}
