import CodingEngine
import Foundation
import Interchange
import ProjectStore
import QualData

/// The digests of everything that a project's outputs depend on.
enum InputDigests {
  /// Files in the order that qualm.yaml has them, transcripts by path, the store last. A file that cannot be read is left
  /// out; whoever reads it reports it.
  /// - Parameter report: names files of people's codings, and ratings of other assessments.
  static func make(
    _ project: Project, _ sources: CorpusSources, _ report: ReportOptions?, threads: Int
  ) throws -> [LockFile.Input] {
    let settings = project.settings
    var files: [(role: String, path: String, url: URL)] = []
    func add(_ role: String, _ paths: [String]) {
      for path in paths {
        let url = project.url(path).standardizedFileURL
        // The codebook may have named the model already.
        if files.contains(where: { $0.role == role && $0.url.standardizedFileURL.path == url.path }) {
          continue
        }
        files.append((role, path, url))
      }
    }
    add("project", [Project.fileName])
    if let codebook = settings.codebook {
      files += codebooks(codebook, project.url(codebook))
    }
    add("model", [settings.model].compactMap { $0 })
    add("ratings", settings.ratings)
    add("participants", [settings.participants].compactMap { $0 })
    add("transcript attributes", [settings.transcriptAttributes].compactMap { $0 })
    add("import profile", [settings.importProfile].compactMap { $0 })
    for (role, paths) in [("codings", report?.coders ?? []), ("other ratings", report?.against ?? [])] {
      files += paths.map { (role, $0, project.url($0).standardizedFileURL) }
    }
    files += sources.files.entries.map { ("transcript", $0.path, $0.url) }
    var inputs: [LockFile.Input] = []
    try OrderedParallel.forEach(files.map { (path: $0.path, url: $0.url) }, threads: threads) {
      { file in (try? SourceFile.read(file.url, shownAs: file.path)).map { Digest.sha256($0.bytes) } }
    } consume: { index, digest in
      guard let digest else { return }
      inputs.append(.init(role: files[index].role, path: files[index].path, sha256: digest))
    }
    if ProjectStore.exists(in: project.folder) {
      inputs.append(.init(role: "store", path: ".qualm", sha256: try decisions(project.store())))
    }
    return inputs
  }

  /// A codebook, those it includes and the model that it names, each once.
  private static func codebooks(_ path: String, _ url: URL) -> [(role: String, path: String, url: URL)] {
    var found: [(role: String, path: String, url: URL)] = []
    func visit(_ path: String, _ url: URL) {
      guard !found.contains(where: { $0.url == url }) else { return }
      found.append(("codebook", path, url))
      guard let text = try? TextDecoding.decode(SourceFile.read(url, shownAs: path)).text,
        let read = try? CodebookFile.read(text: text, file: path)
      else { return }
      let folder = (path as NSString).deletingLastPathComponent
      func relative(_ other: String) -> (path: String, url: URL) {
        let url = URL(fileURLWithPath: other, relativeTo: url).standardizedFileURL
        return (folder.isEmpty ? other : (folder as NSString).appendingPathComponent(other), url)
      }
      for include in read.includes {
        let other = relative(include.path)
        visit(other.path, other.url)
      }
      if let model = (read.model?.path).map(relative), !found.contains(where: { $0.url == model.url }) {
        found.append(("model", model.path, model.url))
      }
    }
    visit(path, url)
    return found
  }

  /// Of what people decided in the store, transcript by transcript, and of the levels they agreed on.
  private static func decisions(_ store: ProjectStore) throws -> String {
    try store.read { reader in
      var lines: [String] = []
      for transcript in try reader.transcripts().sorted(by: { $0.id < $1.id }) {
        let decisions = try reader.decisions(onTranscript: transcript.id)
        guard !decisions.isEmpty else { continue }
        var own = [transcript.id, transcript.digest]
        for coding in try reader.codings(of: transcript.id).sorted(by: {
          $0.id.description < $1.id.description
        }) {
          guard let decided = decisions[coding.id] else { continue }
          own.append(
            "\(coding.id) \(coding.code) \(coding.range.lower) \(coding.range.upper) \(coding.coder)")
          own += decided.sorted {
            ($0.coder, $0.isAdjudication ? 1 : 0) < ($1.coder, $1.isAdjudication ? 1 : 0)
          }
          .map { decision in
            let range = decision.range.map { "\($0.lower) \($0.upper)" } ?? ""
            return
              "\(decision.coder) \(decision.verdict) \(decision.code ?? "") \(range) \(decision.isAdjudication)"
          }
        }
        lines.append(Digest.sha256(own.joined(separator: "\n")))
      }
      lines += try reader.agreedLevels().sorted { $0.indicator < $1.indicator }.map {
        "\($0.indicator) \($0.level) \($0.coder) \($0.agreedAt) \($0.reason)"
      }
      return Digest.sha256(lines.joined(separator: "\n"))
    }
  }
}
