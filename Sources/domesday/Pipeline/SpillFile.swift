import Diagnostics
import Foundation

/// A nameless temporary file that holds what has to be read again in another order and would fill the memory.
///
/// A class because the file goes when its last holder does.
final class SpillFile {
  private let descriptor: Int32
  private let folder: String
  private var pending = ContiguousArray<UInt8>()
  private var written = 0
  private static let block = 1 << 20

  /// - Parameter folder: Where there is room; the file has no name there and is readable by nobody else.
  /// - Throws: `Diagnostic`.
  init(in folder: String) throws {
    self.folder = folder
    Self.clear(folder)
    var path = Array((folder + "/" + Self.mark + "XXXXXX").utf8CString)
    descriptor = mkstemp(&path)
    guard descriptor >= 0 else { throw OutputProblem(errno).diagnostic(at: folder) }
    unlink(path)
  }

  deinit { close(descriptor) }

  /// Appends bytes and returns where they begin.
  func append(_ bytes: ContiguousArray<UInt8>) throws -> Int {
    let start = written + pending.count
    pending.append(contentsOf: bytes)
    if pending.count >= Self.block { try flush() }
    return start
  }

  /// Writes what is pending, before anything is read.
  ///
  /// - Throws: `Diagnostic`.
  func flush() throws {
    try pending.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 {
          rest = rest.dropFirst(count)
        } else if errno != EINTR {
          throw OutputProblem(errno).diagnostic(at: folder)
        }
      }
    }
    written += pending.count
    pending.removeAll(keepingCapacity: true)
  }

  /// Reads a range of what was flushed into a buffer.
  func read(_ range: Range<Int>, into buffer: inout ContiguousArray<UInt8>) throws {
    if buffer.count < range.count { buffer = ContiguousArray(repeating: 0, count: range.count * 2) }
    let count = buffer.withUnsafeMutableBytes {
      pread(descriptor, $0.baseAddress, range.count, off_t(range.lowerBound))
    }
    guard count == range.count else { throw CocoaError(.fileReadCorruptFile) }
  }

  private static let mark = PrivateFolder.markOfUnfinished + "spill-"

  /// Takes away what was left by a command that was killed before its file had lost its name.
  private static func clear(_ folder: String) {
    for name in (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [] where name.hasPrefix(mark) {
      unlink(folder + "/" + name)
    }
  }
}
