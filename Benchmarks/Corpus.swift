import ArgumentParser
import Foundation
import Workbench

/// Writes a large corpus with a project around it, to measure whole runs of `qualm` on.
struct Corpus: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "Write a project with a large corpus.",
    discussion: """
      EXAMPLE
        qualm-bench corpus ../large --megabytes 300 --files 2000
        /usr/bin/time -v qualm code --project ../large --threads 1 --output ../codings.csv
      """)

  @Argument var folder: String
  @Option var megabytes = 300
  @Option var files = 2000
  @Option var corpus = "corpora/genomics-belgium"
  @Option var codebook = "codebooks/genomics-belgium.yaml"
  @Option var model = "codebooks/b1mg-mlm.yaml"

  func run() throws {
    let target = URL(fileURLWithPath: folder)
    _ = try InitProject.run(folder: target, name: "large", codebook: codebook, model: model)
    let interviews = URL(fileURLWithPath: corpus).appendingPathComponent("interviews")
    let names = [
      "en-01-clinical-geneticist.txt", "nl-02-patientenorganisatie.md", "fr-02-cabinet.txt",
      "de-01-laborleiterin.txt",
    ]
    var samples = try names.map {
      SampleText(source: try String(contentsOf: interviews.appendingPathComponent($0), encoding: .utf8))
    }
    for number in 0..<files {
      let text = samples[number % samples.count].transcript(bytes: megabytes * 1_000_000 / files)
      let name = "transcripts/\(names[number % names.count].prefix(2))-\(number).txt"
      try SafeWriting.write(text, to: target.appendingPathComponent(name))
    }
  }
}
