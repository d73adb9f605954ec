import QualData

/// A transcript, and how it was read.
package struct ImportedTranscript: Sendable {
  package var transcript: Transcript
  /// The importer's name, such as `plain text` or `Word`.
  package var format: String
  /// Empty for PDF, whose fonts say themselves which characters their signs are.
  package var encoding: String
  /// True when the language was detected, false when the file or the project says it or it is the fallback.
  package var languageIsDetected: Bool
  package var title: String?
  /// What the user should look at.
  package var warnings: [Diagnostic]
  /// What was done to the text, in sentences, for a preview. Nothing to look at.
  package var notes: [String]
  /// Of the speakers, as the file writes them, in small letters.
  package var labels: Set<String>
}

/// What the project knows before a file is read.
package struct ImportOptions: Sendable {
  /// ISO 639-1 codes by transcript id; they win over what a file says.
  package var languages: [String: String]
  /// The language of transcripts whose language is neither said nor detected; `nil` for `und`.
  package var fallbackLanguage: String?
  /// Labels that are speakers however seldom they occur: those of the participants file.
  package var knownLabels: Set<String>
  package var speakers: SpeakerMap
  package var survey: SurveyOptions

  package init(
    languages: [String: String] = [:], fallbackLanguage: String? = nil, knownLabels: Set<String> = [],
    speakers: SpeakerMap = SpeakerMap(), survey: SurveyOptions = SurveyOptions()
  ) {
    self.languages = languages
    self.fallbackLanguage = fallbackLanguage
    self.knownLabels = knownLabels
    self.speakers = speakers
    self.survey = survey
  }
}
