#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// A nameless temporary file for what has to be read at any place and comes from where that is impossible.
enum SpooledFile {
  /// Writes all bytes of a source into a file that is readable by nobody else and goes when it is closed.
  ///
  /// - Returns: The file's descriptor, which the caller has to close.
  static func descriptor(holding source: inout ByteSource) throws(TabularError) -> Int32 {
    let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
    var template = Array((folder + "/.domesday-XXXXXX").utf8CString)
    let descriptor = mkstemp(&template)
    guard descriptor >= 0 else { throw .archive(.noRoom(systemError: errno)) }
    unlink(template)
    do throws(TabularError) {
      try source.drain { bytes throws(TabularError) in try write(bytes, to: descriptor) }
    } catch {
      close(descriptor)
      throw error
    }
    return descriptor
  }

  /// Writes all of the bytes, however many calls of write(2) that takes.
  private static func write(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32) throws(TabularError) {
    var rest = bytes
    while !rest.isEmpty {
      let count = systemWrite(descriptor, rest.baseAddress, rest.count)
      if count < 0 {
        guard errno == EINTR else { throw .archive(.noRoom(systemError: errno)) }
        continue
      }
      rest = UnsafeRawBufferPointer(rebasing: rest[count...])
    }
  }
}

/// write(2), which ``SpooledFile`` would hide by the name of its own function.
private func systemWrite(_ descriptor: Int32, _ bytes: UnsafeRawPointer?, _ count: Int) -> Int {
  write(descriptor, bytes, count)
}
