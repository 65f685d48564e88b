import Diagnostics
import Foundation

/// A file on its way to its name, which only its owner may read; a class because it goes when its holder does.
final class UnfinishedFile {
  /// Where its bytes are meanwhile.
  let path: String
  /// The path it will have.
  private let target: String
  /// What the user calls it, for messages.
  private let name: String
  private var descriptor: Int32
  private var isFinished = false

  /// Makes an empty file at `path`, in place of what a killed command may have left there.
  ///
  /// - Throws: `Diagnostic` about the file `name`.
  init(at path: String, for target: String, named name: String) throws {
    self.path = path
    self.target = target
    self.name = name
    unlink(path)
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw OutputProblem(errno).diagnostic(at: name) }
  }

  deinit {
    if descriptor >= 0 { _ = Foundation.close(descriptor) }
    if !isFinished { unlink(path) }
  }

  /// Writes all of the bytes.
  ///
  /// - Throws: `Diagnostic`.
  func write(_ bytes: some Collection<UInt8>) throws {
    let written: Void? = try bytes.withContiguousStorageIfAvailable { try write(UnsafeRawBufferPointer($0)) }
    if written == nil { try Array(bytes).withUnsafeBytes { try write($0) } }
  }

  private func write(_ bytes: UnsafeRawBufferPointer) throws {
    var rest = bytes[...]
    while !rest.isEmpty {
      let count = Foundation.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
      if count > 0 { rest = rest.dropFirst(count) } else if errno != EINTR { try fail() }
    }
  }

  /// Gives the file its name, in one step.
  ///
  /// - Throws: `Diagnostic`, also where the disk takes back what it took before, as on a network.
  func finish() throws {
    let code = close(descriptor)
    descriptor = -1
    guard code == 0, rename(path, target) == 0 else { return try fail() }
    isFinished = true
  }

  private func fail() throws { throw OutputProblem(errno).diagnostic(at: name) }
}
