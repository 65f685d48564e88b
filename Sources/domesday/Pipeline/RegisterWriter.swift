import EstateModel
import EstateStore
import Reporting
import RiskModel

/// Writes the pages of every system: the ranking in parts, the search, and the sheets, which several threads make.
struct RegisterWriter {
  let register: Register
  /// The register's own folder.
  let folder: PrivateFolder
  let setup: ModelSetup
  let taken: RunTaker.Taken
  let jobs: Int
  let redaction: Redaction

  func writeAll(_ database: EstateDatabase) async throws {
    ProcessMemory.releaseFree()
    try writeRanking()
    try await writeSheets(database)
  }

  /// The parts of the ranking, and the words by which systems are found.
  private func writeRanking() throws {
    var rows: [(row: RankingRow, place: Int)] = []
    var number = 1
    var index = SearchIndex()
    func flush() throws {
      guard !rows.isEmpty else { return }
      let page = register.rankingPage(number, rows)
      try folder.write(page.bytes, to: page.name)
      rows.removeAll(keepingCapacity: true)
      number += 1
    }
    let shown = LineRedaction(redaction, taken.assessed.accounts)
    try taken.assessed.lines.forEach { rank, place, line in
      shown.withLine(rank: rank, line) { line in
        let row = RankingRow(rank: rank, line: line)
        index.add(row, place: place)
        rows.append((row, place))
      }
      if rows.count == RegisterLayout.rowsPerPage { try flush() }
      return true
    }
    try flush()
    try index.write { name, bytes in try folder.write(bytes, to: name) }
  }

  /// All sheets: a batch of systems is a page, whichever thread makes it.
  private func writeSheets(_ database: EstateDatabase) async throws {
    let cursor = try taken.estate.systems(
      of: database, upTo: taken.importID, batchOf: RegisterLayout.sheetsPerPage, order: .asStored)
    let maker = SheetMaker(
      model: setup.model, estate: taken.estate, ranks: taken.assessed.lines.ranksByPlace, redaction: redaction,
      judge: AmountJudge(files: taken.estate.sources.map(\.file)), folder: folder)
    let tools = IdleTools { [setup, register] in
      SheetMaker.Tools(products: setup.model.makeProductIndex(), pages: register.sheetPages)
    }
    try await cursor.forEachBatch(jobs: jobs) { batch, first in
      try tools.use { try maker.writePage(of: batch, from: first, with: &$0) }
    } take: { _ in
    }
  }
}

/// Writes the sheets of a batch of systems; any number of threads may share one.
private struct SheetMaker: Sendable {
  /// What one thread at a time works with.
  struct Tools: Sendable {
    var products: ProductIndex
    var pages: SheetPages
  }

  let model: AssessmentModel
  let estate: StoredEstate
  /// The rank of each system, by place.
  let ranks: ContiguousArray<Int32>
  let redaction: Redaction
  let judge: AmountJudge
  let folder: PrivateFolder

  func writePage(of batch: StoredBatch, from firstPlace: Int, with tools: inout Tools) throws {
    precondition(firstPlace % RegisterLayout.sheetsPerPage == 0, "a page begins where a batch does")
    let number = RegisterLayout.sheetPageNumber(of: firstPlace)
    tools.pages.begin(number)
    var place = firstPlace
    let path = { [sources = estate.sources] in sources[$0].file.path }
    estate.forEachSystem(of: batch) { system, _ in
      let assessment = model.assess(system, products: &tools.products)
      tools.pages.add(
        SystemSheet(
          system: system, assessment: assessment, rank: Int(ranks[place]), place: place, redaction: redaction,
          judge: judge, path: path))
      place += 1
    }
    try folder.write(tools.pages.end(), to: RegisterLayout.sheetPage(number))
  }
}
