import CodingEngine
import Foundation
import Interchange
import QualData

/// Turns a dictionary of another tool into a codebook.
package enum ConvertDictionary {
  package struct Result: Sendable {
    package var codebook: Codebook
    package var yaml: String
    /// What the codebook does not hold, in the order of the dictionary file.
    package var notCarried: [Diagnostic]

    package var sentence: String {
      let codes = codebook.flattened.map(\.code)
      let patterns = codes.reduce(0) { $0 + $1.patterns.count }
      return "\(codes.count.of("code")) with \(patterns.of("pattern")); "
        + (notCarried.isEmpty
          ? "everything was carried." : "\(notCarried.count.of("note")) on what was not carried.")
    }
  }

  /// - Parameters:
  ///   - format: the name of a dictionary reader; `nil` to find it by content.
  ///   - language: the language of the patterns; `nil` for any.
  /// - Throws: `InputErrors` when the file cannot be read; `WorkbenchError.unknown` for the format.
  package static func run(_ path: String, format: String? = nil, language: String? = nil) throws -> Result {
    let ending = URL(fileURLWithPath: path).pathExtension.lowercased()
    if format == exchangeFormat || format == nil && ["qdc", "qdpx", "qde"].contains(ending) {
      return try exchanged(path, language: language ?? "en")
    }
    let reader = try format.map { name in
      guard let reader = DictionaryReaders.named(name) else {
        let known = DictionaryReaders.all.map { $0.name } + [exchangeFormat]
        throw WorkbenchError.unknown(
          what: "dictionary format", name: name, suggestion: Suggestion.nearest(to: name, in: known),
          known: known)
      }
      return reader
    }
    let file = try SourceFile.read(URL(fileURLWithPath: path), shownAs: path)
    let source = try DictionarySource(file, language: language ?? "any")
    var converted = try DictionaryReaders.read(source, as: reader)
    try leaveOutRefused(&converted, source)
    return Result(
      codebook: converted.codebook, yaml: CodebookWriter.yaml(converted.codebook),
      notCarried: converted.notCarried.sortedByPlace)
  }

  /// REFI-QDA, whose codebooks and projects have codes without patterns.
  package static let exchangeFormat = "refi-qda"

  private static func exchanged(_ path: String, language: String) throws -> Result {
    let read = try ReadForeignProject.read(path)
    let book = ForeignCodebook(read.project, language: language, file: path)
    return Result(
      codebook: book.codebook, yaml: CodebookWriter.yaml(book.codebook),
      notCarried: read.warnings + book.warnings)
  }

  /// The codebook must compile: patterns that the coding engine refuses, such as an emoji with no word in it, are
  /// reported and left out.
  private static func leaveOutRefused(
    _ converted: inout ConvertedDictionary, _ source: DictionarySource
  ) throws {
    while true {
      // Each pattern gets a line of its own, by which the engine's diagnostics name it.
      var numbered = converted.codebook
      var patterns: [Pattern] = []
      numbered.codes.changePatterns { pattern in
        patterns.append(pattern)
        var pattern = pattern
        pattern.place = TextPlace(SourcePlace(line: patterns.count, column: 1), in: source.path)
        return pattern
      }
      do {
        _ = try CompiledCodebook(numbered, file: source.path)
        return
      } catch let errors as InputErrors {
        let refused = Dictionary(
          errors.diagnostics.map { ($0.place.line, $0.message) }, uniquingKeysWith: { first, _ in first })
        guard refused.keys.contains(where: (1...max(1, patterns.count)).contains) else { throw errors }
        for (number, message) in refused.sorted(by: { $0.key < $1.key }) where number <= patterns.count {
          let pattern = patterns[number - 1]
          let note = Diagnostic(
            .warning, file: source.path, place: pattern.place.start, length: 1,
            message: "The pattern “\(pattern.query)” is not carried: \(message)",
            sourceLine: source.sourceLine(pattern.place.line))
          // A word may stand in several categories.
          if !converted.notCarried.contains(note) { converted.notCarried.append(note) }
        }
        var number = 0
        converted.codebook.codes.changePatterns { pattern in
          number += 1
          return refused[number] == nil ? pattern : nil
        }
      }
    }
  }
}

extension [Diagnostic] {
  /// Those of one place in the order given.
  fileprivate var sortedByPlace: [Diagnostic] {
    enumerated().sorted { a, b in
      a.element.place == b.element.place ? a.offset < b.offset : a.element.place < b.element.place
    }.map(\.element)
  }
}

extension [Code] {
  /// Parents before their children; `nil` leaves a pattern out.
  fileprivate mutating func changePatterns(_ change: (Pattern) -> Pattern?) {
    for index in indices {
      self[index].patterns = self[index].patterns.compactMap(change)
      self[index].children.changePatterns(change)
    }
  }
}
