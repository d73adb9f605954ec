import Interchange
import Measures
import QualData
import Tokenization

/// How the report was made, of what was really run.
extension ReportComposer {
  var methods: [Block] {
    let codebook = facts.codebook.codebook
    var blocks: [Block] = [
      .heading(level: 2, [Run(text(.howCoded))]),
      paragraph(
        .howCodedText,
        [
          "version": Engine.version, "icu": icuVersion(),
          "codebook": [codebook.id, codebook.version].filter { !$0.isEmpty }.joined(separator: " "),
        ]),
      paragraph(isReviewed ? .statusesReviewed : .statusesUnreviewed),
      .heading(level: 2, [Run(text(.howCounted))]), .table(countingRules),
    ]
    if facts.hasRatings, facts.model != nil {
      blocks.append(.heading(level: 2, [Run(text(.howHeld))]))
      let rules = facts.settings.joint.convergence
      blocks += [
        paragraph(
          .convergenceRule,
          [
            "ranges": text.integer(max(1, rules.ranges)), "cues": text.integer(max(1, rules.cues)),
            "within": text.number(rules.within), "polarity": text.integer(max(1, rules.polarity)),
            "leaning": text.integer(rules.leaning),
          ]), .table(evidenceKinds),
      ]
    }
    if !formulas.isEmpty {
      blocks += [.heading(level: 2, [Run(text(.formulas))]), .table(formulaTable)]
      if facts.options.resamples > 0 {
        blocks.append(
          paragraph(
            .bootstrapNote,
            ["n": text.integer(facts.options.resamples), "seed": String(facts.options.seed)]))
      }
    }
    blocks += [
      .heading(level: 2, [Run(text(.howQuoted))]),
      paragraph(.howQuotedText, ["n": text.integer(facts.excerpts)]),
    ]
    blocks += [.heading(level: 2, [Run(text(.exclusions))])] + exclusions
    blocks += [
      .heading(level: 2, [Run(text(.versions))]), .table(versions),
      .details(summary: text(.inputs), [.table(inputs)]),
    ]
    blocks += [.heading(level: 2, [Run(text(.sources))]), .list(sources.map { [Run($0)] })]
    return blocks
  }

  private var countingRules: Table {
    var rules: [(ReportLabel, ReportLabel)] = [
      (.codingsColumn, .codingsRule), (.matchesColumn, .matchesRule), (.transcriptsColumn, .transcriptsRule),
      (.casesColumn, .casesRule),
    ]
    if facts.settings.group != nil { rules.append((.perThousand, .perThousandRule)) }
    if facts.display.rows.contains(where: { $0.barriers + $0.enablers > 0 }) {
      rules.append((.barriersAndEnablers, .barriersRule))
    }
    if facts.display.rows.contains(where: { $0.medianLevelCue != nil }) {
      rules.append((.levelCue, .levelCueRule))
    }
    if facts.occurrence.codes.indices.contains(where: { facts.occurrence.count($0) > 0 }) {
      rules.append((.cooccurrence, .cooccurrenceRule))
    }
    if facts.tests.groups != nil || facts.tests.rounds != nil {
      rules.append((.respondentValue, .respondentRule))
    }
    if facts.silence != nil { rules.append((.silenceColumn, .silenceRule)) }
    return Table(
      name: "rules", title: text(.howCounted),
      columns: [.init(text(.counted), .text, ""), .init(text(.meaning), .text, "")],
      rows: rules.map { [.text(text($0.0)), .text(text($0.1))] })
  }

  /// What the evidence cap is made of: only the columns that a kind makes use of.
  private var evidenceKinds: Table {
    let kinds = facts.settings.joint.evidence ?? EvidenceKind.usual(facts.display.levels)
    let isUsual = facts.settings.joint.evidence == nil
    func name(_ kind: EvidenceKind) -> String {
      guard isUsual else { return kind.name }
      return switch kind.name {
      case "nothing said": text(.nothingSaid)
      case "said once": text(.saidOnce)
      case "said by several": text(.saidBySeveral)
      default: text(.cuesOfLevel, ["n": "\(kind.level)"])
      }
    }
    func atLeast(_ count: Int) -> Table.Cell { count > 0 ? .text("≥ \(count)") : .missing }
    let columns: [(ReportLabel, (EvidenceKind) -> Table.Cell)] = [
      (.evidenceKind, { .text(name($0)) }), (.supportsLevel, { .integer($0.level) }),
      (.codedRangesColumn, { atLeast($0.ranges) }), (.casesColumn, { atLeast($0.cases) }),
      (.transcriptsColumn, { atLeast($0.transcripts) }), (.withCue, { .integer($0.cue) }),
      (.withCodes, { $0.codes.isEmpty ? .missing : .text($0.codes.joined(separator: ", ")) }),
    ]
    let used = columns.filter { column in kinds.contains { column.1($0) != .missing } }
    return Table(
      name: "evidence", title: text(.evidenceTable),
      columns: used.map {
        .init(text($0.0), $0.0 == .evidenceKind || $0.0 == .withCodes ? .text : .integer, "")
      },
      rows: kinds.map { kind in used.map { $0.1(kind) } })
  }

