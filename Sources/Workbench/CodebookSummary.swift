import QualData

/// What a codebook holds, for people.
package enum CodebookSummary {
  package static func sentence(_ loaded: LoadedCodebook) -> String {
    let codes = loaded.fileCodebook.flattened.map(\.code)
    let made = loaded.codebook.flattened.count - codes.count
    let linked = Set(codes.flatMap { $0.links.map(\.indicator) })
    let patterns = codes.reduce(0) { $0 + $1.patterns.count }
    var text =
      "\(loaded.path): \(codes.count) code\(codes.count == 1 ? "" : "s"), \(patterns) pattern\(patterns == 1 ? "" : "s")"
    if !loaded.codebook.languages.isEmpty {
      text += " in \(loaded.codebook.languages.joined(separator: ", "))"
    }
    if let model = loaded.model {
      text += "; \(linked.count) of the \(model.indicators.count) indicators of \(model.id) are linked"
    }
    if made > 0 {
      text +=
        "; \(made) more \(made == 1 ? "code was" : "codes were") made while coding (codebook export --made)"
    }
    return text + "."
  }

  /// What a person looks at first.
  package static func mainColumns(_ codebook: Codebook) -> [String] {
    ["code", "name", "indicators", "polarity", "level"] + codebook.languages.map { "patterns_\($0)" }
  }

  package static func table(_ loaded: LoadedCodebook, language: String = "en") -> Table {
    let languages = loaded.codebook.languages
    var table = Table(
      name: "codebook", title: "Codes of \(loaded.codebook.id)",
      columns: [
        .init("code", .text, "Id of the code."), .init("name", .text, "Name of the code."),
        .init("parent", .text, "Id of the code above it."), .init("depth", .integer, "0 at the top."),
        .init("indicators", .text, "Ids of linked indicators, separated by ; and a space."),
        .init("polarity", .text, "barrier, enabler or empty."),
        .init("level", .integer, "Level that the code speaks for."),
      ]
        + languages.map { .init("patterns_\($0)", .integer, "Number of patterns for \($0).") } + [
          .init("patterns_any", .integer, "Number of patterns for any language."),
          .init("examples", .integer, "Number of typical examples."),
          .init("near_misses", .integer, "Number of near misses."),
          .init("definition", .text, "What the code captures."),
          .init("source", .text, "file, or made: made while coding and kept in the store."),
        ])
    let inFile = Set(loaded.fileCodebook.flattened.map(\.code.id))
    for (code, depth, parent) in loaded.codebook.flattened {
      let links = code.links.map { $0.weight == 1 ? $0.indicator : "\($0.indicator) × \($0.weight)" }
      var row: [Table.Cell] = [
        .text(code.id), .text(code.name.text(language)), .text(parent ?? ""), .integer(depth),
        .text(links.joined(separator: "; ")), .text(code.polarity?.rawValue ?? ""), .integer(code.level),
      ]
      for language in languages + ["any"] {
        row.append(.integer(code.patterns.count { $0.language == language }))
      }
      row += [
        .integer(code.examples.count), .integer(code.nearMisses.count), .text(code.definition.text(language)),
        .text(inFile.contains(code.id) ? "file" : "made"),
      ]
      table.rows.append(row)
    }
    return table
  }
}
