import QualData

/// Texts, transcripts of recordings, and what is coded in them.
extension REFIParser {
  func parseSources() throws {
    try xml.children { name in
      switch name {
      case "TextSource": sources.append(try parseText("source"))
      case "PDFSource": try parsePDF()
      case "AudioSource", "VideoSource": try parseRecording()
      case "PictureSource": try skipPicture()
      default: try skipUnknown(name)
      }
    }
  }

  /// A `TextSource`, `Note`, `Representation` or `Transcript`.
  /// - Parameter kind: what it is, for its GUID.
  func parseText(_ kind: String) throws -> RawSource {
    var raw = RawSource(
      source: ExchangeProject.Source(guid: guid(kind), name: (xml.attribute("name") ?? "").trimmed, text: ""))
    let path = xml.attribute("plainTextPath").flatMap { $0.trimmed.isEmpty ? nil : $0.trimmed }
    let hasRichText = xml.attribute("richTextPath").map { !$0.trimmed.isEmpty } ?? false
    let place = xml.place
    try xml.children { name in
      switch name {
      case "Description": raw.source.about = try xml.text()
      case "PlainTextContent": raw.text = SourceText(try xml.text())
      case "PlainTextSelection":
        let named = xml.attribute("name") ?? ""
        let range = self.positions()
        let selection = try parseSelection(range ?? TextRange(0, 0))
        if range == nil {
          count(selection, "They have no positions, or end before they begin.")
        } else {
          raw.selections.append(
            RawSelection(selection: selection, name: named, place: self.place("selection", selection.guid)))
        }
      case "SyncPoint":
        let point = ExchangeProject.SyncPoint(
          guid: guid("sync point"), position: xml.attribute("position").flatMap { Int($0.trimmed) } ?? -1,
          milliseconds: xml.attribute("timeStamp").flatMap { Int($0.trimmed) })
        if point.position >= 0 {
          raw.syncPoints.append(point)
        } else {
          losses.add("sync points", 1, "They have no position in the text.")
        }
        try xml.skip()
      case "TranscriptSelection":
        let named = xml.attribute("name") ?? ""
        let points = (from: reference("fromSyncPoint"), to: reference("toSyncPoint"))
        let selection = try parseSelection(TextRange(0, 0))
        raw.selections.append(
          RawSelection(
            selection: selection, name: named, place: self.place("selection", selection.guid),
            syncPoints: points))
      case "Coding": if let coding = try parseCoding(nil, nil) { raw.source.codings.append(coding) }
      case "NoteRef": if let note = try target() { raw.source.notes.append(note) }
      case "VariableValue": if let value = try parseValue() { raw.source.values.append(value) }
      default: try skipUnknown(name)
      }
    }
    if let path {
      if raw.text != nil {
        warn(
          "A \(kind) has both a text and the path of one; the text inside the document is taken.", at: place)
      } else {
        raw.text = text(at: path, kind, place)
      }
    } else if raw.text == nil, hasRichText {
      losses.add(
        kind == "note" ? "notes" : "sources", 1,
        "They have a formatted text only, without the plain one that is coded.")
    }
    return raw
  }

  private func text(at path: String, _ kind: String, _ place: SourcePlace) -> SourceText? {
    do throws(REFIContent.Problem) {
      return try content.text(at: path)
    } catch {
      let what = kind == "note" ? "notes" : "sources"
      switch error {
      case .outside:
        losses.add(what, 1, "Their texts lie outside of the file; no path is followed there.")
      case .missing:
        warn("The text of a \(kind) is not in the file: \(path.shown).", at: place)
        losses.add(what, 1, "Their texts are not in the file.")
      case .unreadable(let reason):
        warn("The text of a \(kind) cannot be read: \(reason)", at: place)
        losses.add(what, 1, "Their texts cannot be read.")
      }
    }
    return nil
  }

  private func positions() -> TextRange? {
    guard let lower = xml.attribute("startPosition").flatMap({ Int($0.trimmed) }),
      let upper = xml.attribute("endPosition").flatMap({ Int($0.trimmed) }), lower >= 0, lower <= upper
    else { return nil }
    return TextRange(lower, upper)
  }

