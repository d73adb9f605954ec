extension WordParts {
  /// A name as bookmarks may have it: letters, digits and `_`, a letter first, 40 characters at most (ECMA-376 and Word).
  static func bookmark(_ anchor: String) -> String {
    String(
      ("a_"
        + anchor.unicodeScalars.map { scalar -> String in
          switch scalar {
          case "a"..."z", "A"..."Z", "0"..."9", "_": String(scalar)
          default: "_"
          }
        }.joined()).prefix(40))
  }
}
