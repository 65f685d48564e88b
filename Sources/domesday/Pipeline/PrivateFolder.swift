import Diagnostics
import Foundation
import Reporting

/// A folder whose files only their owner may read: inventories list a government's weakest systems.
struct PrivateFolder {
  /// What the names of files begin with that a command makes for itself, so that a later one may take them away.
  static let markOfUnfinished = ".domesday-"

  let path: String
  /// What the user calls it, for messages.
  private let name: String

  /// Makes the folder, for its owner only, where there is none.
  ///
  /// - Parameter name: What the user calls it, where that is not its path.
  /// - Throws: `Diagnostic`.
  init(_ path: String, named name: String? = nil) throws {
    self.path = path
    self.name = name ?? path
    try Self.make(path)
  }

  func path(of name: String) -> String { path + "/" + name }

  /// The folder within this one, made for its owner only where there is none.
  func folder(_ name: String) throws -> PrivateFolder {
    try PrivateFolder(path(of: name), named: self.name + "/" + name)
  }

  /// A file of the folder as the user calls it.
  private func words(for name: String) -> String { self.name + "/" + name }

  /// An empty file that appears under its name once it is finished.
  ///
  /// - Throws: `Diagnostic`.
  func file(_ name: String) throws -> UnfinishedFile {
    try UnfinishedFile(
      at: path(of: Self.markOfUnfinished + name + ".unfinished"), for: path(of: name), named: words(for: name))
  }

  /// Writes a file in one step: it is there whole, or as it was before.
  ///
  /// - Throws: `Diagnostic`.
  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    let file = try file(name)
    try file.write(bytes)
    try file.finish()
  }

  /// Lets `body` fill an empty file that stands at a path; it appears under its name when all of it is there.
  ///
  /// - Throws: `Diagnostic`, or what `body` throws.
  func write(to name: String, byPath body: (String) throws -> Void) throws {
    let file = try file(name)
    do { try body(file.path) } catch let error as WorkbookError {
      throw OutputProblem.refused(error.reason).diagnostic(at: words(for: name))
    }
    try file.finish()
  }

  private static func make(_ path: String) throws {
    // Made private at once: between making it and closing it, others could open it.
    if mkdir(path, 0o700) == 0 { return }
    let reason = errno
    var status = stat()
    if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR { return }
    let parent = URL(filePath: path).deletingLastPathComponent().path()
    guard reason == ENOENT, parent != path else { throw OutputProblem(reason).diagnostic(at: path) }
    try make(parent)
    guard mkdir(path, 0o700) == 0 || errno == EEXIST else { throw OutputProblem(errno).diagnostic(at: path) }
  }
}
