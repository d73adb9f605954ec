import Foundation
import QualData
import TestSupport
import Testing

@testable import Interchange

/// Files cut off and bytes changed: an error, or a sound transcript; never a crash, and no other kind of error.
@Suite struct DamageTests {
  static let fixtures = [
    "interview.docx", "interview.odt", "interview.rtf", "interview.html", "turns.xlsx", "survey.xlsx",
  ]

  private func bytes(_ name: String) throws -> [UInt8] {
    try SourceFile.read(Repository.file("Tests/Fixtures/\(name)"), shownAs: name).bytes
  }

  /// True when the file is refused.
  private func isRefused(_ bytes: [UInt8], _ name: String) throws -> Bool {
    do {
      for imported in try Importers.read(SourceFile(path: name, bytes: bytes)) {
        ImporterInvariantTests.check(imported.transcript, name)
      }
      return false
    } catch let errors as InputErrors {
      #expect(errors.diagnostics.allSatisfy { $0.file == name && !$0.message.isEmpty })
      return true
    }
  }

  @Test(arguments: fixtures) func aFileCutOffIsRefused(_ name: String) throws {
    let whole = try bytes(name)
    for step in 1..<24 {
      let cut = Array(whole.prefix(whole.count * step / 24))
      let isRefused = try isRefused(cut, name)
      // HTML has no end that could be missing.
      #expect(isRefused || name.hasSuffix(".html"), "\(name) at \(cut.count)")
    }
  }

  @Test(arguments: fixtures) func changedBytesAreReadOrRefused(_ name: String) throws {
    let whole = try bytes(name)
    var random = SeededRandom(seed: UInt64(whole.count))
    for _ in 0..<40 {
      var changed = whole
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        changed[Int.random(in: 0..<changed.count, using: &random)] = .random(in: 0...255, using: &random)
      }
      _ = try isRefused(changed, name)
    }
  }

  @Test(arguments: [
    "<?xml version='1.0'?><ANNOTATION_DOCUMENT><TIER TIER_ID='P01'><ANNOTATION><ALIGNABLE_ANNOTATION>"
      + "<ANNOTATION_VALUE>Yes.</ANNOTATION_VALUE></ALIGNABLE_ANNOTATION></ANNOTATION></TIER></ANNOTATION_DOCUMENT>",
    "<Trans><Speakers><Speaker id='s' name='P01'/></Speakers><Turn speaker='s'>yes</Turn></Trans>",
    "@Begin\n*P01:\tyes &-uh [//] <no> +... \u{15}1_2\u{15}\n%mor:\tx\n@End\n",
    "\"ooTextFile\"\n\"TextGrid\"\n0 1 <exists> 1 \"IntervalTier\" \"P01\" 0 1 1 0 1 \"Yes.\"\n",
    "{\"segments\": [{\"start\": 0, \"end\": NaN, \"text\": \"Yes.\"}]}",
    "{\"text\": \"<p>P01: Yes.</p>\", \"media-time\": 1}",
    "{\\rtf1{\\fonttbl{\\f0\\fcharset2 A;}}\\f0\\uc2 P01: \\u-1?\\'e9\\bin3 abc\\intbl\\cell\\row{\\*\\x}\\par}",
    "<!DOCTYPE html><table><tr><td>P01<td>Yes &eacute;&#x110000;<dl><dt>A<dd>b</table><pre> x",
    "id,submitdate,Q1\nR1,2026,\"There is no, money for it.\"\n",
  ]) func changedTextsAreReadOrRefused(_ text: String) throws {
    let whole = Array(text.utf8)
    _ = try isRefused(whole, "a.x")
    for count in 0..<whole.count { _ = try isRefused(Array(whole.prefix(count)), "a.x") }
    var random = SeededRandom(seed: UInt64(whole.count))
    for _ in 0..<300 {
      var changed = whole
      changed[Int.random(in: 0..<changed.count, using: &random)] = .random(in: 0...255, using: &random)
      changed.remove(at: Int.random(in: 0..<changed.count, using: &random))
      _ = try isRefused(changed, "a.x")
    }
  }

  /// The message of each format for a file that breaks off.
  @Test(arguments: [
    ("a.eaf", "<ANNOTATION_DOCUMENT>\n<TIER TIER_ID='A'>", "a.eaf:2:", "The XML is damaged"),
    ("a.trs", "<Trans>\n<Turn>yes", "a.trs:2:", "The XML is damaged"),
    (
      "a.json", "{\"segments\": [\n{\"text\": \"Ye", "a.json:2:13: ",
      "The JSON ends too soon, so part of it is missing."
    ),
    (
      "a.otr", "{\"media-time\": 1,\n\"text\": \"<p>", "a.otr:2:13: ",
      "The JSON ends too soon, so part of it is missing."
    ),
    (
      "a.TextGrid", "\"ooTextFile\"\n\"TextGrid\"\n0 1 <exists> 1\n\"IntervalTier\" \"P", "a.TextGrid:4:1: ",
      "The file ends inside a text in quotation marks."
    ),
    (
      "a.cha", "@UTF8\n@Begin\n*P01:\tyes .\n", "a.cha:3:1: ",
      "The file ends without @End, so part of it may be missing."
    ),
    ("a.csv", "speaker,text\nP01,\"Ye", "a.csv:2:5: ", "The quote that opens this cell is never closed."),
    ("a.vtt", "WEBVTT\n\n00:01.000 --> 00:0", "a.vtt:3:1: ", "The times of this cue are malformed."),
    (
      "a.rtf", "{\\rtf1 P01: {\\b Yes", "a.rtf: ",
      "The RTF is damaged at byte 19. The file ends inside a group; 2 braces are missing."
    ),
  ]) func aFileThatBreaksOffNamesThePlace(_ path: String, _ text: String, _ place: String, _ message: String)
  {
    let found = errors { _ = try Importers.read(SourceFile(path: path, bytes: Array(text.utf8))) }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix(place) == true, "\(found)")
    #expect(found.first?.contains(message) == true, "\(found)")
  }

  @Test func aBombOfNothingIsRefused() throws {
    #expect(try isRefused(bytes("bomb.docx"), "bomb.docx"))
  }
}
