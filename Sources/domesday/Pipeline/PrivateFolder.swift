import Foundation

/// A folder whose files only their owner may read: inventories list a government's weakest systems.
struct PrivateFolder {
  let path: String

  /// Makes the folder, for its owner only, where there is none.
  init(_ path: String) throws {
    self.path = path
    try FileManager.default.createDirectory(
      atPath: path, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
  }

  func path(of name: String) -> String { path + "/" + name }

  /// The folder within this one, made for its owner only where there is none.
  func folder(_ name: String) throws -> PrivateFolder { try PrivateFolder(path(of: name)) }

  /// Writes a file in one step: it is there whole, or as it was before.
  func write(_ bytes: some Collection<UInt8>, to name: String) throws {
    try write(to: name) { try $0.write(contentsOf: Data(bytes)) }
  }

  /// Lets `body` write a file piece by piece; the file appears under its name when all of it is there.
  func write(to name: String, _ body: (FileHandle) throws -> Void) throws {
    try write(
      to: name,
      byPath: { unfinished in
        let handle = try FileHandle(forWritingTo: URL(filePath: unfinished))
        try body(handle)
        try handle.close()
      })
  }

  /// Lets `body` fill an empty file that stands at a path; it appears under its name when all of it is there.
  func write(to name: String, byPath body: (String) throws -> Void) throws {
    let unfinished = path(of: name) + ".unfinished"
    guard
      FileManager.default.createFile(atPath: unfinished, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: unfinished]) }
    try body(unfinished)
    guard rename(unfinished, path(of: name)) == 0 else {
      throw CocoaError(.fileWriteUnknown, userInfo: [NSFilePathErrorKey: path(of: name)])
    }
  }
}
