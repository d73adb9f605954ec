/// A line that is nothing but a time, with or without brackets.
enum TimeStampLine {
  static func parse(_ bytes: [UInt8], _ line: Range<Int>) -> Double? {
    let line = WhiteSpace.trim(bytes, line)
    guard !line.isEmpty, line.count < 40 else { return nil }
    if let stamp = TimeStamp.bracketed(bytes, line.lowerBound, to: line.upperBound) {
      return stamp.next == line.upperBound ? stamp.start : nil
    }
    guard let stamp = TimeStamp.time(bytes, line.lowerBound, to: line.upperBound) else { return nil }
    return stamp.next == line.upperBound ? stamp.seconds : nil
  }
}
