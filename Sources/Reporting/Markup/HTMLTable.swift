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
    let styles = columns.map(\.style)
    return html(of: rows.count) { html in
      for row in rows { Self.write(row, styles, to: &html) }
    }
  }

  /// The same with so many rows that `body` appends: tens of thousands of tables need no cell of its own memory.
  func html(of count: Int, body: (inout HTML) -> Void) -> HTML {
    let headings = columns.map { column -> HTML in
      "<th scope=\"col\"\(Self.attribute(column.style))>\(column.heading)</th>"
    }
    var html: HTML = """
      <div class="scroll\(isWide ? " wide" : "")" tabindex="0" role="region" aria-label="\(caption)"><table\(sorting(count))><caption>\(caption)\(extent(count))\(twinLinks)</caption>
      <thead><tr>\(headings)</tr></thead>
      <tbody>

      """
    body(&html)
    html.append(markup: "</tbody></table></div>\n")
    return html
  }

  /// Marks the table for the script, where there is anything to sort.
  private func sorting(_ count: Int) -> HTML { sorts && count > 2 ? " class=\"sorts\"" : "" }

  /// Says how many rows are shown of how many, where some are not.
  private func extent(_ count: Int) -> HTML {
    guard let total, total > count else { return HTML() }
    return
      " <span class=\"extent\">First \(count: count) of \(count: total)\(rest.isEmpty ? "" : "; ")\(rest)</span>"
  }

  /// Where the same table is to be had as data.
  private var twinLinks: HTML {
    guard let twin else { return HTML() }
    let links = TableText.Form.allCases.map { form -> HTML in
      " <a href=\"\(ReportTables.folder)/\(twin).\(form.rawValue)\">\(form.rawValue.uppercased())<span class=\"hidden\"> of \(caption)</span></a>"
    }
    return " <span class=\"extent\">Data:\(links)</span>"
  }

  private static func write(_ cells: [HTML], _ styles: [Column.Style], to html: inout HTML) {
    html.append(markup: "<tr>")
    for (index, cell) in cells.enumerated() {
      html.append(markup: index == 0 ? "<th scope=\"row\"" : "<td")
      if styles[index] == .number { html.append(markup: " class=\"n\"") }
      html.append(markup: ">")
      html.append(cell)
      html.append(markup: index == 0 ? "</th>" : "</td>")
    }
    html.append(markup: "</tr>\n")
  }

  private static func attribute(_ style: Column.Style) -> HTML { style == .number ? " class=\"n\"" : "" }
}
