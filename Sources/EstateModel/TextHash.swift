/// A hash of short texts that many rows share: fast, the same in every process, and no guard against chosen texts.
public enum TextHash {
  /// Mixes eight bytes at a time by a widening multiplication.
  @inlinable
  public static func of(_ text: UnsafeBufferPointer<UInt8>) -> UInt64 {
    let bytes = UnsafeRawBufferPointer(text)
    var state: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(bytes.count)
    var index = 0
    while index + 8 <= bytes.count {
      state = mix(state ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
      index += 8
    }
    var rest: UInt64 = 0
    while index < bytes.count {
      rest = rest << 8 | UInt64(bytes[index])
      index += 1
    }
    return mix(state ^ rest)
  }

  /// The same for names that `String` takes for the same: by its bytes, but where a letter can be written in two ways by
  /// what `String` compares, which differs from process to process.
  public static func of(name: String) -> UInt64 {
    // As many units of 16 bits as bytes: nothing but ASCII.
    guard name.utf16.count == name.utf8.count else { return UInt64(bitPattern: Int64(name.hashValue)) }
    var name = name
    return name.withUTF8 { of($0) }
  }

  /// Both halves of a widening product, folded.
  @inlinable
  public static func mix(_ value: UInt64) -> UInt64 {
    let product = value.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
