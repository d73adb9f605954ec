import Foundation
import Interchange
import Measures

/// Writes labels, counts and numbers in the report's language.
struct ReportText {
  let language: ReportLanguage

  /// The label's text with each `{name}` replaced.
  func callAsFunction(_ label: ReportLabel, _ values: KeyValuePairs<String, String> = [:]) -> String {
    var text = ReportLabels.text(label, language)
    for (name, value) in values { text = text.replacing("{\(name)}", with: value) }
    return text
  }

  /// A label with the forms for one and for several, such as `1 code|{n} codes`.
  func counted(_ label: ReportLabel, _ count: Int) -> String {
    let forms = ReportLabels.text(label, language).split(separator: "|").map(String.init)
    // In French nothing is singular.
    let isOne = count == 1 || (language == .fr && count == 0)
    return forms[isOne || forms.count < 2 ? 0 : 1].replacing("{n}", with: integer(count))
  }

  func integer(_ number: Int) -> String {
    switch language {
    case .en: number.grouped
    case .nl, .de: number.grouped.replacing(",", with: ".")
    // A narrow space that breaks no line.
    case .fr: number.grouped.replacing(",", with: "\u{202F}")
    }
  }

  /// At most two decimals.
  func number(_ value: Double) -> String {
    let text = JointPage.plain(abs(value))
    return (value < 0 && text != "0" ? "−" : "") + (language == .en ? text : text.replacing(".", with: ","))
  }

  func number(_ value: Double?) -> String { value.map(number) ?? "–" }

  /// `a, b and c`.
  func list(_ items: [String]) -> String {
    guard items.count > 1 else { return items.first ?? "" }
    return items.dropLast().joined(separator: ", ") + " " + self(.and) + " " + items[items.count - 1]
  }

  /// As papers write it.
  func name(of coefficient: AgreementCoefficient) -> String {
    switch coefficient {
    case .percent: self(.percentAgreement)
    case .cohensKappa: "Cohen κ"
    case .fleissKappa: "Fleiss κ"
    case .scottsPi: "Scott π"
    case .alpha: "Krippendorff α"
    case .gwetsAC: "Gwet AC1"
    case .brennanPrediger: "Brennan & Prediger κ"
    case .jaccard: "Jaccard"
    case .dice: "Dice, F1"
    case .precision: self(.precision)
    case .recall: self(.recall)
    case .unitizingAlpha: "Krippendorff uα"
    }
  }

  /// Of what charts say by themselves.
  var charts: ChartWords { ChartWords(language) }

  func name(ofLanguage code: String) -> String {
    switch code {
    case "en": self(.english)
    case "nl": self(.dutch)
    case "fr": self(.french)
    case "de": self(.german)
    case "und": self(.unknownLanguage)
    default: code
    }
  }
}
