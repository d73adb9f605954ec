/// How a tool counts positions in a source's text.
///
/// The standard says Unicode code points. Tools differ in the unit, in whether CR LF is one or two, and in whether a byte
/// order mark counts.
package struct PositionConvention: Sendable, Equatable, Hashable {
  package enum Unit: String, Sendable, CaseIterable { case codePoints, utf16 }

  var unit: Unit
  /// How many a CR LF is.
  var lineEnd: Int
  var countsMark: Bool

  /// What the standard says.
  package static let standard = PositionConvention(unit: .codePoints, lineEnd: 2, countsMark: false)

  /// All, the standard's first, then those that tools were seen to use.
  static let all: [PositionConvention] = [false, true].flatMap { mark in
    Unit.allCases.flatMap { unit in
      [2, 1].map { PositionConvention(unit: unit, lineEnd: $0, countsMark: mark) }
    }
  }

  /// The convention that a program is known for.
  static func known(for origin: String) -> PositionConvention? {
    let origin = origin.lowercased()
    if origin.hasPrefix("nvivo for windows") {
      return PositionConvention(unit: .utf16, lineEnd: 2, countsMark: false)
    }
    if origin.hasPrefix("atlas.ti") {
      return PositionConvention(unit: .codePoints, lineEnd: 1, countsMark: false)
    }
    if origin.hasPrefix("qualcoder") || origin.hasPrefix("qualm") { return .standard }
    return nil
  }

  var description: String {
    (unit == .utf16 ? "UTF-16 units" : "code points") + ", CR LF as \(lineEnd)"
      + (countsMark ? ", byte order mark counted" : "")
  }
}

/// A source's text as the file has it: UTF-8, with its own line ends.
package struct SourceText: Sendable {
  /// Without a byte order mark.
  private let bytes: [UInt8]
  package let hadMark: Bool

  package init(_ text: String, hadMark: Bool = false) {
    bytes = Array(text.utf8)
    self.hadMark = hadMark
  }

  var hasLineEndsOfTwo: Bool { zip(bytes, bytes.dropFirst()).contains { $0 == 0x0D && $1 == 0x0A } }
  var isBeyondBMP: Bool { bytes.contains { $0 >= 0xF0 } }

  /// With LF line ends.
  package var text: String {
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count)
    for (index, byte) in bytes.enumerated() {
      if byte != 0x0D {
        output.append(byte)
      } else if index + 1 == bytes.count || bytes[index + 1] != 0x0A {
        output.append(0x0A)
      }
    }
    return String(decoding: output, as: UTF8.self)
  }

  /// For each position of a convention its place in bytes of `text`; the last is the end of the text. A position within a
  /// character or a CR LF is taken to be before it.
  package func places(_ convention: PositionConvention) -> [Int] {
    var places: [Int] = []
    places.reserveCapacity(bytes.count + 1)
    if convention.countsMark, hadMark { places.append(0) }
    var place = 0
    for (index, byte) in bytes.enumerated() {
      if byte & 0xC0 == 0x80 {
        place += 1
        continue
      }
      let isPair = byte == 0x0D && index + 1 < bytes.count && bytes[index + 1] == 0x0A
      if isPair {
        if convention.lineEnd == 2 { places.append(place) }
        continue
      }
      places.append(place)
      if convention.unit == .utf16, byte >= 0xF0 { places.append(place) }
      place += 1
    }
    places.append(place)
    return places
  }
}
