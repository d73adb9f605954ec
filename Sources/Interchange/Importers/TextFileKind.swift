/// What a text file is to be, for what is said when it is none.
package enum TextFileKind: Sendable {
  case transcript, codebook, model, project, importProfile, dictionary, table

  /// What to do about a file that is no text.
  func remedy(for signature: FileSignature.Kind?) -> String {
    switch self {
    case .transcript: signature?.remedy ?? FileSignature.asText
    case .table:
      signature?.remedy == FileSignature.asText || signature == nil
        ? "Save the table as CSV in UTF-8." : signature!.remedy
    case .codebook, .model, .project, .importProfile:
      "Name the file of the \(noun): YAML, which is plain text in UTF-8."
    case .dictionary: "Save the dictionary as plain text in UTF-8."
    }
  }

  /// What to do about a file with nothing in it.
  var emptyRemedy: String {
    switch self {
    case .codebook: CodebookFile.start
    case .model: ModelFile.start
    default: ""
    }
  }

  package var noun: String {
    switch self {
    case .transcript: "transcript"
    case .codebook: "codebook"
    case .model: "model"
    case .project: "project"
    case .importProfile: "import profile"
    case .dictionary: "dictionary"
    case .table: "table"
    }
  }
}
