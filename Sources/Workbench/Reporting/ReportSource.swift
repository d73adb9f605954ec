/// A publication that a report cites. Sorted by name.
enum ReportSource: CaseIterable, Sendable {
  case quanteda, bonett, cliff, cochran, cohen, cramer, dice, dunn, efron, farmer, fieller, fleiss, gwet2008,
    gwet2021, haberman, holm, hyndman, jaccard, kendall, kerby, krippendorff, kruskal, srqr, gramms,
    ocathain, pearson, spearman, tastle, tomczak, coreq, wilcoxon

  var short: String {
    switch self {
    case .quanteda: "Benoit et al. 2018"
    case .bonett: "Bonett & Wright 2000"
    case .cliff: "Cliff 1993"
    case .cochran: "Cochran 1954"
    case .cohen: "Cohen 1960"
    case .cramer: "Cramér 1946"
    case .dice: "Dice 1945"
    case .dunn: "Dunn 1964"
    case .efron: "Efron & Tibshirani 1993"
    case .farmer: "Farmer et al. 2006"
    case .fieller: "Fieller, Hartley & Pearson 1957"
    case .fleiss: "Fleiss 1971"
    case .gwet2008: "Gwet 2008"
    case .gwet2021: "Gwet 2021"
    case .haberman: "Haberman 1973"
    case .holm: "Holm 1979"
    case .hyndman: "Hyndman & Fan 1996, 7"
    case .jaccard: "Jaccard 1901"
    case .kendall: "Kendall 1945"
    case .kerby: "Kerby 2014"
    case .kruskal: "Kruskal & Wallis 1952"
    case .krippendorff: "Krippendorff 2019"
    case .srqr: "O’Brien et al. 2014"
    case .gramms: "O’Cathain, Murphy & Nicholl 2008"
    case .ocathain: "O’Cathain, Murphy & Nicholl 2010"
    case .pearson: "Pearson 1900"
    case .spearman: "Spearman 1904"
    case .tastle: "Tastle & Wierman 2007"
    case .tomczak: "Tomczak & Tomczak 2014"
    case .wilcoxon: "Wilcoxon 1945"
    case .coreq: "Tong, Sainsbury & Craig 2007"
    }
  }

  var reference: String {
    switch self {
    case .quanteda:
      "Benoit, K. et al. (2018). quanteda: An R package for the quantitative analysis of textual data. Journal of Open Source Software 3(30), 774."
    case .bonett:
      "Bonett, D. G. & Wright, T. A. (2000). Sample size requirements for estimating Pearson, Kendall and Spearman correlations. Psychometrika 65(1), 23–28."
    case .cliff:
      "Cliff, N. (1993). Dominance statistics: ordinal analyses to answer ordinal questions. Psychological Bulletin 114(3), 494–509."
    case .cochran:
      "Cochran, W. G. (1954). Some methods for strengthening the common χ² tests. Biometrics 10(4), 417–451."
    case .cramer: "Cramér, H. (1946). Mathematical Methods of Statistics. Princeton University Press."
    case .dunn: "Dunn, O. J. (1964). Multiple comparisons using rank sums. Technometrics 6(3), 241–252."
    case .farmer:
      "Farmer, T., Robinson, K., Elliott, S. J. & Eyles, J. (2006). Developing and implementing a triangulation protocol for qualitative health research. Qualitative Health Research 16(3), 377–394."
    case .fieller:
      "Fieller, E. C., Hartley, H. O. & Pearson, E. S. (1957). Tests for rank correlation coefficients. I. Biometrika 44(3/4), 470–481."
    case .haberman:
      "Haberman, S. J. (1973). The analysis of residuals in cross-classified tables. Biometrics 29(1), 205–220."
    case .holm:
      "Holm, S. (1979). A simple sequentially rejective multiple test procedure. Scandinavian Journal of Statistics 6(2), 65–70."
    case .jaccard:
      "Jaccard, P. (1901). Étude comparative de la distribution florale dans une portion des Alpes et des Jura. Bulletin de la Société Vaudoise des Sciences Naturelles 37, 547–579."
    case .kendall:
      "Kendall, M. G. (1945). The treatment of ties in ranking problems. Biometrika 33(3), 239–251."
    case .kerby:
      "Kerby, D. S. (2014). The simple difference formula: an approach to teaching nonparametric correlation. Comprehensive Psychology 3, 11.IT.3.1."
    case .kruskal:
      "Kruskal, W. H. & Wallis, W. A. (1952). Use of ranks in one-criterion variance analysis. Journal of the American Statistical Association 47(260), 583–621."
    case .ocathain:
      "O’Cathain, A., Murphy, E. & Nicholl, J. (2010). Three techniques for integrating data in mixed methods studies. BMJ 341, c4587."
    case .pearson:
      "Pearson, K. (1900). On the criterion that a given system of deviations … is such that it can be reasonably supposed to have arisen from random sampling. Philosophical Magazine 50(302), 157–175."
    case .spearman:
      "Spearman, C. (1904). The proof and measurement of association between two things. American Journal of Psychology 15(1), 72–101."
    case .tomczak:
      "Tomczak, M. & Tomczak, E. (2014). The need to report effect size estimates revisited. Trends in Sport Sciences 1(21), 19–25."
    case .wilcoxon:
      "Wilcoxon, F. (1945). Individual comparisons by ranking methods. Biometrics Bulletin 1(6), 80–83."
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
