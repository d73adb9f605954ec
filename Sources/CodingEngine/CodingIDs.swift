import QualData

/// Makes the stable ids of one transcript's suggested codings.
///
/// An id is a hash of the transcript's digest, the code's and the coded range. The pattern is left out on purpose: two
/// patterns of one code that find the same excerpt make one coding, and editing a pattern must not lose what people
/// decided about an excerpt that is still found.
///
/// The two digests are the first 128 bits of SHA-256. A corpus has codings by the million, so they and the range are
/// joined by the finaliser of MurmurHash3, which maps different ranges of one transcript and code to different ids.
struct CodingIDs {
  private let transcript: CodingID

  init(_ transcript: Transcript) {
    self.transcript = Self.joined(CodingID(high: 0, low: 0), Self.beginning(of: transcript.digest))
  }

  /// - Parameter code: the digest of the code's id.
  func id(code: CodingID, range: TextRange) -> CodingID {
    Self.joined(
      Self.joined(transcript, code), CodingID(high: UInt64(range.lower), low: UInt64(range.upper)))
  }

  /// The first 128 bits of SHA-256.
  static func digest(_ text: String) -> CodingID { beginning(of: Digest.sha256(text)) }

  private static func beginning(of digest: String) -> CodingID { CodingID(String(digest.prefix(32)))! }

  /// One to one in `next`.
  @inline(__always)
  private static func joined(_ state: CodingID, _ next: CodingID) -> CodingID {
    let high = mixed(state.high ^ next.high) &+ state.low
    let low = mixed(state.low ^ next.low) &+ high
    return CodingID(high: mixed(high ^ low), low: low)
  }

  @inline(__always)
  private static func mixed(_ value: UInt64) -> UInt64 {
    var value = value
    value = (value ^ value >> 33) &* 0xFF51_AFD7_ED55_8CCD
    value = (value ^ value >> 33) &* 0xC4CE_B9FE_1A85_EC53
    return value ^ value >> 33
  }
}
