import Foundation
import TestSupport

/// A small study in a temporary folder that is gone with the value: two transcripts, participants, a model, ratings.
final class Study {
  let files: TemporaryFolder
  var folder: URL { files.url }

  init(ratings: String = "respondent,group,round,indicator,level\nR1,lab,1,I.1,2\nR2,clinic,1,I.1,3\n") throws
  {
    files = try TemporaryFolder()
    try files.write(
      """
      project: study
      transcripts: [transcripts]
      codebook: codebook.yaml
      model: model.yaml
      participants: people.csv
      ratings: ratings.csv
      group: region

      """, to: "qualm.yaml")
    try files.write(
      """
      codebook: study
      languages: [en]
      codes:
        - id: money
          codes:
            - id: funding
              indicators: [I.1]
              patterns: {en: [fund*]}
              examples: {en: [The funding ends.]}
              near-misses: {en: [A profound change.]}
        - id: staff
          patterns: {en: [staff OR nurse*]}

      """, to: "codebook.yaml")
    try files.write(
      """
      model: m
      scale: {1: {name: none}, 2: {name: some}, 3: {name: much}, 4: {name: more}, 5: {name: all}}
      domains:
        - id: I
          label: Governance
          indicators:
            - {id: I.1, label: Money, levels: {1: a, 2: b, 3: c, 4: d, 5: e}}
            - {id: I.2, label: People, levels: {1: a, 2: b, 3: c, 4: d, 5: e}}

      """, to: "model.yaml")
    try files.write("participant,region\nP01,Gent\nP02,Brugge\n", to: "people.csv")
    try files.write(ratings, to: "ratings.csv")
    try files.write("transcript,code,quote,note\na,funding,The funding ends,\n", to: "codings.csv")
    try files.write("unit,a,b\n1,1,1\n2,2,1\n3,2,2\n", to: "units.csv")
    try files.write(
      "transcript,code,quote,note\na,funding,The funding ends in June,\na,staff,the nurses,\n",
      to: "second.csv")
    try files.write(
      "Interviewer: Who pays for this in the end?\n\nP01: The funding ends in June, and nobody has told the nurses.\n",
      to: "transcripts/a.txt")
    try files.write(
      "Interviewer: And how is it with you?\n\nP02: We were funded for two years, so the staff stays here.\n",
      to: "transcripts/b.txt")
  }

  func qualm(_ arguments: String..., environment: [String: String] = [:]) throws -> Qualm.Outcome {
    try Qualm.run(arguments, in: folder, environment: environment)
  }

  func qualm(_ arguments: [String]) throws -> Qualm.Outcome { try Qualm.run(arguments, in: folder) }

  func text(_ path: String) throws -> String {
    try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
  }

  func exists(_ path: String) -> Bool {
    FileManager.default.fileExists(atPath: folder.appendingPathComponent(path).path)
  }

  /// The study with these transcripts only.
  func with(_ transcripts: [String: [UInt8]]) throws -> Study {
    try FileManager.default.removeItem(at: folder.appendingPathComponent("transcripts"))
    for (name, bytes) in transcripts { try files.write(bytes, to: "transcripts/\(name)") }
    return self
  }

  func with(_ transcripts: [String: String]) throws -> Study {
    try with(transcripts.mapValues { Array($0.utf8) })
  }
}
