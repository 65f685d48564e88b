package import Diagnostics

/// Why a source cannot be read, or cannot be read any further.
package enum TabularError: Error, Sendable, Hashable {
  /// There is no file of that name.
  case missing
  /// The name belongs to a folder or a device.
  case notAFile
  /// The user may not read the file.
  case noPermission
  /// The operating system refused to open or read the file.
  case unreadable(systemError: Int32)
  /// The file holds nothing, or nothing but blanks.
  case empty
  /// The file is of a kind that holds no table, or none that is read.
  case binary(BinaryKind)
  /// What is packed in the file cannot be read.
  case archive(ArchiveProblem)
  /// The file is text, and no table: prose, or a form of data that is not read.
  case notATable(TextKind)
  /// The heading row has more fields than the limit.
  case tooManyColumns(limit: Int)
  /// The heading row cannot be read.
  case faultyHeadings(RecordFault, line: Int)
  /// The XML is of a vocabulary that is not read.
  case unsupportedXML(root: String)
  /// The XML declares a document type, through which entities could be smuggled in.
  case documentType(line: Int)
  /// The XML is not well-formed, or breaks off.
  case malformedXML(line: Int, reason: XMLMalformation)
  /// The JSON goes wrong at a line and a byte of it, from 1.
  case malformedJSON(JSONMalformation, line: Int, column: Int)
  /// The JSON holds no list of objects, and is none itself.
  case noRecords
  /// Elements stand within elements beyond the limit.
  case tooDeep(line: Int, limit: Int)
}

/// Kinds of text that look like no table.
package enum TextKind: String, Sendable {
  case prose = "running text"
}

/// What is wrong with XML that is not well-formed.
package enum XMLMalformation: Sendable, Hashable {
  /// The text ends before the root element does.
  case truncated
  /// The end tag's name is not that of the element it ends.
  case mismatchedTag
  /// The bytes are not of the declared encoding.
  case encoding
  /// Something else, by the parser's number.
  case other(code: Int32)
}

extension TabularError {
  /// The error as a diagnostic of `file`, with what to do about it.
  package func diagnostic(file: String) -> Diagnostic {
    let words = words
    return Diagnostic(
      .error, words.code, at: Diagnostic.Place(file: file, line: line), words.message, remedy: words.remedy)
  }

  /// Line of the source the error stands on, from 1, where it stands on one.
  private var line: Int? {
    switch self {
    case .faultyHeadings(_, let line), .documentType(let line), .malformedXML(let line, _), .tooDeep(let line, _),
      .malformedJSON(_, let line, _):
      line
    default: nil
    }
  }

  private var words: (code: String, message: String, remedy: String) {
    switch self {
    case .missing: ("input.missing", "there is no such file", "check the name and the folder")
    case .notAFile: ("input.not_a_file", "this is not a file", "name the files in it, one by one")
    case .noPermission:
      ("input.unreadable", "the file may not be read by this user", "ask for permission to read it, or copy it")
    case .unreadable(let systemError):
      ("input.unreadable", "the file cannot be read (system error \(systemError))", "check the disk, or copy the file")
    case .empty: ("input.empty", "it holds no rows", "export the inventory again")
    case .binary(let kind): ("input.binary", "this is \(kind.description), which is not read", kind.remedy)
    case .archive(let problem): problem.words
    case .notATable(let kind):
      (
        "input.table", "this is \(kind.rawValue), not a table",
        "save the inventory as CSV with one heading row; domesday template prints an empty one"
      )
    case .tooManyColumns(let limit):
      ("input.columns", "the heading row has more than \(limit) columns", "check the delimiter and the line ends")
    case .faultyHeadings(let fault, let line):
      headingWords(fault.diagnostic(file: "", line: line))
    case .unsupportedXML(let root):
      (
        "input.xml", "XML with the root element <\(root)> is not read",
        ["html", "workbook"].contains(root.lowercased())
          ? "open the file in a spreadsheet program and save it as .xlsx or .csv"
          : "<estate> inventories and <REQUEST> agent reports are; domesday template --format xml prints an empty one"
      )
    case .documentType:
      (
        "input.entity", "the XML declares a document type (DOCTYPE), which is refused for safety",
        "take the DOCTYPE out, and write out what its entities stand for"
      )
    case .malformedXML(_, let reason):
      ("input.xml", "the XML is not well-formed: \(reason.description)", "export the file again from its source")
    case .malformedJSON(let reason, _, let column):
      ("input.json", "the JSON goes wrong at column \(column): \(reason.description)", reason.remedy)
    case .noRecords:
      (
        "input.json", "the JSON holds no records: neither a list of objects nor an object",
        "write the inventory as [{\"system_name\": \"...\"}, ...]; domesday template --format json-schema describes it"
      )
    case .tooDeep(_, let limit):
      ("input.xml", "elements are nested more than \(limit) deep", "export the file again from its source")
    }
  }

  private func headingWords(_ fault: Diagnostic) -> (code: String, message: String, remedy: String) {
    ("input.headings", "the heading row cannot be read: \(fault.message)", fault.remedy ?? "correct the heading row")
  }
}

extension XMLMalformation: CustomStringConvertible {
  package var description: String {
    switch self {
    case .truncated: "it breaks off before the end"
    case .mismatchedTag: "an end tag does not belong to the element it ends"
    case .encoding: "bytes are not of the declared encoding"
    case .other(let code): "the parser stopped (libxml2 error \(code))"
    }
  }
}
