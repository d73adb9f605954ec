import QualData
import Tokenization

/// Explains codings: which patterns matched, and which were blocked and by what.
///
/// The engine answers by itself. Beside the codebook it applies a second one in which every pattern is a code of its
/// own, three times: as it is, without its `unless`, and also without its `within` and `speakers`. What is found there
/// and is no match of the codebook was blocked, and the first of the three that lacks it tells by what. Of hits of
/// one pattern that overlap, each of the three has the leftmost-longest only.
package final class Explainer {
  private struct Probe {
    let code: Int
    let pattern: Int
    /// 0 as it is, 1 without `unless`, 2 everywhere in the turn; `nil`: the words of an `unless`.
    let freedom: Int?
    let unless: Int
  }

  private struct Place: Hashable {
    let code: Int
    let pattern: Int
    let range: TextRange
  }

  private let codes: [Code]
  private let coder: TranscriptCoder
  private let prober: TranscriptCoder
  private var probes: [Probe] = []
  private let segmenter: SentenceSegmenter

  /// - Parameter language: that of the transcripts to explain.
  package init(_ compiled: CompiledCodebook, language: String) throws {
    codes = compiled.codes
    coder = TranscriptCoder(compiled)
    segmenter = SentenceSegmenter(language: language)
    var book = compiled.codebook
    book.languages = [language]
    book.codes = []
    var probes: [Probe] = []
    for (index, code) in codes.enumerated() {
      for (number, pattern) in code.patterns.enumerated() where [language, "any"].contains(pattern.language) {
        func add(_ pattern: Pattern, _ freedom: Int?, unless: Int = 0) {
          book.codes.append(Code(id: String(probes.count), patterns: [pattern]))
          probes.append(Probe(code: index, pattern: number, freedom: freedom, unless: unless))
        }
        var probe = pattern
        probe.unit = .match
        add(probe, 0)
        if probe.unless != nil {
          probe.unless = nil
          add(probe, 1)
        }
        probe.speakers = .everyone
        if probe.within != .transcript { probe.within = .turn }
        add(probe, 2)
        for (unless, query) in (pattern.unless?.queries ?? []).enumerated() {
          probe.query = query.text
          add(probe, nil, unless: unless)
        }
      }
    }
    self.probes = probes
    prober = TranscriptCoder(try CompiledCodebook(book))
  }

  /// Everything found in a transcript: by code in order of the codebook, then by place.
  package func findings(in transcript: Transcript) throws -> [Finding] {
    let numbers = Dictionary(zip(codes.map(\.id), codes.indices)) { first, _ in first }
    let layouts = layouts(of: transcript)
    var matches: [Int: [Finding]] = [:]
    var matched: Set<Place> = []
    for coding in try coder.code(transcript).codings {
      let code = numbers[coding.code]!
      for match in coding.matches {
        matched.insert(Place(code: code, pattern: match.pattern, range: match.range))
        let within = codes[code].patterns[match.pattern].within
        matches[code, default: []].append(
          Finding(
            code: coding.code, match: match, turn: coding.turn,
            scope: layouts[coding.turn].scope(at: match.range.lower, within), coding: coding))
      }
    }
    let found = try probe(transcript)
    var blocked: [Int: [Finding]] = [:]
    for (place, hit) in found.hits where !matched.contains(place) {
      let pattern = codes[place.code].patterns[place.pattern]
      let layout = layouts[hit.turn]
      var finding = Finding(
        code: codes[place.code].id, match: hit.match, turn: hit.turn,
        scope: layout.scope(at: place.range.lower, pattern.within))
      let role = transcript.speaker(of: transcript.turns[hit.turn])?.role
      let unless = found.unless[[place.code, place.pattern]] ?? []
      let taker = matches[place.code]?.first {
        $0.turn == hit.turn && $0.match.range.overlaps(place.range)
      }
      if !pattern.speakers.admits(role) {
        finding.block = .speaker(role)
      } else if hit.freedom == 2, !finding.scope.contains(place.range) || taker == nil {
        finding.block = .scope(pattern.within)
      } else if let nearest = nearest(unless, to: hit, pattern, layout, finding.scope) {
        finding.block = nearest
      } else if let taker {
        finding.block = .taken(by: taker.match)
      } else {
        finding.block = .code
      }
      blocked[place.code, default: []].append(finding)
    }
    return codes.indices.flatMap { code in
      ((matches[code] ?? []) + (blocked[code] ?? [])).sorted(by: Self.isBefore)
    }
  }

  private static func isBefore(_ a: Finding, _ b: Finding) -> Bool {
    if a.match.range != b.match.range { return a.match.range < b.match.range }
    if (a.block == nil) != (b.block == nil) { return a.block == nil }
    return a.match.pattern < b.match.pattern
  }

  // MARK: Probes

  private struct Hit {
    let match: Match
    let turn: Int
    /// The least that must be given up to find it.
    let freedom: Int
  }

  private struct Found {
    var hits: [Place: Hit] = [:]
    /// By code and pattern.
    var unless: [[Int]: [(query: Int, turn: Int, match: Match)]] = [:]
  }

  private func probe(_ transcript: Transcript) throws -> Found {
    var found = Found()
    for coding in try prober.code(transcript).codings {
      let probe = probes[Int(coding.code)!]
      for var match in coding.matches {
        match.pattern = probe.pattern
        guard let freedom = probe.freedom else {
          found.unless[[probe.code, probe.pattern], default: []].append((probe.unless, coding.turn, match))
          continue
        }
        let place = Place(code: probe.code, pattern: probe.pattern, range: match.range)
        if let known = found.hits[place], known.freedom <= freedom { continue }
        found.hits[place] = Hit(match: match, turn: coding.turn, freedom: freedom)
      }
    }
    return found
  }

  private func nearest(
    _ blockers: [(query: Int, turn: Int, match: Match)], to hit: Hit, _ pattern: Pattern,
    _ layout: TurnLayout, _ scope: TextRange
  ) -> Finding.Block? {
    guard let unless = pattern.unless else { return nil }
    let near = blockers.compactMap { blocker -> (query: Int, range: TextRange, distance: Int)? in
      guard blocker.turn == hit.turn,
        layout.scope(at: blocker.match.range.lower, pattern.within) == scope
      else { return nil }
      let (words, hitWords) = (blocker.match.words, hit.match.words)
      let distance: Int
      if words.overlaps(hitWords) {
        distance = 0
      } else if words.upperBound <= hitWords.lowerBound {
        distance = unless.side == .after ? .max : hitWords.lowerBound - words.upperBound + 1
      } else {
        distance = unless.side == .before ? .max : words.lowerBound - hitWords.upperBound + 1
      }
      return distance > unless.distance ? nil : (blocker.query, blocker.match.range, distance)
    }
    return near.min { ($0.distance, $0.range.lower) < ($1.distance, $1.range.lower) }.map {
      .unless(query: $0.query, range: $0.range, distance: $0.distance)
    }
  }

  private func layouts(of transcript: Transcript) -> [TurnLayout] {
    var text = transcript.text
    return text.withUTF8 { bytes in
      transcript.turns.map { TurnLayout(bytes, $0, segmenter, needsParagraphs: true) }
    }
  }
}

extension TurnLayout {
  /// The scope that a place of the turn lies in; the turn for `transcript`, of which it is a part.
  fileprivate func scope(at place: Int, _ within: Scope) -> TextRange {
    switch within {
    case .sentence: sentences[Self.index(of: place, in: sentences)]
    case .paragraph: paragraphs[Self.index(of: place, in: paragraphs)]
    case .turn, .transcript: content
    }
  }
}
