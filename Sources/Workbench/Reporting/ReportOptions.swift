import Interchange
import Measures

/// What a report shows, and how.
package struct ReportOptions: Sendable, Codable, Equatable {
  package enum Format: String, Sendable, Codable, CaseIterable {
    case html, markdown, docx

    /// The format that the ending of a file names.
    package init?(path: String) {
      switch path.lowercased().split(separator: ".").last {
      case "html", "htm": self = .html
      case "md", "markdown": self = .markdown
      case "docx": self = .docx
      default: return nil
      }
    }

    package var fileExtension: String { self == .markdown ? "md" : rawValue }
  }

  /// How much of the transcripts stands in the report, for the links of quotes to lead to.
  package enum Passages: String, Sendable, Codable, CaseIterable {
    /// The quotes alone.
    case none
    /// The turn of each quote with the turn before and the turn after it.
    case around
    /// Every turn of each transcript that is quoted.
    case whole
  }

  package var format = Format.html
  /// `nil`: the project's where it is one of them, else English.
  package var language: ReportLanguage?
  /// `nil`: around quotes in HTML, none in the other formats, which are for writing on.
  package var passages: Passages?
  /// Files of people's codings whose agreement is reported, from the project's folder; without any, that of the coders in
  /// the store.
  package var coders: [String] = []
  /// Ratings files of other assessments, from the project's folder; `nil` in locks of before there were any.
  package var against: [String]?
  /// Resamples for the intervals of scores and agreement, and the seed of all of them.
  package var resamples = 1000
  package var seed: UInt64 = 1
  /// `2026-11-30`; `nil`: the report bears no date.
  package var date: String?

  package init() {}

  /// What a report of the project is written in.
  func language(in project: Project) -> ReportLanguage {
    language ?? ReportLanguage(of: project.settings.language)
  }

  /// `nil`: no intervals.
  var bootstrap: Bootstrap? { resamples == 0 ? nil : Bootstrap(resamples: resamples, seed: seed) }
}
