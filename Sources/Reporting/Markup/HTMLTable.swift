/// A table of a page: caption, headings, rows, and what was left out.
struct HTMLTable {
  /// A column's heading and how its cells are set.
  struct Column {
    /// How the cells of a column are set.
    enum Style {
      case words
      /// Right-aligned figures of equal width.
      case number
    }

    let heading: String
    let style: Style

    static func words(_ heading: String) -> Column { Column(heading: heading, style: .words) }
    static func number(_ heading: String) -> Column { Column(heading: heading, style: .number) }
  }

  let caption: String
  let columns: [Column]
  /// Cells row by row; the first cell of a row is its heading.
  var rows: [[HTML]]
  /// How many rows there are in all, where the table shows only the first of them.
  var total: Int?
  /// Where the rows that are not shown can be found.
  var rest: HTML = HTML()
  /// Name of the data table that holds all of it for spreadsheets and programs.
  var twin: String?
  /// Readers may put the rows into another order; not where the last of them is a sum.
  var sorts = true
  /// Has so many columns that it may be wider than the text of the page, and is printed across the sheet.
  var isWide = false

  /// The table inside a region that scrolls by keyboard when it is wider than the page.
  var html: HTML {
    guard !rows.isEmpty else { return "<p class=\"none\">\(caption): none.</p>" }
    let headings = columns.map { column -> HTML in
      "<th scope=\"col\"\(Self.attribute(column.style))>\(column.heading)</th>"
    }
    var html: HTML = """
      <div class="scroll\(isWide ? " wide" : "")" tabindex="0" role="region" aria-label="\(caption)"><table\(sorting)><caption>\(caption)\(extent)\(twinLinks)</caption>
      <thead><tr>\(headings)</tr></thead>
      <tbody>

      """
    for row in rows { write(row, to: &html) }
    html.append(markup: "</tbody></table></div>\n")
    return html
  }

  /// Marks the table for the script, where there is anything to sort.
  private var sorting: HTML { sorts && rows.count > 2 ? " class=\"sorts\"" : "" }

  /// Says how many rows are shown of how many, where some are not.
  private var extent: HTML {
    guard let total, total > rows.count else { return HTML() }
    return
      " <span class=\"extent\">First \(count: rows.count) of \(count: total)\(rest.isEmpty ? "" : "; ")\(rest)</span>"
  }

  /// Where the same table is to be had as data.
  private var twinLinks: HTML {
    guard let twin else { return HTML() }
    let links = TableText.Form.allCases.map { form -> HTML in
      " <a href=\"\(ReportTables.folder)/\(twin).\(form.rawValue)\">\(form.rawValue.uppercased())<span class=\"hidden\"> of \(caption)</span></a>"
    }
    return " <span class=\"extent\">Data:\(links)</span>"
  }

  private func write(_ cells: [HTML], to html: inout HTML) {
    html.append(markup: "<tr>")
    for (index, cell) in cells.enumerated() {
      html.append(markup: index == 0 ? "<th scope=\"row\"" : "<td")
      if columns[index].style == .number { html.append(markup: " class=\"n\"") }
      html.append(markup: ">")
      html.append(cell)
      html.append(markup: index == 0 ? "</th>" : "</td>")
    }
    html.append(markup: "</tr>\n")
  }

  private static func attribute(_ style: Column.Style) -> HTML { style == .number ? " class=\"n\"" : "" }
}
