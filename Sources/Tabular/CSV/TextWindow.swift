internal import CByteScan

/// The part of a text source that is in memory: what has been read and not yet been cut into records.
///
/// Records are always read from one unbroken stretch, so that it makes no difference where the chunks of the file end.
/// Behind the stretch stand ``byte_scan_padding`` bytes that may be read and mean nothing.
struct TextWindow: ~Copyable {
  /// What comes after the text in the window.
  enum Supply {
    /// More of the source, which ``refill()`` brings.
    case more
    /// Nothing: the source has been read to its end.
    case ended
    /// More of the source, and no room for it: one record fills the window.
    case full
  }

  /// Where the unread text begins; good until the window is filled again.
  var text: UnsafePointer<UInt8> { UnsafePointer(buffer + start) }
  /// How many bytes of text are unread.
  var count: Int { end - start }

  private(set) var source: ByteSource
  private var buffer: UnsafeMutablePointer<UInt8>
  /// Bytes the window has room for.
  private(set) var capacity: Int
  private var start = 0
  private var end = 0
  private var sourceEnded = false
  private var transcoder: UTF16Transcoder?
  /// The bytes before they are recoded, for UTF-16 only.
  private var raw: [UInt8] = []

  init(_ source: consuming ByteSource, encoding: TextEncoding, markLength: Int) {
    capacity = source.limits.chunkBytes
    buffer = Self.allocate(capacity)
    self.source = source
    self.source.skip(markLength)
    if encoding.isUTF16 { transcoder = UTF16Transcoder(bigEndian: encoding == .utf16BigEndian) }
  }

  deinit {
    buffer.deallocate()
  }

  var supply: Supply {
    if sourceEnded { return .ended }
    return count >= source.limits.recordBytes ? .full : .more
  }

  /// Goes over the first unread bytes.
  mutating func consume(_ bytes: Int) {
    start += bytes
  }

  /// Reads more of the source behind the unread text: as much again, where the limit of a record allows.
  ///
  /// Doubling keeps the work linear in the length of a record that is read again whenever more of it has come.
  mutating func refill() throws(TabularError) {
    let limits = source.limits
    let wanted = max(limits.chunkBytes, min(count, limits.recordBytes - count))
    if transcoder == nil {
      makeRoom(for: wanted)
      let read = try source.read(into: UnsafeMutableRawBufferPointer(start: buffer + end, count: wanted))
      end += read
      sourceEnded = read == 0
    } else {
      try refillTranscoding(wanted)
    }
  }

  /// Goes over everything up to the next line end and over that, keeping nothing of it.
  mutating func skipLine() throws(TabularError) {
    while true {
      let unread = UnsafeBufferPointer(start: text, count: count)
      if let stop = unread.firstIndex(where: { $0 == .lineFeed || $0 == .carriageReturn }) {
        let isPair = unread[stop] == .carriageReturn && stop + 1 < count && unread[stop + 1] == .lineFeed
        guard unread[stop] == .lineFeed || isPair || stop + 1 < count || sourceEnded else {
          consume(stop)
          try refill()
          continue
        }
        return consume(stop + (isPair ? 2 : 1))
      }
      consume(count)
      if sourceEnded { return }
      try refill()
    }
  }

  /// Reads more of a UTF-16 source.
  private mutating func refillTranscoding(_ wanted: Int) throws(TabularError) {
    if raw.count < wanted { raw = [UInt8](repeating: 0, count: wanted) }
    let room = UTF16Transcoder.room(for: wanted)
    makeRoom(for: room)
    let free = UnsafeMutableBufferPointer(start: buffer + end, count: room)
    let read = try readRaw(wanted)
    let written = raw.withUnsafeBytes { bytes in
      let piece = UnsafeRawBufferPointer(rebasing: bytes[..<read])
      return read == 0 ? transcoder?.finish(into: free) : transcoder?.transcode(piece, into: free)
    }
    end += written ?? 0
    sourceEnded = read == 0
  }

  /// Reads the source's bytes as they are.
  private mutating func readRaw(_ wanted: Int) throws(TabularError) -> Int {
    // Taken out of self meanwhile, since the source is a part of self as well.
    var raw: [UInt8] = []
    swap(&raw, &self.raw)
    defer { swap(&raw, &self.raw) }
    return try raw.withUnsafeMutableBufferPointer { buffer throws(TabularError) in
      try source.read(into: UnsafeMutableRawBufferPointer(UnsafeMutableBufferPointer(rebasing: buffer[..<wanted])))
    }
  }

  /// Moves the unread text to the front, into a larger buffer where this one is too small.
  private mutating func makeRoom(for wanted: Int) {
    let unread = count
    if unread + wanted > capacity {
      capacity = unread + wanted
      let larger = Self.allocate(capacity)
      larger.update(from: text, count: unread)
      buffer.deallocate()
      buffer = larger
    } else if start > 0 {
      // The stretches may overlap, which update(from:count:) allows.
      buffer.update(from: text, count: unread)
    }
    (start, end) = (0, unread)
  }

  /// A buffer with its padding, all of it initialised.
  private static func allocate(_ capacity: Int) -> UnsafeMutablePointer<UInt8> {
    let size = capacity + byte_scan_padding
    let buffer = UnsafeMutablePointer<UInt8>.allocate(capacity: size)
    buffer.initialize(repeating: 0, count: size)
    return buffer
  }
}
