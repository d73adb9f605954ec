import QualData

/// The last step of reading: positions become places in the texts, and references are checked.
extension REFIParser {
  func finish() -> ReadExchange {
    let evidence = PositionEvidence(
      sources.compactMap { raw in
        raw.text.map { text in
          PositionEvidence.Sample(
            text: text,
            selections: raw.selections.filter { $0.syncPoints == nil }.map { ($0.selection.range, $0.name) })
        }
      }, origin: project.origin)
    project.sources = sources.compactMap { place($0, evidence.chosen) }
    placeAnnotations(evidence.chosen)
    checkReferences()
    var read = ReadExchange(
      project, format: isCodebook ? REFIProjectFile.codebookFormat : REFIProjectFile.projectFormat)
    read.isCodebook = isCodebook
    read.losses = losses
    read.warnings = warnings
    if evidence.selections > 0 {
      read.positions = evidence.summary
      read.evidence = evidence.matters ? evidence.table : nil
    }
    return read
  }

  private func place(_ raw: RawSource, _ convention: PositionConvention) -> ExchangeProject.Source? {
    var source = raw.source
    guard let text = raw.text else {
      // Why was counted where it was found, unless nothing was said of a text at all.
      for selection in raw.selections {
        count(selection.selection, "The text of their source could not be read.")
      }
      losses.add("codings", source.codings.count, "The text of their source could not be read.")
      return nil
    }
    source.text = text.text
    let places = text.places(convention)
    source.syncPoints = raw.syncPoints.compactMap { point in
      guard point.position < places.count else {
        losses.add("sync points", 1, "They lie outside of their text.")
        return nil
      }
      var point = point
      point.position = places[point.position]
      return point
    }.sorted { ($0.position, $0.milliseconds ?? 0) < ($1.position, $1.milliseconds ?? 0) }
    let points = Dictionary(source.syncPoints.map { ($0.guid, $0.position) }) { first, _ in first }
    source.selections = raw.selections.compactMap { raw in
      var selection = raw.selection
      if let ends = raw.syncPoints {
        guard let lower = ends.from.flatMap({ points[$0] }), let upper = ends.to.flatMap({ points[$0] }),
          lower <= upper
        else {
          count(selection, "Their sync points are not there.")
          return nil
        }
        selection.range = TextRange(lower, upper)
        return selection
      }
      guard selection.range.upper < places.count else {
        warn(
          "The selection ends at \(selection.range.upper), the text at \(places.count - 1).", at: raw.place)
        count(selection, "They reach out of their text.")
        return nil
      }
      selection.range = TextRange(places[selection.range.lower], places[selection.range.upper])
      return selection
    }
    return source
  }

  /// An annotation is a note on a stretch of the source that refers to it.
  private func placeAnnotations(_ convention: PositionConvention) {
    for index in project.sources.indices {
      for note in project.sources[index].notes {
        guard let range = annotations[note],
          let text = sources.first(where: { $0.source.guid == project.sources[index].guid })?.text
        else { continue }
        let places = text.places(convention)
        guard range.upper < places.count else { continue }
        var selection = ExchangeProject.Selection(
          guid: note + "#annotation", range: TextRange(places[range.lower], places[range.upper]))
        selection.notes = [note]
        project.sources[index].selections.append(selection)
        project.sources[index].notes.removeAll { $0 == note }
      }
    }
  }

  // MARK: References

  private func checkReferences() {
    let codeGUIDs = Set(project.flattenedCodes.map(\.code.guid))
    let users = Set(project.users.map(\.guid))
    let variables = Set(project.variables.map(\.guid))
    let notes = Set(project.notes.map(\.guid))
    let texts = Set(project.sources.map(\.guid))

    func known(_ guids: [String], in set: Set<String>, _ kind: String) -> [String] {
      let kept = guids.filter(set.contains)
      losses.add("references to \(kind)", guids.count - kept.count, "What they refer to is not in the file.")
      return kept
    }
    func user(_ guid: String?) -> String? {
      guard let guid, !users.contains(guid) else { return guid }
      losses.add("references to users", 1, "What they refer to is not in the file.")
      return nil
    }
    func codings(_ all: [ExchangeProject.Coding]) -> [ExchangeProject.Coding] {
      all.compactMap { coding in
        guard codeGUIDs.contains(coding.code) else {
          warn("The coding's code is not in the file; it was left out.", at: place("coding", coding.guid))
          losses.add("codings", 1, "Their code is not in the file.")
          return nil
        }
        var coding = coding
        coding.user = user(coding.user)
        coding.notes = known(coding.notes, in: notes, "notes")
        return coding
      }
    }
    func values(_ all: [ExchangeProject.Value]) -> [ExchangeProject.Value] {
      let kept = all.filter { variables.contains($0.variable) }
      losses.add("values", all.count - kept.count, "Their variable is not in the file.")
      return kept
    }
    func resolved(_ all: [ExchangeProject.Code]) -> [ExchangeProject.Code] {
      all.map { code in
        var code = code
        code.notes = known(code.notes, in: notes, "notes")
        code.children = resolved(code.children)
        return code
      }
    }
    func sourceRefs(_ guids: [String]) -> [String] {
      var seen: Set<String> = []
      return known(guids.map { recordings[$0] ?? $0 }, in: texts, "sources").filter {
        seen.insert($0).inserted
      }
    }

    project.codes = resolved(project.codes)
    project.noteRefs = known(project.noteRefs, in: notes, "notes")
    for index in project.notes.indices { project.notes[index].user = user(project.notes[index].user) }
    for index in project.sources.indices {
      project.sources[index].codings = codings(project.sources[index].codings)
      project.sources[index].notes = known(project.sources[index].notes, in: notes, "notes")
      project.sources[index].values = values(project.sources[index].values)
      project.sources[index].selections = project.sources[index].selections.map { selection in
        var selection = selection
        selection.codings = codings(selection.codings)
        selection.notes = known(selection.notes, in: notes, "notes")
        selection.user = user(selection.user)
        return selection
      }
    }
    let selections = Set(project.sources.flatMap { $0.selections.map(\.guid) })
    for index in project.cases.indices {
      project.cases[index].codes = known(project.cases[index].codes, in: codeGUIDs, "codes")
      project.cases[index].values = values(project.cases[index].values)
      project.cases[index].sources = sourceRefs(project.cases[index].sources)
      project.cases[index].selections = known(project.cases[index].selections, in: selections, "selections")
    }
    for index in project.sets.indices {
      project.sets[index].codes = known(project.sets[index].codes, in: codeGUIDs, "codes")
      project.sets[index].sources = sourceRefs(project.sets[index].sources)
      project.sets[index].notes = known(project.sets[index].notes, in: notes, "notes")
    }
  }
}
