/// The version of the engine: part of every coding's provenance. A change that alters codings or scores raises it
/// and has its own heading in the CHANGELOG.
package enum Engine {
  package static let version = "0.1.0"
}
