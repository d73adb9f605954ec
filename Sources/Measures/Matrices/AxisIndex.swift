import QualData

/// The items of one axis, and which of them a coding belongs to.
///
/// Item 0 is the union of all items; the items themselves count from 1.
struct AxisIndex {
  struct Place {
    var item: Int
    var weight: Double
  }

  let axis: MatrixAxis
  /// By item; 0 is unused.
  private(set) var ids: [String] = [""]
  private(set) var labels: [LocalizedText] = [LocalizedText([:])]
  /// Words said, by item; only for transcripts, speakers and attribute values.
  private(set) var words: [Int] = [0]
  /// The places of all codes, or of the items of the transcript at hand, one after another.
  private(set) var places: [Place] = []
  /// Which of them belong to each code, or to each item of the transcript at hand.
  private var spans: [Range<Int>] = []
  /// For axes other than codes, indicators and domains: items by id, and of the transcript at hand its items and by turn
  /// the item (local).
  private var itemsByID: [String: Int] = [:]
  private(set) var localItems: [Int] = []
  private var localByTurn: [Int] = []
  private var localOfNobody: Int?
  /// The only item of the transcript at hand: it has the counts of the union, which alone are counted then.
  private(set) var twin: Int?

  init(_ axis: MatrixAxis, frame: CodeFrame, rollUp: Bool) {
    self.axis = axis
    switch axis {
    case .code:
      for code in frame.codes { append(code.id, code.name) }
      for position in frame.codes.indices {
        var items: [Place] = []
        var next: Int? = position
        while let code = next {
          items.append(Place(item: code + 1, weight: 1))
          next = rollUp ? frame.codes[code].parent : nil
        }
        addPlaces(items)
      }
    case .indicator:
      for indicator in frame.indicators { append(indicator.id, indicator.label) }
      for code in frame.codes {
        addPlaces(code.links.map { Place(item: $0.position + 1, weight: $0.weight) })
      }
    case .domain:
      for domain in frame.domains { append(domain.id, domain.label) }
      for code in frame.codes {
        var weights: [Int: Double] = [:]
        for link in code.links {
          let domain = frame.indicators[link.position].domain
          weights[domain] = max(weights[domain] ?? link.weight, link.weight)
        }
        addPlaces(weights.sorted { $0.key < $1.key }.map { Place(item: $0.key + 1, weight: $0.value) })
      }
    case .transcript, .speaker, .attribute, .corpus: break
    }
    if axis.isConcept { localItems = Array(ids.indices) }
  }

  /// The number of items, the union included, that codings of the transcript at hand can belong to.
  var localCount: Int { localItems.count }

  /// Which of `places` are the items of a coding, as positions in `localItems`; the union is the first. Empty for a code
  /// with no links.
  func span(code: Int, turn: Int) -> Range<Int> {
    if axis.isConcept { return spans[code] }
    if localByTurn.indices.contains(turn) { return spans[localByTurn[turn]] }
    return localOfNobody.map { spans[$0] } ?? 0..<0
  }

  /// Registers a transcript's items, and takes its codings to be where the given turns are.
  mutating func begin(_ framed: FramedTranscript) {
    if axis.isConcept { return }
    let transcript = framed.coded
    localItems = [0]
    places.removeAll(keepingCapacity: true)
    spans.removeAll(keepingCapacity: true)
    localOfNobody = nil
    twin = nil
    var localOfItem: [Int: Int] = [:]
    func local(_ index: inout AxisIndex, _ id: String, _ label: String) -> Int {
      let item = index.item(id, label)
      if let known = localOfItem[item] { return known }
      index.localItems.append(item)
      index.addPlaces([Place(item: index.localItems.count - 1, weight: 1)])
      localOfItem[item] = index.spans.count - 1
      return index.spans.count - 1
    }
    if axis == .transcript || axis == .corpus {
      let id = axis == .corpus ? axis.name : transcript.id
      let only = local(&self, id, id)
      localByTurn = Array(repeating: only, count: transcript.turns.count)
      localOfNobody = only
      words[localItems[only + 1]] += transcript.participantWords
      joinTwins()
      return
    }
    var bySpeaker: [Int?] = []
    for (speaker, counts) in zip(transcript.speakers, framed.speakersCount) {
      bySpeaker.append(counts ? local(&self, id(of: speaker), axis == .speaker ? speaker.label : "") : nil)
    }
    if framed.nobodyCounts { localOfNobody = local(&self, MatrixAxis.notGiven, MatrixAxis.notGiven) }
    localByTurn = []
    for turn in transcript.turns {
      // Turns of speakers that do not count hold no codings: any item will do.
      let place = turn.speaker.map { bySpeaker[$0] } ?? localOfNobody
      localByTurn.append(place ?? 0)
      if let place { words[localItems[place + 1]] += turn.words }
    }
    joinTwins()
  }

  private mutating func joinTwins() {
    guard localItems.count == 2 else { return }
    twin = localItems[1]
    spans = [0..<1]
  }

  /// Items in the order of the table, with their ids and labels.
  var order: [Int] {
    let items = Array(ids.indices.dropFirst())
    let given = items.filter { axis.isConcept || axis == .transcript || ids[$0] != MatrixAxis.notGiven }
    let rest = given.count == items.count ? [] : items.filter { ids[$0] == MatrixAxis.notGiven }
    guard case .attribute = axis else { return given + rest }
    return given.sorted { NaturalOrder.precedes(ids[$0], ids[$1]) } + rest
  }

  private func id(of speaker: Speaker) -> String {
    guard case .attribute(let name) = axis else { return speaker.caseID }
    let value = speaker.attributes[name] ?? ""
    return value.isEmpty ? MatrixAxis.notGiven : value
  }

  private mutating func item(_ id: String, _ label: String) -> Int {
    if let known = itemsByID[id] { return known }
    append(id, LocalizedText(label))
    itemsByID[id] = ids.count - 1
    return ids.count - 1
  }

  private mutating func append(_ id: String, _ label: LocalizedText) {
    ids.append(id)
    labels.append(label)
    words.append(0)
  }

  /// The places of the next code or item, with the union before them.
  private mutating func addPlaces(_ items: [Place]) {
    let start = places.count
    if let weight = items.map(\.weight).max() { places.append(Place(item: 0, weight: weight)) }
    places += items
    spans.append(start..<places.count)
  }
}
