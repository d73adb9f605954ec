import QualData

/// Users, codes, variables, cases, notes, links and sets.
extension REFIParser {
  func parseUsers() throws {
    try xml.children { _ in
      let guid = guid("user")
      let name = [xml.attribute("name"), xml.attribute("id")].compactMap { $0?.trimmed }.first { !$0.isEmpty }
      project.users.append(ExchangeProject.User(guid: guid, name: name ?? ""))
      try xml.skip()
    }
  }

  func parseCodes() throws {
    try xml.children { name in
      guard name == "Code" else { return try skipUnknown(name) }
      project.codes.append(try parseCode())
    }
  }

  private func parseCode() throws -> ExchangeProject.Code {
    var code = ExchangeProject.Code(guid: guid("code"), name: (xml.attribute("name") ?? "").trimmed)
    if code.name.isEmpty { warn("A code has no name.") }
    code.isCodable = !["false", "0"].contains(xml.attribute("isCodable")?.trimmed ?? "")
    if let text = xml.attribute("color"), !text.trimmed.isEmpty {
      let colour = REFIColour.read(text)
      code.colour = colour?.colour
      if colour == nil {
        warn("“\(text.shown)” is no colour of the standard; the code has none.")
      } else if colour?.isStandard == false {
        warn("“\(text.shown)” is no colour of the standard; it was read as \(colour!.colour).")
      }
    }
    try xml.children { name in
      switch name {
      case "Description": code.about = try xml.text()
      case "NoteRef": if let note = try target() { code.notes.append(note) }
      case "Code": code.children.append(try parseCode())
      default: try skipUnknown(name)
      }
    }
    return code
  }

  func parseVariables() throws {
    try xml.children { name in
      guard name == "Variable" else { return try skipUnknown(name) }
      var variable = ExchangeProject.Variable(
        guid: guid("variable"), name: (xml.attribute("name") ?? "").trimmed,
        kind: (xml.attribute("typeOfVariable")?.trimmed).flatMap(ExchangeProject.Variable.Kind.init) ?? .text)
      try xml.children { $0 == "Description" ? variable.about = try xml.text() : try skipUnknown($0) }
      project.variables.append(variable)
    }
  }

  /// The values that are not empty.
  func parseValue() throws -> ExchangeProject.Value? {
    var variable: String?
    var text = ""
    try xml.children { name in
      switch name {
      case "VariableRef": variable = try target()
      case "TextValue", "BooleanValue", "IntegerValue", "FloatValue", "DateValue", "DateTimeValue":
        text = try xml.text().trimmed
      default: try skipUnknown(name)
      }
    }
    guard let variable, !text.isEmpty else { return nil }
    return ExchangeProject.Value(variable: variable, text: text)
  }

  func parseCases() throws {
    try xml.children { name in
      guard name == "Case" else { return try skipUnknown(name) }
      var one = ExchangeProject.Case(guid: guid("case"), name: (xml.attribute("name") ?? "").trimmed)
      try xml.children { name in
        switch name {
        case "Description": one.about = try xml.text()
        case "CodeRef": if let guid = try target() { one.codes.append(guid) }
        case "VariableValue": if let value = try parseValue() { one.values.append(value) }
        case "SourceRef": if let guid = try target() { one.sources.append(guid) }
        case "SelectionRef": if let guid = try target() { one.selections.append(guid) }
        default: try skipUnknown(name)
        }
      }
      project.cases.append(one)
    }
  }

  func parseNotes() throws {
    try xml.children { name in
      guard name == "Note" else { return try skipUnknown(name) }
      let user = reference("creatingUser") ?? reference("modifyingUser")
      let time = self.time("creationDateTime") ?? self.time("modifiedDateTime")
      let raw = try parseText("note")
      var note = ExchangeProject.Note(
        guid: raw.source.guid, name: raw.source.name, text: raw.text?.text ?? raw.source.about)
      note.user = user
      note.madeAt = time
      if project.origin.hasPrefix("QualCoder"), raw.selections.count == 1, raw.source.codings.isEmpty {
        annotations[note.guid] = raw.selections[0].selection.range
      } else {
        losses.add(
          "codings of notes", raw.selections.count + raw.source.codings.count, "Notes cannot be coded.")
      }
      if raw.text != nil, !raw.source.about.isEmpty {
        note.text += note.text.isEmpty ? raw.source.about : "\n\n" + raw.source.about
      }
      project.notes.append(note)
    }
  }

  func parseLinks() throws {
    try xml.children { name in
      guard name == "Link" else { return try skipUnknown(name) }
      var link = ExchangeProject.Link(guid: guid("link"), name: xml.attribute("name") ?? "")
      link.direction = xml.attribute("direction")
      link.colour = xml.attribute("color").flatMap(REFIColour.read)?.colour
      link.origin = reference("originGUID")
      link.target = reference("targetGUID")
      try xml.children { name in
        guard name == "NoteRef" else { return try skipUnknown(name) }
        if let note = try target() { link.notes.append(note) }
      }
      project.links.append(link)
    }
  }

  func parseSets() throws {
    try xml.children { name in
      guard name == "Set" else { return try skipUnknown(name) }
      var set = ExchangeProject.Group(guid: guid("set"), name: (xml.attribute("name") ?? "").trimmed)
      try xml.children { name in
        switch name {
        case "Description": set.about = try xml.text()
        case "MemberCode": if let guid = try target() { set.codes.append(guid) }
        case "MemberSource": if let guid = try target() { set.sources.append(guid) }
        case "MemberNote": if let guid = try target() { set.notes.append(guid) }
        default: try skipUnknown(name)
        }
      }
      project.sets.append(set)
    }
  }
}
