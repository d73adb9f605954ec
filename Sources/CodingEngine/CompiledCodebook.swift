import QualData
import Synchronization

/// A codebook made ready to code with, for every language; shared by all threads.
package final class CompiledCodebook: Sendable {
  package let codebook: Codebook
  /// Every code with patterns or not, in the order of the codebook, parents first.
  package let codes: [Code]
  /// By code: its id, and the digest of it, for ids of codings.
  let codeNames: [CodeName]
  /// Every pattern of every code, parsed.
  let rules: [Rule]
  let shared: SharedQueries
  private let programs = Mutex<[String: LanguageProgram]>([:])
  private let file: String
  private let found = Mutex<[String: Diagnostic]>([:])

  struct CodeName: Sendable {
    let id: String
    let digest: CodingID
  }

  /// A pattern of a code and what it compiles to.
  struct Rule: Sendable {
    /// Indices into `codes` and that code's `patterns`, or its `excludePatterns`.
    let code: Int
    let patternIndex: Int
    let excludes: Bool
    let pattern: Pattern
    let query: Query
    let unless: [Query]
  }

  /// - Parameters:
  ///   - file: the codebook's file, for messages.
  ///   - isWhole: false where a part of the codebook could not be read, so that shared patterns which seem to be missing
  ///     are no error.
  /// - Throws: `InputErrors` with every bad pattern of the codebook.
  package init(_ codebook: Codebook, file: String = "codebook", isWhole: Bool = true) throws {
    self.codebook = codebook
    self.file = file
    codes = codebook.flattened.map(\.code)
    codeNames = codes.map { CodeName(id: $0.id, digest: CodingIDs.digest($0.id)) }
    var rules: [Rule] = []
    var diagnostics: [Diagnostic] = []
    func report(_ error: QueryError, _ text: String, _ place: TextPlace) {
      if error.isUnknownName, !isWhole { return }
      diagnostics.append(Self.diagnostic(error, in: text, file: file, place: place))
    }
    let shared = SharedQueries(codebook.sharedPatterns) { report($0, $1.text, $1.place) }
    self.shared = shared
    func parse(_ text: String, _ place: TextPlace) -> Query? {
      do throws(QueryError) {
        let query = try QueryParser.parse(text)
        try shared.check(query)
        return query
      } catch {
        report(error, text, place)
        return nil
      }
    }
    for (index, code) in codes.enumerated() {
      let patterns =
        code.patterns.enumerated().map { ($0, $1, false) }
        + code.excludePatterns.enumerated().map { ($0, $1, true) }
      for (patternIndex, pattern, excludes) in patterns {
        let query = parse(pattern.query, pattern.place)
        let unless = pattern.unless?.queries.map { parse($0.text, $0.place) } ?? []
        guard let query, !unless.contains(nil) else { continue }
        rules.append(
          Rule(
            code: index, patternIndex: patternIndex, excludes: excludes, pattern: pattern, query: query,
            unless: unless.compactMap { $0 }))
      }
    }
    self.rules = rules
    // Some mistakes show only once a language's tokeniser has read the pattern.
    let languages = Set(
      rules.map { rule in
        rule.pattern.language == "any" ? codebook.languages.first ?? "en" : rule.pattern.language
      })
    for language in languages.sorted() {
      let (program, errors) = try LanguageCompiler.compile(
        rules, shared, language: language, accents: codebook.accents, file: file)
      diagnostics += errors
      programs.withLock { $0[language] = program }
    }
    guard !diagnostics.hasErrors else {
      var seen: Set<String> = []
      throw InputErrors(
        diagnostics.filter { seen.insert($0.rendered).inserted }.sorted {
          ($0.file, $0.place) < ($1.file, $1.place)
        })
    }
    warn(diagnostics)
  }

  // MARK: Warnings

  /// What is worth a look: rules that are left out in a language met so far, and regular expressions that took too
  /// long on some word so far. In order of the file, each once.
  package var warnings: [Diagnostic] {
    found.withLock { $0.values.sorted { ($0.file, $0.place, $0.message) < ($1.file, $1.place, $1.message) } }
  }

  private func warn(_ diagnostics: [Diagnostic]) {
    found.withLock { found in
      for var diagnostic in diagnostics {
        diagnostic.severity = .warning
        found[diagnostic.rendered] = diagnostic
      }
    }
  }

  /// A regular expression took more steps than it may on some word, which then counts as not matched.
  func warn(limitOf regularExpression: String, isOnLongWord: Bool) {
    let ofRules = rules.lazy.flatMap { rule in
      [(rule.query, rule.pattern.query, rule.pattern.place)]
        + zip(rule.unless, rule.pattern.unless?.queries ?? []).map { ($0, $1.text, $1.place) }
    }
    var found = ofRules.first { $0.0.offset(ofRegularExpression: regularExpression) != nil }
    found = found ?? shared.source(ofRegularExpression: regularExpression)
    let offset = found?.0.offset(ofRegularExpression: regularExpression) ?? 0
    let start = "The regular expression /\(regularExpression)/ takes too long on"
    let error = QueryError(
      message: start
        + (isOnLongWord
          ? " words of more than 1,000 letters" : " some words") + ", which count as not matched.",
      remedy: isOnLongWord
        ? "Nobody says such words: look for text without spaces in the transcripts."
        : "Avoid repetitions inside repetitions, such as (a+)+.",
      offset: offset, length: regularExpression.utf8.count + 2)
    warn([
      Self.diagnostic(error, in: found?.1 ?? regularExpression, file: file, place: found?.2 ?? .none)
    ])
  }

  /// The rules for a language: its own and those for any.
  func program(for language: String) throws -> LanguageProgram {
    if let known = programs.withLock({ $0[language] }) { return known }
    let (program, diagnostics) = try LanguageCompiler.compile(
      rules, shared, language: language, accents: codebook.accents, file: file)
    warn(diagnostics)
    return programs.withLock { programs in
      programs[language] = program
      return program
    }
  }

  static func diagnostic(_ error: QueryError, in text: String, file: String, place: TextPlace) -> Diagnostic {
    let message = place == .none ? "In the pattern “\(text)”: \(error.message)" : error.message
    let start = characters(of: text, inBytes: error.offset)
    let end = max(start + 1, characters(of: text, inBytes: error.offset + error.length))
    return Diagnostic(
      file: place.file.isEmpty ? file : place.file, place: place.place(of: start),
      length: place.length(of: start..<end), message: message, remedy: error.remedy)
  }

  private static func characters(of text: String, inBytes count: Int) -> Int {
    text.distance(
      from: text.startIndex, to: text.utf8.index(text.startIndex, offsetBy: min(count, text.utf8.count)))
  }
}
