import Interchange

/// A list of what a publication should report, in our own words; the originals are cited.
enum ReportChecklist: String, CaseIterable {
  case gramms, coreq, srqr

  /// What Qualm can say to an item.
  enum Fact: String, CaseIterable {
    case sample, groups, coders, codingTree, derivation, software, quotations, themes, processing, agreement
    case quantitative, integration
  }

  struct Item {
    var number: String
    var fact: Fact?
    var texts: [ReportLanguage: String]
  }

  var title: String { rawValue.uppercased() }

  var source: ReportSource {
    switch self {
    case .gramms: .gramms
    case .coreq: .coreq
    case .srqr: .srqr
    }
  }

  /// In the order of the original.
  var items: [Item] {
    LabelTable.parsed(data).map { key, texts in
      let parts = key.split(separator: " ")
      return Item(
        number: String(parts[0]), fact: parts.count > 1 ? Fact(rawValue: String(parts[1])) : nil, texts: texts
      )
    }
  }

  private var data: String {
    switch self {
    case .gramms: Self.grammsData
    case .coreq: Self.coreqData
    case .srqr: Self.srqrData
    }
  }
}
