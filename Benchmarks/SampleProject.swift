import Foundation
import Interchange
import QualData
import Workbench

/// A project of generated transcripts in a folder, to measure whole runs of `qualm` on.
enum SampleProject {
  /// Text files of one size each, and `qualm.yaml`.
  /// - Parameters:
  ///   - codebook: a file; `nil` for one of so many codes made of the text's own words.
  static func write(
    to folder: URL, _ text: SampleText, megabytes: Int, files: Int, codes: Int, codebook: String? = nil,
    model: String? = nil
  ) throws {
    _ = try InitProject.run(folder: folder, name: "sample", codebook: codebook, model: model)
    if codebook == nil {
      let yaml = CodebookWriter.yaml(SampleCodebook.make(codes: codes, for: text))
      try SafeWriting.write(yaml, to: folder.appendingPathComponent("codebook.yaml"))
    }
    for number in 0..<files {
      let transcript = text.transcript(number, bytes: megabytes * 1_000_000 / files)
      let file = folder.appendingPathComponent("transcripts/\(transcript.id).md")
      try SafeWriting.write(markdown(transcript), to: file)
    }
  }

  private static func markdown(_ transcript: Transcript) -> String {
    let turns = transcript.turns.map { turn in
      "\(transcript.speaker(of: turn)!.label): \(transcript.substring(in: turn.contentRange))\n\n"
    }
    return "---\nlanguage: \(transcript.language)\n---\n\n" + turns.joined()
  }
}
