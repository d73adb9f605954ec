/// Joins two copies of a store's contents that come from one base.
///
/// What only one copy changed is taken; what both changed alike, times apart, stays ours; what both changed differently is
/// a conflict, and ours stays. Without a base (an empty one) what only one copy has is taken, and every difference is a
/// conflict.
///
/// Some records only make sense together and are taken or kept as one *unit*: a coding that one copy lacks, with all
/// that was decided, flagged and noted on it; and a transcript whose text differs, with everything on it, because its
/// positions mean other words in the other text.
package struct ThreeWayMerge: Sendable {
  package struct Conflict: Sendable, Equatable {
    package var key: RecordKey
    /// `nil` where it is not there.
    package var ours: StoreRecord?
    package var theirs: StoreRecord?
    /// How many records stand or fall with it.
    package var records: Int
    /// True when the transcript's text differs between the copies.
    package var isText: Bool
  }

  /// Makes ours what the merge comes to.
  package private(set) var changes: [RecordChange] = []
  package private(set) var conflicts: [Conflict] = []
  /// All records of the conflicts.
  private var disputed: Set<RecordKey> = []
  private let prefersTheirs: Bool

  /// - Parameter prefersTheirs: takes theirs where the copies conflict; the conflicts are listed all the same.
  package init(base: StoreContents, ours: StoreContents, theirs: StoreContents, prefersTheirs: Bool = false) {
    self.prefersTheirs = prefersTheirs
    let subjects = RecordUnits.subjects([theirs, base, ours])
    let sides = Sides(base: base, ours: ours, theirs: theirs).map { RecordUnits($0, subjects) }
    for transcript in sides.all({ Set($0.transcripts.keys) }) {
      if let text = ours.texts[transcript], text == theirs.texts[transcript] {
        mergeRecords(sides.map { $0.transcripts[transcript]?.own ?? [:] }, ours)
        for coding in sides.all({ Set(($0.transcripts[transcript]?.codings ?? [:]).keys) }) {
          let unit = sides.map { $0.transcripts[transcript]?.codings[coding] ?? [:] }
          if unit.ours.isEmpty || unit.theirs.isEmpty {
            mergeUnit(unit, key: RecordKey(table: "coding", values: [coding]))
          } else {
            mergeRecords(unit, ours)
          }
        }
      } else {
        let isCorrected = ours.texts[transcript] != nil && theirs.texts[transcript] != nil
        let unit = sides.map { $0.transcripts[transcript]?.all ?? [:] }
        let texts = [base, ours, theirs].map { $0.texts[transcript] }
        mergeUnit(
          unit, texts: texts, key: RecordKey(table: "transcript", values: [.text(transcript)]),
          isText: isCorrected)
      }
    }
    mergeRecords(sides.map(\.others), ours)
    conflicts.sort { $0.key < $1.key }
  }

  /// What both copies agree on after the merge: ours with the changes, and without what they conflict about.
  package func agreed(ours: StoreContents, theirs: StoreContents) -> StoreContents {
    var agreed = ours
    agreed.codebooks.merge(theirs.codebooks) { ours, _ in ours }
    for change in changes {
      if let before = change.before { agreed.remove(agreed.key(of: before)) }
      if let after = change.after { agreed.put(after) }
      guard change.table == "transcript", let record = change.after ?? change.before,
        let id = agreed.value("id", of: record)?.text
      else { continue }
      agreed.texts[id] = change.after == nil ? nil : theirs.texts[id]
    }
    for key in disputed {
      agreed.remove(key)
      if key.table == "transcript", let id = key.values.first?.text { agreed.texts[id] = nil }
    }
    return agreed
  }

  private typealias Records = [RecordKey: StoreRecord]

  private struct Sides<Side> {
    var base: Side
    var ours: Side
    var theirs: Side

    func map<Part>(_ part: (Side) -> Part) -> Sides<Part> {
      Sides<Part>(base: part(base), ours: part(ours), theirs: part(theirs))
    }

    /// What any side has, in order.
    func all<Key: Hashable & Comparable>(_ keys: (Side) -> Set<Key>) -> [Key] {
      keys(base).union(keys(ours)).union(keys(theirs)).sorted()
    }
  }

  private mutating func mergeRecords(_ sides: Sides<Records>, _ contents: StoreContents) {
    for key in sides.all({ Set($0.keys) }) {
      let (base, ours, theirs) = (sides.base[key], sides.ours[key], sides.theirs[key])
      if ours == theirs || theirs == base { continue }
      if ours != base {
        if Self.isSame(ours, theirs, but: contents.shape(key.table).times) { continue }
        conflicts.append(Conflict(key: key, ours: ours, theirs: theirs, records: 1, isText: false))
        disputed.insert(key)
        if !prefersTheirs { continue }
      }
      changes.append(RecordChange(before: ours, after: theirs))
    }
  }

  private static func isSame(_ a: StoreRecord?, _ b: StoreRecord?, but times: [Int]) -> Bool {
    guard var a, var b else { return false }
    for position in times { (a.values[position], b.values[position]) = (.null, .null) }
    return a == b
  }

  /// - Parameter texts: of base, ours and theirs, when the unit is a transcript.
  private mutating func mergeUnit(
    _ unit: Sides<Records>, texts: [StoreContents.Text?] = [nil, nil, nil], key: RecordKey,
    isText: Bool = false
  ) {
    if unit.ours == unit.theirs, texts[1] == texts[2] { return }
    if unit.theirs == unit.base, texts[2] == texts[0] { return }
    if unit.ours != unit.base || texts[1] != texts[0] {
      let keys = Set(unit.ours.keys).union(unit.theirs.keys)
      disputed.formUnion(keys)
      conflicts.append(
        Conflict(
          key: key, ours: unit.ours[key], theirs: unit.theirs[key], records: keys.count,
          isText: isText))
      if !prefersTheirs { return }
    }
    for record in unit.all({ Set($0.keys) }) {
      let change = RecordChange(before: unit.ours[record], after: unit.theirs[record])
      // A transcript's record also stands for its text and turns.
      if change.before != change.after || record == key { changes.append(change) }
    }
  }
}
