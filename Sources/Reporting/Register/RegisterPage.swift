import EstateModel

/// Where the pages of the register lie, and how many systems each holds, so that none grows beyond a megabyte.
package enum RegisterLayout {
  /// The folder within the report's.
  package static let folder = "systems"
  /// Rows of the ranking on a page.
  package static let rowsPerPage = 500
  /// Sheets on a page.
  package static let sheetsPerPage = 100

  /// Number of the page on which the sheet of a place stands, from 1.
  package static func sheetPageNumber(of place: Int) -> Int { place / sheetsPerPage + 1 }

  /// Name of a page of sheets, within the register's folder.
  package static func sheetPage(_ number: Int) -> String { "sheets-\(number).html" }

  /// Name of the page that holds the sheet of a place, within the register's folder.
  static func sheetPage(of place: Int) -> String { sheetPage(sheetPageNumber(of: place)) }

  /// How many pages hold so many things.
  static func pages(_ count: Int, by size: Int) -> Int { (count + size - 1) / size }
}

/// One part of the whole ranking: so many systems in rank order, each linked to its sheet.
struct RegisterPage {
  let run: RunCard
  /// Number of the page, from 1.
  let number: Int
  let rows: [(row: RankingRow, place: Int)]
  let systems: Int

  /// Name of the page that holds a rank, within the register's folder.
  static func file(rank: Int) -> String { file(number: (rank - 1) / RegisterLayout.rowsPerPage + 1) }

  static func file(number: Int) -> String { "ranking-\(number).html" }

  private var first: Int { (number - 1) * RegisterLayout.rowsPerPage + 1 }

  /// The whole page.
  var html: HTML {
    PageLayout(run: run, up: "../").page(
      title: "Systems ranked \(first.grouped) to \((first + rows.count - 1).grouped) of \(systems.grouped)",
      active: .systems, breadcrumb: [NavigationItem.systems.step(up: "../")]
    ) { $0.append("\(pager)\(table)\(pager)") }
  }

  private var pager: HTML {
    let last = RegisterLayout.pages(systems, by: RegisterLayout.rowsPerPage)
    let back: HTML = number > 1 ? "<a href=\"\(Self.file(number: number - 1))\" rel=\"prev\">Earlier ranks</a>" : ""
    let on: HTML = number < last ? "<a href=\"\(Self.file(number: number + 1))\" rel=\"next\">Later ranks</a>" : ""
    return "<p class=\"pager\">\(back) \(on)</p>\n"
  }

  private var table: HTML {
    HTMLTable(
      caption: "Ranking for migration",
      columns: [
        .number("Rank"), .words("System"), .words("Organisation"), .words("Band"), .number("Score of 30"),
        .number("Annual cost"), .number("Avoidable a year"), .number("Lock-in of 100"), .words("Decide by"),
        .words("Treatment"), .number("One-off cost"),
      ], rows: [], isWide: true
    ).html(of: rows.count) { html in
      for (row, place) in rows { Self.write(row, place, asOf: run.asOf, to: &html) }
    }
  }

  /// A row of the table, its cells in the order of the columns.
  private static func write(_ row: RankingRow, _ place: Int, asOf: CalendarDate, to html: inout HTML) {
    let words = RankingWords(row: row, asOf: asOf, star: FigureWords.briefStar)
    let organisation = FigureWords.optional(row.organisation, else: "") { $0 }
    html.append(
      """
      <tr><th scope="row" class="n"><span id="r\(row.rank)">\(count: row.rank)</span></th>\
      <td><a href="\(RegisterLayout.sheetPage(of: place))#s\(place)">\(row.name)</a></td>\
      <td>\(organisation)</td><td>\(words.band)</td><td class="n">\(words.score)</td>\
      <td class="n">\(words.annualCost)</td><td class="n">\(words.avoidableCost)</td>\
      <td class="n">\(words.lockIn)</td><td>\(words.decideBy)</td><td>\(words.treatment)</td>\
      <td class="n">\(words.oneOffCost)</td></tr>

      """)
  }
}
