#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Darwin
#endif

/// The bytes of a file, read once from beginning to end, with their digest taken on the way.
///
/// Its beginning is read ahead as ``sample``, so that the kind of the file can be told before a reader is chosen.
struct ByteSource: ~Copyable {
  /// How much of the beginning is read ahead.
  static let sampleBytes = 64 << 10

  /// Bytes of the whole file; 0 for a pipe.
  let totalBytes: Int
  let limits: ReadingLimits
  /// The beginning of the file.
  let sample: [UInt8]
  /// Bytes read from the file so far, the sample included.
  private(set) var bytesRead = 0
  private let descriptor: Int32
  private var digest = SHA256Digest()
  /// How much of the sample has been handed out.
  private var handedOut = 0

  /// Opens the file and reads its beginning.
  init(path: String, limits: ReadingLimits) throws(TabularError) {
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
    do {
      sample = try Self.readSample(opened)
    } catch {
      close(opened)
      throw error
    }
    descriptor = opened
    totalBytes = kind == S_IFREG ? Int(status.st_size) : 0
    self.limits = limits
    bytesRead = sample.count
    sample.withUnsafeBytes { digest.update($0) }
  }

  deinit {
    close(descriptor)
  }

  /// The sample is the whole file.
  var sampleIsWhole: Bool { sample.count < Self.sampleBytes }

  /// Digest of the bytes read so far, in lower-case hexadecimal.
  var sha256: String { digest.hexadecimal }

  /// Leaves out the next bytes of the sample, such as a byte order mark.
  mutating func skip(_ count: Int) {
    handedOut = min(sample.count, handedOut + count)
  }

  /// Reads the next bytes into `buffer`; 0 means the end of the file.
  mutating func read(into buffer: UnsafeMutableRawBufferPointer) throws(TabularError) -> Int {
    if handedOut < sample.count {
      let count = min(buffer.count, sample.count - handedOut)
      buffer.copyBytes(from: sample[handedOut..<handedOut + count])
      handedOut += count
      return count
    }
    let count = try Self.readOnce(descriptor, buffer)
    digest.update(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    bytesRead += count
    return count
  }

  /// Reads the beginning of a file, going on where a pipe gives less than was asked for.
  private static func readSample(_ descriptor: Int32) throws(TabularError) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: sampleBytes)
    var filled = 0
    try bytes.withUnsafeMutableBufferPointer { buffer throws(TabularError) in
      while filled < buffer.count {
        let free = UnsafeMutableBufferPointer(rebasing: buffer[filled...])
        let count = try readOnce(descriptor, UnsafeMutableRawBufferPointer(free))
        if count == 0 { break }
        filled += count
      }
    }
    return Array(bytes[..<filled])
  }

  /// One call of read(2), repeated where a signal interrupts it.
  private static func readOnce(
    _ descriptor: Int32, _ buffer: UnsafeMutableRawBufferPointer
  ) throws(TabularError) -> Int {
    while true {
      let count = systemRead(descriptor, buffer.baseAddress, buffer.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .systemCall(errno) }
    }
  }
}

/// read(2), which ``ByteSource/read(into:)`` would hide by its name.
private func systemRead(_ descriptor: Int32, _ buffer: UnsafeMutableRawPointer?, _ count: Int) -> Int {
  read(descriptor, buffer, count)
}

extension TabularError {
  /// What a failed call of the operating system means to the user.
  fileprivate static func systemCall(_ code: Int32) -> TabularError {
    switch code {
    case ENOENT, ENOTDIR: .missing
    case EACCES, EPERM: .noPermission
    case EISDIR: .notAFile
    default: .unreadable(systemError: code)
    }
  }
}

extension ByteSource {
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
