/// What of a codebook agreement is measured on, each code against its absence.
package enum AgreementScope: String, Sendable, CaseIterable {
  /// A code by itself, without the codes below it.
  case code
  /// A code with the codes below it: which of them was given does not matter.
  case group
  /// All codes that anybody gave: each unit counts once for each of them.
  case pooled
}
