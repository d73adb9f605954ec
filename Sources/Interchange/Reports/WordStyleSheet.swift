/// The styles of a Word file; whoever opens it changes them in one place. Built-in styles have Word's own names, so that
/// its navigation and tables of contents find them.
enum WordStyleSheet {
  static func xml(language: String?) -> String {
    var xml = XMLWriter()
    xml.element("w:styles", ["xmlns:w": WordParts.main]) {
      defaults(language, &$0)
      for style in styles { add(style, &$0) }
      character("Hyperlink", "Hyperlink", &$0) {
        $0.element("w:color", ["w:val": "0563C1"])
        $0.element("w:u", ["w:val": "single"])
      }
      character("Code", "Code", &$0) {
        $0.element("w:rFonts", ["w:ascii": "Consolas", "w:hAnsi": "Consolas", "w:cs": "Consolas"])
        $0.element("w:sz", ["w:val": "18"])
        $0.element("w:szCs", ["w:val": "18"])
      }
      table(&$0)
    }
    return xml.finish()
  }

  private struct Style {
    var id: String
    var name: String
    var base: String? = "Normal"
    /// Half points.
    var size: Int?
    var isBold = false
    var isItalic = false
    var colour: String?
    /// Twentieths of a point.
    var before = 0
    var after = 0
    var start = 0
    /// On one page with the next paragraph.
    var keepsNext = false
    var hasBar = false
    /// Of a heading, from 0.
    var outline: Int?
    var list: Int?
    var isCustom = false
  }

  private static let styles = [
    Style(id: "Normal", name: "Normal", base: nil, after: 120),
    Style(id: "Title", name: "Title", size: 36, isBold: true, after: 240, keepsNext: true),
    heading(1, size: 28, before: 360), heading(2, size: 24, before: 280), heading(3, size: 22, before: 200),
    Style(id: "Quote", name: "Quote", before: 160, after: 0, start: 284, keepsNext: true, hasBar: true),
    Style(
      id: "QuoteSource", name: "Quote Source", size: 18, colour: "595959", after: 160, start: 284,
      hasBar: true,
      isCustom: true),
    Style(id: "Caption", name: "caption", size: 20, isBold: true, colour: "404040", before: 160, after: 80),
    Style(id: "ListBullet", name: "List Bullet", after: 60, list: 1),
    Style(id: "ListNumber", name: "List Number", after: 60),
    Style(id: "TableText", name: "Table Text", size: 18, before: 20, after: 20, isCustom: true),
  ]

  private static func heading(_ level: Int, size: Int, before: Int) -> Style {
    Style(
      id: "Heading\(level)", name: "heading \(level)", size: size, isBold: true, before: before, after: 80,
      keepsNext: true, outline: level - 1)
  }

  private static func defaults(_ language: String?, _ xml: inout XMLWriter) {
    xml.element("w:docDefaults") {
      $0.element("w:rPrDefault") {
        $0.element("w:rPr") {
          $0.element("w:rFonts", ["w:ascii": "Calibri", "w:hAnsi": "Calibri", "w:cs": "Arial"])
          $0.element("w:sz", ["w:val": "22"])
          $0.element("w:szCs", ["w:val": "22"])
          if let language {
            let isRightToLeft = ["ar", "he", "fa", "ur"].contains(language.prefix(2))
            $0.element("w:lang", [(isRightToLeft ? "w:bidi" : "w:val"): regional(language)])
          }
        }
      }
      $0.element("w:pPrDefault")
    }
  }

  /// Word's dictionaries are of regions.
  private static func regional(_ language: String) -> String {
    ["en": "en-GB", "nl": "nl-NL", "fr": "fr-FR", "de": "de-DE", "it": "it-IT", "es": "es-ES"][language]
      ?? language
  }

  private static func add(_ style: Style, _ xml: inout XMLWriter) {
    xml.element(
      "w:style",
      [
        "w:type": "paragraph", "w:default": style.base == nil ? "1" : nil,
        "w:customStyle": style.isCustom ? "1" : nil, "w:styleId": style.id,
      ]
    ) {
      $0.element("w:name", ["w:val": style.name])
      if let base = style.base { $0.element("w:basedOn", ["w:val": base]) }
      if style.outline != nil { $0.element("w:next", ["w:val": "Normal"]) }
      $0.element("w:qFormat")
      $0.element("w:pPr") {
        if style.keepsNext { $0.element("w:keepNext") }
        if let list = style.list {
          $0.element("w:numPr") { $0.element("w:numId", ["w:val": String(list)]) }
        }
        if style.hasBar {
          $0.element("w:pBdr") {
            $0.element("w:left", ["w:val": "single", "w:sz": "18", "w:space": "8", "w:color": "A6A6A6"])
          }
        }
        $0.element("w:spacing", ["w:before": String(style.before), "w:after": String(style.after)])
        if style.start > 0 { $0.element("w:ind", ["w:left": String(style.start)]) }
        if let outline = style.outline { $0.element("w:outlineLvl", ["w:val": String(outline)]) }
      }
      $0.element("w:rPr") {
        if style.isBold {
          $0.element("w:b")
          $0.element("w:bCs")
        }
        if let colour = style.colour { $0.element("w:color", ["w:val": colour]) }
        if let size = style.size {
          $0.element("w:sz", ["w:val": String(size)])
          $0.element("w:szCs", ["w:val": String(size)])
        }
      }
    }
  }

  private static func character(
    _ id: String, _ name: String, _ xml: inout XMLWriter, _ look: (inout XMLWriter) -> Void
  ) {
    xml.element("w:style", ["w:type": "character", "w:styleId": id]) {
      $0.element("w:name", ["w:val": name])
      $0.element("w:rPr") { look(&$0) }
    }
  }

  /// Lines between rows only; the header in bold.
  private static func table(_ xml: inout XMLWriter) {
    xml.element("w:style", ["w:type": "table", "w:customStyle": "1", "w:styleId": "QualmTable"]) {
      $0.element("w:name", ["w:val": "Qualm Table"])
      $0.element("w:tblPr") {
        $0.element("w:tblBorders") {
          for edge in ["top", "bottom", "insideH"] {
            $0.element("w:\(edge)", ["w:val": "single", "w:sz": "4", "w:space": "0", "w:color": "BFBFBF"])
          }
        }
        $0.element("w:tblCellMar") {
          $0.element("w:left", ["w:w": "70", "w:type": "dxa"])
          $0.element("w:right", ["w:w": "70", "w:type": "dxa"])
        }
      }
      $0.element("w:tblStylePr", ["w:type": "firstRow"]) {
        $0.element("w:rPr") {
          $0.element("w:b")
          $0.element("w:bCs")
        }
        $0.element("w:tcPr") {
          $0.element("w:shd", ["w:val": "clear", "w:color": "auto", "w:fill": "EDEDED"])
        }
      }
    }
  }
}
