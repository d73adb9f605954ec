import CXMLSchema
import Foundation

/// The schemas of REFI-QDA, which lie outside of the repository: the variable QUALM_SHARED names their place.
package enum REFISchema: String {
  case project = "Project.xsd"
  case codebook = "Codebook.xsd"

  package static var isThere: Bool { folder.map { FileManager.default.fileExists(atPath: $0) } ?? false }

  private static var folder: String? {
    ProcessInfo.processInfo.environment["QUALM_SHARED"].map { $0 + "/conformance/refi-qda" }
  }

  /// What is wrong with a document; `nil` when it is valid.
  package func problem(_ document: String) -> String? {
    guard let folder = Self.folder else { return "QUALM_SHARED is not set" }
    guard let problem = cxmlschema_problem(folder + "/" + rawValue, document, Int32(document.utf8.count))
    else {
      return nil
    }
    defer { free(problem) }
    return String(cString: problem)
  }
}
