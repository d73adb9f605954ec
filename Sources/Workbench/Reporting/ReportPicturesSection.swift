import Interchange
import Measures
import QualData

/// Charts of scores, evidence and agreement.
extension ReportComposer {
  var pictures: [Block] { [] }
}
