import Foundation
import Interchange
import Pseudonymisation
import QualData

/// The files of a project besides its transcripts, in a copy of it.
struct CopiedTables {
  let project: Project
  let folder: URL
  let substitution: any Substitution

  func write(pseudonyms: String?) throws {
    var settings = project.settings
    settings.name = substitution.text(settings.name, at: "qualm.yaml project")
    for (language, title) in settings.title.texts {
      settings.title.texts[language] = substitution.text(title, at: "qualm.yaml title \(language)")
    }
    settings.transcripts = ["transcripts"]
    settings.importProfile = nil
    settings.pseudonyms = pseudonyms
    settings.participants = try settings.participants.map {
      try table($0, "participants.csv", idColumns: ["transcripts", "transcript"])
    }
    settings.transcriptAttributes = try settings.transcriptAttributes.map {
      try table($0, "transcripts.csv", idColumns: ["transcript", "id"])
    }
    let ratings = settings.ratings
    settings.ratings = try ratings.enumerated().map { index, path in
      try table(path, ratings.count == 1 ? "ratings.csv" : "ratings-\(index + 1).csv", idColumns: [])
    }
    settings.codebook = try settings.codebook.map { try codebook($0) }
    settings.model = try settings.model.map { try copy($0, to: "model.yaml") }
    try write(ProjectFile.text(of: settings), to: Project.fileName)
  }

  private func write(_ text: String, to path: String) throws {
    try SafeWriting.write(
      Array(text.utf8), to: folder.appendingPathComponent(path), isChecked: false, makesFolders: true)
  }

  /// - Parameter idColumns: columns that hold ids of transcripts, perhaps several with semicolons between.
  private func table(_ path: String, _ name: String, idColumns: [String]) throws -> String {
    var rows = try TableCells.read(project.sourceFile(path))
    let header = rows.first?.map { $0.lowercased() } ?? []
    for row in rows.indices.dropFirst() {
      for column in rows[row].indices {
        let cell = rows[row][column]
        if column < header.count, idColumns.contains(header[column].trimmingCharacters(in: .whitespaces)) {
          rows[row][column] = cell.split(separator: ";", omittingEmptySubsequences: false)
            .map { substitution.id($0.trimmingCharacters(in: .whitespaces)) }.joined(separator: ";")
        } else {
          rows[row][column] = substitution.text(cell, at: "\(name) \(row) \(column)")
        }
      }
    }
    try write(TableCells.csv(rows), to: name)
    return name
  }

  private func copy(_ path: String, to name: String) throws -> String {
    try SafeWriting.write(
      project.sourceFile(path).bytes, to: folder.appendingPathComponent(name), isChecked: false,
      makesFolders: true)
    return name
  }

  /// A codebook and those that it includes, where they lie beside it or below. Their texts stay: the digests of codings
  /// name them.
  private func codebook(_ path: String) throws -> String {
    let name = "codebook.yaml"
    try copyIncluded(of: project.url(path), shownAs: path)
    return try copy(path, to: name)
  }

  private func copyIncluded(of url: URL, shownAs path: String) throws {
    let text = try TextDecoding.decode(SourceFile.read(url, shownAs: path), as: .codebook).text
    let read = try CodebookFile.read(text: text, file: path, model: nil)
    if project.settings.model == nil, let model = read.model?.path, isInside(model) {
      let source = URL(fileURLWithPath: model, relativeTo: url).standardizedFileURL
      try SafeWriting.write(
        SourceFile.read(source, shownAs: model).bytes, to: folder.appendingPathComponent(model),
        isChecked: false, makesFolders: true)
    }
    for include in read.includes {
      guard isInside(include.path) else {
        throw InputErrors([
          Diagnostic(
            file: path, place: include.place, length: include.length,
            message: "The included codebook lies outside of the folder of this one.",
            remedy: "Put it beside this one, so that both can be copied.")
        ])
      }
      let included = URL(fileURLWithPath: include.path, relativeTo: url).standardizedFileURL
      let target = folder.appendingPathComponent(include.path)
      if FileManager.default.fileExists(atPath: target.path) { continue }
      try SafeWriting.write(
        SourceFile.read(included, shownAs: include.path).bytes, to: target, isChecked: false,
        makesFolders: true)
      try copyIncluded(of: included, shownAs: include.path)
    }
  }

  private func isInside(_ path: String) -> Bool {
    !path.hasPrefix("/") && !path.split(separator: "/").contains("..")
  }
}
