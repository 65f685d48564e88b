internal import CLibXLSXWriter
internal import EstateModel

/// One sheet of a workbook, written row after row.
package struct WorkbookSheet {
  /// The longest text that Excel keeps in a cell.
  private static let longestText = 32_767
  private static let cut = " … (cut: a cell holds no more)"

  private let sheet: UnsafeMutablePointer<lxw_worksheet>?
  private let columns: [DataTable.Column]
  private let formats: CellFormats
  /// Rows so far, the headings included.
  private var rows: UInt32 = 1

  init(
    _ sheet: UnsafeMutablePointer<lxw_worksheet>?, _ schema: DataTable.Schema, _ formats: CellFormats, marking: String
  ) {
    self.sheet = sheet
    self.columns = schema.columns
    self.formats = formats
    for (index, column) in columns.enumerated() {
      let place = UInt16(index)
      worksheet_set_column(sheet, place, place, column.kind.columnWidth, nil)
      worksheet_write_string(sheet, 0, place, column.title, formats.heading)
    }
    worksheet_freeze_panes(sheet, 1, 1)
    worksheet_repeat_rows(sheet, 0, 0)
    worksheet_set_landscape(sheet)
    worksheet_set_paper(sheet, 9)
    worksheet_fit_to_pages(sheet, 1, 0)
    worksheet_set_header(sheet, "&C\(Self.headerText(marking))")
    worksheet_set_footer(sheet, "&LDomesday&RPage &P of &N")
  }

  /// Whether the sheet takes another row.
  package var hasRoom: Bool { Int(rows) <= Workbook.rowsPerSheet }

  /// Appends a row; it must have a value for each column, and the sheet must have room.
  package mutating func append(_ row: [DataValue]) {
    for (index, value) in row.enumerated() { write(value, UInt16(index), formats[columns[index].kind]) }
    rows += 1
  }

  /// Puts filters over the headings.
  package func finish() {
    guard !columns.isEmpty else { return }
    worksheet_autofilter(sheet, 0, 0, rows - 1, UInt16(columns.count - 1))
  }

  private func write(_ value: DataValue, _ column: UInt16, _ format: CellFormats.Format?) {
    switch value {
    case .text(let text): worksheet_write_string(sheet, rows, column, Self.cellText(text), format)
    case .integer(let number): worksheet_write_number(sheet, rows, column, Double(number), format)
    case .number(let number, let decimals):
      worksheet_write_number(sheet, rows, column, Self.rounded(number, decimals), format)
    case .money(let money): worksheet_write_number(sheet, rows, column, Double(money.pence) / 100, format)
    case .date(let date): write(date, column, format)
    case .flag(let holds): worksheet_write_string(sheet, rows, column, holds ? "yes" : "no", format)
    case .unknown: worksheet_write_string(sheet, rows, column, "unknown", formats.unknown)
    case .withheld: worksheet_write_string(sheet, rows, column, "withheld", formats.unknown)
    case .notApplicable: worksheet_write_string(sheet, rows, column, "–", formats.unknown)
    }
  }

  /// A real date; before 1900, when the calendar of spreadsheets begins, its text.
  private func write(_ date: CalendarDate, _ column: UInt16, _ format: CellFormats.Format?) {
    let (year, month, day) = date.components
    guard year >= 1900 else {
      worksheet_write_string(sheet, rows, column, date.description, formats[.text])
      return
    }
    var moment = lxw_datetime(year: Int32(year), month: Int32(month), day: Int32(day), hour: 0, min: 0, sec: 0)
    worksheet_write_datetime(sheet, rows, column, &moment, format)
  }

  /// The number as the text forms of the table print it.
  private static func rounded(_ number: Double, _ decimals: Int) -> Double {
    Double(Quantity.decimal(number, decimals)) ?? number
  }

  /// Text that fits into a cell and that no C function ends early.
  private static func cellText(_ text: String) -> String {
    let whole = text.utf8.contains(0) ? String(text.map { $0 == "\0" ? "\u{FFFD}" : $0 }) : text
    guard whole.utf16.count > longestText else { return whole }
    let room = longestText - cut.utf16.count
    return String(decoding: whole.utf16.prefix(room), as: UTF16.self) + cut
  }

  /// Text in which `&` begins no code of a header, of a length that Excel allows.
  private static func headerText(_ text: String) -> String {
    String(text.replacing("&", with: "&&").prefix(200))
  }
}
