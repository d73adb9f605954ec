/// A publication that a report cites. Sorted by name.
enum ReportSource: CaseIterable, Sendable {
  case quanteda, cohen, dice, efron, fleiss, gwet2008, gwet2021, hyndman, krippendorff, srqr, gramms, tastle,
    coreq

  var short: String {
    switch self {
    case .quanteda: "Benoit et al. 2018"
    case .cohen: "Cohen 1960"
    case .dice: "Dice 1945"
    case .efron: "Efron & Tibshirani 1993"
    case .fleiss: "Fleiss 1971"
    case .gwet2008: "Gwet 2008"
    case .gwet2021: "Gwet 2021"
    case .hyndman: "Hyndman & Fan 1996, 7"
    case .krippendorff: "Krippendorff 2019"
    case .srqr: "O’Brien et al. 2014"
    case .gramms: "O’Cathain, Murphy & Nicholl 2008"
    case .tastle: "Tastle & Wierman 2007"
    case .coreq: "Tong, Sainsbury & Craig 2007"
    }
  }

  var reference: String {
    switch self {
    case .quanteda:
      "Benoit, K. et al. (2018). quanteda: An R package for the quantitative analysis of textual data. Journal of Open Source Software 3(30), 774."
    case .cohen:
      "Cohen, J. (1960). A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20(1), 37–46."
    case .dice:
      "Dice, L. R. (1945). Measures of the amount of ecologic association between species. Ecology 26(3), 297–302."
    case .efron: "Efron, B. & Tibshirani, R. J. (1993). An Introduction to the Bootstrap. Chapman & Hall."
    case .fleiss:
      "Fleiss, J. L. (1971). Measuring nominal scale agreement among many raters. Psychological Bulletin 76(5), 378–382."
    case .gwet2008:
      "Gwet, K. L. (2008). Computing inter-rater reliability and its variance in the presence of high agreement. British Journal of Mathematical and Statistical Psychology 61(1), 29–48."
    case .gwet2021: "Gwet, K. L. (2021). Handbook of Inter-Rater Reliability, 5th ed. AgreeStat Analytics."
    case .hyndman:
      "Hyndman, R. J. & Fan, Y. (1996). Sample quantiles in statistical packages. The American Statistician 50(4), 361–365."
    case .krippendorff:
      "Krippendorff, K. (2019). Content Analysis. An Introduction to Its Methodology, 4th ed. Sage."
    case .srqr:
      "O’Brien, B. C., Harris, I. B., Beckman, T. J., Reed, D. A. & Cook, D. A. (2014). Standards for reporting qualitative research: a synthesis of recommendations. Academic Medicine 89(9), 1245–1251. doi:10.1097/ACM.0000000000000388"
    case .gramms:
      "O’Cathain, A., Murphy, E. & Nicholl, J. (2008). The quality of mixed methods studies in health services research. Journal of Health Services Research & Policy 13(2), 92–98. doi:10.1258/jhsrp.2007.007074"
    case .tastle:
      "Tastle, W. J. & Wierman, M. J. (2007). Consensus and dissention: a measure of ordinal dispersion. International Journal of Approximate Reasoning 45(3), 531–545."
    case .coreq:
      "Tong, A., Sainsbury, P. & Craig, J. (2007). Consolidated criteria for reporting qualitative research (COREQ): a 32-item checklist for interviews and focus groups. International Journal for Quality in Health Care 19(6), 349–357. doi:10.1093/intqhc/mzm042"
    }
  }
}