  private var formulaTable: Table {
    Table(
      name: "formulas", title: text(.formulas),
      columns: [
        .init(text(.statistic), .text, ""), .init(text(.formula), .text, ""),
        .init(text(.undefinedFor), .text, ""), .init(text(.source), .text, ""),
      ],
      rows: formulas.map { formula in
        [
          .text(formula.name(self)), .text(formula.formula), .text(formula.undefined.map { text($0) } ?? "–"),
          .text(formula.source?.short ?? "–"),
        ]
      })
  }

  private var exclusions: [Block] {
    let diagnostics = facts.report.diagnostics
    let unread = diagnostics.filter { $0.severity == .error }
    var items: [[Run]] = []
    items.append([Run(text(.excludedFiles, ["n": text.integer(unread.count)]))])
    items.append([
      Run(text(.excludedRejected, ["n": text.integer(facts.summary.statuses[.rejected] ?? 0)]))
    ])
    if facts.hasRatings {
      let missing = facts.ratings.count { $0.level == nil }
      items.append([
        Run(text(.excludedRatings, ["n": text.integer(missing), "all": text.integer(facts.ratings.count)]))
      ])
      if !facts.display.round.isEmpty {
        items.append([Run(text(.excludedRounds, ["round": facts.display.round]))])
      }
    }
    items.append([Run(text(.excludedSpeakers))])
    guard !diagnostics.isEmpty else { return [.list(items)] }
    return [
      .list(items),
      .details(
        summary: text(.notices, ["n": text.integer(diagnostics.count)]),
        [
          .list(
            diagnostics.prefix(200).map { diagnostic in
              var run = Run("\(diagnostic.file): \(diagnostic.message)")
              run.language = "en"
              return [run]
            })
        ]),
    ]
  }

  private var versions: Table {
    let codebook = facts.codebook.codebook
    var rows: [[Table.Cell]] = [
      [.text("Qualm"), .text(Engine.version), .text("–")], [.text("ICU"), .text(icuVersion()), .text("–")],
      [
        .text(text(.codebook)),
        .text([codebook.id, codebook.version].filter { !$0.isEmpty }.joined(separator: " ")),
        .text(facts.codebook.digest),
      ],
    ]
    if let model = facts.model {
      rows.append([
        .text(text(.model)), .text([model.id, model.version].filter { !$0.isEmpty }.joined(separator: " ")),
        .text(facts.inputs.first { $0.role == "model" }?.sha256 ?? "–"),
      ])
    }
    return Table(
      name: "versions", title: text(.versions),
      columns: [
        .init(text(.what), .text, ""), .init(text(.version), .text, ""), .init("SHA-256", .text, ""),
      ], rows: rows)
  }

  private var inputs: Table {
    Table(
      name: "inputs", title: text(.inputs),
      columns: [.init(text(.file), .text, ""), .init(text(.what), .text, ""), .init("SHA-256", .text, "")],
      rows: facts.inputs.map { [.text($0.path), .text(name(ofRole: $0.role)), .text($0.sha256)] })
  }

  private func name(ofRole role: String) -> String {
    switch role {
    case "project": text(.projectFile)
    case "codebook": text(.codebook)
    case "model": text(.model)
    case "ratings": text(.ratings)
    case "participants": text(.participantsColumn)
    case "transcript attributes": text(.transcriptAttributes)
    case "import profile": text(.importProfile)
    case "codings": text(.peoplesCodings)
    case "other ratings": text(.otherRatings)
    case "store": text(.decisions)
    default: text(.transcript)
    }
  }
}
