import Foundation
import Interchange
import QualData

/// Reads a codebook file and the files that it names: its model, and the codebooks that it includes. Whatever is wrong
/// in any of them is collected, so that all of it can be told at once.
final class CodebookReading {
  /// What links are checked against.
  enum Model {
    case given(MaturityModel)
    /// It has errors, which are told.
    case broken
    /// The one that the codebook names, if any.
    case named
  }

  private(set) var diagnostics: [Diagnostic] = []
  /// False when an included codebook could not be read.
  private(set) var isWhole = true
  /// Those read so far, in this order.
  private var files: [(name: String, text: String)] = []

  /// `nil`, with the errors collected, when it throws `InputErrors`.
  func collecting<Value>(_ work: () throws -> Value) throws -> Value? {
    do {
      return try work()
    } catch let errors as InputErrors {
      diagnostics += errors.diagnostics
      return nil
    }
  }

  func report(
    _ message: String, at named: NamedFile, in file: String, remedy: String, isNoInput: Bool = false
  ) {
    var diagnostic = Diagnostic(
      file: file, place: named.place, length: named.length, message: message, remedy: remedy)
    diagnostic.isNoInput = isNoInput
    diagnostics.append(showingLine(diagnostic))
  }

  /// The warnings, in order of the files and their lines; throws when there is an error, with all of them.
  func finish() throws -> [Diagnostic] {
    var seen: Set<String> = []
    func order(_ diagnostic: Diagnostic) -> Int {
      files.firstIndex { $0.name == diagnostic.file } ?? files.count
    }
    let sorted = diagnostics.filter { seen.insert($0.rendered).inserted }.enumerated()
      .map { (file: order($0.element), number: $0.offset, $0.element) }
      .sorted { ($0.file, $0.2.place, $0.number) < ($1.file, $1.2.place, $1.number) }.map(\.2)
    if sorted.hasErrors { throw InputErrors(sorted) }
    return sorted
  }

  /// With the line of the file that it speaks of.
  func showingLine(_ diagnostic: Diagnostic) -> Diagnostic {
    files.first { $0.name == diagnostic.file }.map { diagnostic.showingLine(of: $0.text) } ?? diagnostic
  }

  // MARK: Files

  /// - Parameters:
  ///   - including: the codebooks that include this one, outermost first.
  ///   - named: where the last of them does so.
  /// - Returns: what could be read, errors or not; `nil` when that is nothing.
  func codebook(
    _ url: URL, shownAs name: String, model: Model, including: [(url: URL, shownAs: String)] = [],
    named: NamedFile? = nil
  ) throws -> (read: ReadCodebook, model: MaturityModel?, digest: String)? {
    guard let text = try text(url, name, .codebook, named, in: including.last?.shownAs ?? ""),
      let file = try collecting({ try CodebookFile(text: text, file: name) })
    else {
      isWhole = false
      return nil
    }
    var model = model
    if case .named = model, let named = file.model { model = try self.model(named, of: url, shownAs: name) }
    var read = file.read(model: model.model)
    diagnostics += read.diagnostics
    let included = try include(
      into: &read, model: model, at: url, shownAs: name, path: including + [(url.standardizedFileURL, name)])
    return (read, model.model, Digest.sha256(text + included))
  }

  private func model(_ named: NamedFile, of url: URL, shownAs file: String) throws -> Model {
    let (target, name) = Self.resolve(named, of: url, shownAs: file)
    guard let text = try text(target, name, .model, named, in: file) else { return .broken }
    return try collecting { try ModelFile.read(text: text, file: name) }.map { .given($0) } ?? .broken
  }

  /// Where a file that is named in another lies, and how it is shown.
  static func resolve(_ named: NamedFile, of url: URL, shownAs file: String) -> (URL, String) {
    let folder = (file as NSString).deletingLastPathComponent
    return (
      URL(fileURLWithPath: named.path, relativeTo: url).standardizedFileURL,
      folder.isEmpty ? named.path : (folder as NSString).appendingPathComponent(named.path)
    )
  }

  /// The text of a file; `nil`, reported, when it cannot be read. One that is not there is reported where it is named.
  private func text(
    _ url: URL, _ name: String, _ kind: TextFileKind, _ named: NamedFile?, in file: String
  ) throws -> String? {
    do {
      let text = try TextDecoding.decode(SourceFile.read(url, shownAs: name), as: kind).text
      files.append((name, text))
      return text
    } catch let errors as InputErrors {
      if let named, let first = errors.diagnostics.first, first.isNoInput {
        report(
          "The \(kind.noun) “\(name)” cannot be read. \(first.message)", at: named, in: file,
          remedy: first.remedy,
          isNoInput: true)
      } else {
        diagnostics += errors.diagnostics
      }
      return nil
    }
  }
}

extension CodebookReading.Model {
  var model: MaturityModel? { if case .given(let model) = self { model } else { nil } }
}

extension Diagnostic {
  /// With the line of the file that it speaks of.
  func showingLine(of text: String) -> Diagnostic {
    var diagnostic = self
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    if place != .none, place.line <= lines.count { diagnostic.sourceLine = String(lines[place.line - 1]) }
    return diagnostic
  }
}
