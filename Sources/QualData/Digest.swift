import Crypto

/// Digests that name versions of inputs in provenance.
package enum Digest {
  /// SHA-256 in 64 hexadecimal digits.
  package static func sha256(_ text: String) -> String {
    var text = text
    return text.withUTF8 { sha256(UnsafeRawBufferPointer($0)) }
  }

  package static func sha256(_ bytes: [UInt8]) -> String { bytes.withUnsafeBytes(sha256) }

  private static func sha256(_ bytes: UnsafeRawBufferPointer) -> String {
    SHA256.hash(data: bytes).map { byte in
      let digits = String(byte, radix: 16)
      return digits.count == 1 ? "0" + digits : digits
    }.joined()
  }
}
