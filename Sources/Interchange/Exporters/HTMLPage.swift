/// A page that needs nothing but itself: no script, and by its own policy nothing is loaded from anywhere.
package enum HTMLPage {
  /// - Parameters:
  ///   - title: plain text, shown as the heading too.
  ///   - style: more CSS.
  ///   - body: HTML.
  package static func render(title: String, style: String = "", body: String) -> String {
    """
    <!DOCTYPE html>
    <html>
    <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>\(escaped(title))</title>
    <style>
    :root { color-scheme: light dark; }
    body { font: 15px/1.45 system-ui, sans-serif; margin: 1.5rem; }
    h1 { font-size: 1.15rem; font-weight: 600; }
    table { border-collapse: collapse; }
    th, td { padding: .2rem .6rem; text-align: start; vertical-align: top; border-bottom: 1px solid #8884; }
    .number { text-align: right; font-variant-numeric: tabular-nums; }
    \(style)</style>
    </head>
    <body>
    <h1 dir="auto">\(escaped(title))</h1>
    \(body)
    </body>
    </html>

    """
  }

  /// Text as it may stand in an element or a quoted attribute. Control characters, which HTML does not allow, become
  /// U+FFFD.
  package static func escaped(_ text: String) -> String {
    var output = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": output += "&amp;"
      case "<": output += "&lt;"
      case ">": output += "&gt;"
      case "\"": output += "&quot;"
      case "'": output += "&#39;"
      case "\t", "\n", "\r": output.unicodeScalars.append(scalar)
      default:
        let isControl = scalar.properties.generalCategory == .control
        output.unicodeScalars.append(isControl ? "\u{FFFD}" : scalar)
      }
    }
    return output
  }
}
