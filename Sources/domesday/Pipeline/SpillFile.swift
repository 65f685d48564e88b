import Foundation

/// A nameless temporary file that holds what has to be read again in another order and would fill the memory.
///
/// A class because the file goes when its last holder does.
final class SpillFile {
  private let handle: FileHandle
  private var pending = ContiguousArray<UInt8>()
  private var written = 0
  private static let block = 1 << 20

  /// - Parameter folder: Where there is room; the file has no name there and is readable by nobody else.
  init(in folder: String) throws {
    let path = folder + "/.domesday-\(ProcessInfo.processInfo.processIdentifier).spill"
    let descriptor = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path]) }
    unlink(path)
    handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
  }

  /// Appends bytes and returns where they begin.
  func append(_ bytes: ContiguousArray<UInt8>) throws -> Int {
    let start = written + pending.count
    pending.append(contentsOf: bytes)
    if pending.count >= Self.block { try flush() }
    return start
  }

  /// Writes what is pending, before anything is read.
  func flush() throws {
    try handle.write(contentsOf: Data(pending))
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Reads a range of what was flushed into a buffer.
  func read(_ range: Range<Int>, into buffer: inout ContiguousArray<UInt8>) throws {
    if buffer.count < range.count { buffer = ContiguousArray(repeating: 0, count: range.count * 2) }
    let count = buffer.withUnsafeMutableBytes {
      pread(handle.fileDescriptor, $0.baseAddress, range.count, off_t(range.lowerBound))
    }
    guard count == range.count else { throw CocoaError(.fileReadCorruptFile) }
  }
}
