import Diagnostics
import Foundation

/// A file on its way to its name, which only its owner may read; a class because it is closed when its holder goes.
final class UnfinishedFile {
  private var descriptor: Int32
  /// The name it will have, for messages.
  private let name: String

  /// Makes an empty file at `path`, in place of what a killed command may have left there.
  ///
  /// - Throws: `Diagnostic` about the file `name`.
  init(at path: String, for name: String) throws {
    self.name = name
    unlink(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw OutputProblem(errno).diagnostic(at: name) }
  }

  deinit { if descriptor >= 0 { _ = Foundation.close(descriptor) } }

  /// Writes all of the bytes.
  ///
  /// - Throws: `Diagnostic`.
  func write(contentsOf data: Data) throws {
    try data.withUnsafeBytes { bytes in
      var rest = bytes[...]
      while !rest.isEmpty {
        let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
        if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { try fail() }
      }
    }
  }

  /// - Throws: `Diagnostic` where the disk takes back what it took before, as on a network.
  func close() throws {
    let code = Foundation.close(descriptor)
    descriptor = -1
    if code != 0 { try fail() }
  }

  private func fail() throws { throw OutputProblem(errno).diagnostic(at: name) }
}
