import CXML
import QualData

/// XML as a stream of events. Refuses a document type declaration, so that there are no entities but XML's five.
///
/// Throws `InputErrors` with line and column for what is not well-formed, truncated or over a limit.
final class XMLReader {
  enum Event: Equatable {
    /// The name without its prefix; `namespace` and `attribute(_:)` tell the rest.
    case start(String)
    case end(String)
    case text(String)
  }

  private let path: String
  /// The entry of an archive.
  private let part: String?
  private let buffer: UnsafeMutableRawBufferPointer
  private let reader: OpaquePointer
  /// An empty element has no end of its own.
  private var pendingEnd: String?
  private(set) var namespace = ""
  private var namespacePlace: UnsafePointer<CChar>?
  /// How many namespaces the elements that are open declare.
  private var declared: [(depth: Int, count: Int)] = []
  private var namespaces = 0

  init(_ bytes: [UInt8], path: String, part: String? = nil) throws {
    self.path = path
    self.part = part
    if let (finding, place) = XMLGuard.finding(in: bytes) {
      throw InputErrors([
        Self.diagnostic(.error, finding.message, path, part, at: place, remedy: Self.remedy)
      ])
    }
    buffer = .allocate(byteCount: max(bytes.count, 1), alignment: 1)
    buffer.copyBytes(from: bytes)
    guard let opened = cxml_open(buffer.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count))
    else {
      buffer.deallocate()
      throw InputErrors(path, "The XML cannot be read.", "")
    }
    reader = opened
  }

  deinit {
    cxml_close(reader)
    buffer.deallocate()
  }

  /// `nil` at the end of the document.
  func next() throws -> Event? {
    if let name = pendingEnd {
      pendingEnd = nil
      return .end(name)
    }
    switch Int(cxml_next(reader)) {
    case CXML_START:
      let name = String(cString: cxml_name(reader))
      // Names of namespaces are kept once, so that the same place is the same name.
      let found = cxml_namespace(reader)
      if found != namespacePlace {
        namespacePlace = found
        namespace = String(cString: found!)
      }
      if cxml_is_empty(reader) != 0 { pendingEnd = name }
      if cxml_depth(reader) > Limits.xmlDepth {
        throw error("The elements are nested deeper than \(Limits.xmlDepth).")
      }
      if cxml_attribute_count(reader) > Limits.xmlAttributes {
        throw error(XMLGuard.Finding.attributes.message)
      }
      try countNamespaces()
      return .start(name)
    case CXML_END: return .end(String(cString: cxml_name(reader)))
    case CXML_TEXT: return .text(String(cString: cxml_text(reader)))
    case CXML_DONE: return nil
    case CXML_DOCTYPE: throw error(XMLGuard.Finding.documentType.message)
    case CXML_ENTITY: throw error("An entity is used that XML does not know.")
    default:
      throw error(
        damage, at: SourcePlace(line: Int(cxml_line(reader)), column: max(1, Int(cxml_column(reader)))))
    }
  }

  private var damage: String {
    let reason = String(cString: cxml_message(reader)).trimmed
    if reason.hasPrefix("Excessive depth") {
      return "The elements are nested deeper than \(Limits.xmlDepth)."
    }
    return reason.isEmpty ? "The XML is damaged." : "The XML is damaged: \(reason)."
  }

  /// libxml2 looks through all that hold at an element for each of its prefixes.
  private func countNamespaces() throws {
    let depth = Int(cxml_depth(reader))
    while let last = declared.last, last.depth >= depth {
      namespaces -= last.count
      declared.removeLast()
    }
    let count = Int(cxml_namespace_count(reader))
    if count == 0 { return }
    declared.append((depth, count))
    namespaces += count
    if namespaces > Limits.xmlNamespaces {
      throw error("More than \(Limits.xmlNamespaces.grouped) namespaces are declared inside each other.")
    }
  }

  /// As the document declares it; UTF-8 where it declares none. Known when reading has begun.
  var encoding: String { cxml_encoding(reader).map { String(cString: $0).uppercased() } ?? "UTF-8" }

  /// An attribute of the element just started, by its name without prefix.
  func attribute(_ name: String) -> String? { cxml_attribute(reader, name).map { String(cString: $0) } }

  /// Leaves out what is inside the element just started, and its end.
  func skip() throws { try inside { _ in } }

  /// Calls a function at the start of each element inside the one just started, and goes to the end of that one.
  func inside(_ body: (String) throws -> Void) throws {
    var depth = 1
    while depth > 0, let event = try next() {
      switch event {
      case .start(let name):
        depth += 1
        try body(name)
      case .end: depth -= 1
      case .text: break
      }
    }
  }

  /// Calls a function at the start of each element directly in the one just started, and goes to the end of that one.
  /// - Parameter body: must go to the end of the element it is called for.
  func children(_ body: (String) throws -> Void) throws {
    while let event = try next() {
      switch event {
      case .start(let name): try body(name)
      case .end: return
      case .text: break
      }
    }
  }

  /// All text inside the element just started, to its end.
  func text() throws -> String {
    var depth = 1
    var text = ""
    while depth > 0, let event = try next() {
      switch event {
      case .start: depth += 1
      case .end: depth -= 1
      case .text(let more): text += more
      }
    }
    return text
  }

  /// An error.
  /// - Parameter place: `nil` for the element or text at hand; the parser itself is further on.
  func error(_ message: String, remedy: String? = nil, at place: SourcePlace? = nil) -> InputErrors {
    InputErrors([
      diagnostic(
        .error, message, at: place ?? self.place,
        remedy: remedy ?? Self.remedy)
    ])
  }

  /// Where the element just started stands: its line, without a column.
  var place: SourcePlace { SourcePlace(line: Int(cxml_element_line(reader)), column: 0) }

  private static let remedy = "Open the file in the program it came from and save it again."

  /// Something about a place of the document; in an archive the message names it.
  func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, at place: SourcePlace, remedy: String = ""
  ) -> Diagnostic {
    Self.diagnostic(severity, message, path, part, at: place, remedy: remedy)
  }

  private static func diagnostic(
    _ severity: Diagnostic.Severity, _ message: String, _ path: String, _ part: String?,
    at place: SourcePlace, remedy: String
  ) -> Diagnostic {
    guard let part else {
      let place = SourcePlace(line: place.line, column: max(1, place.column))
      return Diagnostic(severity, file: path, place: place, message: message, remedy: remedy)
    }
    let column = place.column > 0 ? ", column \(place.column)" : ""
    let at = "In the part “\(part)”, line \(place.line)\(column): "
    return Diagnostic(severity, file: path, message: at + message, remedy: remedy)
  }
}
