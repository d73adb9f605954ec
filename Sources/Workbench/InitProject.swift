import Foundation
import Interchange
import QualData

/// Makes a new project folder.
package enum InitProject {
  /// Writes `qualm.yaml`, a folder for transcripts, and copies of the given codebook and model, or a codebook to
  /// begin with. Changes nothing that exists.
  /// - Returns: the paths written, relative to the folder.
  /// - Throws: `WorkbenchError.projectExists`, `.oneName`, `.cannotWrite`; `InputErrors` for a file that cannot be read.
  package static func run(folder: URL, name: String, codebook: String?, model: String?) throws -> [String] {
    let codebookName = codebook.map(lastPart) ?? "codebook.yaml"
    let modelName = model.map(lastPart)
    var files: [(String, String)] = []
    if let model { files.append((lastPart(model), try text(model))) }
    files.append((codebookName, try codebook.map(text) ?? starterCodebook))
    files.append((Project.fileName, projectFile(name: name, codebook: codebookName, model: modelName)))
    for (index, file) in files.enumerated() where files[..<index].contains(where: { $0.0 == file.0 }) {
      throw WorkbenchError.oneName(file.0)
    }
    for (path, _) in files
    where FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path) {
      throw WorkbenchError.projectExists(path: folder.appendingPathComponent(path).relativePath)
    }
    for (path, text) in files {
      try SafeWriting.write(text, to: folder.appendingPathComponent(path), makesFolders: true)
    }
    do {
      try FileManager.default.createDirectory(
        at: folder.appendingPathComponent("transcripts"), withIntermediateDirectories: true,
        attributes: [.posixPermissions: 0o700])
    } catch {
      throw WorkbenchError.cannotWrite(path: "transcripts", reason: "the folder could not be made")
    }
    return files.map(\.0) + ["transcripts/"]
  }

  private static func lastPart(_ path: String) -> String { URL(fileURLWithPath: path).lastPathComponent }

  private static func text(_ path: String) throws -> String {
    try TextDecoding.decode(SourceFile.read(URL(fileURLWithPath: path), shownAs: path)).text
  }

  private static func projectFile(name: String, codebook: String, model: String?) -> String {
    let quoted = "\"" + name.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    return """
      # A Qualm project. Paths are relative to this file.
      project: \(quoted)

      # Files, folders or patterns such as interviews/*.vtt.
      transcripts:
        - transcripts

      codebook: \(codebook)
      \(model.map { "model: \($0)" } ?? "# model: b1mg-mlm.yaml")

      # Who speaks: participant, stakeholder group, region, …
      # participants: participants.csv

      # What is known about each transcript: language, date, place, …
      # transcript-attributes: transcripts.csv

      # Levels that respondents gave to the model's indicators.
      # ratings: ratings.csv

      # The participants' attribute that groups matrices.
      # group: stakeholder_group

      # Of labels in tables.
      language: en

      """
  }

  private static let starterCodebook = """
    # A codebook to begin with: see docs/codebook.md for everything that can stand here.
    codebook: my-codebook
    version: "0.1"
    languages: [en]

    codes:
      - id: funding
        name: Funding
        definition: Money for genomic medicine, from whatever source.
        include: Budgets, grants, investment.
        exclude: What patients pay themselves.
        patterns:
          en:
            - funding OR funds OR funded
            - budget*
            - invest* OR grant*
        examples:
          en: ["The funding ends next year."]
        near-misses:
          en: ["It is a fundamental right."]

    """
}
