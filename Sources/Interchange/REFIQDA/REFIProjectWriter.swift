import QualData

/// Writes a project as REFI-QDA 1.5: a `.qdpx` archive with `project.qde` and a text file for each source.
///
/// Texts are UTF-8 with LF line ends and no byte order mark; positions count Unicode code points and ends are exclusive. The
/// same project makes the same bytes. All GUIDs must be valid and every reference must lead somewhere.
package struct REFIProjectWriter {
  private let project: ExchangeProject

  package init(_ project: ExchangeProject) { self.project = project }

  /// - Throws: `ArchiveError`
  package func archive() throws -> [UInt8] {
    let archive = ArchiveWriter()
    try archive.add("project.qde", xml())
    for source in project.sources { try archive.add("sources/\(source.guid).txt", source.text) }
    return try archive.finish()
  }

  /// The document `project.qde`.
  package func xml() -> String {
    var xml = XMLWriter(indented: true)
    xml.start(
      "Project",
      [
        "xmlns": "urn:QDA-XML:project:1.0", "name": project.name,
        "origin": project.origin.isEmpty ? nil : project.origin,
      ])
    list("Users", project.users, &xml) { xml, user in
      xml.element("User", ["guid": user.guid, "name": user.name])
    }
    if !project.codes.isEmpty {
      xml.start("CodeBook")
      list("Codes", project.codes, &xml) { REFICodeWriter.write($1, notes: true, &$0) }
      xml.end()
    }
    list("Variables", project.variables, &xml) { xml, variable in
      xml.element(
        "Variable",
        ["guid": variable.guid, "name": variable.name, "typeOfVariable": variable.kind.rawValue]
      ) { describe(variable.about, &$0) }
    }
    let kinds = Dictionary(project.variables.map { ($0.guid, $0.kind) }) { first, _ in first }
    list("Cases", project.cases, &xml) { xml, one in
      xml.element("Case", ["guid": one.guid, "name": one.name]) { xml in
        describe(one.about, &xml)
        refer("CodeRef", one.codes, &xml)
        write(one.values, kinds, &xml)
        refer("SourceRef", one.sources, &xml)
        refer("SelectionRef", one.selections, &xml)
      }
    }
    list("Sources", project.sources, &xml) { write($1, kinds, &$0) }
    list("Notes", project.notes, &xml) { xml, note in
      xml.element(
        "Note",
        [
          "guid": note.guid, "name": note.name.isEmpty ? nil : note.name, "creatingUser": note.user,
          "creationDateTime": note.madeAt,
        ]
      ) { $0.element("PlainTextContent", [:], note.text) }
    }
    list("Links", project.links, &xml) { xml, link in
      xml.element(
        "Link",
        [
          "guid": link.guid, "name": link.name.isEmpty ? nil : link.name, "direction": link.direction,
          "color": link.colour, "originGUID": link.origin, "targetGUID": link.target,
        ]
      ) { refer("NoteRef", link.notes, &$0) }
    }
    list("Sets", project.sets, &xml) { xml, set in
      xml.element("Set", ["guid": set.guid, "name": set.name]) { xml in
        describe(set.about, &xml)
        refer("MemberCode", set.codes, &xml)
        refer("MemberSource", set.sources, &xml)
        refer("MemberNote", set.notes, &xml)
      }
    }
    describe(project.about, &xml)
    refer("NoteRef", project.noteRefs, &xml)
    return xml.finish()
  }

  /// An empty list would not be valid.
  private func list<Item>(
    _ name: String, _ items: [Item], _ xml: inout XMLWriter, _ write: (inout XMLWriter, Item) -> Void
  ) {
    if items.isEmpty { return }
    xml.start(name)
    for item in items { write(&xml, item) }
    xml.end()
  }

  private func describe(_ text: String, _ xml: inout XMLWriter) {
    if !text.isEmpty { xml.element("Description", [:], text) }
  }

  private func refer(_ name: String, _ guids: [String], _ xml: inout XMLWriter) {
    for guid in guids { xml.element(name, ["targetGUID": guid]) }
  }

  private func write(
    _ values: [ExchangeProject.Value], _ kinds: [String: ExchangeProject.Variable.Kind],
    _ xml: inout XMLWriter
  ) {
    for value in values {
      xml.start("VariableValue")
      xml.element("VariableRef", ["targetGUID": value.variable])
      xml.element("\(kinds[value.variable]?.rawValue ?? "Text")Value", [:], value.text)
      xml.end()
    }
  }

  // MARK: Sources

  private func write(
    _ source: ExchangeProject.Source, _ kinds: [String: ExchangeProject.Variable.Kind], _ xml: inout XMLWriter
  ) {
    let positions = CodePoints(source.text)
    let path = "internal://\(source.guid).txt"
    if let recording = source.recording {
      xml.start("AudioSource", ["guid": recording, "name": source.name])
      describe(source.about, &xml)
      xml.start("Transcript", ["guid": source.guid, "name": source.name, "plainTextPath": path])
      for point in source.syncPoints {
        xml.element(
          "SyncPoint",
          [
            "guid": point.guid, "timeStamp": point.milliseconds.map(String.init),
            "position": "\(positions.count(to: point.position))",
          ])
      }
      write(source.selections, source, &xml) { _ in nil }
      xml.end()
      for coding in source.codings { write(coding, &xml) }
      refer("NoteRef", source.notes, &xml)
      write(source.values, kinds, &xml)
      xml.end()
      return
    }
    xml.start("TextSource", ["guid": source.guid, "name": source.name, "plainTextPath": path])
    describe(source.about, &xml)
    write(source.selections, source, &xml) { range in
      (positions.count(to: range.lower), positions.count(to: range.upper))
    }
    for coding in source.codings { write(coding, &xml) }
    refer("NoteRef", source.notes, &xml)
    write(source.values, kinds, &xml)
    xml.end()
  }

  /// - Parameter positions: `nil` for the transcript of a recording, whose selections go from sync point to sync point.
  private func write(
    _ selections: [ExchangeProject.Selection], _ source: ExchangeProject.Source, _ xml: inout XMLWriter,
    positions: (TextRange) -> (Int, Int)?
  ) {
    let points = Dictionary(source.syncPoints.map { ($0.position, $0.guid) }) { first, _ in first }
    for selection in selections {
      let place = positions(selection.range)
      xml.element(
        place == nil ? "TranscriptSelection" : "PlainTextSelection",
        [
          "guid": selection.guid, "name": Self.name(source.text, selection.range),
          "startPosition": place.map { "\($0.0)" }, "endPosition": place.map { "\($0.1)" },
          "fromSyncPoint": place == nil ? points[selection.range.lower] : nil,
          "toSyncPoint": place == nil ? points[selection.range.upper] : nil, "creatingUser": selection.user,
          "creationDateTime": selection.madeAt,
        ]
      ) { xml in
        describe(selection.about, &xml)
        for coding in selection.codings { write(coding, &xml) }
        refer("NoteRef", selection.notes, &xml)
      }
    }
  }

  private func write(_ coding: ExchangeProject.Coding, _ xml: inout XMLWriter) {
    xml.element(
      "Coding", ["guid": coding.guid, "creatingUser": coding.user, "creationDateTime": coding.madeAt]
    ) { xml in
      xml.element("CodeRef", ["targetGUID": coding.code])
      refer("NoteRef", coding.notes, &xml)
    }
  }

  /// How the words of a selection begin: people see it in lists, and it proves positions.
  private static func name(_ text: String, _ range: TextRange) -> String {
    let start = text.utf8.index(text.startIndex, offsetBy: range.lower)
    let words = text[start..<text.utf8.index(start, offsetBy: range.count)]
      .prefix(200).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    return words.count > 80 ? words.prefix(79) + "…" : words
  }
}

/// How many code points stand before a byte of a text.
private struct CodePoints {
  /// At every 64th byte.
  private var counts: [Int] = []
  private let bytes: [UInt8]

  init(_ text: String) {
    bytes = Array(text.utf8)
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % 64 == 0 { counts.append(count) }
      if byte & 0xC0 != 0x80 { count += 1 }
    }
    counts.append(count)
  }

  func count(to place: Int) -> Int {
    guard place < bytes.count else { return counts.last ?? 0 }
    return counts[place / 64] + bytes[(place / 64 * 64)..<place].count { $0 & 0xC0 != 0x80 }
  }
}
