/// What stops a command, apart from errors in the user's files.
package enum WorkbenchError: Error, CustomStringConvertible, Equatable {
  case noProject(folder: String)
  case projectExists(path: String)
  case missingInput(String, remedy: String)
  case unknown(what: String, name: String, suggestion: String?)
  case notOurs(path: String)
  case cannotWrite(path: String, reason: String)

  package var description: String {
    switch self {
    case .noProject(let folder):
      "There is no qualm.yaml in \(folder) or in a folder above it. Make a project with `qualm init`, or name one "
        + "with --project."
    case .projectExists(let path): "\(path) exists already; nothing was changed."
    case .missingInput(let what, let remedy): "The project has no \(what). \(remedy)"
    case .unknown(let what, let name, let suggestion):
      "There is no \(what) “\(name)”." + (suggestion.map { " Did you mean “\($0)”?" } ?? "")
    case .notOurs(let path):
      "\(path) exists and was not written by `qualm run`; nothing was changed. Name another folder with --output."
    case .cannotWrite(let path, let reason): "\(path) could not be written: \(reason)."
    }
  }
}
