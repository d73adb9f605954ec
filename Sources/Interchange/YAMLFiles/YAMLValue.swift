import QualData

/// A node of a YAML file with the place it stands at. Texts are as written: no guessing that `no` is a
/// truth value or `1.0` a number; the reader that asks for a number parses one.
struct YAMLValue: Sendable {
  enum Content: Sendable {
    /// Nothing, or `~` or `null` without quotation marks.
    case nothing
    case text(String)
    case list([YAMLValue])
    case mapping([(key: YAMLValue, value: YAMLValue)])
  }

  /// How a text is written.
  enum Style: Sendable { case plain, singleQuoted, doubleQuoted, block }

  var content: Content
  var place: SourcePlace
  /// How many characters to underline, on the first line.
  var length: Int
  var style = Style.plain

  /// As error messages name it.
  var kind: String {
    switch content {
    case .nothing: "nothing"
    case .text: "a text"
    case .list: "a list"
    case .mapping: "a mapping"
    }
  }

  var isNothing: Bool { if case .nothing = content { true } else { false } }
  var text: String? { if case .text(let text) = content { text } else { nil } }
  var isList: Bool { if case .list = content { true } else { false } }
  var isMapping: Bool { if case .mapping = content { true } else { false } }
}
