import Foundation
import Interchange
import QualData

/// Import profiles as files that people name.
package enum ImportProfiles {
  /// - Throws: `InputErrors`
  package static func read(_ path: String) throws -> ImportProfile {
    try ImportProfileFile.read(text: TextDecoding.decode(file(path), as: .importProfile).text, file: path)
  }

  /// A profile with the labels of a speaker map in place of its own for the same labels.
  /// - Throws: `InputErrors`
  package static func adding(speakerMap path: String, to profile: ImportProfile) throws -> ImportProfile {
    var profile = profile
    let added = try SpeakerMapFile.read(file(path)).entries
    profile.speakers.entries.removeAll { old in
      added.contains { $0.label == old.label && $0.transcript == old.transcript }
    }
    profile.speakers.entries += added
    return profile
  }

  /// - Throws: `WorkbenchError.cannotWrite`
  package static func save(_ profile: ImportProfile, to path: String) throws {
    try SafeWriting.write(
      ImportProfileFile.text(of: profile), to: URL(fileURLWithPath: path).standardizedFileURL)
  }

  private static func file(_ path: String) throws -> SourceFile {
    try SourceFile.read(URL(fileURLWithPath: path).standardizedFileURL, shownAs: path)
  }
}
