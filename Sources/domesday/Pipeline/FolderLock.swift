import Diagnostics
import Foundation
import Reporting

/// Keeps a second command from writing into a report's folder while one does; a class because it goes with its holder.
final class FolderLock {
  private let descriptor: Int32

  /// Takes the folder, and takes away what a killed command left in it and in the folders within.
  ///
  /// The system lets go of the lock when the command ends, however it does.
  /// - Throws: `Diagnostic` where another command has the folder.
  init(_ folder: PrivateFolder) throws {
    descriptor = open(folder.path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    // A disk that knows no locks, or a folder that may be written to and not read, is no reason to stop.
    if descriptor >= 0, flock(descriptor, LOCK_EX | LOCK_NB) != 0, errno == EWOULDBLOCK {
      close(descriptor)
      throw OutputProblem.locked.diagnostic(at: folder.path)
    }
    Self.clear(folder.path)
  }

  deinit { if descriptor >= 0 { close(descriptor) } }

  private static func clear(_ folder: String) {
    let files = FileManager.default
    try? files.removeItem(atPath: folder + "/" + StagedReport.name)
    for name in (try? files.contentsOfDirectory(atPath: folder)) ?? [] {
      let path = folder + "/" + name
      var status = stat()
      guard lstat(path, &status) == 0 else { continue }
      if status.st_mode & S_IFMT == S_IFDIR, [ReportTables.folder, RegisterLayout.folder].contains(name) {
        clear(path)
      }
      if status.st_mode & S_IFMT == S_IFREG, name.hasPrefix(PrivateFolder.markOfUnfinished) { unlink(path) }
    }
  }
}
