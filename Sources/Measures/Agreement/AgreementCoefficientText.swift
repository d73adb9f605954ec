import QualData

extension AgreementCoefficient {
  /// As people write it.
  package var title: String {
    switch self {
    case .percent: "Percent agreement"
    case .cohensKappa: "Cohen's κ"
    case .scottsPi: "Scott's π"
    case .fleissKappa: "Fleiss' κ"
    case .alpha: "Krippendorff's α"
    case .gwetsAC: "Gwet's AC1; with weights AC2"
    case .brennanPrediger: "Brennan & Prediger's coefficient"
    case .jaccard: "Jaccard's coefficient"
    case .dice: "Dice's coefficient, F1"
    case .precision: "Precision against a reference coder"
    case .recall: "Recall against a reference coder"
    case .unitizingAlpha: "Krippendorff's α for unitising"
    }
  }

  /// What is computed, in one line.
  package var formula: String {
    switch self {
    case .percent: "P_o, the mean over units of the share of pairs of coders that agree"
    case .cohensKappa: "(P_o − P_e) / (1 − P_e), P_e = Σ p_k. p_.k: each coder's own shares of the categories"
    case .scottsPi: "(P_o − P_e) / (1 − P_e), P_e = Σ π_k²: both coders' shares taken together"
    case .fleissKappa: "(P_o − P_e) / (1 − P_e), P_e = Σ π_k²: all coders' shares taken together"
    case .alpha: "1 − D_o / D_e: disagreement observed, and among all codings paired at random"
    case .gwetsAC: "(P_o − P_e) / (1 − P_e), P_e = Σ π_k (1 − π_k) / (q − 1)"
    case .brennanPrediger: "(P_o − P_e) / (1 − P_e), P_e = 1 / q"
    case .jaccard: "coded by both / coded by one or both"
    case .dice: "2 × coded by both / (coded by the first + coded by the second)"
    case .precision: "coded by both / coded by the coder"
    case .recall: "coded by both / coded by the reference"
    case .unitizingAlpha: "1 − D_o / D_e over lengths of text: where units begin and end counts"
    }
  }

  /// How many coders it is for.
  package var coders: String {
    switch self {
    case .cohensKappa, .scottsPi, .jaccard, .dice, .precision, .recall: "2"
    default: "2 or more"
    }
  }

  package var source: String {
    switch self {
    case .percent, .brennanPrediger: self == .percent ? "Gwet 2021" : "Brennan & Prediger 1981"
    case .cohensKappa: "Cohen 1960; 1968"
    case .scottsPi: "Scott 1955"
    case .fleissKappa: "Fleiss 1971"
    case .alpha: "Krippendorff 2011; 2019"
    case .gwetsAC: "Gwet 2008"
    case .jaccard: "Jaccard 1901"
    case .dice: "Dice 1945"
    case .precision, .recall: "van Rijsbergen 1979"
    case .unitizingAlpha: "Krippendorff, Mathet, Bouvry & Widlöcher 2016"
    }
  }

  /// A row for each coefficient.
  package static var explanation: Table {
    Table(
      name: "agreement-coefficients",
      title: "What is computed; formulas and undefined cases in docs/statistics.md.",
      columns: [
        .init("coefficient", .text, "Its name on the command line."),
        .init("title", .text, "Its name in papers."),
        .init("coders", .text, "How many coders it is for."),
        .init("formula", .text, "The formula without weights, in one line."),
        .init("source", .text, "Where it is from."),
      ],
      rows: allCases.map {
        [.text($0.rawValue), .text($0.title), .text($0.coders), .text($0.formula), .text($0.source)]
      })
  }
}
