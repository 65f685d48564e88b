import Diagnostics
import Foundation

/// A nameless temporary file that holds what has to be read again in another order and would fill the memory.
///
/// A class because the file goes when its last holder does. Several threads may read it at once.
final class SpillFile: Sendable {
  private let descriptor: Int32
  private let folder: String

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

  /// Writes bytes from an offset on.
  ///
  /// - Throws: `Diagnostic`.
  func write(_ bytes: ContiguousArray<UInt8>, at offset: Int) throws {
    try bytes.withUnsafeBytes { bytes in
      var done = 0
      while done < bytes.count {
        let rest = UnsafeRawBufferPointer(rebasing: bytes[done...])
        let count = pwrite(descriptor, rest.baseAddress, rest.count, off_t(offset + done))
        if count > 0 {
          done += count
        } else if errno != EINTR {
          throw OutputProblem(errno).diagnostic(at: folder)
        }
      }
    }
  }

  /// Reads a range of what was written into a buffer.
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
