import Interchange
import QualData

/// What a piece of text on the screen is; how that looks is the painter's to say.
package enum TextRole: Sendable, Hashable {
  case plain, strong, faint, match, bar, selected, failure
  case suggested, accepted, rejected, flag
}

/// A line of the screen: pieces of text, each with its role.
package struct StyledLine: Sendable, Equatable {
  package struct Span: Sendable, Equatable {
    package var text: String
    package var role: TextRole

    /// What could steer a terminal is taken out of the text: a transcript is not to be trusted.
    package init(_ text: String, _ role: TextRole = .plain) {
      self.text = text.harmlessInTerminal
      self.role = role
    }

    /// Text of our own making, which may hold marks of direction.
    init(own text: String, _ role: TextRole = .plain) {
      self.text = text
      self.role = role
    }

    package var width: Int { DisplayWidth.of(text) }
  }

  package var spans: [Span]

  package init(_ spans: [Span] = []) { self.spans = spans }
  package init(_ text: String, _ role: TextRole = .plain) { spans = [Span(text, role)] }

  package var text: String { spans.map(\.text).joined() }
  package var width: Int { spans.reduce(0) { $0 + $1.width } }

  package static func + (a: StyledLine, b: StyledLine) -> StyledLine { StyledLine(a.spans + b.spans) }

  /// At most so many columns, `…` at the end where something was cut.
  package func truncated(to columns: Int) -> StyledLine {
    guard width > columns else { return self }
    var kept: [Span] = []
    var left = columns
    for span in spans {
      // The one column is for the sign that there was more.
      if span.width < left || span.width == left && span == spans.last {
        kept.append(span)
        left -= span.width
      } else {
        kept.append(Span(own: DisplayWidth.truncated(span.text + " ", to: left), span.role))
        break
      }
    }
    return StyledLine(kept)
  }

  /// Exactly so many columns.
  package func filled(to columns: Int, _ role: TextRole = .plain) -> StyledLine {
    let cut = truncated(to: columns)
    let space = columns - cut.width
    return space > 0 ? cut + StyledLine(String(repeating: " ", count: space), role) : cut
  }

  /// One text at the left, one at the right; of the left one goes what has no room.
  package static func between(
    _ left: StyledLine, _ right: StyledLine, columns: Int, _ role: TextRole = .plain
  )
    -> StyledLine
  {
    let right = right.truncated(to: columns)
    let room = columns - right.width
    return (room > 1 ? left.truncated(to: room - 1) : StyledLine()).filled(to: room, role) + right
  }
}
