/// The stable convention by which what only Qualm knows travels in the descriptions of other tools: the text for people, an
/// empty line, a marker line, and YAML to the end.
///
///     Money that is planned or missing.
///
///     --- Qualm ---
///     codebook: genomics
///     …
enum DescriptionEntry {
  static let marker = "--- Qualm ---"

  static func join(_ text: String, yaml: String) -> String {
    if yaml.isEmpty { return text }
    return (text.isEmpty ? "" : text + "\n\n") + marker + "\n" + yaml
  }

  /// - Returns: `yaml` is `nil` without a marker; the text is then as it is.
  static func split(_ description: String) -> (text: String, yaml: String?) {
    let lines = description.replacing("\r\n", with: "\n").split(
      separator: "\n", omittingEmptySubsequences: false)
    guard let index = lines.firstIndex(where: { $0.trimmed == marker }) else { return (description, nil) }
    let text = lines[..<index].joined(separator: "\n").trimmed
    let yaml = lines[(index + 1)...].joined(separator: "\n")
    return (text, yaml.hasSuffix("\n") ? yaml : yaml + "\n")
  }
}
