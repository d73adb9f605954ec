import QualData

/// Reads the XML of a REFI-QDA project or codebook element by element. What is sound is taken, what is not is told of with its
/// place; nothing goes without being counted.
final class REFIParser {
  /// A source before its positions are known to be what they are.
  struct RawSource {
    var source: ExchangeProject.Source
    var text: SourceText?
    /// With ranges in the units of the file.
    var selections: [RawSelection] = []
    /// With positions in the units of the file.
    var syncPoints: [ExchangeProject.SyncPoint] = []
  }

  struct RawSelection {
    var selection: ExchangeProject.Selection
    var name: String
    var place: SourcePlace
    /// Instead of a range, of a recording's transcript.
    var syncPoints: (from: String?, to: String?)?
  }

  let xml: XMLReader
  let content: REFIContent
  var project: ExchangeProject
  var isCodebook = false
  var sources: [RawSource] = []
  /// Of notes that are annotations of a source, as QualCoder writes them.
  var annotations: [String: TextRange] = [:]
  /// GUIDs of recordings, which stand for their transcripts.
  var recordings: [String: String] = [:]
  var losses = Losses()
  private(set) var warnings: [Diagnostic] = []
  private var places: [String: SourcePlace] = [:]
  private var unnamed = 0

  init(_ xml: XMLReader, content: REFIContent, name: String) {
    self.xml = xml
    self.content = content
    project = ExchangeProject(name: name)
  }

  func warn(_ message: String, at place: SourcePlace? = nil, remedy: String = "") {
    warnings.append(xml.diagnostic(.warning, message, at: place ?? xml.place, remedy: remedy))
  }

  // MARK: GUIDs

  /// The GUID of the element just started.
  /// - Parameter kind: what must not have it as well: “code”.
  func guid(_ kind: String) -> String {
    var guid = GUID.normal(xml.attribute("guid") ?? "")
    if guid.isEmpty {
      unnamed += 1
      guid = "none-\(unnamed)"
      warn("A \(kind) has no GUID; nothing can refer to it.")
    } else if !GUID.isValid(guid) {
      warn("The GUID of a \(kind) is none; one is made for it.")
    }
    let key = kind + " " + guid
    if let first = places[key] {
      warn("This \(kind) has the GUID of the one in line \(first.line); references go to that one.")
      var count = 2
      while places[key + "#\(count)"] != nil { count += 1 }
      guid += "#\(count)"
    }
    places[kind + " " + guid] = xml.place
    return guid
  }

  /// Where a thing begins.
  func place(_ kind: String, _ guid: String) -> SourcePlace { places[kind + " " + guid] ?? .none }

  /// The GUID that an attribute of the element just started refers to; `nil` without one.
  func reference(_ attribute: String) -> String? {
    guard let value = xml.attribute(attribute) else { return nil }
    let guid = GUID.normal(value)
    return guid.isEmpty ? nil : guid
  }

  /// Of `CodeRef` and the like; the element is read to its end.
  func target() throws -> String? {
    let guid = reference("targetGUID") ?? reference("guid")
    if guid == nil { warn("A reference names no GUID; it was left out.") }
    try xml.skip()
    return guid
  }

  func time(_ attribute: String) -> String? {
    guard let value = xml.attribute(attribute), !value.isEmpty else { return nil }
    let time = ExchangeTime.utc(value)
    if time == nil { losses.add("dates", 1, "They are no dates and times of ISO 8601.") }
    return time
  }

  // MARK: The document

  func parse() throws {
    guard case .start(let root) = try xml.next() else { throw xml.error("The XML has no element.") }
    let namespace = xml.namespace
    switch root {
    case "Project":
      if !namespace.hasPrefix("urn:QDA-XML:project:") { warnOfNamespace(namespace, "project") }
      try parseProject()
    case "CodeBook":
      if !namespace.hasPrefix("urn:QDA-XML:codebook:") { warnOfNamespace(namespace, "codebook") }
      isCodebook = true
      project.origin = xml.attribute("origin") ?? ""
      try xml.children { name in
        switch name {
        case "Codes": try parseCodes()
        case "Sets": try parseSets()
        default: try skipUnknown(name)
        }
      }
    default:
      throw xml.error(
        "The root element is “\(root.shown)”, not “Project” or “CodeBook” of REFI-QDA.",
        remedy: "Export it as REFI-QDA project (.qdpx) or codebook (.qdc).")
    }
    // What follows is well-formed, or an error.
    while try xml.next() != nil {}
  }

  private func warnOfNamespace(_ namespace: String, _ kind: String) {
    warn(
      namespace.isEmpty
        ? "The document names no namespace; it is read as a \(kind) of REFI-QDA."
        : "The namespace “\(namespace.shown)” is not that of a \(kind) of REFI-QDA; it is read as one.")
  }

  private func parseProject() throws {
    if let name = xml.attribute("name"), !name.trimmed.isEmpty { project.name = name.trimmed }
    project.origin = xml.attribute("origin") ?? ""
    try xml.children { name in
      switch name {
      case "Users": try parseUsers()
      case "CodeBook":
        try xml.children { $0 == "Codes" ? try parseCodes() : try skipUnknown($0) }
      case "Variables": try parseVariables()
      case "Cases": try parseCases()
      case "Sources": try parseSources()
      case "Notes": try parseNotes()
      case "Links": try parseLinks()
      case "Sets": try parseSets()
      case "Graphs":
        try xml.children { _ in
          losses.add("graphs", 1, "Qualm has no drawings of codes.")
          try xml.skip()
        }
      case "Description": project.about = try xml.text()
      case "NoteRef": if let note = try target() { project.noteRefs.append(note) }
      default: try skipUnknown(name)
      }
    }
  }

  func skipUnknown(_ name: String) throws {
    losses.add("elements “\(name.shown)”", 1, "The standard has no such element here.")
    try xml.skip()
  }
}
