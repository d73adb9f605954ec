/// A picture of a Word file: an SVG drawing, with one of points in its place for programs that know none.
/// Source of the extension: [MS-ODRAWXML] 2.3.2, `svgBlip`.
enum WordPicture {
  static func add(_ number: Int, _ size: KeyValuePairs<String, String?>, to xml: inout XMLWriter) {
    xml.element("pic:pic") {
      $0.element("pic:nvPicPr") {
        $0.element("pic:cNvPr", ["id": String(number), "name": "Figure \(number)"])
        $0.element("pic:cNvPicPr")
      }
      $0.element("pic:blipFill") {
        $0.element("a:blip", ["r:embed": "points\(number)"]) {
          $0.element("a:extLst") {
            $0.element("a:ext", ["uri": "{96DAC541-7B7A-43D3-8B79-37D633B846F1}"]) {
              $0.element(
                "asvg:svgBlip",
                [
                  "xmlns:asvg": "http://schemas.microsoft.com/office/drawing/2016/SVG/main",
                  "r:embed": "figure\(number)",
                ])
            }
          }
        }
        $0.element("a:stretch") { $0.element("a:fillRect") }
      }
      $0.element("pic:spPr") {
        $0.element("a:xfrm") {
          $0.element("a:off", ["x": "0", "y": "0"])
          $0.element("a:ext", size)
        }
        $0.element("a:prstGeom", ["prst": "rect"]) { $0.element("a:avLst") }
      }
    }
  }
}
