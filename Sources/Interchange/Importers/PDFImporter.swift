import QualData

/// PDF files with text in them; a scan has none. Lines that head or foot most pages are left out.
package enum PDFImporter: DocumentImporter {
  package static let format = "PDF"

  package static func recognises(_ content: FileContent) -> Bool { content.starts(with: "%PDF") }

  package static func read(_ content: FileContent, from source: ImportSource) throws -> [Reading] {
    var reading = try reading(PDFText.pages(of: content.file), from: source)
    if !PDFText.hasEnd(content.file) {
      reading.warnings.append(
        Diagnostic(
          .warning, file: source.path,
          message:
            "The PDF breaks off at byte \(content.file.bytes.count.grouped) without its end, so part of it may be missing.",
          remedy: "Compare its last page with the original."))
    }
    return [reading]
  }

  /// - Parameter text: as `pdftotext` gives it, a form feed after each page.
  package static func reading(_ text: String, from source: ImportSource) throws -> Reading {
    var pages = PDFPages(text)
    if pages.isBlank {
      throw InputErrors(
        source.path, "The PDF holds no text; its pages are pictures.",
        "Have the text recognised (OCR) and save it as text.")
    }
    pages.dropRunningLines()
    // Fonts that do not say which characters their signs are come out as control characters.
    let controls = pages.text.utf8.count { $0 < 0x20 && !(0x09...0x0D).contains($0) }
    if controls > 8, controls * 20 > pages.text.utf8.count {
      throw InputErrors(
        source.path, "The fonts of this PDF do not say which characters their signs stand for.",
        "Use the document that it was made from, or have its text recognised (OCR).")
    }
    var text = DecodedText(pages.text)
    try ControlCharacters.clean(&text, file: source.path)
    var reading = try LabelledText(
      TextLines(text.bytes), isMarkdown: false, knownLabels: source.options.knownLabels
    )
    .reading(source)
    reading.notes += pages.leftOut.notes
    return reading
  }
}
