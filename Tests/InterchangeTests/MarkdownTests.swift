import QualData
import Testing

@testable import Interchange

@Suite struct MarkdownTests {
  @Test func frontMatterGivesTitleLanguageAndAttributes() throws {
    let imported = try read(
      "---\ntitle: \"Interview: P06\"\nlanguage: nl\ndate: 2026-03-12\n# comment\nempty:\n---\n\n### Interviewer\n\nZo.\n\n"
        + "### P06\n\nJa.\n", as: "a.md")
    #expect(imported.title == "Interview: P06")
    #expect(imported.transcript.language == "nl")
    #expect(imported.transcript.attributes == ["date": "2026-03-12"])
    #expect(turns(imported) == ["Interviewer: Zo.", "P06: Ja."])
    #expect(imported.notes.isEmpty)
  }

  @Test func frontMatterIsYAML() throws {
    let imported = try read(
      "---\ntitle: 'It''s a long\n  title'\nsites: [Ghent, Namur]\nnested:\n  a: 1\n---\n\n**INT:** Yes.\n",
      as: "a.md")
    #expect(imported.title == "It's a long title")
    #expect(imported.transcript.attributes == ["sites": "Ghent; Namur"])
    // Not valid YAML, and still plain.
    #expect(
      try read("---\ntitle: Interview: P06\n---\n**INT:** Yes.\n", as: "a.md").title == "Interview: P06")
  }

  @Test func wordsBetweenTwoRulesAreNoFrontMatter() throws {
    #expect(turns(try read("---\nINT: One.\n---\nP01: Two.\n", as: "a.md")) == ["INT: One.", "P01: Two."])
    #expect(turns(try read("---\nSome words.\n---\nINT: One.\n", as: "a.md")) == ["INT: One."])
  }

  @Test func aTopicHeadingEndsTheTurnAndTheSpeakerGoesOn() throws {
    let imported = try read("**P01:** One.\n\n## Barriers\n\nTwo.\n\n**INT:** Three.\n", as: "a.md")
    #expect(turns(imported) == ["P01: One.", "P01: Two.", "INT: Three."])
    #expect(imported.transcript.text.contains("## Barriers"))
  }

  @Test func aHeadingThatComesTwiceIsNoSpeaker() throws {
    let imported = try read("## Barriers\n\n**INT:** One.\n\n## Barriers\n\n**P01:** Two.\n", as: "a.md")
    #expect(turns(imported) == ["INT: One.", "P01: Two."])
  }

  @Test func headingsThatRecurAreSpeakers() throws {
    let body = (1...3).map { "### Anna\n\nQuestion \($0).\n\n### Bob\n\nAnswer \($0).\n" }.joined(
      separator: "\n")
    #expect(
      turns(try read("# Talk\n\n" + body, as: "a.md")).prefix(2) == ["Anna: Question 1.", "Bob: Answer 1."])
  }

  @Test func emphasisInsideWordsStays() throws {
    #expect(
      turns(try read("**INT:** *Well?*\n\n**P01:** **No**, `never`.\n", as: "a.md")) == [
        "INT: *Well?*", "P01: **No**, `never`.",
      ])
  }

  @Test func theFirstHeadingIsTheTitle() throws {
    #expect(try read("# A talk\n\n**INT:** One.\n\n**P01:** Two.\n", as: "a.md").title == "A talk")
  }

  @Test func withoutLabelsHeadingsAreNoTurns() throws {
    #expect(turns(try read("# A talk\n\nOne.\n\n---\n\nTwo.\n", as: "a.md")) == ["?: One.", "?: Two."])
  }
}

@Suite struct LanguageTests {
  private static let dutch =
    "INT: Kunt u vertellen hoe het ziekenhuis de gegevens van patiënten bewaart?\nP01: Nee, dat weet ik niet."

  @Test func detectedWhenNothingSaysIt() throws {
    let imported = try read(Self.dutch)
    #expect(imported.transcript.language == "nl")
    #expect(imported.languageIsDetected)
  }

  @Test func theProjectWins() throws {
    let imported = try read(Self.dutch, options: ImportOptions(languages: ["interview": "fr"]))
    #expect(imported.transcript.language == "fr")
    #expect(!imported.languageIsDetected)
  }

  @Test func unknownIsSaid() throws {
    let imported = try read("P01: Hm.\nINT: Hm?")
    #expect(imported.transcript.language == "und")
    #expect(messages(imported) == ["The language of “interview” was not detected and is unknown."])
    let fallback = try read("P01: Hm.\nINT: Hm?", options: ImportOptions(fallbackLanguage: "nl"))
    #expect(fallback.transcript.language == "nl")
    #expect(messages(fallback) == ["The language of “interview” was not detected and is taken to be “nl”."])
  }

  @Test(arguments: [
    ("nl", "nl"), ("NL-be", "nl"), ("nl_BE", "nl"), ("Dutch", "nl"), ("fra", "fr"), ("Deutsch", "de"),
    ("iw", "he"), ("spa", "es"), ("jpn", "ja"), ("yue", "zh"), ("tlh", nil),
    ("und", nil), ("klingon", nil), ("un", nil),
  ]) func codes(_ value: String, _ code: String?) {
    #expect(Language.code(value) == code)
  }

  @Test func aWrongLanguageInAFileIsAWarning() throws {
    let imported = try read("---\nlang: klingon\n---\n**INT:** Hm.", as: "a.md")
    #expect(messages(imported)[0] == "The language “klingon” is not known.")
  }
}
