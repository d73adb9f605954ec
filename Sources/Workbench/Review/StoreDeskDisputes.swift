import ProjectStore
import QualData

/// What a desk reads that settles what coders differ about.
extension StoreDesk {
  /// People who coded the transcript and do not have the coding.
  func omitted(_ stored: StoredCoding, _ reader: StoreReader) throws -> [String] {
    var coders: Set<String> = []
    return try reader.codedPlaces(of: stored.transcript, known: &coders).places
      .first { $0.code == stored.code && $0.range == stored.range }?.omittedBy ?? []
  }
}
