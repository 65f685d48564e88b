import ArgumentParser
import Diagnostics
import Foundation

/// A small file that the user names: read whole, and where it cannot be, the reason is told.
enum GivenFile {
  /// The bytes of a file.
  ///
  /// - Parameter option: What named it, to begin the message with.
  /// - Throws: `ValidationError`.
  static func bytes(_ path: String, of option: String) throws -> [UInt8] {
    if let reason = obstacle(to: path) {
      throw ValidationError("\(option): the file \"\(printable(path))\" cannot be read: \(reason)")
    }
    return [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  }

  /// Why a file cannot be read; `nil` where it can.
  static func obstacle(to path: String) -> String? {
    var isFolder: ObjCBool = false
    let files = FileManager.default
    guard files.fileExists(atPath: path, isDirectory: &isFolder) else { return "there is no such file" }
    if isFolder.boolValue { return "it is a folder" }
    return files.isReadableFile(atPath: path) ? nil : "this user may not read it"
  }
}
