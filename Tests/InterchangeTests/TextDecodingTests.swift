import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

@Suite struct TextDecodingTests {
  private func decode(_ bytes: [UInt8], _ path: String = "a.txt") throws -> DecodedText {
    try TextDecoding.decode(SourceFile(path: path, bytes: bytes))
  }
  private func failure(_ bytes: [UInt8]) -> [String] { errors { _ = try decode(bytes) } }

  @Test func utf8WithAndWithoutMark() throws {
    #expect(try decode(Array("é".utf8)).text == "é")
    #expect(try decode([0xEF, 0xBB, 0xBF] + Array("é".utf8)).text == "é")
    #expect(try decode(Array("é".utf8)).encoding == "UTF-8")
  }

  @Test func utf16WithMark() throws {
    let little = try decode([0xFF, 0xFE, 0x48, 0, 0xE9, 0, 0x0D, 0, 0x0A, 0])
    #expect(little.text == "Hé\n")
    #expect(little.encoding == "UTF-16LE")
    #expect(try decode([0xFE, 0xFF, 0, 0x48, 0, 0xE9]).text == "Hé")
  }

  @Test func utf16WithoutMarkShowsByItsNULs() throws {
    let text = "INT: Bonjour à tous"
    let big = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    let little = text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    #expect(try decode(big) == DecodedText(bytes: Array(text.utf8), encoding: "UTF-16BE"))
    #expect(try decode(little) == DecodedText(bytes: Array(text.utf8), encoding: "UTF-16LE"))
  }

