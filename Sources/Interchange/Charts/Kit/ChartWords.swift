import Measures

/// The words that charts say by themselves, in a language.
package struct ChartWords: Sendable, Equatable {
  package static let english = ChartWords(.en)

  package var language: ReportLanguage

  package init(_ language: ReportLanguage) { self.language = language }

  /// The word's text with each `{name}` replaced.
  package func callAsFunction(
    _ word: ChartWord, _ values: KeyValuePairs<String, String> = [:]
  ) -> String {
    var text = Self.table[word]?[language] ?? word.rawValue
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// With at most so many decimals, a real minus sign, and the language's decimal mark.
  package func number(_ value: Double, decimals: Int = 2) -> String {
    language.decimal(ChartNumber.label(value, decimals: decimals))
  }

  /// Two decimals, always: the numbers stand below one another.
  package func fixed(_ value: Double) -> String {
    let text = ChartNumber.label(value)
    guard let point = text.firstIndex(of: ".") else { return language.decimal(text + ".00") }
    return language.decimal(
      text + String(repeating: "0", count: 3 - text.distance(from: point, to: text.endIndex)))
  }

  /// Why a coefficient of agreement has no value; a reason that is not of the list as it is.
  package func reason(_ text: String) -> String {
    UndefinedAgreement(rawValue: text).map { self(ChartWord(of: $0)) } ?? text
  }

  package static let table: [ChartWord: [ReportLanguage: String]] = {
    var table: [ChartWord: [ReportLanguage: String]] = [:]
    for data in [pictures, descriptions, titles, reasons] {
      for (key, texts) in LabelTable.parsed(data) {
        if let word = ChartWord(rawValue: key) { table[word] = texts }
      }
    }
    return table
  }()
}

/// Every text of `ChartWords`.
package enum ChartWord: String, CaseIterable, Sendable {
  // In pictures.
  case nothing, all, median, mean, missing, undefined, round, units, turn, speakers, codes
  case arcWidth, arcShade, dotSize
  case noRatings, withoutRatings, noRoom, scoreLevel, notGiven
  case codings, matches, transcripts, cases
  case converge, complement, diverge, silent
  case said, askedNothingSaid, notCoded, notAsked
  // Descriptions.
  case cellOf, matrixDescription
  case evidenceDescription
  case forestDescription, andMore, undefinedBecause
  case levelsDescription, levelsWithout, lowestMedian, highestMedian, levelTip
  case networkDescription, pairOf
  case portraitDescription, noCodings, tileTip
  case radarDescription
  case timelineDescription, timelineTime, timelineText, codingsOf, stretchTip, turnNumber
  case silenceDescription, silenceTip
  // Titles.
  case suggestedAndAccepted, accepted, suggested, only, code, indicator, domain, transcript, speaker
  case radarTitle, byGroup, byRound, levelsTitle, heatTitle, evidenceTitle, portraitTitle
  case timelineTitle, networkTitle, strongestPairs, silenceTitle, forestTitle, forestText, forestLeftOut
  case intervals, ordinal, interval, ratio
  case perThousand, rowPercent, columnPercent, totalPercent, words, turns, presence
  case codedRangesUnit, sentencesUnit, charactersUnit, plainWordsUnit, turnsUnit, wordsUnit
  // Why there is no value.
  case oneCoder, noOverlap, oneCategory, notTwoCoders, notDichotomous, neverCoded, notCodedByCoder
  case notCodedByReference, noReference, notNumbers, notRatio, noText, noGaps

  init(of reason: UndefinedAgreement) {
    switch reason {
    case .oneCoder: self = .oneCoder
    case .noOverlap: self = .noOverlap
    case .oneCategory: self = .oneCategory
    case .notTwoCoders: self = .notTwoCoders
    case .notDichotomous: self = .notDichotomous
    case .neverCoded: self = .neverCoded
    case .notCodedByCoder: self = .notCodedByCoder
    case .notCodedByReference: self = .notCodedByReference
    case .noReference: self = .noReference
    case .notNumbers: self = .notNumbers
    case .notRatio: self = .notRatio
    case .noText: self = .noText
    case .noGaps: self = .noGaps
    }
  }
}
