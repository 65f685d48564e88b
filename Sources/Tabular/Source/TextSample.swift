/// What the beginning of a file tells of its encoding.
struct TextSample {
  let encoding: TextEncoding
  /// Length of the byte order mark, 0 where there is none.
  let markLength: Int
  /// The sample in an encoding that keeps ASCII as it is: UTF-16 recoded, everything else untouched, without the mark.
  let text: [UInt8]

  /// Finds the encoding of a sample, unless the user has named it.
  init(_ sample: [UInt8], declared: TextEncoding?) {
    let mark = Self.mark(of: sample)
    let found = declared ?? mark?.encoding ?? Self.encodingWithoutMark(sample)
    // A mark of another encoding than the declared one is text, and will be seen to be wrong.
    markLength = mark?.encoding == found ? mark?.length ?? 0 : 0
    encoding = found
    let body = sample[markLength...]
    guard found.isUTF16 else {
      text = Array(body)
      return
    }
    var transcoder = UTF16Transcoder(bigEndian: found == .utf16BigEndian)
    var recoded = [UInt8](repeating: 0, count: UTF16Transcoder.room(for: body.count))
    let count = body.withUnsafeBytes { source in
      recoded.withUnsafeMutableBufferPointer { transcoder.transcode(source, into: $0) }
    }
    text = Array(recoded[..<count])
  }

  /// The encoding a byte order mark stands for.
  private static func mark(of sample: [UInt8]) -> (encoding: TextEncoding, length: Int)? {
    if sample.starts(with: [0xef, 0xbb, 0xbf]) { return (.utf8, 3) }
    if sample.starts(with: [0xff, 0xfe]) { return (.utf16LittleEndian, 2) }
    if sample.starts(with: [0xfe, 0xff]) { return (.utf16BigEndian, 2) }
    return nil
  }

  /// UTF-16 by its NUL bytes, UTF-8 where the bytes are valid as such, and Windows-1252 otherwise.
  private static func encodingWithoutMark(_ sample: [UInt8]) -> TextEncoding {
    if let encoding = utf16ByNULs(sample) { return encoding }
    // The sample may end in the middle of a character.
    let lastStart = sample.suffix(4).lastIndex { $0 & 0xc0 != 0x80 } ?? sample.endIndex
    let whole = lastStart < sample.endIndex && sample[lastStart] >= 0xc0 ? sample[..<lastStart] : sample[...]
    return UTF8Text.isValid(whole) ? .utf8 : .windows1252
  }

  /// UTF-16 text in a Latin script has a NUL in every pair, always on the same side.
  private static func utf16ByNULs(_ sample: [UInt8]) -> TextEncoding? {
    let head = sample.prefix(4_096)
    var nulls = (even: 0, odd: 0)
    for (index, byte) in head.enumerated() where byte == 0 {
      if index.isMultiple(of: 2) { nulls.even += 1 } else { nulls.odd += 1 }
    }
    let pairs = head.count / 2
    if nulls.odd * 2 > pairs, nulls.even * 10 < nulls.odd { return .utf16LittleEndian }
    if nulls.even * 2 > pairs, nulls.odd * 10 < nulls.even { return .utf16BigEndian }
    return nil
  }
}
