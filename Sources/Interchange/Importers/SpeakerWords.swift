import QualData

/// The words that labels are made of, and the role each suggests. One table for all languages.
enum SpeakerWords {
  /// In lower case.
  private static let interviewer: Set<String> = [
    "interviewer", "interviewers", "interviewerin", "interviewster", "intervieweur", "intervieweuse",
    "enquêteur", "enquêtrice", "enqueteur", "enquetrice", "enquêteuse", "enqueteuse", "onderzoeker",
    "onderzoekster", "researcher", "chercheur", "chercheuse", "forscher", "forscherin", "vraagsteller",
    "fragesteller", "fragestellerin", "questioner", "int", "intv", "itw", "iv", "iw", "enq",
  ]
  private static let facilitator: Set<String> = [
    "facilitator", "facilitateur", "facilitatrice", "moderator", "moderatorin", "moderatrice", "modérateur",
    "modératrice", "moderateur", "animateur", "animatrice", "gespreksleider", "gespreksleidster",
    "gesprächsleiter", "gesprächsleiterin", "gesprächsleitung", "moderation", "begeleider", "begeleidster",
    "chair", "voorzitter", "mod", "fac",
  ]
  private static let participant: Set<String> = [
    "participant", "participante", "respondent", "respondente", "respondant", "répondant", "répondante",
    "interviewee", "geïnterviewde", "deelnemer", "deelneemster", "teilnehmer", "teilnehmerin", "befragter",
    "befragte", "interviewé", "interviewée", "enquêté", "enquêtée", "speaker", "spreker", "sprecher",
    "sprecherin", "locuteur", "locutrice", "intervenant", "intervenante", "answer", "patient", "expert",
    "unknown", "unknown speaker", "unidentified", "unidentified speaker", "onbekend", "inconnu", "inconnue",
    "unbekannt", "all", "allen", "tous", "alle",
  ]
  /// Who asks, where another letter answers.
  private static let asking: Set<String> = ["i", "q", "v", "f", "m"]
  private static let answering: Set<String> = ["r", "a", "p", "b", "s", "e"]

  /// Words before a colon that start paragraphs but name no speaker.
  static let neverLabels: Set<String> = [
    "note", "notes", "nb", "n.b.", "ps", "p.s.", "example", "examples", "warning", "source", "sources",
    "date",
    "time", "duration", "location", "place", "title", "subject", "topic", "topics", "theme", "project",
    "summary", "conclusion", "conclusions", "question", "questions", "keywords", "language", "file", "http",
    "https", "www", "opmerking", "opmerkingen", "voorbeeld", "datum", "tijd", "plaats", "duur", "titel",
    "onderwerp", "bron", "besluit", "vraag", "exemple", "remarque", "lieu", "heure", "durée", "titre",
    "sujet",
    "thème", "résumé", "langue", "hinweis", "beispiel", "zeit", "ort", "dauer", "thema", "quelle", "frage",
    "but", "and", "so", "or", "well", "also", "yes", "no", "okay", "ok", "then", "because", "now", "maar",
    "en",
    "dus", "of", "nou", "ja", "nee", "alors", "donc", "mais", "et", "ou", "oui", "non", "bon", "aber", "und",
    "oder", "nein", "nun", "transcript", "transcription", "recording", "break", "intro", "outro",
    "music", "laughter", "applause", "appendix", "annex", "figure", "table",
  ]

  /// True for a word or code that stands for a speaker wherever it stands before a colon: `Interviewer 1`, `INT`,
  /// `P01`, `Speaker 2`, `FG1-P3`. Single letters are not among them.
  static func isTelling(_ label: String) -> Bool { role(ofWord: label) != nil || isCode(label) }

  /// One to four capitals and one to three digits, once or twice: `P01`, `S1`, `INT02`, `FG1-P3`.
  static func isCode(_ label: String) -> Bool {
    let parts = label.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count <= 2
      && parts.allSatisfy { part in
        let letters = part.prefix { $0.isASCII && $0.isUppercase }
        let digits = part.dropFirst(letters.count)
        return (1...4).contains(letters.count) && (1...3).contains(digits.count)
          && digits.allSatisfy { $0.isASCII && $0.isNumber }
      }
  }

  /// The role a word of the tables suggests; `nil` for a label that is none of them.
  static func role(ofWord label: String) -> SpeakerRole? {
    let word = stem(label)
    if interviewer.contains(word) { return .interviewer }
    if facilitator.contains(word) { return .facilitator }
    return participant.contains(word) ? .participant : nil
  }

  /// The role of a label among the labels of its transcript. `I`, `Q`, `V`, `F` and `M` ask where another label
  /// is a single letter that answers or a code such as `P01`.
  static func role(of label: String, among labels: some Sequence<String>) -> SpeakerRole {
    if let role = role(ofWord: label) { return role }
    let word = stem(label)
    guard asking.contains(word), label.count <= 3 else { return .participant }
    let answers = labels.contains { other in
      other != label
        && (answering.contains(stem(other)) || isCode(other) || role(ofWord: other) == .participant)
    }
    return answers && !isCode(label) || (answers && word == "i")
      ? (word == "m" ? .facilitator : .interviewer)
      : .participant
  }

  /// In lower case, without digits and space at the end, or a note in brackets: “Interviewer 1” and
  /// “Interviewer (I)” → “interviewer”.
  private static func stem(_ label: String) -> String {
    var word = label.lowercased()[...]
    if word.hasSuffix(")"), let bracket = word.lastIndex(of: "("), bracket != word.startIndex {
      word = word[..<bracket]
    }
    while let last = word.last, last.isNumber || last == " " || last == "_" || last == "#" || last == "-" {
      word = word.dropLast()
    }
    return String(word)
  }
}

/// What the labels of speakers tell.
package enum SpeakerLabels {
  /// False for codes and roles: `P01`, `INT`, `Speaker 2`, `Interviewer (I)`, `[PERSON 3]`; and for single letters.
  package static func isName(_ label: String) -> Bool {
    if SpeakerWords.isTelling(label) || label.wholeMatch(of: /\[.*\d\]/) != nil { return false }
    return label.split { !$0.isLetter && $0 != "'" && $0 != "’" }.contains { word in
      word.count > 1 && SpeakerWords.role(ofWord: String(word)) == nil && !SpeakerWords.isCode(String(word))
    }
  }
}
