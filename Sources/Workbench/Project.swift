import CodingEngine
import Foundation
import Interchange
import QualData

/// A folder with `qualm.yaml`. Opening it reads that file only; the rest is read when a command needs it.
package struct Project: Sendable {
  package static let fileName = "qualm.yaml"

  package let folder: URL
  package let settings: ProjectSettings

  /// The project of a folder, or of the nearest folder above it that has one.
  /// - Throws: `WorkbenchError.noProject`, `InputErrors`
  package static func open(_ path: String) throws -> Project {
    var folder = URL(fileURLWithPath: path).standardizedFileURL
    guard FileManager.default.fileExists(atPath: folder.path) else {
      throw WorkbenchError.missingFolder(path: path)
    }
    while !FileManager.default.fileExists(atPath: folder.appendingPathComponent(fileName).path) {
      guard folder.path != "/" else { throw WorkbenchError.noProject(folder: path) }
      folder = folder.deletingLastPathComponent()
    }
    let text = try TextDecoding.decode(
      SourceFile.read(folder.appendingPathComponent(fileName), shownAs: fileName), as: .project
    ).text
    return Project(folder: folder, settings: try ProjectFile.read(text: text, file: fileName))
  }

  package func url(_ path: String) -> URL { Self.url(path, in: folder) }

  /// A path from the current folder as qualm.yaml would have it, from the project's.
  package func path(fromHere path: String) -> String {
    let (base, target) = (components(folder), components(URL(fileURLWithPath: path)))
    let shared = zip(base, target).prefix { $0 == $1 }.count
    return (Array(repeating: "..", count: base.count - shared) + target.dropFirst(shared)).joined(
      separator: "/")
  }

  private func components(_ url: URL) -> [String] { url.standardizedFileURL.pathComponents }

  /// Where a path of qualm.yaml leads. (A URL relative to a folder would lead beside it where its own URL does not
  /// end with a slash.)
  static func url(_ path: String, in folder: URL) -> URL {
    (path.hasPrefix("/") ? URL(fileURLWithPath: path) : folder.appendingPathComponent(path))
      .standardizedFileURL
  }

  /// Where imported files go: the first folder in `transcripts:`, whether it is there yet or not.
  package var importFolder: String? {
    settings.transcripts.first { name in
      var isFolder: ObjCBool = false
      if FileManager.default.fileExists(atPath: url(name).path, isDirectory: &isFolder) {
        return isFolder.boolValue
      }
      return !url(name).lastPathComponent.contains { "*?.".contains($0) }
    }
  }

  // MARK: What it holds

  package func sourceFile(_ path: String) throws -> SourceFile {
    try SourceFile.read(url(path), shownAs: path)
  }

  /// The model, with the project's weights; `nil` when the project names none.
  /// - Throws: `InputErrors`; `WorkbenchError.unknown` for a weight of an indicator that the model does not have.
  package func model() throws -> MaturityModel? {
    guard let path = settings.model else { return nil }
    var model = try ModelFile.read(text: TextDecoding.decode(sourceFile(path), as: .model).text, file: path)
    let known = model.indicators.map(\.id)
    for id in settings.weights.keys.sorted() where !known.contains(id) {
      throw WorkbenchError.unknown(
        what: "indicator", name: id, suggestion: Suggestion.nearest(to: id, in: known),
        namedBy: "“weights” in qualm.yaml")
    }
    for domain in model.domains.indices {
      for place in model.domains[domain].indicators.indices {
        let id = model.domains[domain].indicators[place].id
        if let weight = settings.weights[id] { model.domains[domain].indicators[place].weight = weight }
      }
    }
    return model
  }

  package func requiredModel() throws -> MaturityModel {
    guard let model = try model() else {
      throw WorkbenchError.missingInput("model", remedy: "Name one with “model:” in qualm.yaml.")
    }
    return model
  }

  /// The codebook's file, with the codes that people made while coding.
  package func codebook() throws -> LoadedCodebook { try codebook(made: madeCodes()) }

  /// - Parameter made: codes made while coding; none for the file alone.
  package func codebook(made: [MadeCode]) throws -> LoadedCodebook {
    guard let path = settings.codebook else {
      throw WorkbenchError.missingInput("codebook", remedy: "Name one with “codebook:” in qualm.yaml.")
    }
    return try LoadedCodebook.read(url(path), shownAs: path, model: model(), made: made)
  }

  /// All ratings files together.
  package func ratings(_ model: MaturityModel) throws -> (ratings: [Rating], warnings: [Diagnostic]) {
    var ratings: [Rating] = []
    var warnings: [Diagnostic] = []
    for path in settings.ratings {
      let read = try RatingsFile.read(sourceFile(path), model: model)
      ratings += read.ratings
      warnings += read.warnings
    }
    return (ratings, warnings)
  }

  /// How transcripts are read, where the project says so.
  package func importProfile() throws -> ImportProfile {
    guard let path = settings.importProfile else { return ImportProfile() }
    return try ImportProfileFile.read(
      text: TextDecoding.decode(sourceFile(path), as: .importProfile).text, file: path)
  }

  /// What can lie among the transcripts without being one.
  private var otherFiles: [URL] {
    let named = [
      settings.transcriptAttributes, settings.participants, settings.codebook, settings.model,
      settings.importProfile, settings.pseudonyms,
    ]
    return ([Self.fileName] + named.compactMap { $0 } + settings.ratings).map(url)
  }

  /// Who and what is known about transcripts before they are read.
  package func sources() throws -> CorpusSources {
    var sources = CorpusSources(
      files: TranscriptFiles.find(
        settings.transcripts, in: folder, projectFile: Self.fileName, others: otherFiles))
    if let path = settings.participants {
      let read = try ParticipantsFile.read(sourceFile(path))
      sources.participants = read.participants
      sources.participantsFile = path
      sources.warnings += read.warnings
    }
    if let path = settings.transcriptAttributes {
      sources.attributes = try TranscriptAttributesFile.read(sourceFile(path))
      sources.attributesFile = path
    }
    sources.fallbackLanguage = settings.language
    sources.profile = try importProfile()
    return sources
  }
}
