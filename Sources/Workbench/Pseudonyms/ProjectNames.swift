import Interchange
import Pseudonymisation
import QualData

extension Project {
  /// The names that must not stand in results; `nil` where the project names none.
  /// - Throws: `InputErrors`, also when the file is not there: then nobody can tell.
  package func names() throws -> NameGuard? {
    guard let path = settings.pseudonyms else { return nil }
    let file = try sourceFile(path)
    let text = try TextDecoding.decode(file).text
    if let names = NameGuard(fileText: text) { return names }
    guard PseudonymListFile.isList(text) else {
      throw InputErrors([
        Diagnostic(
          file: path,
          message: "This is neither a list for pseudonymisation nor what `qualm pseudonymise` made of one.",
          remedy: "Correct “pseudonyms:” in qualm.yaml.")
      ])
    }
    return NameGuard(try PseudonymListFile.read(file))
  }
}
