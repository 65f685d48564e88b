/// The pages of every system: the ranking in parts, sheets, and the search.
package struct Register {
  private let run: RunCard
  private let systems: Int

  /// - Parameter content: The report that the register belongs to.
  package init(_ content: ReportContent) {
    run = content.run
    systems = content.headline.totals.systems
  }

  /// One part of the ranking, from its rows and their places.
  package func rankingPage(
    _ number: Int, _ rows: [(row: RankingRow, place: Int)]
  ) -> (name: String, bytes: ContiguousArray<UInt8>) {
    let page = RegisterPage(run: run, number: number, rows: rows, systems: systems)
    return (RegisterPage.file(number: number), page.html.bytes)
  }

  /// Pages of sheets that are yet to be made.
  package var sheetPages: SheetPages { SheetPages(run: run) }

  /// The page by which the register is entered, and its script; both in the folder of the report.
  ///
  /// - Parameter isComplete: Whether every system has a sheet.
  package func entrance(isComplete: Bool) -> [(name: String, bytes: ContiguousArray<UInt8>)] {
    var script = ByteText()
    script.append(SearchScript.text)
    let page = SystemsPage(run: run, systems: systems, isComplete: isComplete)
    return [(SystemsPage.file, page.html.bytes)] + (isComplete ? [(SearchScript.file, script.bytes)] : [])
  }
}
