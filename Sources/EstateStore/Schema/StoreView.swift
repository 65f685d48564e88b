internal import EstateModel
import GRDB

/// A view that people and programs may read an estate database through; tables may change, views stay.
///
/// | view | columns |
/// |---|---|
/// | `system` | `key`, `records`: how many rows of inventories speak of it |
/// | `fact` | `system_key`, `field` (empty where not understood), `heading`, `text`, `file`, `line`, `column` |
/// | `doubt` | `system_key`, `field`, `heading`, `text`, `pence`, `code`, `reason`, `file`, `line`, `column` of amounts that look wrong |
/// | `ranking` | `run`, `system_key`, and those of `ranking.csv` (``RankingColumn``): amounts in pounds, unknown is `NULL` |
/// | `ledger` | `import`, `file`, `format`, `encoding`, `read`, `accepted`, `merged`, `rejected`, `blank` |
/// | `rejection` | `file`, `line`, `column`, `code`, `message`, `hint`, `cells`: a JSON array of texts |
/// | `supply` | `line_key`, `kind`, `heading`, `text`, `file`, `line`, `column` of contracts and payments, cell by cell |
///
/// Texts of cells end at a NUL here, as SQLite's JSON functions have it; a loaded estate sees them whole.
package enum StoreView: String, CaseIterable, Sendable {
  case system, fact, doubt, ranking, ledger, rejection, supply

  /// The views of the schema's first step.
  static let first: [StoreView] = [.system, .fact, .ranking, .ledger, .rejection]

  package var columns: [String] {
    switch self {
    case .system: ["key", "records"]
    case .fact: ["system_key", "field", "heading", "text", "file", "line", "column"]
    case .doubt: ["system_key", "field", "heading", "text", "pence", "code", "reason", "file", "line", "column"]
    case .ranking: ["run", "system_key"] + RankingColumn.allCases.map(\.rawValue)
    case .ledger: ["import", "file", "format", "encoding", "read", "accepted", "merged", "rejected", "blank"]
    case .rejection: ["file", "line", "column", "code", "message", "hint", "cells"]
    case .supply: ["line_key", "kind", "heading", "text", "file", "line", "column"]
    }
  }

  /// The SQL that makes the view.
  var definition: String {
    let names = columns.map { "\"\($0)\"" }.joined(separator: ", ")
    return "CREATE VIEW \(rawValue) (\(names)) AS\n\(query);"
  }

  private var query: String {
    switch self {
    case .system:
      "SELECT system_key, count(*) FROM record GROUP BY system_key"
    case .fact:
      """
      SELECT r.system_key,
        json_extract(f.columns, '$[' || cell.key || '].field'),
        json_extract(f.columns, '$[' || cell.key || '].heading'),
        cell.value, f.path, r.line, cell.key + 1
      FROM record r JOIN source_file f ON f.id = r.file_id, json_each(r.cells) cell
      """
    case .doubt:
      """
      SELECT r.system_key, json_extract(f.columns, '$[' || (d."column" - 1) || '].field'),
        json_extract(f.columns, '$[' || (d."column" - 1) || '].heading'),
        json_extract(r.cells, '$[' || (d."column" - 1) || ']'), d.pence, d.code, d.reason, f.path, r.line, d."column"
      FROM doubtful_amount d JOIN record r ON r.id = d.record_id JOIN source_file f ON f.id = r.file_id
      """
    case .ranking:
      """
      SELECT run.id, r.system_key, r.rank,
        \((1..<RankingColumn.allCases.count).map { "r.figures ->> \($0)" }.joined(separator: ", "))
      FROM run JOIN run_result r ON r.run = run.ordinal
      """
    case .ledger:
      """
      SELECT import_id, path, format, encoding, rows_read, accepted, merged, rejected, blank
      FROM source_file
      """
    case .rejection:
      """
      SELECT f.path, r.line, r."column", r.code, r.message, r.hint, r.cells
      FROM reject r JOIN source_file f ON f.id = r.file_id
      """
    case .supply:
      """
      SELECT l.line_key, f.kind, json_extract(f.columns, '$[' || cell.key || '].heading'),
        cell.value, f.path, l.line, cell.key + 1
      FROM supply_line l JOIN source_file f ON f.id = l.file_id, json_each(l.cells) cell
      """
    }
  }
}

extension EstateDatabase {
  /// Calls `body` with every row of a view, its values as text, in the order of ``StoreView/columns``.
  ///
  /// - Throws: ``StoreError``, or what `body` throws. `body` may not use the database.
  package func forEachRow(of view: StoreView, _ body: ([String?]) throws -> Void) throws {
    try access { database in
      let width = view.columns.count
      let rows = try Row.fetchCursor(database, sql: "SELECT * FROM \(view.rawValue)")
      while let row = try rows.next() {
        try body((0..<width).map { Self.text(of: row[$0]) })
      }
    }
  }

  private static func text(of value: DatabaseValue) -> String? {
    switch value.storage {
    case .null, .blob: nil
    case .string(let text): text
    case .int64(let number): String(number)
    case .double(let number): String(number)
    }
  }
}
