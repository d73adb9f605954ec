import Foundation
import QualData

/// The text of a PDF file, by `pdftotext` of Poppler, which is a program of its own.
enum PDFText {
  /// Whether the mark that ends a PDF (ISO 32000-1, 7.5.5) is among its last bytes.
  static func hasEnd(_ file: SourceFile) -> Bool {
    HTMLTag.find("%%EOF", in: Array(file.bytes.suffix(1_024)), from: 0) != nil
  }

  /// Pages end with a form feed.
  ///
  /// Throws `InputErrors` when the file holds more than `PDFContent` lets pass, or the program is not installed, refuses it,
  /// or takes more than `Limits` allow for what it holds: time, memory, or text written.
  static func pages(of file: SourceFile) throws -> String {
    let content = try PDFContent(file)
    let allowance = Subprocess.Allowance(
      seconds: Limits.pdfSeconds, processorSeconds: Limits.pdfProcessorSeconds(content.size),
      memory: Limits.pdfMemory(file.bytes.count), output: Limits.pdfText)
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("qualm-\(UUID().uuidString)")
    let input = folder.appendingPathComponent("input.pdf")
    let output = folder.appendingPathComponent("output.txt")
    let messages = folder.appendingPathComponent("messages.txt")
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
      try Data(file.bytes).write(to: input)
    } catch {
      throw InputErrors(
        file.path, "No temporary file could be written for this PDF.", "Make room on the disk.")
    }
    defer { try? FileManager.default.removeItem(at: folder) }
    let status = Subprocess.run(
      ["pdftotext", "-enc", "UTF-8", input.path, output.path], messages: messages.path, output: output.path,
      within: allowance)
    switch status {
    case .notFound:
      throw InputErrors(
        file.path, "Reading PDF files needs the program pdftotext, which was not found.",
        "Install poppler-utils, or save the document as text.")
    case .tookTooLong:
      throw InputErrors(
        file.path, "pdftotext took longer than a PDF file of \(file.bytes.count.grouped) bytes should need.",
        "Save the document as text.")
    case .neededTooMuchMemory:
      throw InputErrors(
        file.path, "pdftotext needed more than \(allowance.memory.grouped) bytes of memory.",
        "Save the document as text.")
    case .wroteTooMuch:
      throw InputErrors(
        file.path, "pdftotext wrote more than \(allowance.output.grouped) bytes.", "Is it the right file?")
    case .ended(0): break
    case .ended:
      let reason = (try? String(contentsOf: messages, encoding: .utf8)) ?? ""
      let isLocked = reason.contains("password")
      throw InputErrors(
        file.path,
        isLocked
          ? "The file is protected with a password."
          : "pdftotext could not read this PDF file of \(file.bytes.count.grouped) bytes"
            + (hasEnd(file)
              ? "." : "; its end is missing, so it breaks off at byte \(file.bytes.count.grouped)."),
        isLocked ? "Save it without one." : "Open it in a PDF reader and save it again, or save it as text.")
    }
    let text = try SourceFile.read(output, shownAs: file.path)
    return String(decoding: text.bytes, as: UTF8.self)
  }
}
