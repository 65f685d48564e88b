internal import CLibXLSXWriter
package import EstateModel

/// A workbook in the making: typed cells, real dates and amounts, headings that stay in view, filters.
///
/// Text is always written as text, so no cell of an inventory becomes a formula. Rows go to disk as they come.
package struct Workbook: ~Copyable {
  /// The most rows that a sheet takes beside its headings.
  package static let rowsPerSheet = 1_048_575

  private let book: UnsafeMutablePointer<lxw_workbook>
  private let formats: CellFormats
  private let marking: String
  /// Closing a workbook frees it, too.
  private var isClosed = false

  /// - Parameters:
  ///   - path: The file; it should be there already, readable by its owner only.
  ///   - temporaryFolder: Where rows wait until the workbook is closed.
  ///   - created: Printed in the properties of the file, so that the same run gives the same bytes.
  ///   - marking: Protective marking, printed on every sheet of paper.
  package init(
    path: String, temporaryFolder: String, title: String, created: CalendarDate, marking: String
  ) throws(WorkbookError) {
    let opened = temporaryFolder.withMutableCString { folder in
      var options = lxw_workbook_options(constant_memory: 1, tmpdir: folder, use_zip64: 1)
      return workbook_new_opt(path, &options)
    }
    guard let opened else { throw WorkbookError(path: path, reason: "there is no memory for it") }
    book = opened
    formats = CellFormats(opened)
    self.marking = marking
    title.withMutableCString { title in
      var properties = lxw_doc_properties()
      properties.title = title
      properties.created = Int(created.dayNumber) * 86_400
      _ = workbook_set_properties(opened, &properties)
    }
  }

  deinit {
    if !isClosed { lxw_workbook_free(book) }
  }

  /// Adds an empty sheet with headings.
  package mutating func addSheet(_ schema: DataTable.Schema) -> WorkbookSheet {
    WorkbookSheet(workbook_add_worksheet(book, schema.sheetName), schema, formats, marking: marking)
  }

  /// Adds a sheet with all rows of a table.
  package mutating func add(_ table: DataTable) {
    var sheet = addSheet(table.schema)
    for row in table.rows { sheet.append(row) }
    sheet.finish()
  }

  /// Writes the file, once; a closed workbook takes no more sheets.
  ///
  /// - Throws: where the file cannot be written.
  package mutating func close(path: String) throws(WorkbookError) {
    precondition(!isClosed, "a workbook is closed once")
    isClosed = true
    let code = workbook_close(book)
    guard code == LXW_NO_ERROR else { throw WorkbookError(path: path, reason: String(cString: lxw_strerror(code))) }
  }
}

/// A workbook that could not be written.
package struct WorkbookError: Error, Sendable, CustomStringConvertible {
  package let path: String
  package let reason: String

  package var description: String { "\(path): the workbook cannot be written: \(reason)" }
}

extension DataTable.Schema {
  /// Excel allows 31 characters and forbids some.
  var sheetName: String {
    String(title.map { "[]:*?/\\".contains($0) ? "-" : $0 }.prefix(31))
  }
}

extension String {
  /// Lends the text as C functions want it that promise not to change what they take as changeable.
  fileprivate func withMutableCString<Result>(_ body: (UnsafeMutablePointer<CChar>) -> Result) -> Result {
    var bytes = utf8CString
    return bytes.withUnsafeMutableBufferPointer { buffer in
      guard let start = buffer.baseAddress else { preconditionFailure("a C string has at least its end") }
      return body(start)
    }
  }
}
