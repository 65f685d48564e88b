import Diagnostics
import EstateModel
import EstateStore
import Reporting

/// The names of the tables that can be exported.
enum TableName {
  /// Every name, the ranking first.
  static var allNames: [String] {
    [RankingRow.schema.name] + ReportTables.names + [JoinTables.joins.name] + StoreView.exported.map(\.tableName)
  }

  /// What may have been meant: `; did you mean "bodies"?`.
  static func suggestion(for name: String) -> String {
    NearName.suggestion(for: name, among: allNames).map { "; did you mean \"\($0)\"?" }
      ?? "; there are \(allNames.joined(separator: ", "))"
  }
}

extension StoreView {
  /// The views whose rows are exported: those that no table of the report holds already.
  static let exported: [StoreView] = [.system, .fact, .doubt, .rejection, .supply]

  var tableName: String {
    switch self {
    case .system: "systems"
    case .fact: "facts"
    case .doubt: "doubtful_amounts"
    case .rejection: "rejects"
    case .ranking, .ledger, .supply: rawValue
    }
  }

  init?(table name: String) {
    guard let view = Self.exported.first(where: { $0.tableName == name }) else { return nil }
    self = view
  }

  var schema: DataTable.Schema {
    DataTable.Schema(
      name: tableName, title: tableName, meaning: "The view \(rawValue) of the estate database.",
      textColumns: columns)
  }
}

/// The rows of a table on their way out, however many there are.
enum ExportedRows {
  case ranking(EstateDatabase, StoredRun)
  case view(StoreView, EstateDatabase)
  /// Contracts and payments with the systems they are or may be for, up to an import.
  case joins(StoredEstate, EstateDatabase, Int)
  case table(DataTable)

  var schema: DataTable.Schema {
    switch self {
    case .ranking: RankingRow.schema
    case .view(let view, _): view.schema
    case .joins: JoinTables.joins
    case .table(let table): table.schema
    }
  }

  /// Calls `body` with each row.
  func forEach(_ body: ([DataValue]) throws -> Void) throws {
    switch self {
    case .ranking(let database, let run):
      try database.forEachResult(of: run) { result in
        var line = result.figures
        try body(line.withUTF8 { RankingRow.values(rank: result.rank, line: $0) })
      }
    case .view(let view, let database):
      try database.forEachRow(of: view) { row in try body(row.map { $0.map(DataValue.text) ?? .unknown }) }
    case .joins(let estate, let database, let importID):
      try EstateJoins.forEachRow(of: estate, in: database, upTo: importID) { try body(JoinTables.values($0)) }
    case .table(let table):
      for row in table.rows { try body(row) }
    }
  }

  /// Hands the text of the table to `put`, piece by piece.
  func write(
    _ form: TableText.Form, run: String, _ put: (ContiguousArray<UInt8>) throws -> Void
  ) throws {
    var text = TableText(form, schema, run: run)
    try forEach { row in
      text.append(row)
      if text.count > 1 << 20 { try put(text.take()) }
    }
    text.finish()
    try put(text.take())
  }
}
