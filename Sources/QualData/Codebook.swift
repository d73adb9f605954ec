/// A hierarchy of codes.
package struct Codebook: Sendable, Equatable {
  package var id: String
  package var version: String
  package var title: LocalizedText
  package var licence: String
  package var about: LocalizedText
  /// The languages its patterns are written in.
  package var languages: [String]
  /// Whether accents tell words apart.
  package var accents: AccentRule
  package var sharedPatterns: [SharedPatterns]
  /// The top level, in the order of the file.
  package var codes: [Code]

  package init(
    id: String, version: String = "", title: LocalizedText = LocalizedText([:]), languages: [String] = [],
    codes: [Code], licence: String = "", about: LocalizedText = LocalizedText([:]),
    accents: AccentRule = .exact,
    sharedPatterns: [SharedPatterns] = []
  ) {
    self.id = id
    self.version = version
    self.title = title
    self.licence = licence
    self.about = about
    self.languages = languages
    self.codes = codes
    self.accents = accents
    self.sharedPatterns = sharedPatterns
  }

  /// The same with every link's weight 1.
  package var withUnitWeights: Codebook {
    func plain(_ code: Code) -> Code {
      var code = code
      for place in code.links.indices { code.links[place].weight = 1 }
      code.children = code.children.map(plain)
      return code
    }
    var book = self
    book.codes = codes.map(plain)
    return book
  }

  /// A code and those below it, parents before their children; `nil` when there is none of this id.
  package func codes(from id: String) -> [Code]? {
    let all = flattened
    guard let first = all.firstIndex(where: { $0.code.id == id }) else { return nil }
    let below = all[(first + 1)...].prefix { $0.depth > all[first].depth }
    return [all[first].code] + below.map(\.code)
  }

  /// Every code with its depth (0 at the top) and parent, parents before their children.
  package var flattened: [(code: Code, depth: Int, parent: String?)] {
    var list: [(Code, Int, String?)] = []
    func visit(_ codes: [Code], _ depth: Int, _ parent: String?) {
      for code in codes {
        list.append((code, depth, parent))
        visit(code.children, depth + 1, code.id)
      }
    }
    visit(codes, 0, nil)
    return list
  }
}

/// A label for a meaning, with what a coder must know to apply it and patterns that find it in text.
package struct Code: Sendable, Equatable {
  package var id: String
  package var name: LocalizedText
  package var definition: LocalizedText
  package var include: LocalizedText
  package var exclude: LocalizedText
  /// `#RRGGBB`.
  package var colour: String?
  package var patterns: [Pattern]
  /// What must not be part of a match: a match of `patterns` that overlaps a match of one of these is dropped.
  package var excludePatterns: [Pattern]
  package var links: [Link]
  package var polarity: Polarity?
  /// The maturity level (1–5) that the code speaks for.
  package var level: Int?
  /// Texts that must be coded, and texts that must not, by language.
  package var examples: [TestText]
  package var nearMisses: [TestText]
  package var children: [Code]

  package init(
    id: String, name: LocalizedText? = nil, definition: LocalizedText = LocalizedText([:]),
    include: LocalizedText = LocalizedText([:]), exclude: LocalizedText = LocalizedText([:]),
    colour: String? = nil, patterns: [Pattern] = [], excludePatterns: [Pattern] = [], links: [Link] = [],
    polarity: Polarity? = nil,
    level: Int? = nil, examples: [TestText] = [], nearMisses: [TestText] = [], children: [Code] = []
  ) {
    self.id = id
    self.name = name ?? LocalizedText(id)
    self.definition = definition
    self.include = include
    self.exclude = exclude
    self.colour = colour
    self.patterns = patterns
    self.excludePatterns = excludePatterns
    self.links = links
    self.polarity = polarity
    self.level = level
    self.examples = examples
    self.nearMisses = nearMisses
    self.children = children
  }
}

/// Code → indicator, with a weight.
package struct Link: Sendable, Equatable {
  package var indicator: String
  package var weight: Double

  package init(indicator: String, weight: Double = 1) {
    self.indicator = indicator
    self.weight = weight
  }
}

/// Whether `gene` finds *gène*.
package enum AccentRule: String, Sendable, Codable, CaseIterable { case exact, ignore }

package enum Polarity: String, Sendable, Codable, CaseIterable { case barrier, enabler }

/// An example or near miss of a code, for `qualm codebook test`.
package struct TestText: Sendable, Equatable {
  package var language: String
  package var text: String
  package var place: TextPlace

  package init(language: String, text: String, place: TextPlace = .none) {
    self.language = language
    self.text = text
    self.place = place
  }
}
