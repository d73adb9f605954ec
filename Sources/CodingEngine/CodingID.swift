import Crypto
import QualData

/// Makes the stable ids of suggested codings.
///
/// The first 128 bits of SHA-256 over the transcript's digest, the code's id and the coded range. The pattern is
/// left out on purpose: two patterns of one code that find the same excerpt make one coding, and editing a
/// pattern must not lose what people decided about an excerpt that is still found.
struct CodingID {
  /// SHA-256 of the transcript's text.
  private let transcript: [UInt8]

  init(text: UnsafeRawBufferPointer) { transcript = Array(SHA256.hash(data: text)) }

  func id(code: String, range: TextRange) -> String {
    var message = transcript
    message.append(contentsOf: code.utf8)
    // The zero bytes end the code's id, which has none.
    withUnsafeBytes(of: (UInt64(0), UInt64(range.lower).littleEndian, UInt64(range.upper).littleEndian)) {
      message.append(contentsOf: $0)
    }
    return SHA256.hash(data: message).withUnsafeBytes { Self.hexadecimal($0.prefix(16)) }
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
