import Interchange
import Measures
import QualData

/// Reporting checklists, filled in with what Qualm knows; all else is left to the researcher, and marked.
extension ReportComposer {
  var checklists: [Block] {
    var blocks: [Block] = [paragraph(.checklistsNote)]
    for checklist in ReportChecklist.allCases where checklist != .gramms || facts.hasRatings {
      let items = checklist.items
      let table = Table(
        name: checklist.rawValue,
        title: text(
          .checklistTitle,
          ["name": checklist.title, "n": text.integer(items.count), "source": checklist.source.short]),
        columns: [
          .init(text(.item), .text, ""), .init(text(.toReport), .text, ""), .init(text(.answer), .text, ""),
        ],
        rows: items.map { item in
          let known = item.fact.flatMap(answer)
          return [
            .text(item.number), .text(item.texts[text.language] ?? ""),
            .text(known.map { [$0, text(.completeIt)].joined(separator: " ") } ?? text(.toBeFilledIn)),
          ]
        })
      blocks.append(.details(summary: checklist.title, [.table(table)]))
    }
    return blocks
  }

  /// What Qualm knows of an item; `nil` where this study has nothing of it.
  private func answer(_ fact: ReportChecklist.Fact) -> String? {
    let summary = facts.summary
    switch fact {
    case .sample:
      return text(
        .sampleFact,
        [
          "participants": text.counted(.participants, summary.participants),
          "transcripts": text.counted(.transcripts, summary.transcripts),
          "languages": text.list(summary.languages.map(text.name(ofLanguage:))),
        ])
    case .groups:
      guard let group = facts.settings.group else { return nil }
      return text(.groupsFact, ["group": group, "section": text(.corpus)])
    case .coders:
      guard let table = facts.agreement?.table, let column = table.position("coders"),
        case .text(let names)? = table.rows.first?[column]
      else { return nil }
      return text(.codersFact, ["coders": text.list(names.split(separator: "; ").map(String.init))])
    case .codingTree:
      return text(
        .codingTreeFact,
        [
          "codes": text.counted(.codes, facts.codebook.codebook.flattened.count), "section": text(.codebook),
        ])
    case .derivation:
      return text(.derivationFact)
        + (facts.madeCodes == 0
          ? "" : " " + text(.madeFact, ["codes": text.counted(.codes, facts.madeCodes)]))
    case .software: return text(.softwareFact, ["version": Engine.version])
    case .quotations:
      return text(
        .quotationsFact,
        [
          "quotes": text.counted(.quotes, facts.quotes.excerpts.count),
          "section": text(facts.model == nil ? .quotesByCode : .jointDisplay),
        ])
    case .themes: return text(.themesFact, ["section": text(.matrices)])
    case .processing:
      return text(.processingFact, ["codings": text.counted(.codings, summary.codings)])
        + (facts.settings.pseudonyms == nil ? "" : " " + text(.pseudonymsFact))
    case .agreement:
      guard let agreement = facts.agreement, let alpha = pooled(agreement.table, .alpha) else {
        return nil
      }
      return text(.agreementFact, ["alpha": text.number(alpha), "section": text(.agreement)])
    case .quantitative:
      guard facts.hasRatings else { return nil }
      return text(
        .quantitativeFact,
        [
          "respondents": text.counted(.respondents, summary.respondents),
          "participants": text.counted(.participants, summary.participants), "section": text(.methods),
        ])
    case .integration:
      return facts.hasRatings && facts.model != nil
        ? text(.integrationFact, ["section": text(.jointDisplay)]) : nil
    }
  }
}
