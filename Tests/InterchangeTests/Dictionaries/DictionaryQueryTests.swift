import Testing

@testable import Interchange

@Suite struct DictionaryQueryTests {
  @Test(arguments: [
    ("budget", "budget"), ("govern*", "govern*"), ("wom?n", "wom?n"),
    ("  steering \t committee* ", "steering committee*"),
    ("care * plan", "care * plan"), ("don't", "don't"), ("follow-up", "follow-up"), ("or", "or"),
    ("OR", "\"OR\""), ("NOT", "\"NOT\""), ("NEAR/5", "\"NEAR/5\""),
    ("trial AND error", "\"trial AND error\""),
    ("trial AND error*", "trial \"AND\" error*"), ("=GDPR", "\"=GDPR\""), ("fund~", "\"fund~\""),
    ("/s/", "\"/s/\""), ("fund (public)", "\"fund (public)\""), ("5\" screen", "\"5  screen\""),
  ]) func wordsKeepTheirMeaning(value: String, query: String) {
    #expect(DictionaryQuery().query(value) == .query(query))
  }

  @Test func wildcardsThatAFormatDoesNotHaveAreLiteral() {
    #expect(DictionaryQuery(wildcards: ["*"]).query("why?") == .query("\"why?\""))
    #expect(DictionaryQuery(wildcards: []).query("c*") == .query("\"c*\""))
  }

  @Test func whatCannotBeSaidIsRefused() {
    #expect(DictionaryQuery().query(" ") == .refused("The word is empty."))
    #expect(DictionaryQuery().query("*") == .refused("“*” stands for every word."))
    #expect(
      DictionaryQuery().query("(fund*)")
        == .refused("“(fund*)” has both a wildcard and a character that Qualm reads as an operator."))
  }

  @Test func tagsAreWiderThanTheyWere() {
    #expect(
      DictionaryQuery().query("#genomics")
        == .query("#genomics", differs: "Qualm's words have no “#”: genomics without it is found too."))
    #expect(DictionaryQuery().query("@be") == .query("\"@be\""))
  }
}
