#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file as they are, with their digest taken on the way.
///
/// A class because it owns a file descriptor.
final class FileStream: ByteStream {
  /// Bytes of the whole file; 0 for a pipe.
  let totalBytes: Int
  private(set) var bytesRead = 0
  /// The file can be read at any place, which a pipe cannot.
  let isSeekable: Bool
  private let descriptor: Int32
  private var digest = SHA256Digest()

  /// Opens a file.
  init(path: String) throws(TabularError) {
    let opened = open(path, O_RDONLY | O_CLOEXEC)
    guard opened >= 0 else { throw .systemCall(errno) }
    var status = stat()
    guard fstat(opened, &status) == 0 else {
      let code = errno
      close(opened)
      throw .systemCall(code)
    }
    let kind = status.st_mode & S_IFMT
    guard kind == S_IFREG || kind == S_IFIFO else {
      close(opened)
      throw .notAFile
    }
    descriptor = opened
    isSeekable = kind == S_IFREG
    totalBytes = isSeekable ? Int(status.st_size) : 0
  }

  deinit {
    close(descriptor)
  }

  var sha256: String { digest.hexadecimal }

  /// A second descriptor of the open file, which the caller has to close.
  func duplicate() throws(TabularError) -> Int32 {
    let copy = dup(descriptor)
    guard copy >= 0 else { throw .systemCall(errno) }
    return copy
  }

  /// Reads the next bytes by one call of read(2), repeated where a signal interrupts it.
  func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 {
        digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        bytesRead += count
        return count
      }
      guard errno == EINTR else { throw .systemCall(errno) }
    }
  }
}

extension FileStream {
  /// The beginning of a regular file is XML whose first element has this name; nothing is read of a pipe.
  static func begins(_ path: String, withRoot name: String) -> Bool {
    var status = stat()
    guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return false }
    defer { close(descriptor) }
    var head = [UInt8](repeating: 0, count: 2_048)
    let count = head.withUnsafeMutableBytes { systemRead(descriptor, $0.baseAddress, $0.count) }
    guard count > 0 else { return false }
    let text = TextSample(Array(head[..<count]), declared: nil).text
    // Declarations and comments come before the first element.
    for (offset, byte) in text.enumerated() where byte == UInt8(ascii: "<") {
      let tag = text[(offset + 1)...].prefix { !$0.isBlank && $0 != UInt8(ascii: ">") && $0 != UInt8(ascii: "/") }
      guard let first = tag.first, first != UInt8(ascii: "?"), first != UInt8(ascii: "!") else { continue }
      return tag.elementsEqual(name.utf8)
    }
    return false
  }
}

/// read(2), which ``FileStream/read(into:)`` would hide by its name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

extension TabularError {
  /// What a failed call of the operating system means to the user.
  static func systemCall(_ code: Int32) -> TabularError {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .noPermission
    case EISDIR: .notAFile
    default: .unreadable(systemError: code)
    }
  }
}