  private func parseSelection(_ range: TextRange) throws -> ExchangeProject.Selection {
    var selection = ExchangeProject.Selection(guid: guid("selection"), range: range)
    selection.user = reference("creatingUser") ?? reference("modifyingUser")
    selection.madeAt = time("creationDateTime") ?? time("modifiedDateTime")
    try xml.children { name in
      switch name {
      case "Description": selection.about = try xml.text()
      case "Coding":
        if let coding = try parseCoding(selection.user, selection.madeAt) { selection.codings.append(coding) }
      case "NoteRef": if let note = try target() { selection.notes.append(note) }
      case "Representation": try xml.skip()
      default: try skipUnknown(name)
      }
    }
    return selection
  }

  /// What a coding does not say of itself its selection says.
  private func parseCoding(_ user: String?, _ time: String?) throws -> ExchangeProject.Coding? {
    var coding = ExchangeProject.Coding(guid: guid("coding"), code: "")
    coding.user = reference("creatingUser") ?? user
    coding.madeAt = self.time("creationDateTime") ?? time
    try xml.children { name in
      switch name {
      case "CodeRef": coding.code = try target() ?? ""
      case "NoteRef": if let note = try target() { coding.notes.append(note) }
      default: try skipUnknown(name)
      }
    }
    if coding.code.isEmpty {
      losses.add("codings", 1, "They name no code.")
      return nil
    }
    return coding
  }

  /// Counts a selection that cannot be carried.
  func count(_ selection: ExchangeProject.Selection, _ reason: String) {
    losses.add("selections", 1, reason)
    losses.add("codings", selection.codings.count, reason)
  }

  // MARK: Sources that are no texts

  private static let areas = "Only their text is read, and they are coded by place on a page or in a picture."
  private static let times = "They are coded by time, not by words."

  private func parsePDF() throws {
    var source = ExchangeProject.Source(
      guid: guid("source"), name: (xml.attribute("name") ?? "").trimmed, text: "")
    var text: RawSource?
    try xml.children { name in
      switch name {
      case "Representation": text = try parseText("representation")
      case "PDFSelection": count(try parseSelection(TextRange(0, 0)), Self.areas)
      case "Coding": if let coding = try parseCoding(nil, nil) { source.codings.append(coding) }
      case "NoteRef": if let note = try target() { source.notes.append(note) }
      case "VariableValue": if let value = try parseValue() { source.values.append(value) }
      case "Description": source.about = try xml.text()
      default: try skipUnknown(name)
      }
    }
    guard var raw = text else {
      losses.add("PDF sources", 1, "They have no text in the file.")
      losses.add("codings", source.codings.count, "They are of PDF sources without a text in the file.")
      return
    }
    source.codings += raw.source.codings
    source.notes += raw.source.notes
    source.values += raw.source.values
    if source.about.isEmpty { source.about = raw.source.about }
    losses.add("PDF documents", 1, "Their text is read; the document itself stays in the other project.")
    raw.source = source
    sources.append(raw)
  }

  private func parseRecording() throws {
    let recording = guid("source")
    let name = (xml.attribute("name") ?? "").trimmed
    var whole = ExchangeProject.Source(guid: recording, name: name, text: "")
    let first = sources.count
    try xml.children { child in
      switch child {
      case "Transcript":
        var raw = try parseText("source")
        raw.source.recording = recording
        if raw.source.name.isEmpty { raw.source.name = name }
        if recordings[recording] == nil { recordings[recording] = raw.source.guid }
        sources.append(raw)
      case "AudioSelection", "VideoSelection": count(try parseSelection(TextRange(0, 0)), Self.times)
      case "Coding": if let coding = try parseCoding(nil, nil) { whole.codings.append(coding) }
      case "NoteRef": if let note = try target() { whole.notes.append(note) }
      case "VariableValue": if let value = try parseValue() { whole.values.append(value) }
      case "Description": whole.about = try xml.text()
      default: try skipUnknown(child)
      }
    }
    losses.add("recordings", 1, "Their transcripts are read; sound and video stay in the other project.")
    guard sources.count > first else {
      losses.add("codings", whole.codings.count, "They are of recordings without a transcript.")
      return
    }
    sources[first].source.codings += whole.codings
    sources[first].source.notes += whole.notes
    for index in first..<sources.count {
      sources[index].source.values += whole.values
      if sources[index].source.about.isEmpty { sources[index].source.about = whole.about }
    }
  }

  private func skipPicture() throws {
    losses.add("pictures", 1, "Qualm codes texts only.")
    _ = guid("source")
    try xml.children { name in
      switch name {
      case "PictureSelection": count(try parseSelection(TextRange(0, 0)), Self.areas)
      case "Coding": if try parseCoding(nil, nil) != nil { losses.add("codings", 1, Self.areas) }
      default: try xml.skip()
      }
    }
  }
}
