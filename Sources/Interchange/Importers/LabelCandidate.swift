/// A line that may start a turn: a label, perhaps times, perhaps the first words.
struct LabelCandidate {
  enum Shape {
    /// `Name: text`, with times or emphasis marks anywhere around the name.
    case colon
    /// `Name  00:12`, `[Name] (0:01 - 0:11)`, `Name [00:12] text`.
    case stamped
    /// `### Name`, with its depth.
    case heading(Int)
    /// `**Name**`, and what follows.
    case emphasis
    /// A line that is nothing but a name.
    case bare

    var isStamped: Bool { if case .stamped = self { true } else { false } }
  }
  var label: Range<Int>
  var shape: Shape
  var start: Double?
  var end: Double?
  /// Where what is said starts: on this line, or at its end.
  var content: Int
}
