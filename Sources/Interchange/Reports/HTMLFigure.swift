/// A drawing in a page of HTML: an image by itself, so that ids and styles of several never meet.
enum HTMLFigure {
  static func html(_ figure: ReportDocument.Figure) -> String {
    "<img src=\"data:image/svg+xml,\(encoded(figure.svg))\" width=\"\(Int(figure.width.rounded()))\" "
      + "height=\"\(Int(figure.height.rounded()))\" alt=\"\(HTMLPage.escaped(figure.alternative))\">"
  }

  /// As it may stand in a quoted address (RFC 3986): what is not allowed in one as percent and two digits.
  private static func encoded(_ svg: String) -> String {
    var output = ""
    output.reserveCapacity(svg.utf8.count * 5 / 4)
    for byte in svg.utf8 {
      switch byte {
      case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
        UInt8(ascii: "0")...UInt8(ascii: "9"):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      case _ where "-._~!$'()*+,;=:@/? ".utf8.contains(byte):
        output.unicodeScalars.append(Unicode.Scalar(byte))
      default:
        let digits = String(byte, radix: 16, uppercase: true)
        output += "%" + (digits.count == 1 ? "0" : "") + digits
      }
    }
    return output.replacing("'", with: "%27")
  }
}
