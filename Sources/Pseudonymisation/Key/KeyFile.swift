import Crypto
import CryptoExtras
import Foundation

/// The key on disk: JSON, encrypted by AES-256-GCM under a key that scrypt makes of a passphrase.
///
///     QUALMKEY, version (1), log₂ N, r, p, 16 bytes of salt, then nonce (12), ciphertext and tag (16)
///
/// Everything before the nonce is authenticated too, so that nobody can weaken or change it unseen.
package enum KeyFile {
  /// What scrypt costs: N = 2^logarithm, and 128·N·r bytes of memory.
  package struct Cost: Sendable {
    package var logarithm: UInt8
    package var blockSize: UInt8 = 8
    package var parallelism: UInt8 = 1

    package init(logarithm: UInt8) { self.logarithm = logarithm }

    /// 128 MiB and about half a second: OWASP's first choice (Password Storage Cheat Sheet).
    package static let standard = Cost(logarithm: 17)

    /// What is taken from a file; more would only keep the machine busy.
    var isSensible: Bool {
      (10...20).contains(logarithm) && (1...16).contains(blockSize) && (1...16).contains(parallelism)
    }
  }

  private static let magic = Array("QUALMKEY".utf8)
  private static let version: UInt8 = 1
  private static let headLength = magic.count + 4 + 16

  /// - Parameter salt: 16 random bytes; given by tests only.
  package static func seal(
    _ key: PseudonymKey, passphrase: String, cost: Cost = .standard, salt: [UInt8]? = nil
  ) throws -> [UInt8] {
    let salt = salt ?? SymmetricKey(size: .bits128).withUnsafeBytes(Array.init)
    let head = magic + [version, cost.logarithm, cost.blockSize, cost.parallelism] + salt
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    let box = try AES.GCM.seal(
      encoder.encode(key), using: secret(passphrase, cost, salt), authenticating: head)
    return head + Array(box.combined!)
  }

  /// - Throws: `KeyFileError`
  package static func open(_ bytes: [UInt8], passphrase: String) throws -> PseudonymKey {
    guard bytes.count > headLength, bytes.starts(with: magic) else { throw KeyFileError.notAKey }
    guard bytes[magic.count] == version else { throw KeyFileError.newer }
    var cost = Cost(logarithm: bytes[magic.count + 1])
    cost.blockSize = bytes[magic.count + 2]
    cost.parallelism = bytes[magic.count + 3]
    guard cost.isSensible else { throw KeyFileError.notAKey }
    let head = bytes[..<headLength]
    let data: Data
    do {
      let box = try AES.GCM.SealedBox(combined: bytes[headLength...])
      data = try AES.GCM.open(
        box, using: secret(passphrase, cost, Array(head.suffix(16))), authenticating: head)
    } catch {
      throw KeyFileError.wrongPassphrase
    }
    guard let key = try? JSONDecoder().decode(PseudonymKey.self, from: data) else { throw KeyFileError.newer }
    return key
  }

  private static func secret(_ passphrase: String, _ cost: Cost, _ salt: [UInt8]) throws -> SymmetricKey {
    // However a keyboard composes its accents, a passphrase is one passphrase.
    try KDF.Scrypt.deriveKey(
      from: Data(passphrase.precomposedStringWithCanonicalMapping.utf8), salt: salt, outputByteCount: 32,
      rounds: 1 << Int(cost.logarithm), blockSize: Int(cost.blockSize), parallelism: Int(cost.parallelism),
      maxMemory: 1 << 30)
  }
}

/// Why a key file cannot be opened; a sentence without the file's name.
package enum KeyFileError: Error, Equatable, CustomStringConvertible {
  case notAKey
  case newer
  case wrongPassphrase

  package var description: String {
    switch self {
    case .notAKey: "This is no key that `qualm pseudonymise` wrote, or it is damaged."
    case .newer: "The key is of a form that this Qualm does not know."
    case .wrongPassphrase: "The passphrase is wrong, or the key was changed since it was written."
    }
  }
}
