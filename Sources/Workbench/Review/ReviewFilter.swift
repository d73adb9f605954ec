import QualData

/// Which codings are reviewed, and in which order. What is left empty lets everything through.
package struct ReviewFilter: Sendable, Equatable {
  package enum Status: String, Sendable, CaseIterable { case suggested, accepted, rejected, flagged }
  package enum Order: String, Sendable, CaseIterable { case text, uncertainty, code }

  /// Ids; the codes below one are meant too.
  package var codes: [String] = []
  package var indicators: [String] = []
  package var transcripts: [String] = []
  /// By label or case.
  package var speakers: [String] = []
  /// As `name=value`.
  package var attributes: [String] = []
  /// As the reviewing coder decided.
  package var statuses: Set<Status> = []
  /// Who made the coding or decided on it.
  package var coders: [String] = []
  package var order: Order = .text

  package init() {}

  /// As a person types it: `code=funding status=suggested region=Gent order=code`. A value with a space stands in
  /// quotation marks. A name that is none of the options' is an attribute of speakers.
  /// - Throws: `WorkbenchError.badFilter`, `WorkbenchError.unknown` for a status or an order that is none.
  package init(typed text: String) throws {
    for term in Self.terms(text) {
      let parts = term.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
      guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
        throw WorkbenchError.badFilter(term)
      }
      let value = parts[1]
      switch parts[0] {
      case "code": codes.append(value)
      case "indicator": indicators.append(value)
      case "transcript": transcripts.append(value)
      case "speaker": speakers.append(value)
      case "attribute": attributes.append(value)
      case "by-coder": coders.append(value)
      case "status": statuses.insert(try Self.named(value, "status"))
      case "order": order = try Self.named(value, "order")
      default: attributes.append(term)
      }
    }
  }

  /// The same as text, such as `init(typed:)` reads.
  package var typed: String {
    let lists = [
      ("code", codes), ("indicator", indicators), ("transcript", transcripts), ("speaker", speakers),
      ("attribute", attributes), ("status", Status.allCases.filter(statuses.contains).map(\.rawValue)),
      ("by-coder", coders), ("order", order == .text ? [] : [order.rawValue]),
    ]
    return lists.flatMap { name, values in
      values.map { "\(name)=" + ($0.contains(" ") ? "\"\($0)\"" : $0) }
    }.joined(separator: " ")
  }

  private static func named<Value: RawRepresentable & CaseIterable>(
    _ name: String, _ what: String
  ) throws -> Value where Value.RawValue == String {
    if let value = Value(rawValue: name) { return value }
    let known = Value.allCases.map(\.rawValue)
    throw WorkbenchError.unknown(
      what: what, name: name, suggestion: Suggestion.nearest(to: name, in: known), known: known)
  }

  /// Split at spaces outside quotation marks, which are left out.
  private static func terms(_ text: String) -> [String] {
    var terms: [String] = []
    var term = ""
    var isQuoted = false
    for character in text {
      if character == "\"" {
        isQuoted.toggle()
      } else if character == " ", !isQuoted {
        if !term.isEmpty { terms.append(term) }
        term = ""
      } else {
        term.append(character)
      }
    }
    return term.isEmpty ? terms : terms + [term]
  }
}
