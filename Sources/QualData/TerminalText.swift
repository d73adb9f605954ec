extension Unicode.Scalar {
  /// A control character: it could steer a terminal.
  package var isControl: Bool { value < 0x20 || 0x7F...0x9F ~= value }

  /// A mark, embedding, override or isolate of direction: it could turn round what stands beside it.
  package var marksDirection: Bool {
    value == 0x061C || 0x200E...0x200F ~= value || 0x202A...0x202E ~= value || 0x2066...0x2069 ~= value
  }
}

extension String {
  /// Without what could steer a terminal or reorder the rest of a line: a transcript is not to be trusted. Line ends and
  /// tabs become spaces, other control characters U+FFFD; marks of direction are taken out.
  package var harmlessInTerminal: String {
    let isHarmful = { (scalar: Unicode.Scalar) in
      scalar.isControl || scalar.marksDirection || 0x2028...0x2029 ~= scalar.value
    }
    guard unicodeScalars.contains(where: isHarmful) else { return self }
    var kept = UnicodeScalarView()
    for scalar in unicodeScalars {
      if !isHarmful(scalar) {
        kept.append(scalar)
      } else if 0x9...0xD ~= scalar.value || scalar.value == 0x85 || 0x2028...0x2029 ~= scalar.value {
        kept.append(" ")
      } else if scalar.isControl {
        kept.append("\u{FFFD}")
      }
    }
    return String(kept)
  }
}
