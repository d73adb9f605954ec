import Measures
import QualData

/// Where a project has no model, its codes stand in the places of indicators: each code of the top level is a domain of
/// itself and the codes below it, so that frequencies and excerpts of each can be shown in the same way.
enum CodesAsModel {
  static func frame(_ codebook: Codebook) -> CodeFrame {
    var linked = codebook
    linked.codes = codebook.codes.map(linkedToItself)
    return CodeFrame(
      codebook: linked,
      model: MaturityModel(
        id: codebook.id, scale: (1...5).map { MaturityModel.Level(number: $0, name: LocalizedText("\($0)")) },
        domains: domains(codebook)))
  }

  static func domains(_ codebook: Codebook) -> [MaturityModel.Domain] {
    codebook.codes.map { code in
      MaturityModel.Domain(id: code.id, label: code.name, indicators: indicators(code))
    }
  }

  private static func indicators(_ code: Code) -> [MaturityModel.Indicator] {
    [MaturityModel.Indicator(id: code.id, label: code.name)] + code.children.flatMap(indicators)
  }

  private static func linkedToItself(_ code: Code) -> Code {
    var code = code
    code.links = [Link(indicator: code.id)]
    code.children = code.children.map(linkedToItself)
    return code
  }
}
