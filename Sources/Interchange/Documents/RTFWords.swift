/// What control words of RTF mean.
enum RTFWords {
  /// Groups that hold no text of the page.
  static let ignored: Set<String> = [
    "colortbl", "pict", "objdata", "objclass", "header", "headerl", "headerr", "headerf", "footer", "footerl",
    "footerr", "footerf", "fldinst", "listtext", "pntext", "nonshppict", "author", "operator", "creatim",
    "revtim", "printim", "comment", "keywords", "subject", "doccomm", "info", "generator", "xe", "tc", "rxe",
    "bkmkstart", "bkmkend", "listtable", "revtbl", "rsidtbl", "themedata", "filetbl", "template",
    "shpinst", "shprslt", "do",
  ]
  /// Words that stand for characters.
  static let characters: [String: String] = [
    "tab": "\t", "line": "\n", "lquote": "‘", "rquote": "’", "ldblquote": "“", "rdblquote": "”",
    "endash": "–", "emdash": "—", "bullet": "•", "~": "\u{A0}", "_": "-", "-": "", "\\": "\\", "{": "{",
    "}": "}", "enspace": " ", "emspace": " ", "qmspace": " ", "lbr": "\n", "zwj": "\u{200D}",
    "zwnj": "\u{200C}", "ltrmark": "\u{200E}", "rtlmark": "\u{200F}",
  ]
}
