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
    try require(path, of: option)
    return [UInt8](FileManager.default.contents(atPath: path) ?? Data())
  }

  /// The text of a file, which has to be UTF-8.
  ///
  /// - Throws: `ValidationError`.
  static func text(_ path: String, of option: String) throws -> String {
    guard let text = String(validating: try bytes(path, of: option), as: UTF8.self) else {
      throw unreadable(path, of: option, "it is not in UTF-8")
    }
    return text
  }

  /// Looks whether a file can be read.
  ///
  /// - Throws: `ValidationError`.
  static func require(_ path: String, of option: String) throws {
    if let reason = obstacle(to: path) { throw unreadable(path, of: option, reason) }
  }

  private static func unreadable(_ path: String, of option: String, _ reason: String) -> ValidationError {
    ValidationError("\(option): the file \"\(printable(path))\" cannot be read: \(reason)")
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
