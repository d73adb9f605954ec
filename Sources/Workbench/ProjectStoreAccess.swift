import Foundation
import ProjectStore
import QualData

/// The store of a project.
extension Project {
  /// - Parameter coder: who will write.
  /// - Throws: `StoreError`, such as `.missing`.
  package func store(coder: String = "") throws -> ProjectStore {
    try ProjectStore.open(folder: folder, coder: coder)
  }

  /// Codes that people made while coding; none where there is no store.
  package func madeCodes() throws -> [MadeCode] {
    ProjectStore.exists(in: folder) ? try store().read { try $0.madeCodes() } : []
  }

  /// What one coder decided.
  /// - Throws: `WorkbenchError.unknown` for one who never wrote to the store; `StoreError`.
  package func decisions(of coder: String) throws -> StoredDecisions {
    let store = try store()
    let names = try store.read { try $0.coders().map(\.name) }
    guard names.contains(coder) else {
      throw WorkbenchError.unknown(
        what: "coder", name: coder, suggestion: Suggestion.nearest(to: coder, in: names), known: names)
    }
    return StoredDecisions(store, view: coder)
  }

  /// The levels that were agreed on, by indicator; none where there is no store.
  package func agreedLevels() throws -> [AgreedLevel] {
    ProjectStore.exists(in: folder) ? try store().read { try $0.agreedLevels() } : []
  }

  /// What people decided; `nil` where there is no store.
  package func decisions() throws -> StoredDecisions? {
    ProjectStore.exists(in: folder) ? StoredDecisions(try store()) : nil
  }
}
