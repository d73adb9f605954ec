import QualData

@testable import Interchange

/// The errors of a codebook as people see them; empty when there is none.
func errors(inCodebook text: String, model: MaturityModel? = nil) -> String {
  do throws(InputErrors) {
    _ = try CodebookFile.read(text: text, file: "b.yaml", model: model)
    return ""
  } catch {
    return error.diagnostics.map(\.rendered).joined(separator: "\n")
  }
}

/// The errors of a codebook in English and Dutch with these codes; the first of them stands in line 4.
func errors(inCodes codes: String, model: MaturityModel? = nil) -> String {
  errors(inCodebook: "codebook: demo\nlanguages: [en, nl]\ncodes:\n" + codes, model: model)
}

func errors(inModel text: String) -> String {
  do throws(InputErrors) {
    _ = try ModelFile.read(text: text, file: "m.yaml")
    return ""
  } catch {
    return error.diagnostics.map(\.rendered).joined(separator: "\n")
  }
}

extension MaturityModel {
  /// Indicators I.1 and II.1, levels 1 and 2.
  static let twoLevels = MaturityModel(
    id: "mini",
    scale: [Level(number: 1, name: LocalizedText("Low")), Level(number: 2, name: LocalizedText("High"))],
    domains: [
      Domain(
        id: "I", label: LocalizedText("One"),
        indicators: [
          Indicator(id: "I.1", label: LocalizedText("A")), Indicator(id: "II.1", label: LocalizedText("B")),
        ])
    ])
}