  @Test func westernTextIsReadAsWindows1252() throws {
    let text = "Enquêteur : c’est déjà très bien à l’hôpital, où la génomique coûte 5 €."
    let bytes: [UInt8] = text.unicodeScalars.map { $0 == "’" ? 0x92 : $0 == "€" ? 0x80 : UInt8($0.value) }
    let decoded = try decode(bytes)
    #expect(decoded.text == text)
    #expect(decoded.encoding == "windows-1252")
    #expect(
      messages(try read(bytes)).contains(
        "The file is not UTF-8 and was read as windows-1252, the likely encoding."))
  }

  @Test func aCoincidenceOfBytesDoesNotMakeWesternTextUTF8() throws {
    // É before » is valid UTF-8 by chance; the accents after it are not.
    let text =
      "CAFÉ» c'était très animé, déjà bondé, et la soirée a été gâchée à côté par une fenêtre cassée."
    #expect(try decode(text.unicodeScalars.map { UInt8($0.value) }).text == text)
  }

  @Test func lettersOfDOSAreRefused() {
    // “les tempêtes, déçu et génétique” in code page 850.
    let bytes: [UInt8] =
      Array("les temp".utf8) + [0x88] + Array("tes, d".utf8) + [0x82, 0x87] + Array("u et g".utf8)
      + [0x82] + Array("n".utf8) + [0x82] + Array("tique".utf8)
    #expect(
      failure(bytes) == [
        """
        a.txt: error: The file is not UTF-8, and its encoding is not certain. It may be of DOS or of an old Mac.
          Open it in the program it came from and save it as UTF-8.
        """
      ])
  }

  @Test(arguments: [
    // “I don’t know; it’s a café” and “Wir müssen für Größe zählen” in Mac OS Roman.
    [UInt8]("I don".utf8) + [0xD5] + [UInt8]("t know; it".utf8) + [0xD5] + [UInt8]("s a caf".utf8) + [0x8E],
    [UInt8]("Wir m".utf8) + [0x9F] + [UInt8]("ssen f".utf8) + [0x9F] + [UInt8]("r Gr".utf8) + [0x9A, 0xA7]
      + [UInt8]("e z".utf8) + [0x8A] + [UInt8]("hlen".utf8),
    // “I don’t know.” and “We met in a café in Köln.”, with no other accents.
    [UInt8]("I don".utf8) + [0xD5] + [UInt8]("t know.".utf8),
    [UInt8]("We met in a caf".utf8) + [0x8E] + [UInt8](" in K".utf8) + [0x9A] + [UInt8]("ln.".utf8),
  ])
  func lettersOfAnOldMacAreRefused(bytes: [UInt8]) {
    #expect(failure(bytes)[0].contains("It may be of DOS or of an old Mac."))
  }

  @Test func oneCapitalInsideAWordIsNothing() throws {
    // “McÉwan, Énard, été”.
    let bytes: [UInt8] =
      [UInt8]("Mc".utf8) + [0xC9] + [UInt8]("wan, ".utf8) + [0xC9] + [UInt8]("nard, ".utf8) + [0xE9]
      + [UInt8]("t".utf8) + [0xE9]
    #expect(try decode(bytes).text == "McÉwan, Énard, été")
  }

  @Test func otherScriptsInOldEncodingsAreRefused() {
    let cyrillic: [UInt8] = (0..<20).flatMap { _ in [0xCF, 0xF0, 0xE8, 0xE2, 0xE5, 0xF2, 0x20] as [UInt8] }
    #expect(
      failure(cyrillic)[0].hasPrefix("a.txt: error: The file is not UTF-8, and its encoding is not certain."))
  }

  @Test func brokenUTF8IsRefusedWithThePlace() {
    #expect(
      failure(Array("déjà vu ".utf8) + [0xFF] + Array(" été".utf8)) == [
        """
        a.txt: error: The file looks like UTF-8, but byte 11 is not valid UTF-8.
          Open it in the program it came from and save it as UTF-8 again.
        """
      ])
    // Overlong forms and surrogates are not UTF-8.
    #expect(UTF8Scan([0x41, 0xC0, 0x80]).firstInvalid == 1)
    #expect(UTF8Scan([0xED, 0xA0, 0x80]).firstInvalid == 0)
    #expect(UTF8Scan([0xF4, 0x90, 0x80, 0x80]).firstInvalid == 0)
    #expect(UTF8Scan(Array("a𝄞é€".utf8)).validSequences == 3)
  }

  @Test func bytesThatWindows1252DoesNotHaveAreRefused() {
    // é and è of Mac OS Roman.
    #expect(
      failure(Array("un caf".utf8) + [0x8E] + Array(" tr".utf8) + [0x8F] + Array("s bon".utf8)) == [
        """
        a.txt: error: The file is not UTF-8, and its encoding is not certain. Byte 11 is not windows-1252.
          Open it in the program it came from and save it as UTF-8.
        """
      ])
  }

  @Test(
    arguments: [
      (Array("%PDF-1.7".utf8), "a PDF document", "Save the transcript as plain text in UTF-8."),
      (Array("{\\rtf1\\ansi".utf8), "an RTF document", "Save the transcript as plain text in UTF-8."),
      (
        Array("PK\u{3}\u{4}....word/document.xml".utf8), "a Word document",
        "Save the transcript as plain text in UTF-8."
      ),
      (
        Array("PK\u{3}\u{4}....sources/word/a.docx....project.qde".utf8), "a REFI-QDA project",
        "Make a project of it with `qualm init --from FILE`."
      ),
      (Array("PK\u{3}\u{4}....xl/workbook.xml".utf8), "an Excel workbook", "Save the sheet as CSV in UTF-8."),
      (
        Array("PK\u{3}\u{4}....ppt/presentation.xml".utf8), "a PowerPoint presentation",
        "Save the transcript as plain text in UTF-8."
      ),
      (
        Array("PK\u{3}\u{4}....[Content_Types].xml".utf8), "an Office document without a text",
        "Save the transcript as plain text in UTF-8."
      ),
      ([0x89, 0x50, 0x4E, 0x47, 0x0D], "a PNG picture", "Save the transcript as plain text in UTF-8."),
      ([0xFF, 0xD8, 0xFF, 0xE0], "a JPEG picture", "Save the transcript as plain text in UTF-8."),
      (Array("RIFF....WAVE".utf8), "a sound or video file", "Transcribe it first."),
      ([0x7F, 0x45, 0x4C, 0x46, 2], "a program", "Save the transcript as plain text in UTF-8."),
      ([0x1F, 0x8B, 8], "a gzip archive", "Unpack it first."),
      (
        Array("SQLite format 3\u{0}".utf8), "an SQLite database",
        "Save the transcript as plain text in UTF-8."
      ),
    ] as [([UInt8], String, String)]) func binaryFilesAreRefusedByName(
      _ bytes: [UInt8], _ noun: String, _ remedy: String
    )
  {
    #expect(failure(bytes) == ["a.txt: error: This is \(noun), not a text file.\n  \(remedy)"])
  }

  @Test(arguments: [
    ("<?xml version=\"1.0\"?>", "an XML file", "Export it as plain text, WebVTT or CSV."),
    ("{\"names\": []}", "a JSON file", "Export it as plain text, WebVTT or CSV."),
  ]) func markupIsRefusedByName(_ text: String, _ noun: String, _ remedy: String) {
    #expect(
      errors { _ = try read(text, as: "a.txt") }
        == ["a.txt: error: This is \(noun), not a transcript that can be read.\n  \(remedy)"])
  }

  @Test func nothingIsRefused() {
    #expect(failure([]) == ["a.txt: error: The file is empty."])
    #expect(failure(Array(" \n\t\u{A0}\n".utf8)) == ["a.txt: error: The file holds nothing but white space."])
    #expect(failure([0xEF, 0xBB, 0xBF]) == ["a.txt: error: The file holds nothing but white space."])
  }

  @Test func nulsAreRefused() {
    #expect(
      failure(Array("INT: Yes.\u{0}".utf8)) == [
        "a.txt: error: This is not a text file: byte 10 is NUL.\n  Save the transcript as plain text in UTF-8."
      ])
  }

  @Test func everyLineEndBecomesLF() throws {
    #expect(try decode(Array("a\r\nb\rc\nd\r\r\ne".utf8)).text == "a\nb\nc\nd\n\ne")
  }

  @Test func controlCharactersBecomeSpacesOrLineEnds() throws {
    let decoded = try decode(Array("a\u{15}b\u{B}c\u{C}d\te\u{7F}f".utf8))
    #expect(decoded.text == "a b\nc\nd\te f")
    #expect(decoded.replacedControls == 4)
    #expect(
      messages(try read("INT: Yes.\u{15}\nP01: No.")).first
        == "1 control character became spaces or line ends.")
  }

  @Test func aFileFullOfControlCharactersIsNoText() {
    #expect(
      failure([UInt8](repeating: 1, count: 20)) == [
        "a.txt: error: This is not a text file: 20 of its characters are control characters.\n"
          + "  Save the transcript as plain text in UTF-8."
      ])
  }
}

