import QualData

/// Writes the codes and sets of a project as a REFI-QDA codebook (`.qdc`).
package enum REFICodebookWriter {
  package static func xml(_ project: ExchangeProject) -> String {
    var xml = XMLWriter(indented: true)
    xml.start(
      "CodeBook",
      ["xmlns": "urn:QDA-XML:codebook:1.0", "origin": project.origin.isEmpty ? nil : project.origin])
    xml.start("Codes")
    for code in project.codes { REFICodeWriter.write(code, notes: false, &xml) }
    xml.end()
    let sets = project.sets.filter { !$0.codes.isEmpty }
    if !sets.isEmpty {
      xml.start("Sets")
      for set in sets {
        xml.element("Set", ["guid": set.guid, "name": set.name]) { xml in
          if !set.about.isEmpty { xml.element("Description", [:], set.about) }
          for code in set.codes { xml.element("MemberCode", ["guid": code]) }
        }
      }
      xml.end()
    }
    return xml.finish()
  }
}

enum REFICodeWriter {
  /// - Parameter notes: whether codes can refer to notes, which codebooks have none of.
  static func write(_ code: ExchangeProject.Code, notes: Bool, _ xml: inout XMLWriter) {
    xml.element(
      "Code",
      [
        "guid": code.guid, "name": code.name, "isCodable": code.isCodable ? "true" : "false",
        "color": code.colour,
      ]
    ) { xml in
      if !code.about.isEmpty { xml.element("Description", [:], code.about) }
      if notes { for note in code.notes { xml.element("NoteRef", ["targetGUID": note]) } }
      for child in code.children { write(child, notes: notes, &xml) }
    }
  }
}
