import Catalogue
import Diagnostics
import EstateModel
import EstateStore
import Foundation
import Reporting
import RiskModel
import Simulation

/// Writes what a run leaves in its folder, and stores its results on the way.
struct ReportWriter {
  /// Rejected rows that the data quality page shows; all of them are in `rejects.csv`.
  private static let rejectsShown = 200

  let folder: PrivateFolder
  let setup: ModelSetup
  let taken: RunTaker.Taken
  let log: DiagnosticLog
  /// Protective marking printed on every page.
  let marking: String
  let pages: PageChoice
  let jobs: Int
  /// What is withheld.
  let redaction: Redaction
  var parts = ReportParts.all
  /// Whose report it is.
  var brand: BrandFile?
  /// The run was made again from a store, without its files.
  var isFromStore = false
  /// The estate has the very run already, and it stays where it is among the runs.
  var isStored = false
  /// The run since which changes are shown.
  var since: StoredRun?

  /// Everything: the ranking and the stored results in one pass, and meanwhile what is made of its first systems, of
  /// totals and of counts.
  func writeAll(database: EstateDatabase, taker: RunTaker) async throws {
    async let ranking: Void = writeRanking(database: database, taker: taker)
    async let report: Void = writeReport(database)
    // Where results cannot be stored, that comes first: it may be why the report could not be written.
    try await ranking
    try await report
  }

  private func writeReport(_ database: EstateDatabase) async throws {
    let heads = try rankingHeads()
    try folder.write(try redaction.shown(taken.document).json().utf8, to: "run.json")
    let rejects = try writeRejects(database)
    try writeJoins(database)
    let outcome = try outcome(heads, rejects, database)
    let content = ReportContent(outcome)
    let tables =
      taken.tables(setup, redaction) + content.groupBodies + [content.neighbours, content.scoreSteps]
      + (outcome.changes.map { [$0.table] } ?? [])
    if redaction.isNone {
      let duplicates = ReportTables.duplicates(taken.duplicates)
      try folder.write(TableText.bytes(.csv, duplicates, run: taken.document.run.id), to: "duplicates.csv")
    }
    let handedOn = HandedOn(
      folder: folder, taken: taken, tables: tables, marking: marking, redaction: redaction, parts: parts)
    async let handingOn: Void = handedOn.writeAll()
    if parts.contains(.pages) { try await writePages(content, tables, database) }
    try await handingOn
  }

  /// The pages, and where they are wanted those of every system.
  private func writePages(_ content: ReportContent, _ tables: [DataTable], _ database: EstateDatabase) async throws {
    var files = ReportPages(content, tables: tables).files.makeIterator()
    try await inOrder(jobs: jobs) {
      files.next()
    } work: { [folder] file in
      try folder.write(file.bytes(), to: file.name)
    } take: {
    }
    if let logo = brand?.logo { try folder.write(logo.bytes, to: logo.name) }
    let isComplete = redaction.showsSystems && pages.isComplete(systems: taken.assessed.count)
    let register = Register(content)
    for file in register.entrance(isComplete: isComplete) { try folder.write(file.bytes, to: file.name) }
    if isComplete {
      try await RegisterWriter(
        register: register, folder: try folder.folder(RegisterLayout.folder), setup: setup, taken: taken, jobs: jobs,
        redaction: redaction
      ).writeAll(database)
    }
  }

  /// Stores the results unless they are, and writes `ranking.csv` unless no single system is shown.
  private func writeRanking(database: EstateDatabase, taker: RunTaker) async throws {
    guard redaction.showsSystems else {
      if !isStored { try await taker.save(taken, in: database) }
      return
    }
    let shown = LineRedaction(redaction, taken.assessed.accounts)
    let file = try folder.file("ranking.csv")
    try file.write(RankingFile.headings.utf8)
    if isStored {
      try await taker.forEachPart(of: taken, ranking: shown) { try file.write($0.ranking.bytes) }
    } else {
      try await taker.save(taken, in: database, ranking: shown) { try file.write($0.ranking.bytes) }
    }
    try file.finish()
  }

  /// The systems that pages show; none where no single system is shown.
  private func rankingHeads() throws -> RankingHeads {
    let (lines, accounts, survey) = (taken.assessed.lines, taken.assessed.accounts, taken.assessed.survey)
    var heads = RankingHeads(survey: survey, groups: GroupHeads(accounts, survey, redaction))
    guard redaction.showsSystems else { return heads }
    let shown = LineRedaction(redaction, accounts)
    var buffer = ContiguousArray<UInt8>(repeating: 0, count: 4096)
    for rank in 1..<lines.count + 1 where !heads.isFull {
      let place = lines.place(atRank: rank)
      guard heads.mayTake(place: place, lines.groups(at: place)) else { continue }
      try lines.withLine(rank: rank, buffer: &buffer) { _, line in
        shown.withLine(rank: rank, line) { heads.take(RankingRow(rank: rank, line: $0), place: place) }
      }
    }
    return heads
  }

