import QualData

/// A frequency matrix, built up transcript by transcript. Of the codings only the cells are kept.
///
/// A cell is the union of the codings that belong to its row and its column, counted once by the rule.
/// A code's codings are its own and, with `rollUp`, its descendants'; an indicator's are those of the codes
/// linked to it or below such a code; a domain's are those of its indicators. The weight of a link multiplies
/// matches and codings; a match or coded range that counts through several links takes the highest weight.
/// Source: quanteda's `dictionary` lookup with nested keys and `levels`, for matches; the other rules alike.
package struct MatrixBuilder: Sendable {
  package let rule: CountingRule
  package let normalisation: Normalisation
  package let statuses: StatusFilter
  package let rollUp: Bool
  let frame: CodeFrame
  private(set) var rows: AxisIndex
  private(set) var columns: AxisIndex
  /// By row and column item, or the other way round where transcripts add columns: what a transcript counts lies together.
  /// Shorter than the axes where nothing was counted.
  private var cells: [[Double]] = []
  private let isByColumn: Bool
  /// Words of participants in all transcripts.
  private(set) var corpusWords = 0
  /// Codings left out because the codebook does not have their code.
  package private(set) var unknownCodings = 0
  private var transcripts = 0
  private var caseNumbers: [String: Int] = [:]
  /// Row, column and case of everything counted by cases.
  private var casesSeen = CaseSet()
  private var sweeps: [CellSweep] = []

  /// - Throws: `MeasuresError.unsupportedAxes` when both axes are the same, or both go through links.
  package init(
    rows: MatrixAxis, columns: MatrixAxis, rule: CountingRule = .codings,
    normalisation: Normalisation = .none,
    frame: CodeFrame, statuses: StatusFilter = .suggestedAndAccepted, rollUp: Bool = true
  ) throws {
    if rows == columns || (rows.isLinked && columns.isLinked) {
      throw MeasuresError.unsupportedAxes(rows: rows, columns: columns)
    }
    self.init(
      validRows: rows, columns: columns, rule: rule, normalisation: normalisation, frame: frame,
      statuses: statuses, rollUp: rollUp)
  }

  /// Totals alone: counts of an axis over the whole corpus.
  init(totalsOf rows: MatrixAxis, rule: CountingRule, frame: CodeFrame, statuses: StatusFilter) {
    self.init(
      validRows: rows, columns: .corpus, rule: rule, normalisation: .none, frame: frame, statuses: statuses,
      rollUp: true)
  }

  private init(
    validRows rows: MatrixAxis, columns: MatrixAxis, rule: CountingRule, normalisation: Normalisation,
    frame: CodeFrame, statuses: StatusFilter, rollUp: Bool
  ) {
    self.rule = rule
    self.normalisation = normalisation
    self.statuses = statuses
    self.rollUp = rollUp
    self.frame = frame
    isByColumn = rows.isConcept && !columns.isConcept
    self.rows = AxisIndex(rows, frame: frame, rollUp: rollUp)
    self.columns = AxisIndex(columns, frame: frame, rollUp: rollUp)
  }

  /// Adds a transcript's codings. Each transcript is added once.
  package mutating func add(_ transcript: CodedTranscript) {
    add(FramedTranscript(transcript, frame, statuses: statuses))
  }

  package mutating func add(_ framed: FramedTranscript) {
    precondition(framed.statuses == statuses, "a transcript is framed for the statuses that count")
    rows.begin(framed)
    columns.begin(framed)
    corpusWords += framed.coded.participantWords
    unknownCodings += framed.unknownCodings
    let cases = numberCases(of: framed.coded)
    sweep(rule.units(of: framed.coded, codes: framed.codes, cases: cases))
    transcripts += 1
  }

  /// The count of a row and column item; item 0 of either is the union.
  func count(_ row: Int, _ column: Int) -> Double {
    let (list, place) = isByColumn ? (column, row) : (row, column)
    return list < cells.count && place < cells[list].count ? cells[list][place] : 0
  }

  private mutating func sweep(_ units: [CountedUnit]) {
    let width = columns.localCount
    let needed = rows.localCount * width
    // Taken out while they change, so that they are not copied.
    var sweeps = self.sweeps
    self.sweeps = []
    if sweeps.count < needed { sweeps += Array(repeating: CellSweep(), count: needed - sweeps.count) }
    var touched: [(row: Int, column: Int)] = []
    let weighted = rule.isWeighted
    let (rowPlaces, columnPlaces) = (rows.places, columns.places)
    for unit in units {
      let columnSpan = columns.span(code: unit.code, turn: unit.turn)
      if columnSpan.isEmpty { continue }
      for row in rows.span(code: unit.code, turn: unit.turn) {
        let row = rowPlaces[row]
        for column in columnSpan {
          let column = columnPlaces[column]
          let cell = row.item * width + column.item
          if sweeps[cell].transcript != transcripts {
            sweeps[cell] = CellSweep(transcript: transcripts)
            touched.append((row.item, column.item))
          }
          switch rule {
          case .matches: sweeps[cell].addLeftmostLongest(unit, weight: row.weight * column.weight)
          case .words: sweeps[cell].addCoverage(unit)
          case .cases:
            if sweeps[cell].addDistinct(unit, weight: 0) {
              forEachCell(row.item, column.item) { $0.countCase(unit.lower, $1, $2) }
            }
          case .codings, .turns, .transcripts, .presence:
            _ = sweeps[cell].addDistinct(unit, weight: weighted ? row.weight * column.weight : 1)
          }
        }
      }
    }
    for (row, column) in touched where rule != .cases {
      let total = sweeps[row * width + column].total
      forEachCell(row, column) { builder, row, column in
        let isPresence = builder.rule == .presence
        builder.change(row, column) { $0 = isPresence ? 1 : $0 + total }
      }
    }
    self.sweeps = sweeps
  }

  /// The cells of two local items: where one is the union, its twin's too.
  private mutating func forEachCell(_ row: Int, _ column: Int, _ body: (inout Self, Int, Int) -> Void) {
    let (rowItem, columnItem) = (rows.localItems[row], columns.localItems[column])
    let rowTwin = row == 0 ? rows.twin : nil
    let columnTwin = column == 0 ? columns.twin : nil
    body(&self, rowItem, columnItem)
    if let columnTwin { body(&self, rowItem, columnTwin) }
    if let rowTwin { body(&self, rowTwin, columnItem) }
    if let rowTwin, let columnTwin { body(&self, rowTwin, columnTwin) }
  }

  private mutating func countCase(_ number: Int, _ row: Int, _ column: Int) {
    // A transcript's own cells hear of a case once: only unions over transcripts must remember it.
    let isLocal = (rows.axis == .transcript && row > 0) || (columns.axis == .transcript && column > 0)
    if isLocal || casesSeen.insert(row: row, column: column, number: number) {
      change(row, column) { $0 += 1 }
    }
  }

  private mutating func change(_ row: Int, _ column: Int, _ body: (inout Double) -> Void) {
    let (list, place) = isByColumn ? (column, row) : (row, column)
    while cells.count <= list { cells.append([]) }
    if cells[list].count <= place {
      let length = max(place + 1, isByColumn ? rows.ids.count : 0)
      cells[list].append(contentsOf: repeatElement(0, count: length - cells[list].count))
    }
    body(&cells[list][place])
  }

  private mutating func numberCases(of transcript: CodedTranscript) -> [Int] {
    guard rule == .cases else { return [] }
    return transcript.speakers.map { speaker in
      if let known = caseNumbers[speaker.caseID] { return known }
      caseNumbers[speaker.caseID] = caseNumbers.count
      return caseNumbers.count - 1
    }
  }
}
