import CodingEngine
import Foundation
import Interchange
import QualData
import Tokenization

extension LockFile {
  /// - Parameter outputs: paths relative to `folder`, in which they lie.
  init(
    _ options: ReproducedOptions, codebook: LoadedCodebook, inputs: [Input], outputs paths: [String],
    in folder: URL
  ) throws {
    self.options = options
    self.inputs = inputs
    versions = Versions(codebook)
    outputs = try paths.map { path in
      let url = folder.appendingPathComponent(path)
      return Output(
        path: path, sha256: Digest.sha256([UInt8](try Data(contentsOf: url, options: .alwaysMapped))))
    }
  }
}

extension LockFile.Versions {
  init(_ codebook: LoadedCodebook) {
    qualm = Engine.version
    icu = icuVersion()
    self.codebook = codebook.digest
    model = codebook.model.map { [$0.id, $0.version].filter { !$0.isEmpty }.joined(separator: " ") } ?? ""
  }
}
