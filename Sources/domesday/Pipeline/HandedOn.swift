import Catalogue
import EstateModel
import EstateStore
import Reporting
import RiskModel

/// Writes what a report hands on to spreadsheets and programs: the tables with their schemas, and the workbook.
struct HandedOn {
  let folder: PrivateFolder
  let taken: RunTaker.Taken
  let tables: [DataTable]
  /// Protective marking printed on every sheet.
  let marking: String
  var redaction = Redaction.none
  var parts = ReportParts.all

  func writeAll() throws {
    if parts.contains(.tables) { try writeTables() }
    if parts.contains(.workbook) { try folder.write(to: "report.xlsx", byPath: writeWorkbook) }
  }

  /// Each table as CSV and JSON, with what programs need to read it.
  private func writeTables() throws {
    let data = try folder.folder(ReportTables.folder)
    let run = taken.document.run.id
    for table in tables {
      let name = table.schema.name
      for form in TableText.Form.allCases {
        try data.write(TableText.bytes(form, table, run: run), to: "\(name).\(form.rawValue)")
      }
      try data.write(try TableMetadata.jsonSchema(of: table.schema).utf8, to: "\(name).schema.json")
    }
    let files =
      (redaction.showsSystems ? [TableMetadata.File(path: "ranking.csv", schema: RankingRow.schema)] : [])
      + tables.map { TableMetadata.File(path: "\(ReportTables.folder)/\($0.schema.name).csv", schema: $0.schema) }
    try folder.write(try TableMetadata.document(of: files).utf8, to: TableMetadata.fileName)
  }

  /// The workbook, into an empty file.
  func writeWorkbook(path: String) throws {
    let document = taken.document
    var workbook = try Workbook(
      path: path, temporaryFolder: folder.path, title: "Domesday run \(document.run.id)", created: taken.asOf,
      marking: marking)
    let shown = LineRedaction(redaction, taken.assessed.accounts)
    try workbook.fill(document, marking: marking, redaction: redaction, tables: tables) { take in
      try taken.assessed.lines.forEach { rank, _, line in
        try shown.withLine(rank: rank, line) { try take(rank, $0) } ?? false
      }
    }
    try workbook.close(path: path)
  }
}

extension RunTaker.Taken {
  /// The tables of the run that are short enough to hold.
  func tables(_ setup: ModelSetup, _ redaction: Redaction = .none) -> [DataTable] {
    ReportTables(
      accounts: assessed.accounts, survey: assessed.survey, files: estate.sources.map(\.file),
      parameters: setup.parameters, modelParameters: setup.model.parameters,
      simulation: assessed.simulation, duplicates: duplicates, redaction: redaction, joins: estate.joins?.survey,
      rates: estate.decoder.rates, boughtSupportEnds: setup.catalogue.catalogue.boughtSupportEnds
    ).all
  }
}
