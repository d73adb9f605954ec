import ArgumentParser
import Foundation
import Interchange
import Workbench

/// How files are read, where their content alone does not say.
struct ProfileOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "A table of what labels mean, with the columns label, name, role and case.", valueName: "file"))
  var speakerMap: String?

  @Option(
    help: ArgumentHelp(
      "An open question of a survey, by its column; repeatable. Default: columns with long answers.",
      valueName: "column"))
  var question: [String] = []

  @Option(
    help: ArgumentHelp(
      "A survey's transcripts: one for each of the respondents or of the questions. Default: respondents.",
      valueName: "layout"))
  var transcripts: SurveyOptions.Layout?

  @Option(help: ArgumentHelp("The column of a survey that holds the respondents' ids.", valueName: "column"))
  var respondent: String?

  @Option(
    help: ArgumentHelp(
      "Write the respondents of a survey with their other answers as a participants file.", valueName: "file")
  )
  var saveParticipants: String?

  @Option(help: ArgumentHelp("Read files as this saved profile says.", valueName: "file"))
  var profile: String?

  @Option(help: ArgumentHelp("Save the options above as a profile.", valueName: "file"))
  var saveProfile: String?

  /// The profile of --profile, else the project's, with the other options over it; `nil` when none says anything.
  func chosen(in project: Project?) throws -> ImportProfile? {
    var chosen = try profile.map(ImportProfiles.read) ?? project?.importProfile()
    if let speakerMap {
      chosen = try ImportProfiles.adding(speakerMap: speakerMap, to: chosen ?? ImportProfile())
    }
    if isOfSurvey {
      var changed = chosen ?? ImportProfile()
      if !question.isEmpty { changed.survey.questions = question }
      changed.survey.layout = transcripts ?? changed.survey.layout
      changed.survey.respondent = respondent ?? changed.survey.respondent
      chosen = changed
    }
    return chosen
  }

  private var isOfSurvey: Bool { !question.isEmpty || transcripts != nil || respondent != nil }

  /// A label of --speaker-map that is misspelt would change nothing, and nobody would know.
  func tellLabels(notIn labels: Set<String>) throws {
    guard let speakerMap else { return }
    let map = try ImportProfiles.adding(speakerMap: speakerMap, to: ImportProfile()).speakers
    let others = map.labels(notIn: labels).map { "“\($0)”" }
    if others.isEmpty { return }
    Terminal.say(
      "\(speakerMap): No file has the label\(others.count == 1 ? "" : "s") \(others.joined(separator: ", "))."
    )
  }

  /// Saves the profile where that was asked for. Says so when what was chosen would be forgotten.
  func finish(_ chosen: ImportProfile?, in project: Project?, isPreview: Bool) throws {
    if let saveProfile {
      try ImportProfiles.save(chosen ?? ImportProfile(), to: saveProfile)
      if project?.settings.importProfile == nil {
        Terminal.say(
          "Add “import: \(URL(fileURLWithPath: saveProfile).lastPathComponent)” to qualm.yaml, so that every command "
            + "reads the transcripts this way.")
      }
    } else if !isPreview, speakerMap != nil || isOfSurvey || profile != nil {
      Terminal.say("The project does not remember these options; --save-profile keeps them.")
    }
  }
}

extension SurveyOptions.Layout: ExpressibleByArgument {}
