package import Diagnostics
import GRDB

/// Why the estate database could not do what it was asked to.
package enum StoreError: Error, Sendable, Hashable {
  /// There is no file of this name.
  case missing
  /// A file of this name is there already, and a new one was asked for.
  case exists
  /// The file or its folder may not be opened or made.
  case cannotOpen(reason: String)
  /// Another command is writing to the same database.
  case locked
  /// The disk has no room left.
  case full
  /// The disk could not be read or written, or a file was to grow beyond a limit.
  case disk(code: Int)
  /// The file, its folder or its disk may not be written to.
  case readOnly
  /// The file is no SQLite database.
  case notADatabase
  /// The file is an SQLite database of another program.
  case foreign
  /// The file is damaged.
  case corrupt(reason: String)
  /// The file was written by a later version of this program.
  case newerSchema(found: Int, known: Int)
  /// The same bytes have been imported before, with the same mapping.
  case alreadyImported(path: String)
  /// What was stored of a file is not what its ledger says.
  case unbalanced(path: String, read: Int, accountedFor: Int, stored: Int)
  /// No run has this name; the ids that exist follow, newest first.
  case noSuchRun(name: String, known: [String])
  /// SQLite refused for a reason that has no name here.
  case failed(code: Int, reason: String)
}

extension StoreError {
  /// The error in the store's words of one that SQLite gave, as GRDB reports it.
  init(_ error: DatabaseError) {
    let reason = error.message ?? "no reason given"
    switch error.resultCode.primaryResultCode {
    case .SQLITE_BUSY, .SQLITE_LOCKED: self = .locked
    case .SQLITE_FULL: self = .full
    case .SQLITE_IOERR: self = .disk(code: Int(error.extendedResultCode.rawValue))
    case .SQLITE_READONLY: self = .readOnly
    case .SQLITE_CANTOPEN, .SQLITE_PERM, .SQLITE_AUTH: self = .cannotOpen(reason: reason)
    case .SQLITE_NOTADB: self = .notADatabase
    case .SQLITE_CORRUPT: self = .corrupt(reason: reason)
    default: self = .failed(code: Int(error.extendedResultCode.rawValue), reason: reason)
    }
  }

  /// Runs `body`, which works with SQLite, and gives every error of SQLite's the store's words.
  ///
  /// - Throws: ``StoreError``, or what else `body` throws, unchanged.
  static func translating<Result>(_ body: () throws -> Result) throws -> Result {
    do { return try body() } catch let error as DatabaseError { throw StoreError(error) }
  }
}

// MARK: - Words

extension StoreError {
  /// The error as a diagnostic about the database `file`, as the user named it.
  package func diagnostic(file: String) -> Diagnostic {
    let (message, remedy) = words
    return Diagnostic(.error, "store.\(name)", at: Diagnostic.Place(file: file), message, remedy: remedy)
  }

  /// Last part of the diagnostic's code.
  private var name: String {
    switch self {
    case .missing: "missing"
    case .exists: "exists"
    case .cannotOpen: "cannot-open"
    case .locked: "locked"
    case .full: "full"
    case .disk: "disk"
    case .readOnly: "read-only"
    case .notADatabase: "not-a-database"
    case .foreign: "foreign"
    case .corrupt: "corrupt"
    case .newerSchema: "newer"
    case .alreadyImported: "already-imported"
    case .unbalanced: "unbalanced"
    case .noSuchRun: "no-such-run"
    case .failed: "failed"
    }
  }

  private var words: (message: String, remedy: String) {
    switch self {
    case .missing:
      ("there is no estate database here", "check the name, or make one: domesday import FILE --estate FILE")
    case .exists:
      ("a file of this name is there already", "name another file, or move this one away")
    case .cannotOpen(let reason):
      ("the estate database cannot be opened: \(reason)", "check that the folder exists and that you may write to it")
    case .locked:
      ("another command is writing to this estate database", "wait until it has finished, then repeat the command")
    case .full:
      ("the disk is full; what was being written has been undone", "free some space, then repeat the command")
    case .disk(let code):
      (
        "the disk refused to read or write (SQLite code \(code)); what was being written has been undone",
        "check the disk, its quota and the limit on file sizes (ulimit -f), then repeat the command"
      )
    case .readOnly:
      ("the estate database may not be written to", "copy it to a folder that you may write to, and name the copy")
    case .notADatabase:
      ("this is no estate database", "check the name; inventories are given as arguments, the database as --estate")
    case .foreign:
      ("this is a database of another program, not an estate", "name another file; this one is left as it was")
    case .corrupt(let reason):
      ("the estate database is damaged: \(reason)", "restore a copy of it, or import the inventories into a new one")
    case .newerSchema(let found, let known):
      (
        "the estate database has schema \(found), and this version knows schemas up to \(known)",
        "use the newer version of domesday that wrote it"
      )
    case .alreadyImported(let path):
      ("\(path) has been imported before, with the same mapping", "nothing is to be done; its rows are there once")
    case .unbalanced(let path, let read, let accountedFor, let stored):
      (
        "\(path): \(read) rows were read, \(accountedFor) are accounted for, and \(stored) were stored",
        "this is a fault of the program: please report it with the file's first rows"
      )
    case .noSuchRun(let name, let known):
      ("there is no run \"\(name)\"", Self.remedy(forRun: name, among: known))
    case .failed(let code, let reason):
      ("SQLite refused with code \(code): \(reason)", "check the disk; if it is sound, please report this")
    }
  }

  private static func remedy(forRun name: String, among known: [String]) -> String {
    if known.isEmpty { return "take a run first: domesday assess --estate FILE" }
    if let near = NearName.suggestion(for: name, among: known) { return "did you mean \(near)?" }
    return "write last, -1 for the newest, -2 for the one before, or an id that `domesday runs` lists"
  }
}
