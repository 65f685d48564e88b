import Foundation

/// The file of a database on disk, apart from what is in it: made private, moved whole, removed with its companions.
struct DatabaseFile: Sendable {
  let path: String

  /// Files that SQLite keeps beside a database while it is in use.
  private static let companions = ["-wal", "-shm", "-journal"]

  var exists: Bool { access(path, F_OK) == 0 }

  /// Whether nothing has been written to the file yet.
  var isEmpty: Bool {
    var status = stat()
    return stat(path, &status) == 0 && status.st_size == 0
  }

  /// Gives what SQLite left beside the file the file's own mode again.
  ///
  /// A command that met the file write-protected leaves a log that is so too, and that would stay in everybody's way
  /// when the file may be written to again.
  func freeCompanions() {
    guard access(path, W_OK) == 0 else { return }
    for suffix in Self.companions where access(path + suffix, F_OK) == 0 && access(path + suffix, W_OK) != 0 {
      chmod(path + suffix, 0o600)
    }
  }

  /// Makes an empty file that only its owner may read and write: inventories are sensitive.
  ///
  /// SQLite gives its companion files the same mode.
  /// - Throws: ``StoreError/exists``, ``StoreError/readOnly``, ``StoreError/full`` or ``StoreError/cannotOpen(reason:)``.
  func create() throws(StoreError) {
    let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw Self.lastError() }
    close(descriptor)
  }

  /// Removes the file and what SQLite left beside it; a file that is not there is no error.
  func remove() {
    for suffix in Self.companions { unlink(path + suffix) }
    unlink(path)
  }

  /// Takes the place of another file, in one step; the file must be on the disk before.
  ///
  /// - Throws: ``StoreError``.
  func replace(_ target: DatabaseFile) throws(StoreError) {
    guard rename(path, target.path) == 0 else { throw Self.lastError() }
    try target.flushFolder()
  }

  /// The file that a symbolic link leads to, so that the file is replaced and not the link.
  var resolved: DatabaseFile {
    DatabaseFile(path: URL(fileURLWithPath: path).resolvingSymlinksInPath().path)
  }

  /// Waits until the file's name is on the disk: it is an entry of the folder, which is written like a file.
  private func flushFolder() throws(StoreError) {
    let descriptor = open(URL(fileURLWithPath: path).deletingLastPathComponent().path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw Self.lastError() }
    defer { close(descriptor) }
    guard fsync(descriptor) == 0 else { throw Self.lastError() }
  }

  /// The error that the system's last call left.
  static func lastError() -> StoreError {
    switch errno {
    case EEXIST: .exists
    case ENOSPC, EDQUOT: .full
    case EROFS: .readOnly
    default: .cannotOpen(reason: String(cString: strerror(errno)))
    }
  }
}
