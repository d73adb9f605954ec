import QualData

/// The shared patterns of a codebook, parsed; puts them in the place of `@name`.
struct SharedQueries: Sendable {
  private struct Entry {
    var query: Query
    var source: SharedPatterns.Query
  }

  /// More parts than this in one query, references written out, are a mistake.
  static let mostParts = 20_000

  private var entries: [String: [Entry]] = [:]

  init() {}

  /// - Parameter report: called for each query that cannot be read, or that names patterns that are not there or
  ///   run in a circle.
  init(_ own: [SharedPatterns], report: (QueryError, SharedPatterns.Query) -> Void) {
    let names = Set(own.map(\.name))
    let all = ReadyMadePatterns.all.filter { !names.contains($0.name) } + own
    var parsed: [(SharedPatterns.Query, Query)] = []
    for shared in all {
      entries[shared.name] = []
      for query in shared.queries {
        do throws(QueryError) {
          let read = try QueryParser.parse(query.text)
          entries[shared.name]!.append(Entry(query: read, source: query))
          parsed.append((query, read))
        } catch { report(error, query) }
      }
    }
    for (source, query) in parsed {
      do throws(QueryError) {
        try check(query)
      } catch { report(error, source) }
    }
  }

  /// The first query by name that holds a regular expression, its text and place.
  func source(ofRegularExpression text: String) -> (Query, String, TextPlace)? {
    for name in entries.keys.sorted() {
      for entry in entries[name]! where entry.query.offset(ofRegularExpression: text) != nil {
        return (entry.query, entry.source.text, entry.source.place)
      }
    }
    return nil
  }

  /// A query with the patterns of a language, and those for any, in the place of each `@name`.
  /// - Throws: `QueryError` for a name without patterns in the language, or too many parts.
  func resolve(_ query: Query, language: String) throws(QueryError) -> Query {
    guard query.holdsReferences else { return query }
    var parts = 0
    return try resolve(query, language, &parts)
  }

  /// - Throws: `QueryError` for a name that is not there, or that leads back to itself.
  func check(_ query: Query) throws(QueryError) {
    // Each name is entered once, however often it is used.
    var sound: Set<String> = []
    try check(query, [], &sound)
  }

  private func check(_ query: Query, _ path: [String], _ sound: inout Set<String>) throws(QueryError) {
    guard case .reference(let name, let offset) = query else {
      for part in query.parts { try check(part, path, &sound) }
      return
    }
    guard let entries = entries[name] else {
      let nearest = Suggestion.nearest(to: name, in: entries.keys.sorted()).map { "Did you mean “@\($0)”?" }
      throw QueryError(
        message: "There are no shared patterns “@\(name)”.",
        remedy: nearest ?? "Add them to the codebook's “patterns”, or put the word in quotation marks.",
        offset: offset, length: name.utf8.count + 1, isUnknownName: true)
    }
    if let start = path.firstIndex(of: name) {
      throw QueryError(
        message: "These shared patterns run in a circle: "
          + (path[start...] + [name]).map { "@\($0)" }.joined(separator: " → ") + ".",
        remedy: "Write out one of them.", offset: offset, length: name.utf8.count + 1)
    }
    guard !sound.contains(name), path.count < QueryParser.mostLevels else { return }
    for entry in entries {
      do throws(QueryError) {
        try check(entry.query, path + [name], &sound)
      } catch {
        // The place is that of the name in the query that was asked about.
        throw QueryError(
          message: error.message, remedy: error.remedy, offset: offset, length: name.utf8.count + 1,
          isUnknownName: error.isUnknownName)
      }
    }
    sound.insert(name)
  }

  private func resolve(_ query: Query, _ language: String, _ parts: inout Int) throws(QueryError) -> Query {
    parts += 1
    if parts > Self.mostParts {
      throw QueryError(
        message: "With its shared patterns written out this pattern has more than \(Self.mostParts) parts.",
        remedy: "Split it into several patterns.", offset: query.offset, length: 1)
    }
    switch query {
    case .text, .regularExpression: return query
    case .sequence(let queries): return .sequence(try resolve(queries, language, &parts))
    case .either(let queries): return .either(try resolve(queries, language, &parts))
    case .both(let a, let b, let offset):
      return .both(try resolve(a, language, &parts), try resolve(b, language, &parts), offset: offset)
    case .without(let a, let b, let offset):
      return .without(try resolve(a, language, &parts), try resolve(b, language, &parts), offset: offset)
    case .near(let a, let b, let distance, let ordered, let offset):
      return .near(
        try resolve(a, language, &parts), try resolve(b, language, &parts), distance: distance,
        ordered: ordered, offset: offset)
    case .reference(let name, let offset):
      let queries = (entries[name] ?? []).filter {
        $0.source.language == language || $0.source.language == "any"
      }
      if queries.isEmpty {
        throw QueryError(
          message: "The shared patterns “@\(name)” have none for the language “\(language)”.",
          remedy: "Add some, or leave “@\(name)” out.", offset: offset, length: name.utf8.count + 1,
          isOfLanguage: true)
      }
      return .either(try resolve(queries.map(\.query), language, &parts)).moved(to: offset)
    }
  }

  private func resolve(
    _ queries: [Query], _ language: String, _ parts: inout Int
  ) throws(QueryError) -> [Query] {
    var resolved: [Query] = []
    for query in queries { resolved.append(try resolve(query, language, &parts)) }
    return resolved
  }
}
