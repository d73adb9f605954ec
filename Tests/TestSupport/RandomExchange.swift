import QualData

/// Random projects with everything that REFI-QDA carries, valid in themselves.
package struct RandomExchange {
  private var random: SeededRandom
  private var count = 0

  package init(seed: UInt64) { random = SeededRandom(seed: seed) }

  private static let words = [
    "money", "café", "naïve & co", "<tag>", "日本語", "😀", "a \"quote\"", "fünf", "line", "x]]>y", "tab\tbed",
  ]

  private mutating func guid() -> String {
    count += 1
    return GUID.text(CodingID(high: random.next(), low: UInt64(count)))
  }

  private mutating func text(_ most: Int = 6) -> String {
    (0..<Int.random(in: 1...most, using: &random)).map { _ in Self.words.randomElement(using: &random)! }
      .joined(separator: " ")
  }

  private mutating func some<Item>(_ items: [Item]) -> [Item] {
    items.filter { _ in Bool.random(using: &random) }
  }

  private mutating func maybe<Item>(_ item: Item?) -> Item? { Bool.random(using: &random) ? item : nil }

  private mutating func code(depth: Int) -> ExchangeProject.Code {
    var code = ExchangeProject.Code(guid: guid(), name: text(3))
    code.isCodable = Int.random(in: 0..<4, using: &random) > 0
    code.colour = maybe("#1B6CA8")
    code.about = maybe(text() + "\n" + text()) ?? ""
    if depth < 3 {
      code.children = (0..<Int.random(in: 0...2, using: &random)).map { _ in self.code(depth: depth + 1) }
    }
    return code
  }

  private mutating func coding(
    _ codes: [String], _ users: [String], _ notes: [String]
  ) -> ExchangeProject.Coding {
    var coding = ExchangeProject.Coding(guid: guid(), code: codes.randomElement(using: &random)!)
    coding.user = users.randomElement(using: &random)
    coding.madeAt = "2026-03-12T14:05:00Z"
    coding.notes = some(notes)
    return coding
  }

  package mutating func project() -> ExchangeProject {
    var project = ExchangeProject(name: text(3), origin: "Qualm test", about: maybe(text()) ?? "")
    project.users = (0...1).map { _ in ExchangeProject.User(guid: guid(), name: text(2)) }
    let users = project.users.map(\.guid)
    project.notes = (0...3).map { _ in
      var note = ExchangeProject.Note(guid: guid(), name: maybe(text(2)) ?? "", text: text() + "\n" + text())
      note.user = users.randomElement(using: &random)
      note.madeAt = maybe("2026-01-31T12:00:00Z")
      return note
    }
    let notes = project.notes.map(\.guid)
    project.codes = (0...2).map { _ in code(depth: 0) }
    project.codes[0].notes = some(notes)
    let codes = project.flattenedCodes.map(\.code.guid)
    project.variables = ExchangeProject.Variable.Kind.allCases.map { kind in
      var variable = ExchangeProject.Variable(guid: guid(), name: text(2), kind: kind)
      variable.about = maybe(text()) ?? ""
      return variable
    }
    let values = ["two words", "true", "42", "3.5", "2026-03-12", "2026-03-12T14:05:00Z"]
    let all = zip(project.variables, values).map { ExchangeProject.Value(variable: $0.guid, text: $1) }
    project.sources = (0...2).map { index in source(codes, users, notes, all, isRecording: index == 2) }
    let sources = project.sources.map(\.guid)
    let selections = project.sources.flatMap { $0.selections.map(\.guid) }
    project.cases = (0...2).map { _ in
      var one = ExchangeProject.Case(guid: guid(), name: text(2))
      one.about = maybe(text()) ?? ""
      one.codes = some(codes)
      one.values = some(all)
      one.sources = some(sources)
      one.selections = some(selections)
      return one
    }
    project.links = (0...1).map { _ in
      var link = ExchangeProject.Link(guid: guid(), name: text(2))
      link.direction = maybe("OneWay")
      link.colour = maybe("#FF0000")
      link.origin = codes.randomElement(using: &random)
      link.target = notes.randomElement(using: &random)
      link.notes = some(notes)
      return link
    }
    project.sets = (0...1).map { _ in
      var set = ExchangeProject.Group(guid: guid(), name: text(2))
      set.about = maybe(text()) ?? ""
      set.codes = some(codes)
      set.sources = some(sources)
      set.notes = some(notes)
      return set
    }
    project.noteRefs = some(notes)
    return project
  }

  private mutating func source(
    _ codes: [String], _ users: [String], _ notes: [String], _ values: [ExchangeProject.Value],
    isRecording: Bool
  ) -> ExchangeProject.Source {
    let lines = (0...8).map { _ in text(8) }
    var source = ExchangeProject.Source(
      guid: guid(), name: text(2), text: lines.joined(separator: "\n") + "\n")
    source.about = maybe(text()) ?? ""
    source.notes = some(notes)
    source.values = some(values)
    var places = Set(
      source.text.indices.map { source.text.utf8.distance(from: source.text.startIndex, to: $0) })
    places.insert(source.text.utf8.count)
    let sorted = places.sorted()
    source.selections = (0...5).map { _ in
      let a = sorted.randomElement(using: &random)!
      let b = sorted.randomElement(using: &random)!
      var selection = ExchangeProject.Selection(guid: guid(), range: TextRange(min(a, b), max(a, b)))
      selection.about = maybe(text()) ?? ""
      selection.user = users.randomElement(using: &random)
      selection.madeAt = "2026-03-12T14:05:00Z"
      selection.codings = (0..<Int.random(in: 0...2, using: &random)).map { _ in coding(codes, users, notes) }
      selection.notes = some(notes)
      return selection
    }
    if isRecording {
      source.recording = guid()
      let ends = Set(source.selections.flatMap { [$0.range.lower, $0.range.upper] }).sorted()
      source.syncPoints = ends.map {
        ExchangeProject.SyncPoint(
          guid: guid(), position: $0, milliseconds: Bool.random(using: &random) ? $0 * 10 : nil)
      }
    } else {
      source.codings = (0..<Int.random(in: 0...1, using: &random)).map { _ in coding(codes, users, notes) }
    }
    return source
  }
}
