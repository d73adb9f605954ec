/// What stops a command, apart from errors in the user's files.
package enum WorkbenchError: Error, CustomStringConvertible, Equatable {
  case noProject(folder: String)
  case missingFolder(path: String)
  case projectExists(path: String)
  case oneName(String)
  case missingInput(String, remedy: String)
  /// - known: what there is, listed where nothing is near.
  case unknown(what: String, name: String, suggestion: String?, known: [String] = [])
  case badFilter(String)
  case notOurs(path: String)
  case cannotWrite(path: String, reason: String)

  package var description: String {
    switch self {
    case .noProject(let folder):
      "There is no qualm.yaml in \(folder) or in a folder above it. Make a project with `qualm init`, or name one "
        + "with --project."
    case .missingFolder(let path): "There is no folder \(path)."
    case .projectExists(let path): "\(path) exists already; nothing was changed."
    case .oneName(let name):
      "Two of the project's files would be called “\(name)”. Rename the codebook or the model."
    case .missingInput(let what, let remedy): "The project has no \(what). \(remedy)"
    case .unknown(let what, let name, let suggestion, let known):
      "There is no \(what) “\(name)”."
        + (suggestion.map { " Did you mean “\($0)”?" }
          ?? (known.isEmpty ? "" : " There are \(known.joined(separator: ", "))."))
    case .badFilter(let text):
      "The attribute filter “\(text)” has no “=”. Write it as name=value, such as region=Brussels."
    case .notOurs(let path):
      "\(path) exists and was not written by `qualm run`; nothing was changed. Name another folder with --output."
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)."
    }
  }
}
