import Interchange
import Measures
import QualData

/// What was read: transcripts and participants; and the codebook that read them.
extension ReportComposer {
  var corpus: [Block] {
    var blocks: [Block] = []
    if let group = facts.settings.group, let groups = groups(group) { blocks.append(.table(groups)) }
    blocks.append(
      .details(
        summary: text(.transcriptsTitle, ["n": text.counted(.transcripts, facts.transcripts.rows.count)]),
        [
          table(
            facts.transcripts,
            text(.transcriptsTitle, ["n": text.counted(.transcripts, facts.transcripts.rows.count)]),
            [
              ("transcript", .transcript), ("language", .languageColumn), ("format", .format),
              ("turns", .turnsColumn),
              ("participants", .participantsColumn), ("words", .wordsColumn),
              ("participant_words", .participantWords), ("codings", .codingsColumn),
            ])
        ]))
    return blocks
  }

  /// Participants and respondents of each group.
  private func groups(_ attribute: String) -> Table? {
    var participants: [String: Int] = [:]
    for participant in facts.participants where participant.role ?? .participant == .participant {
      participants[participant.attributes[attribute] ?? "", default: 0] += 1
    }
    guard !participants.isEmpty else { return nil }
    var respondents: [String: Set<String>] = [:]
    for rating in facts.ratings { respondents[rating.group, default: []].insert(rating.respondent) }
    let names = Set(participants.keys).union(respondents.keys).sorted {
      $0.isEmpty != $1.isEmpty ? $1.isEmpty : NaturalOrder.precedes($0, $1)
    }
    return Table(
      name: "groups", title: text(.groupsTitle, ["group": attribute]),
      columns: [
        .init(attribute, .text, ""), .init(text(.listedParticipants), .integer, ""),
        .init(text(.respondentsColumn), .integer, ""),
      ],
      rows: names.map { name in
        [
          .text(name.isEmpty ? text(.notGiven) : name), .integer(participants[name] ?? 0),
          .integer(respondents[name]?.count ?? 0),
        ]
      })
  }

  var codebook: [Block] {
    let codebook = facts.codebook.codebook
    let counts = counts
    var blocks: [Block] = [
      paragraph(
        .codebookNote,
        [
          "codebook": [codebook.id, codebook.version].filter { !$0.isEmpty }.joined(separator: " "),
          "codes": text.counted(.codes, codebook.flattened.count),
          "patterns": text.counted(.patterns, codebook.flattened.reduce(0) { $0 + $1.code.patterns.count }),
        ])
    ]
    for top in codebook.codes {
      let part = Codebook(id: codebook.id, codes: [top])
      blocks.append(
        .details(
          summary: top.name.text(facts.language),
          [
            .table(
              Table(
                name: "codes", title: text(.codesOf, ["code": top.name.text(facts.language)]),
                columns: [
                  .init(text(.code), .text, ""), .init(text(.definition), .text, ""),
                  .init(text(.indicators), .text, ""), .init(text(.codingsColumn), .integer, ""),
                ],
                rows: part.flattened.map { code, depth, _ in
                  [
                    .text(String(repeating: "– ", count: depth) + code.name.text(facts.language)),
                    .text(code.definition.text(facts.language)),
                    .text(code.links.map(\.indicator).joined(separator: ", ")),
                    counts[code.id] ?? .missing,
                  ]
                }))
          ]))
    }
    return blocks
  }

  /// The total of codings of each code.
  private var counts: [String: Table.Cell] {
    guard let matrix = facts.matrices.first(where: { $0.path.hasSuffix("/code-by-transcript.csv") })?.table
    else { return [:] }
    return Dictionary(
      matrix.rows.compactMap { row in
        guard case .text(let id) = row[0], let total = row.last else { return nil }
        return (id, total)
      }, uniquingKeysWith: { first, _ in first })
  }
}
