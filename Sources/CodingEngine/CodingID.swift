import Crypto
import QualData

/// Makes the stable ids of suggested codings.
///
/// The first 128 bits of SHA-256 over the transcript's digest, the code's id and the coded range. The pattern is
/// left out on purpose: two patterns of one code that find the same excerpt make one coding, and editing a
/// pattern must not lose what people decided about an excerpt that is still found.
struct CodingID {
  private let transcript: SHA256

  init(text: UnsafeRawBufferPointer) {
    var hash = SHA256()
    SHA256.hash(data: text).withUnsafeBytes { hash.update(bufferPointer: $0) }
    transcript = hash
  }

  func id(code: String, range: TextRange) -> String {
    var hash = transcript
    var code = code
    code.withUTF8 { hash.update(bufferPointer: UnsafeRawBufferPointer($0)) }
    // The zero byte ends the id: a code id has none.
    withUnsafeBytes(of: (UInt64(0), UInt64(range.lower).littleEndian, UInt64(range.upper).littleEndian)) {
      hash.update(bufferPointer: $0)
    }
    return hash.finalize().withUnsafeBytes { Self.hexadecimal($0.prefix(16)) }
  }

  private static func hexadecimal(_ bytes: Slice<UnsafeRawBufferPointer>) -> String {
    let digits = Array("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: 32) { buffer in
      for (index, byte) in bytes.enumerated() {
        buffer[2 * index] = digits[Int(byte >> 4)]
        buffer[2 * index + 1] = digits[Int(byte & 15)]
      }
      return 32
    }
  }
}

/// Digests that name versions of inputs in provenance.
package enum Digest {
  /// SHA-256 in 64 hexadecimal digits.
  package static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { SHA256.hash(data: $0) }.map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
