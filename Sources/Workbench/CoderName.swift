import Foundation
import QualData

/// Who codes and decides.
package enum CoderName {
  package static let variable = "QUALM_CODER"

  /// The first that is given: the option, the variable QUALM_CODER, `coder:` in qualm.yaml, the user's login name.
  /// - Throws: `WorkbenchError.badCoder`
  package static func resolve(
    option: String?, settings: ProjectSettings,
    environment: [String: String] = ProcessInfo.processInfo.environment, login: String = NSUserName()
  ) throws -> String {
    let name = option ?? environment[variable].flatMap { $0.isEmpty ? nil : $0 } ?? settings.coder ?? login
    let isPrintable = name.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control }
    guard isPrintable, name == name.trimmingCharacters(in: .whitespaces), (1...80).contains(name.count),
      name != Coding.engine
    else { throw WorkbenchError.badCoder(name) }
    return name
  }
}
