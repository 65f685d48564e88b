/// Bytes read once from beginning to end, from a file or from what is unpacked of one.
///
/// The beginning is read ahead as ``sample``, so that the kind of the bytes can be told before a reader is chosen.
struct ByteSource: ~Copyable {
  /// How much of the beginning is read ahead.
  static let sampleBytes = 64 << 10

  let limits: ReadingLimits
  /// The beginning of the bytes.
  let sample: [UInt8]
  private let stream: any ByteStream
  /// How much of the sample has been handed out.
  private var handedOut = 0

  /// Opens a file and reads its beginning.
  init(path: String, limits: ReadingLimits) throws(TabularError) {
    try self.init(try FileStream(path: path), limits: limits)
  }

  /// Reads the beginning of a stream.
  init(_ stream: any ByteStream, limits: ReadingLimits) throws(TabularError) {
    sample = try Self.readSample(stream)
    self.stream = stream
    self.limits = limits
  }

  /// The sample is all there is.
  var sampleIsWhole: Bool { sample.count < Self.sampleBytes }

  /// How many bytes there are in all; 0 where that is not known.
  var totalBytes: Int { stream.totalBytes }

  /// Bytes read so far, the sample included, counted as ``totalBytes`` is.
  var bytesRead: Int { stream.bytesRead }

  /// Digest of the file's own bytes in lower-case hexadecimal; of those read so far until its end is reached.
  var sha256: String { stream.sha256 }

  /// The file that the bytes are read from as they are, where it can be read at any place.
  var seekableFile: FileStream? {
    guard let file = stream as? FileStream, file.isSeekable else { return nil }
    return file
  }

  /// Leaves out the next bytes of the sample, such as a byte order mark.
  mutating func skip(_ count: Int) {
    handedOut = min(sample.count, handedOut + count)
  }

  /// Reads the next bytes into `buffer`; 0 means the end.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    guard handedOut < sample.count else { return try stream.read(into: buffer) }
    let count = min(buffer.count, sample.count - handedOut)
    buffer.copyBytes(from: sample[handedOut..<handedOut + count])
    handedOut += count
    return count
  }

  /// Reads all bytes that are left, and hands them out chunk by chunk.
  mutating func drain(_ body: (UnsafeRawBufferPointer) throws(TabularError) -> Void = { _ in }) throws(TabularError) {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limits.chunkBytes, alignment: 16)
    defer { buffer.deallocate() }
    while true {
      let count = try read(into: buffer)
      if count == 0 { return }
      try body(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }
  }

  /// Reads all bytes that are left, up to a text that is looked for; false where there is none.
  mutating func contains(_ text: StaticString) throws(TabularError) -> Bool {
    let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: limits.chunkBytes, alignment: 16)
    defer { buffer.deallocate() }
    var kept = 0
    while true {
      let count = try read(into: UnsafeMutableRawBufferPointer(rebasing: buffer[kept...]))
      if count == 0 { return false }
      let filled = kept + count
      if UnsafeRawBufferPointer(rebasing: buffer[..<filled]).contains(text) { return true }
      // The text may begin at the end of this chunk.
      kept = min(filled, text.utf8CodeUnitCount - 1)
      buffer.copyMemory(from: UnsafeRawBufferPointer(rebasing: buffer[filled - kept..<filled]))
    }
  }

  /// Reads the beginning of a stream, going on where it gives less than was asked for.
  private static func readSample(_ stream: any ByteStream) throws(TabularError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: sampleBytes)
    var filled = 0
    try bytes.withUnsafeMutableBufferPointer { buffer throws(TabularError) in
      while filled < buffer.count {
        let free = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = try stream.read(into: UnsafeMutableRawBufferPointer(free))
        if count == 0 { break }
        filled += count
      }
    }
    return Array(bytes[..<filled])
  }
}

extension UnsafeRawBufferPointer {
  /// Whether a text, which is not empty, stands somewhere in the bytes.
  fileprivate func contains(_ text: StaticString) -> Bool {
    let text = UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount)
    guard text.count <= count else { return false }
    return (0...count - text.count).contains { start in
      self[start] == text[0] && self[start..<start + text.count].elementsEqual(text)
    }
  }
}
