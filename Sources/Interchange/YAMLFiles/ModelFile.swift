import QualData

/// Maturity models as YAML; `docs/model.md` describes the format.
package enum ModelFile {
  /// What to do about a model that has not begun.
  static let start = "Begin it with “model: NAME”, “scale:” and “domains:”; docs/model.md has an example."

  /// - Parameter file: The file as the user named it, for messages.
  /// - Throws: Everything wrong with the file, in the order of its lines. Of what is no YAML at all, the first.
  package static func read(text: String, file: String) throws(InputErrors) -> MaturityModel {
    let reader = YAMLReader(YAMLSource(text: text, file: file))
    let root = try reader.root(
      noun: "A model", keys: ModelKeys.model, main: ["model", "scale", "domains"],
      start: start)
    let id = root.identifier("model")?.text
    let scale = root.required("scale").map { ScaleReader(reader: reader).scale($0) } ?? []
    let domains = DomainReader(reader: reader, scale: scale)
    let model = MaturityModel(
      id: id ?? "", title: root.localized("title"), version: root.text("version") ?? "",
      publisher: root.text("publisher") ?? "",
      sources: root["sources"].map { reader.texts($0).map(\.text) } ?? [],
      scale: scale, domains: root.required("domains").map { domains.domains($0) } ?? [],
      note: root.localized("note"))
    _ = try reader.finish()
    return model
  }
}
