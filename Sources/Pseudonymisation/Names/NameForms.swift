/// Names as searching sees them.
package enum NameForms {
  /// The words without case and accents.
  package static func of(_ name: String) -> [String] { TextWord.all(in: name).map(\.form) }

  /// Whether a name of one word is an ordinary word too.
  package static func isWord(_ form: String) -> Bool { NamesThatAreWords.forms.contains(form) }
}
