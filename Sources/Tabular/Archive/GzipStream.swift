internal import CZlib

/// What is packed in a gzip stream, all members of it one after the other.
///
/// A class because it owns the state of zlib.
final class GzipStream: ByteStream {
  private var source: ByteSource
  private let budget: ExpansionBudget
  private let state: UnsafeMutablePointer<z_stream>
  private let input: UnsafeMutableRawBufferPointer
  private var unpacked = 0
  /// A member has ended, and no other has begun.
  private var isBetweenMembers = false
  private var hasEnded = false

  /// The window of gzip, with the flag that asks for gzip's own header and checksum.
  private static let windowBits: Int32 = 15 + 16

  init(_ source: consuming ByteSource, budget: ExpansionBudget) throws(TabularError) {
    input = .allocate(byteCount: 64 << 10, alignment: 16)
    state = .allocate(capacity: 1)
    state.initialize(to: z_stream())
    self.source = source
    self.budget = budget
    guard
      inflateInit2_(state, Self.windowBits, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { throw .archive(.unknownCompression) }
  }

  deinit {
    inflateEnd(state)
    state.deallocate()
    input.deallocate()
  }

  var totalBytes: Int { source.totalBytes }
  var bytesRead: Int { source.bytesRead }
  var sha256: String { source.sha256 }

  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    guard !hasEnded, let start = buffer.baseAddress else { return 0 }
    state.pointee.next_out = start.assumingMemoryBound(to: Bytef.self)
    state.pointee.avail_out = uInt(buffer.count)
    while true {
      guard try prepareInput() else { return 0 }
      let outcome = inflate(state, Z_NO_FLUSH)
      let count = buffer.count - Int(state.pointee.avail_out)
      switch outcome {
      case Z_OK, Z_BUF_ERROR: break
      case Z_STREAM_END:
        isBetweenMembers = true
        inflateReset(state)
      default: throw .archive(.damaged)
      }
      guard count > 0 else { continue }
      unpacked += count
      try budget.spend(count, total: unpacked, from: source.bytesRead)
      return count
    }
  }

  /// Sees to it that there are packed bytes; false at the end of the last member.
  private func prepareInput() throws(TabularError) -> Bool {
    if state.pointee.avail_in == 0 {
      let count = try source.read(into: input)
      state.pointee.next_in = input.baseAddress?.assumingMemoryBound(to: Bytef.self)
      state.pointee.avail_in = uInt(count)
      if count == 0 {
        guard isBetweenMembers else { throw .archive(.damaged) }
        hasEnded = true
        return false
      }
    }
    if isBetweenMembers {
      // What follows the last member and is no other is padding, which gzip itself passes over too.
      guard state.pointee.next_in.pointee == 0x1f else {
        try source.drain()
        hasEnded = true
        return false
      }
      isBetweenMembers = false
    }
    return true
  }
}
