internal import CLibCrypto

/// The SHA-256 digest of bytes that come in pieces.
package struct SHA256Digest: ~Copyable {
  private let context: OpaquePointer?

  init() {
    context = EVP_MD_CTX_new()
    EVP_DigestInit_ex(context, EVP_sha256(), nil)
  }

  deinit {
    EVP_MD_CTX_free(context)
  }

  /// The digest of bytes that are all there, in lower-case hexadecimal.
  package static func hexadecimal(of bytes: some Sequence<UInt8>) -> String {
    var digest = SHA256Digest()
    Array(bytes).withUnsafeBytes { digest.update($0) }
    return digest.hexadecimal
  }

  /// The digest of a whole file, in lower-case hexadecimal.
  ///
  /// - Throws: `TabularError`, where the file cannot be read.
  /// - Complexity: O(bytes), in a buffer of fixed size.
  package static func hexadecimal(ofFileAt path: String) throws(TabularError) -> String {
    var source = try ByteSource(path: path, limits: ReadingLimits())
    var buffer = [UInt8](repeating: 0, count: 1 << 18)
    while true {
      var count = 0
      try buffer.withUnsafeMutableBufferPointer { bytes throws(TabularError) in
        count = try source.read(into: UnsafeMutableRawBufferPointer(bytes))
      }
      if count == 0 { return source.sha256 }
    }
  }

  /// Takes in the next bytes.
  mutating func update(_ bytes: UnsafeRawBufferPointer) {
    EVP_DigestUpdate(context, bytes.baseAddress, bytes.count)
  }

  /// The digest of what was taken in so far, in lower-case hexadecimal.
  var hexadecimal: String {
    let copy = EVP_MD_CTX_new()
    defer { EVP_MD_CTX_free(copy) }
    EVP_MD_CTX_copy_ex(copy, context)
    var digest = [UInt8](repeating: 0, count: 32)
    EVP_DigestFinal_ex(copy, &digest, nil)
    return digest.reduce(into: "") { text, byte in
      text += (byte < 16 ? "0" : "") + String(byte, radix: 16)
    }
  }
}
