/// Seconds as `h:mm:ss`, with milliseconds where there are any.
enum Clock {
  static func text(_ seconds: Double) -> String {
    let milliseconds = Int((min(max(seconds, 0), 1e9) * 1000).rounded())
    let whole = milliseconds / 1000
    let text = "\(whole / 3600):\(two(whole / 60 % 60)):\(two(whole % 60))"
    let rest = milliseconds % 1000
    return rest == 0 ? text : text + "." + String(String(1000 + rest).dropFirst())
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}
