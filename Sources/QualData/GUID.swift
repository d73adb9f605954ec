/// The names that REFI-QDA gives to everything: `5e3b1f2a-….`, in small letters and without braces.
package enum GUID {
  /// The one way of writing a GUID that is compared. What is none stays as it is, but for white space and braces.
  package static func normal(_ text: String) -> String {
    text.filter { !"{} \t\n\r".contains($0) }.lowercased()
  }

  /// - Parameter text: normal.
  package static func isValid(_ text: String) -> Bool {
    text.wholeMatch(of: /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/) != nil
  }

  /// The 128 bits of an id, written as a GUID.
  package static func text(_ id: CodingID) -> String {
    let digits = id.description
    var parts: [Substring] = []
    var rest = digits[...]
    for count in [8, 4, 4, 4, 12] {
      parts.append(rest.prefix(count))
      rest = rest.dropFirst(count)
    }
    return parts.joined(separator: "-")
  }

  /// `nil` for what is no GUID.
  package static func id(_ text: String) -> CodingID? {
    isValid(text) ? CodingID(text.filter { $0 != "-" }) : nil
  }
}
