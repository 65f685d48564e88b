/// Why what is packed in a file cannot be read.
package enum ArchiveProblem: Sendable, Hashable {
  /// The packed bytes are not what they should be, or break off.
  case damaged
  /// A password is needed.
  case passwordProtected
  /// The packing is of a kind that the system's libraries cannot undo.
  case unknownCompression
  /// Far more comes out than went in: a bomb.
  case expandsTooFar(ratio: Int)
  /// More comes out of the file than the limit.
  case expandsTooMuch(limit: Int)
  /// The archive has more members than the limit.
  case tooManyMembers(limit: Int)
  /// Archives stand within archives beyond the limit.
  case nestedTooDeep(limit: Int)
  /// A workbook's table of texts is larger than the limit.
  case tooMuchText(limit: Int)
  /// The archive holds no file that could be a table.
  case noFiles
  /// The workbook has no sheet with cells.
  case noSheets
  /// There is no room to unpack a part of the file for the time it is read.
  case noRoom(systemError: Int32)
}

extension ArchiveProblem {
  /// Code, message and remedy, as ``TabularError`` gives them.
  var words: (code: String, message: String, remedy: String) {
    switch self {
    case .damaged:
      (
        "input.damaged", "the file is damaged: what is packed in it is incomplete or not what it was",
        "copy or download the file again, or open it in its program and save it anew"
      )
    case .passwordProtected:
      (
        "input.password", "the file is protected with a password",
        "open it, save it without the password in a safe place, and read that copy"
      )
    case .unknownCompression:
      (
        "input.compression", "the file is packed in a way that cannot be unpacked here",
        "unpack it with the program that made it, and name the files inside"
      )
    case .expandsTooFar(let ratio):
      (
        "input.expansion", "the file unpacks to more than \(ratio) times its size, as no table does",
        "if it is from a source you trust, unpack it and name the files inside"
      )
    case .expandsTooMuch(let limit):
      (
        "input.expansion", "the file unpacks to more than \(limit >> 20) MB",
        "unpack it and name the files inside, or split it"
      )
    case .tooManyMembers(let limit):
      (
        "input.members", "the archive holds more than \(limit) files",
        "unpack it and name the files that are inventories"
      )
    case .nestedTooDeep(let limit):
      (
        "input.nested", "archives stand within archives more than \(limit) deep",
        "unpack the outer ones and name the files inside"
      )
    case .tooMuchText(let limit):
      (
        "input.text_size", "the workbook's texts take more than \(limit >> 20) MB",
        "split the workbook, or save its sheets as CSV (UTF-8)"
      )
    case .noFiles: ("input.empty", "the archive holds no files", "pack the inventories again")
    case .noSheets: ("input.empty", "the workbook has no sheet with cells", "export the inventory again")
    case .noRoom(let systemError):
      (
        "input.unreadable", "there is no room to unpack the file (system error \(systemError))",
        "make room in the folder for temporary files, or name another with TMPDIR"
      )
    }
  }
}
