import QualData
import Testing

@testable import Interchange

@Suite struct HTMLTests {
  private func read(_ body: String, as name: String = "page.html") throws -> ImportedTranscript {
    try InterchangeTests.read("<!DOCTYPE html><html lang='nl'>\(body)</html>", as: name)
  }

  @Test func blocksAreParagraphsAndBreaksAreLines() throws {
    let imported = try read("<body><p>INT: Hoe\n  gaat <i>het</i>?<p>P01: Goed.<br>Heel goed.</body>")
    #expect(imported.transcript.text == "INT: Hoe gaat het?\n\nP01: Goed.\nHeel goed.\n")
    #expect(imported.transcript.language == "nl")
  }

  @Test func aTextFileThatIsAPageIsAPage() throws {
    let imported = try read("<head><title>Interview</title></head><p>INT: Ja.</p>", as: "page.txt")
    #expect(imported.format == "HTML")
    #expect(imported.title == "Interview")
    #expect(try InterchangeTests.read("<div>INT: Ja.</div>", as: "a.txt").format == "HTML")
    #expect(try InterchangeTests.read("<laughs> INT: Ja.", as: "a.txt").format == "plain text")
  }

  @Test func entitiesAreDecodedAndUnknownOnesStay() throws {
    #expect(
      turns(try read("<p>P01: caf&eacute; &amp; &lt;b&gt; &#233;&#xE9; &unknown; R&D</p>"))
        == ["P01: café & <b> éé &unknown; R&D"])
  }

  @Test func scriptsStylesAndCommentsAreOut() throws {
    #expect(
      turns(try read("<style>p{}</style><p>P01: a<script>if (1<2) '<p>'</script><!-- <p>x --> b</p>"))
        == ["P01: a b"])
  }

  @Test func aTermIsTheSpeakerOfItsDescription() throws {
    #expect(
      turns(
        try read(
          "<dl><dt>Anna</dt><dd>One.</dd><dt>Bob</dt><dd>Two.</dd><dt>Anna</dt><dd>Three.</dd><dt>Bob</dt><dd>Four.</dd></dl>"
        ))
        == ["Anna: One.", "Bob: Two.", "Anna: Three.", "Bob: Four."])
  }

  @Test func rowsOfATableAreTurns() throws {
    #expect(
      turns(try read("<table><tr><td>INT<td>Hoe gaat het ermee?<tr><td>P01<td>Heel goed.</table>"))
        == ["INT: Hoe gaat het ermee?", "P01: Heel goed."])
  }

  @Test func anOTranscribeFileHasTimes() throws {
    func stamp(_ seconds: String, _ shown: String) -> String {
      "<span class=\\\"timestamp\\\" data-timestamp=\\\"\(seconds)\\\">\(shown)</span>"
    }
    let imported = try InterchangeTests.read(
      "{\"text\":\"<p>\(stamp("1.5", "00:01")) INT: Well?</p><p>\(stamp("4", "00:04")) P01: Yes &amp; no.</p>\","
        + "\"media\":\"a.mp3\",\"media-time\":12.5}", as: "a.otr")
    #expect(imported.format == "oTranscribe")
    #expect(turns(imported) == ["INT: Well?", "P01: Yes & no."])
    #expect(times(imported) == [[1.5, nil], [4, nil]])
  }

  @Test func brokenJSONNamesThePlace() {
    let text = "{\"media-time\": 1,\n\"text\": \"<p>a"
    #expect(
      errors { _ = try InterchangeTests.read(text, as: "a.otr") }.joined().hasPrefix(
        "a.otr:2:14: error: The JSON ends too soon"))
    #expect(
      errors { _ = try InterchangeTests.read("{\"media-time\": 1}", as: "a.otr") }.joined().contains(
        "The JSON has no key “text”."))
  }
}
