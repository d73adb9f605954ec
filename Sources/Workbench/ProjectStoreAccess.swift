import Foundation
import ProjectStore

/// The store of a project.
extension Project {
  /// - Parameter coder: who will write.
  /// - Throws: `StoreError`, such as `.missing`.
  package func store(coder: String = "") throws -> ProjectStore {
    try ProjectStore.open(folder: folder, coder: coder)
  }

  /// What people decided; `nil` where there is no store.
  package func decisions() throws -> StoredDecisions? {
    ProjectStore.exists(in: folder) ? StoredDecisions(try store()) : nil
  }
}