  /// Writes `rejects.csv` and returns the first rows of it; neither where cells of inventories are withheld.
  private func writeRejects(_ database: EstateDatabase) throws -> [RejectedRow] {
    guard redaction.isNone else { return [] }
    var file = RejectsFile(sources: taken.estate.sources.map(\.file).filter { $0.ledger.rejected > 0 })
    var shown: [RejectedRow] = []
    try database.forEachRow(of: .rejection) { values in
      let row = RejectsFile.Row(values)
      file.append(row)
      if shown.count < Self.rejectsShown { shown.append(RejectedRow(row)) }
    }
    try folder.write(file.bytes, to: "rejects.csv")
    return shown
  }

  /// Writes `joins.csv`, with its headings alone where there are neither contracts nor payments; not where cells of
  /// inventories are withheld.
  private func writeJoins(_ database: EstateDatabase) throws {
    guard redaction.isNone else { return }
    let file = try folder.file(JoinTables.fileName)
    try ExportedRows.joins(taken.estate, database, taken.importID).write(.csv, run: taken.document.run.id) {
      try file.write($0)
    }
    try file.finish()
  }

  private func outcome(
    _ heads: RankingHeads, _ rejects: [RejectedRow], _ database: EstateDatabase
  ) throws -> RunOutcome {
    var products = setup.model.makeProductIndex()
    let systems = try heads.pageKeys.compactMap { key in
      try taken.estate.system(key, in: database, upTo: taken.importID).flatMap { system(in: $0, products: &products) }
    }
    var outcome = RunOutcome(
      document: redaction.shown(taken.document), accounts: taken.assessed.accounts, survey: taken.assessed.survey,
      heads: heads,
      systems: systems, sources: taken.estate.sources.map(\.file).sorted { $0.path < $1.path }, diagnostics: log,
      rejects: rejects,
      parameters: setup.parameters, modelParameters: setup.model.parameters,
      plausibility: setup.plausibility(of: taken.assessed), frame: setup.frame,
      catalogue: redaction.isNone ? setup.catalogueWords : "SHA-256 \(setup.basis.catalogue_sha256)",
      asOf: setup.model.asOf, marking: marking, simulation: taken.assessed.simulation, redaction: redaction,
      joins: taken.estate.joins?.survey, duplicates: taken.duplicates, rates: taken.estate.decoder.rates)
    outcome.brand = brand?.brand
    outcome.isFromStore = isFromStore
    outcome.boughtSupportEnds = setup.catalogue.catalogue.boughtSupportEnds
    let neighbours = try NeighbourSearch(taken: taken, redaction: redaction)
      .neighbours(of: systems.map(\.system), heads.withPages)
    for (place, neighbours) in neighbours.enumerated() { outcome.systems[place].neighbours = neighbours }
    outcome.changes = try since.map {
      try ChangeSearch(earlier: $0, taken: taken, redaction: redaction).changes(in: database)
    }
    return outcome
  }

  /// The one system of a batch, taken apart.
  private func system(in batch: StoredBatch, products: inout ProductIndex) -> RunOutcome.System? {
    var found: RunOutcome.System?
    taken.estate.forEachSystem(of: batch) { system, rows in
      let (assessment, exposure) = setup.model.assessWithExposure(system, products: &products)
      found = RunOutcome.System(
        system: system, assessment: assessment, explanation: setup.model.explain(system, products: &products),
        cells: rows.flatMap(taken.estate.decoder.allCells), decoder: taken.estate.decoder,
        trials: taken.simulation?.trials(
          of: ExposureColumns.System(exposure, of: system, assessment, EstateAccounts.Parties(of: system))))
    }
    return found
  }
}

extension RejectsFile.Row {
  /// A row of the view `rejection`: file, line, column, code, message, hint, cells.
  init(_ row: [String?]) {
    var json = row[6] ?? "[]"
    let cells = json.withUTF8 { EvidenceDecoder.texts(of: $0) }
    self.init(
      file: row[0] ?? "", line: row[1] ?? "", column: row[2] ?? "", code: row[3] ?? "", message: row[4] ?? "",
      hint: row[5] ?? "", cells: cells)
  }
}

extension RejectedRow {
  init(_ row: RejectsFile.Row) {
    self.init(
      diagnostic: Diagnostic(
        .error, row.code, at: Diagnostic.Place(file: row.file, line: Int(row.line), column: Int(row.column)),
        row.message, remedy: row.hint),
      cells: row.cells)
  }
}
