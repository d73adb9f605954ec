import Measures
import QualData

/// Which excerpts are wanted. What is left empty lets everything through.
package struct ExcerptFilter: Sendable {
  package var codes: Set<String> = []
  package var transcripts: Set<String> = []
  package var speakers: Set<String> = []
  /// Attribute → values, of which one must be the speaker's.
  package var attributes: [String: Set<String>] = [:]

  package init() {}

  /// Resolves what a user named.
  /// - Parameters:
  ///   - codes: ids; the codes below a named one are included.
  ///   - indicators: ids; the codes linked to them are added.
  ///   - attributes: as `name=value`.
  /// - Throws: `WorkbenchError.unknown` with the nearest name there is.
  package init(
    codes: [String], indicators: [String], transcripts: [String], speakers: [String], attributes: [String],
    frame: CodeFrame
  ) throws {
    for id in codes {
      guard let position = frame.position(ofCode: id) else {
        throw WorkbenchError.unknown(
          what: "code", name: id, suggestion: Suggestion.nearest(to: id, in: frame.codes.map(\.id)))
      }
      self.codes.formUnion(frame.codes[position].subtree.map { frame.codes[$0].id })
    }
    for id in indicators {
      guard let indicator = frame.indicators.first(where: { $0.id == id }) else {
        throw WorkbenchError.unknown(
          what: "indicator", name: id, suggestion: Suggestion.nearest(to: id, in: frame.indicators.map(\.id)))
      }
      self.codes.formUnion(indicator.codes.map { frame.codes[$0.position].id })
      // An indicator without codes must not let everything through.
      if indicator.codes.isEmpty { self.codes.insert("") }
    }
    self.transcripts = Set(transcripts)
    self.speakers = Set(speakers)
    for pair in attributes {
      let parts = pair.split(separator: "=", maxSplits: 1).map(String.init)
      guard parts.count == 2 else {
        throw WorkbenchError.badFilter(pair)
      }
      self.attributes[parts[0], default: []].insert(parts[1])
    }
  }

  package func admits(_ coding: Coding, in transcript: Transcript) -> Bool {
    if !codes.isEmpty, !codes.contains(coding.code) { return false }
    if !transcripts.isEmpty, !transcripts.contains(transcript.id) { return false }
    if speakers.isEmpty, attributes.isEmpty { return true }
    guard let speaker = transcript.speaker(of: transcript.turns[coding.turn]) else { return false }
    if !speakers.isEmpty, !speakers.contains(speaker.label), !speakers.contains(speaker.caseID) {
      return false
    }
    return attributes.allSatisfy { name, values in speaker.attributes[name].map(values.contains) ?? false }
  }
}
