import Diagnostics
import Foundation

/// Why a file or a folder that a command was to leave could not be written.
enum OutputProblem {
  case noPermission
  case readOnlyDisk
  case full
  /// The system or the user's limits allow no file of this size.
  case tooLarge
  /// There is a file where a folder is wanted, or the other way round.
  case inTheWay
  /// Another command is writing into the same folder.
  case locked
  case refused(String)

  /// The problem that the system's last call left.
  init(_ systemError: Int32) {
    switch systemError {
    case EACCES, EPERM: self = .noPermission
    case EROFS: self = .readOnlyDisk
    case ENOSPC, EDQUOT: self = .full
    case EFBIG: self = .tooLarge
    case ENOTDIR, EISDIR, EEXIST: self = .inTheWay
    case EWOULDBLOCK: self = .locked
    default: self = .refused(String(cString: strerror(systemError)))
    }
  }

  /// The problem as a diagnostic about a file or folder, as the user named it.
  func diagnostic(at path: String) -> Diagnostic {
    let words = words
    return Diagnostic(
      .error, "output.\(words.code)", at: Diagnostic.Place(file: path), words.message, remedy: words.remedy)
  }

  private var words: (code: String, message: String, remedy: String) {
    let elsewhere = "name another place"
    return switch self {
    case .noPermission:
      ("no_permission", "this user may not write here", "ask for permission to write, or \(elsewhere)")
    case .readOnlyDisk: ("read_only", "the disk may only be read", elsewhere)
    case .full: ("full", "the disk is full", "free some space, then repeat the command, or \(elsewhere)")
    case .tooLarge:
      ("too_large", "no file may grow this large here", "raise the limit (ulimit -f) or the quota, or \(elsewhere)")
    case .inTheWay: ("in_the_way", "a file is in the way of a folder, or a folder of a file", elsewhere)
    case .locked:
      ("locked", "another command is writing into this folder", "wait until it has finished, or \(elsewhere)")
    case .refused(let reason): ("refused", "it cannot be written: \(reason)", "check the disk, or \(elsewhere)")
    }
  }
}
