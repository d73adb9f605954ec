import Foundation
import Interchange
import Measures
import QualData
import Tokenization

/// The page that explains a run's folder: what was done, with which versions, and what each file holds.
struct RunReadme {
  var settings: ProjectSettings
  var codebook: LoadedCodebook
  var summary: RunSummary
  var files: [RunProject.OutputFile]

  /// By this sentence a later run knows that the folder is its own.
  private static let mark = "Written by `qualm run`."

  /// A file in a folder that no run wrote, by what the page says; the empty path where the folder has no such page;
  /// `nil` where all is a run's own. Research data often comes with a datapackage.json and a README of its own, and
  /// people put notes beside results.
  static func foreignFile(in folder: URL) -> String? {
    guard let text = page(of: folder) else { return "" }
    var known: Set<String> = [RunProject.page, ".DS_Store"]
    for line in text.split(separator: "\n") where line.hasPrefix("- `") {
      known.insert(String(line.dropFirst(3).prefix { $0 != "`" }))
    }
    return FileManager.default.enumerator(atPath: folder.path)?.compactMap { $0 as? String }.sorted().first {
      var isFolder: ObjCBool = false
      let exists = FileManager.default.fileExists(
        atPath: folder.appendingPathComponent($0).path, isDirectory: &isFolder)
      return !(exists && isFolder.boolValue) && !known.contains($0)
    }
  }

  /// Whether a run wrote a folder.
  static func isOfRun(_ folder: URL) -> Bool { page(of: folder) != nil }

  private static func page(of folder: URL) -> String? {
    let page = folder.appendingPathComponent(RunProject.page)
    guard let text = try? String(contentsOf: page, encoding: .utf8), text.contains(mark) else { return nil }
    return text
  }

  private var isReviewed: Bool { summary.statuses.keys.contains { $0 != .suggested } }

  var markdown: String {
    var text = "# \(settings.title.isEmpty ? settings.name : settings.title.text(settings.language))\n\n"
    text += "\(Self.mark) The same input gives the same files, byte for byte.\n\n"
    text += summary.sentences.joined(separator: "\n") + "\n"
    if !summary.domains.isEmpty {
      var table = summary.domainTable
      table.title = ""
      text +=
        "\n## Evidence and maturity by domain\n\n" + MarkdownTableExporter().export(table).trimmedLines
        + "\n\nCodings, barriers and enablers are summed over the domain's indicators; median and mean are of the pooled "
        + "ratings\(summary.round.isEmpty ? "" : " of round \(summary.round)"); lowest is the lowest median of an "
        + "indicator.\n"
    }
    text += "\n## Files\n\n"
    for file in files { text += "- `\(file.path)`: \(file.about)\n" }
    text +=
      "- `\(RunProject.dataPackage)`: The tables and their columns, for other tools (Frictionless Data).\n"
      + "- `\(LockFile.name)`: What the files were made from, and what they were, for `qualm verify`.\n"
    text += """

      ## How it was counted

      - Counting rule: each table's title names it. Matches are leftmost-longest within a code; a parent code counts the
        union of its own and its children's codings, once.
      - Statuses: \(StatusFilter.suggestedAndAccepted.phrase); \(isReviewed ? summary.review : "nothing has been reviewed").
      - Empty cells are undefined or not given, never zero.
      - Offsets are bytes of the transcript's UTF-8 text as Qualm reads it (LF line ends).

      ## Versions

      - Qualm \(Engine.version), ICU \(icuVersion())
      - Codebook \(codebook.codebook.id) \(codebook.codebook.version), SHA-256 `\(codebook.digest)`

      """
    if let model = codebook.model {
      text += "- Model \(model.id)" + (model.version.isEmpty ? "" : " \(model.version)") + "\n"
    }
    return text
  }
}

extension String {
  /// Without empty lines at both ends.
  fileprivate var trimmedLines: String {
    split(separator: "\n", omittingEmptySubsequences: false).drop { $0.isEmpty }.reversed().drop {
      $0.isEmpty
    }
    .reversed().joined(separator: "\n")
  }
}