@Suite struct SourceFileTests {
  @Test func whatCannotBeReadIsSaid() throws {
    let folder = try TemporaryFolder()
    let missing = folder.url.appendingPathComponent("no.txt")
    #expect(
      errors { _ = try SourceFile.read(missing, shownAs: "no.txt") }
        == ["no.txt: error: The file does not exist.\n  Check the name and the folder."])
    #expect(
      errors { _ = try SourceFile.read(folder.url, shownAs: "interviews") }
        == ["interviews: error: This is a folder, not a file.\n  Name the files in it."])
    let file = try folder.write("INT: Yes.", to: "a.txt")
    #expect(try SourceFile.read(file, shownAs: "a.txt").bytes == Array("INT: Yes.".utf8))
  }

  @Test func nameExtensionAndStem() {
    let file = SourceFile(path: "x/y.z/Interview 1.Final.TXT", bytes: [])
    #expect(file.name == "Interview 1.Final.TXT")
    #expect(file.fileExtension == "txt")
    #expect(file.stem == "Interview 1.Final")
    #expect(SourceFile(path: ".hidden", bytes: []).stem == ".hidden")
  }

  @Test func thousandsAreGrouped() {
    #expect([0, 999, 1000, 1_234_567, -1234].map(\.grouped) == ["0", "999", "1,000", "1,234,567", "-1,234"])
  }
}
