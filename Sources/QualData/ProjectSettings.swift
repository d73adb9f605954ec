/// What a project's `qualm.yaml` says: where its files are. Paths are relative to the project's folder.
package struct ProjectSettings: Sendable, Equatable {
  package var name: String
  package var title: LocalizedText
  /// The language of labels in tables, and of transcripts whose language is neither given nor detected.
  package var language: String
  /// Files, folders or patterns.
  package var transcripts: [String]
  package var transcriptAttributes: String?
  package var participants: String?
  package var ratings: [String]
  package var codebook: String?
  package var model: String?
  /// The attribute of participants that groups matrices and joint tables by default.
  package var group: String?
  /// Who codes and decides, where no option or variable says so.
  package var coder: String?
  /// How transcripts are read: an import profile.
  package var importProfile: String?
  /// How ratings and codings are held against each other.
  package var joint = JointSettings()

  package init(
    name: String, title: LocalizedText = LocalizedText([:]), language: String = "en",
    transcripts: [String] = [], transcriptAttributes: String? = nil, participants: String? = nil,
    ratings: [String] = [], codebook: String? = nil, model: String? = nil, group: String? = nil,
    coder: String? = nil
  ) {
    self.name = name
    self.title = title
    self.language = language
    self.transcripts = transcripts
    self.transcriptAttributes = transcriptAttributes
    self.participants = participants
    self.ratings = ratings
    self.codebook = codebook
    self.model = model
    self.group = group
    self.coder = coder
  }
}
