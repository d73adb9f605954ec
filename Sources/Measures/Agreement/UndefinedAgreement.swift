/// Why a coefficient of agreement has no value.
package enum UndefinedAgreement: String, Error, Sendable, CaseIterable {
  case oneCoder = "one coder only"
  case noOverlap = "no unit was coded by two coders"
  case oneCategory = "one category only"
  case notTwoCoders = "for two coders only"
  case notDichotomous = "for one category against the rest only"
  case neverCoded = "never coded by either"
  case notCodedByCoder = "never coded by the coder"
  case notCodedByReference = "never coded by the reference"
  case noReference = "no reference coder"
  case notNumbers = "the categories are not numbers"
  case notRatio = "the categories are not numbers above 0"
  case noText = "for codings of text only"
  case noGaps = "for all text only"
}
