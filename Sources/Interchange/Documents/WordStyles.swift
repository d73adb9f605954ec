/// The paragraph styles of a Word document that are headings.
struct WordStyles {
  private struct Style {
    var name = ""
    var base: String?
    var level: Int?
  }

  private var styles: [String: Style] = [:]

  init() {}

  init(_ archive: Archive, part: String) throws {
    let reader = try XMLReader(archive.read(part), path: archive.path, part: part)
    while let event = try reader.next() {
      guard case .start("style") = event, let id = reader.attribute("styleId") else { continue }
      var style = Style()
      try reader.inside { name in
        switch name {
        case "name": style.name = reader.attribute("val")?.lowercased() ?? ""
        case "basedOn": style.base = reader.attribute("val")
        case "outlineLvl": style.level = Self.level(reader.attribute("val"))
        default: break
        }
      }
      styles[id] = style
    }
  }

  /// The depth of a heading style, 1 for the highest; `nil` for others. Word's own styles have English names in every
  /// language.
  func heading(_ id: String) -> Int? {
    var id = id
    // Broken files have styles that are based on themselves.
    for _ in 0..<10 {
      guard let style = styles[id] else { return nil }
      if style.name == "title" { return 1 }
      if style.name.hasPrefix("heading "), let level = Int(style.name.dropFirst(8)) { return level }
      if let level = style.level { return level }
      guard let base = style.base else { return nil }
      id = base
    }
    return nil
  }

  /// Of an outline level, 0 to 8; 9 is body text.
  static func level(_ value: String?) -> Int? {
    value.flatMap { Int($0) }.flatMap { (0...8).contains($0) ? $0 + 1 : nil }
  }
}
