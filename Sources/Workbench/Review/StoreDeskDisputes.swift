import ProjectStore
import QualData

/// What a desk reads that settles what coders differ about.
extension StoreDesk {
  /// The codings about which coders differ, in order of the text; those that are not settled are open.
  func disputed(_ wanted: CodingFilter, _ reader: StoreReader) throws -> [ReviewEntry] {
    var all = wanted
    all.statuses = []
    all.includesGone = true
    let admitted = Set(try reader.queue(all).map(\.coding))
    var coders: Set<String> = []
    return try reader.transcripts().flatMap { transcript in
      try reader.codedPlaces(of: transcript.id, known: &coders).places.filter {
        $0.difference != nil && admitted.contains($0.coding.id)
      }.map { ReviewEntry(coding: $0.coding.id, status: $0.adjudication?.status ?? .suggested) }
    }.filter { wanted.statuses.isEmpty || wanted.statuses.contains($0.status) }
  }

  /// People who coded the transcript and do not have the coding.
  func omitted(_ stored: StoredCoding, _ reader: StoreReader) throws -> [String] {
    var coders: Set<String> = []
    return try reader.codedPlaces(of: stored.transcript, known: &coders).places
      .first { $0.code == stored.code && $0.range == stored.range }?.omittedBy ?? []
  }
}
