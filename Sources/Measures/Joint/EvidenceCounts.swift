import QualData

/// What there is of each kind of evidence for one indicator.
struct EvidenceCounts: Sendable {
  private struct Count: Sendable {
    var ranges = 0
    var transcripts = 0
    var lastTranscript = -1
    var cases: Set<Int> = []
  }

  private var counts: [Count]

  init(kinds: Int) { counts = Array(repeating: Count(), count: kinds) }

  /// Adds a coded range that is evidence of some kinds.
  /// - Parameters:
  ///   - speakerCase: -1 for nobody in particular, which is no case.
  ///   - neededCases: by kind; more than are needed are not remembered.
  mutating func add(_ kinds: [Int], transcript: Int, speakerCase: Int, neededCases: [Int]) {
    counts.withUnsafeMutableBufferPointer { counts in
      for kind in kinds {
        counts[kind].ranges += 1
        if counts[kind].lastTranscript != transcript {
          counts[kind].lastTranscript = transcript
          counts[kind].transcripts += 1
        }
        if speakerCase >= 0, counts[kind].cases.count < neededCases[kind] {
          counts[kind].cases.insert(speakerCase)
        }
      }
    }
  }

  /// The highest level of the kinds that are there, with the first kind of that level; `nil` when none is.
  func cap(_ kinds: [EvidenceKind]) -> EvidenceCap? {
    var best: EvidenceCap?
    for (kind, count) in zip(kinds, counts)
    where count.ranges >= kind.ranges && count.transcripts >= kind.transcripts
      && count.cases.count >= kind.cases
    {
      if best.map({ kind.level > $0.level }) ?? true {
        best = EvidenceCap(level: kind.level, kind: kind.name)
      }
    }
    return best
  }
}

/// The highest level that what is coded for an indicator supports, and by which kind of evidence.
package struct EvidenceCap: Sendable, Equatable {
  package var level: Int
  package var kind: String

  package init(level: Int, kind: String) {
    self.level = level
    self.kind = kind
  }
}

/// A project's kinds of evidence, made ready for counting.
struct EvidenceTest: Sendable {
  let kinds: [EvidenceKind]
  /// By kind.
  let neededCases: [Int]
  /// By kind: the markers of which a range must carry one, `nil` if all ranges count.
  private let cueBits: [UInt64?]
  private let codeBit: [UInt64?]
  /// By code: the markers of the kinds that ask for it.
  let bitsOfCodes: [UInt64]
  /// Markers in all.
  let markerCount: Int

  /// - Parameter frame: a kind's codes that it does not have are nowhere, as codings of theirs are not.
  init(_ kinds: [EvidenceKind], frame: CodeFrame) {
    self.kinds = kinds
    neededCases = kinds.map(\.cases)
    var next = 2 + frame.levels.count
    var bitsOfCodes = Array(repeating: UInt64(0), count: frame.codes.count)
    cueBits = kinds.map { kind in
      kind.cue.map { cue in
        frame.levels.filter { $0 >= cue }.reduce(0) { $0 | 4 << UInt64($1 - frame.levels.lowerBound) }
      }
    }
    var codeBit: [UInt64?] = []
    for kind in kinds {
      guard !kind.codes.isEmpty, next < 64 else {
        codeBit.append(kind.codes.isEmpty ? nil : 0)
        continue
      }
      let bit = UInt64(1) << UInt64(next)
      next += 1
      for id in kind.codes {
        guard let code = frame.position(ofCode: id) else { continue }
        for below in frame.codes[code].subtree { bitsOfCodes[below] |= bit }
      }
      codeBit.append(bit)
    }
    self.codeBit = codeBit
    self.bitsOfCodes = bitsOfCodes
    markerCount = next
  }

  /// Whether a range with these markers is evidence of a kind.
  func admits(_ kind: Int, _ bits: UInt64) -> Bool {
    (cueBits[kind].map { $0 & bits != 0 } ?? true) && (codeBit[kind].map { $0 & bits != 0 } ?? true)
  }

  /// The kinds as a sentence.
  static func sentence(_ kinds: [EvidenceKind]) -> String {
    let parts = kinds.map { kind -> String in
      var needs: [String] = []
      if kind.ranges > 0 { needs.append(plural(kind.ranges, "coded range")) }
      if kind.cases > 0 { needs.append(plural(kind.cases, "case")) }
      if kind.transcripts > 0 { needs.append(plural(kind.transcripts, "transcript")) }
      if let cue = kind.cue { needs.append("with cues of level \(cue) or above") }
      if !kind.codes.isEmpty { needs.append("coded \(kind.codes.joined(separator: " or "))") }
      return "\(kind.level) by “\(kind.name)”" + (needs.isEmpty ? "" : " (\(needs.joined(separator: ", ")))")
    }
    return "Evidence cap, the highest level that the codings support: \(parts.joined(separator: "; "))."
  }
}
