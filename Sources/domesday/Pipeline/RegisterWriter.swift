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
        index.add(SearchIndex.Entry(rank: rank, place: place, line: line))
        rows.append((RankingRow(rank: rank, line: line), place))
      }
      if rows.count == RegisterLayout.rowsPerPage { try flush() }
      return true
    }
    try flush()
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    try index.write { rank in
      try taken.assessed.lines.withLine(rank: rank, buffer: &buffer) { place, line in
        shown.withLine(rank: rank, line) { SearchIndex.Entry(rank: rank, place: place, line: $0) }
          ?? SearchIndex.Entry.withheld
      }
    } _: { name, bytes in
      try folder.write(bytes, to: name)
    }
  }

  /// All sheets, in the order in which systems were assessed.
  private func writeSheets(_ database: EstateDatabase) async throws {
    let cursor = try taken.estate.systems(of: database, upTo: taken.importID, order: .asStored)
    let maker = SheetMaker(
      model: setup.model, estate: taken.estate, ranks: taken.assessed.lines.ranksByPlace, redaction: redaction)
    var open: (page: Int, sheets: SheetText)?
    func close() throws {
      guard let page = open.map({ register.sheetPage($0.page, $0.sheets) }) else { return }
      try folder.write(page.bytes, to: page.name)
      open = nil
    }
    func take(_ parts: SheetMaker.Parts) throws {
      for part in parts {
        if let held = open, held.page != part.page { try close() }
        if open == nil { open = part } else { open?.sheets.append(part.sheets) }
      }
    }
    try await cursor.forEachBatch(jobs: jobs) {
      maker.sheets(of: $0, from: $1)
    } take: {
      try take($0)
    }
    try close()
  }
}

/// Makes the sheets of a batch of systems; any number of threads may share one.
private struct SheetMaker: Sendable {
  /// The sheets of a batch, by the page they belong to.
  typealias Parts = [(page: Int, sheets: SheetText)]

  let model: AssessmentModel
  let estate: StoredEstate
  /// The rank of each system, by place.
  let ranks: ContiguousArray<Int32>
  let redaction: Redaction

  func sheets(of batch: StoredBatch, from firstPlace: Int) -> Parts {
    var parts: Parts = []
    var products = model.makeProductIndex()
    var place = firstPlace
    estate.forEachSystem(of: batch) { system, _ in
      let page = place / RegisterLayout.sheetsPerPage + 1
      if parts.last?.page != page { parts.append((page, SheetText())) }
      parts[parts.count - 1].sheets.append(
        SystemSheet(
          system: system, assessment: model.assess(system, products: &products), rank: Int(ranks[place]),
          place: place, redaction: redaction, path: { estate.sources[$0].file.path }))
      place += 1
    }
    return parts
  }
}
