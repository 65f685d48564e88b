/// Where a ``ByteSource`` has its bytes from.
///
/// Streams are classes, because each owns a descriptor or the state of a C library that is to be freed exactly once.
protocol ByteStream: AnyObject {
  /// How much there is to read in all, for showing progress; 0 where that is not known.
  var totalBytes: Int { get }
  /// How much of ``totalBytes`` has been read.
  var bytesRead: Int { get }
  /// Digest of the bytes of the file on the disk, however they are packed there.
  var sha256: String { get }
  /// Reads the next bytes into `buffer`; 0 means the end.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int
}
