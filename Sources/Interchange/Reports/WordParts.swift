/// The parts of a Word file around its text.
enum WordParts {
  static let main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
  static let links = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  static let drawing = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
  static let graphics = "http://schemas.openxmlformats.org/drawingml/2006/main"
  static let picture = "http://schemas.openxmlformats.org/drawingml/2006/picture"
  private static let package = "http://schemas.openxmlformats.org/package/2006"
  private static let wordType = "application/vnd.openxmlformats-officedocument.wordprocessingml"

  static var contentTypes: String {
    var xml = XMLWriter()
    xml.element("Types", ["xmlns": "\(package)/content-types"]) {
      for (ending, type) in [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"), ("xml", "application/xml"),
        ("png", "image/png"), ("svg", "image/svg+xml"),
      ] {
        $0.element("Default", ["Extension": ending, "ContentType": type])
      }
      for (part, type) in [
        ("word/document", "\(wordType).document.main+xml"), ("word/styles", "\(wordType).styles+xml"),
        ("word/numbering", "\(wordType).numbering+xml"), ("word/settings", "\(wordType).settings+xml"),
        ("word/footer", "\(wordType).footer+xml"),
        ("docProps/core", "application/vnd.openxmlformats-package.core-properties+xml"),
      ] {
        $0.element("Override", ["PartName": "/\(part).xml", "ContentType": type])
      }
    }
    return xml.finish()
  }

  static var relationships: String {
    relationships([
      ("document", "\(links)/officeDocument", "word/document.xml", false),
      ("properties", "\(package)/relationships/metadata/core-properties", "docProps/core.xml", false),
    ])
  }

  static func relationships(of body: WordBody) -> String {
    var all = ["styles", "numbering", "settings", "footer"].map { ($0, "\(links)/\($0)", "\($0).xml", false) }
    for number in body.figures.indices.map({ $0 + 1 }) {
      all.append(("points\(number)", "\(links)/image", "media/figure\(number).png", false))
      all.append(("figure\(number)", "\(links)/image", "media/figure\(number).svg", false))
    }
    all += body.links.enumerated().map { ("link\($0 + 1)", "\(links)/hyperlink", $1, true) }
    return relationships(all)
  }

  private static func relationships(
    _ all: [(id: String, type: String, target: String, isOutside: Bool)]
  ) -> String {
    var xml = XMLWriter()
    xml.element("Relationships", ["xmlns": "\(package)/relationships"]) {
      for link in all {
        $0.element(
          "Relationship",
          [
            "Id": link.id, "Type": link.type, "Target": link.target,
            "TargetMode": link.isOutside ? "External" : nil,
          ])
      }
    }
    return xml.finish()
  }

  static func properties(_ document: ReportDocument) -> String {
    var xml = XMLWriter()
    xml.element(
      "cp:coreProperties",
      ["xmlns:cp": "\(package)/metadata/core-properties", "xmlns:dc": "http://purl.org/dc/elements/1.1/"]
    ) {
      $0.element("dc:title", [:], document.title)
      $0.element("dc:creator", [:], "Qualm")
      if let language = document.language { $0.element("dc:language", [:], language) }
    }
    return xml.finish()
  }

  /// 1 is the list with bullets; each list with numbers begins at 1 again.
  static let firstNumberedList = 2

  static func numbering(numberedLists: Int) -> String {
    var xml = XMLWriter()
    xml.element("w:numbering", ["xmlns:w": main]) {
      for (id, format, text) in [("0", "bullet", "•"), ("1", "decimal", "%1.")] {
        $0.element("w:abstractNum", ["w:abstractNumId": id]) {
          $0.element("w:multiLevelType", ["w:val": "singleLevel"])
          $0.element("w:lvl", ["w:ilvl": "0"]) {
            $0.element("w:start", ["w:val": "1"])
            $0.element("w:numFmt", ["w:val": format])
            $0.element("w:lvlText", ["w:val": text])
            $0.element("w:lvlJc", ["w:val": "left"])
            $0.element("w:pPr") { $0.element("w:ind", ["w:left": "425", "w:hanging": "425"]) }
          }
        }
      }
      $0.element("w:num", ["w:numId": "1"]) { $0.element("w:abstractNumId", ["w:val": "0"]) }
      for number in 0..<numberedLists {
        $0.element("w:num", ["w:numId": String(firstNumberedList + number)]) {
          $0.element("w:abstractNumId", ["w:val": "1"])
          $0.element("w:lvlOverride", ["w:ilvl": "0"]) { $0.element("w:startOverride", ["w:val": "1"]) }
        }
      }
    }
    return xml.finish()
  }

  /// Without it Word opens the file as one of an old version.
  static var settings: String {
    var xml = XMLWriter()
    xml.element("w:settings", ["xmlns:w": main]) {
      $0.element("w:compat") {
        $0.element(
          "w:compatSetting",
          [
            "w:name": "compatibilityMode", "w:uri": "http://schemas.microsoft.com/office/word",
            "w:val": "15",
          ])
      }
    }
    return xml.finish()
  }

  /// The page's number, in the middle.
  static var footer: String {
    var xml = XMLWriter()
    xml.element("w:ftr", ["xmlns:w": main]) {
      $0.element("w:p") {
        $0.element("w:pPr") { $0.element("w:jc", ["w:val": "center"]) }
        $0.element("w:fldSimple", ["w:instr": " PAGE "]) {
          $0.element("w:r") { $0.element("w:t", [:], "1") }
        }
      }
    }
    return xml.finish()
  }

  /// One transparent pixel.
  static let blankPNG: [UInt8] = [
    0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0x00, 0x00, 0x00, 0x0D, 0x49, 0x48, 0x44, 0x52,
    0x00, 0x00, 0x00, 0x01, 0x00, 0x00, 0x00, 0x01, 0x08, 0x06, 0x00, 0x00, 0x00, 0x1F, 0x15, 0xC4,
    0x89, 0x00, 0x00, 0x00, 0x0B, 0x49, 0x44, 0x41, 0x54, 0x78, 0xDA, 0x63, 0x60, 0x00, 0x02, 0x00,
    0x00, 0x05, 0x00, 0x01, 0xE9, 0xFA, 0xDC, 0xD8, 0x00, 0x00, 0x00, 0x00, 0x49, 0x45, 0x4E, 0x44,
    0xAE, 0x42, 0x60, 0x82,
  ]
}
