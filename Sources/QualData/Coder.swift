/// A person who codes or decides; the name is unique in its project.
package struct Coder: Sendable, Equatable {
  package var name: String
  /// When the project first heard of them: UTC, ISO 8601.
  package var since: String

  package init(name: String, since: String) {
    self.name = name
    self.since = since
  }
}
