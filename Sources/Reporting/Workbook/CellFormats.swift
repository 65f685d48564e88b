import CLibXLSXWriter

/// How cells of each kind are shown; the formats belong to their workbook.
struct CellFormats {
  typealias Format = UnsafeMutablePointer<lxw_format>

  let heading: Format?
  let unknown: Format?
  private let text: Format?
  private let money: Format?
  private let date: Format?
  private let integer: Format?
  private let number: Format?

  init(_ book: UnsafeMutablePointer<lxw_workbook>) {
    func format(_ pattern: String?) -> Format? {
      let format = workbook_add_format(book)
      format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_TOP.rawValue))
      if let pattern { format_set_num_format(format, pattern) }
      return format
    }
    heading = format(nil)
    format_set_bold(heading)
    format_set_text_wrap(heading)
    format_set_bottom(heading, UInt8(LXW_BORDER_THIN.rawValue))
    unknown = format(nil)
    format_set_italic(unknown)
    format_set_font_color(unknown, 0x59_5959)
    text = format("@")
    money = format("£#,##0.00;[Red]-£#,##0.00")
    date = format("d mmm yyyy")
    integer = format("#,##0")
    number = format("General")
  }

  /// The format of the cells of a column.
  subscript(kind: DataKind) -> Format? {
    switch kind {
    case .text, .flag: text
    case .money: money
    case .date: date
    case .integer: integer
    case .number: number
    }
  }
}

extension DataKind {
  /// - Unit: characters.
  var columnWidth: Double {
    switch self {
    case .text: 28
    case .money: 18
    case .date: 13
    case .integer, .number, .flag: 12
    }
  }
}
