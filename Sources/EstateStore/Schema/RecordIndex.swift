import GRDB

/// The index that finds a system's records. A fresh database gets it with the first question that needs it.
///
/// Kept up row by row it takes six times as long as made after the rows; and where every system has one row, an estate
/// is assessed without it.
enum RecordIndex {
  private static let name = "record_by_system"
  static let making = "CREATE INDEX IF NOT EXISTS \(name) ON record (system_key)"
  static let dropping = "DROP INDEX \(name)"

  /// Makes the index where there are records and it is missing. Where the file may not be written to, questions are
  /// answered without it, the same and slower.
  ///
  /// - Throws: `DatabaseError`.
  static func need(in database: Database) throws {
    let isWanted = """
      SELECT EXISTS (SELECT 1 FROM record) AND NOT EXISTS (SELECT 1 FROM sqlite_schema WHERE name = '\(name)')
      """
    guard try Bool.fetchOne(database, sql: isWanted) == true else { return }
    do {
      try database.execute(sql: making)
    } catch let error as DatabaseError where unwritable.contains(error.resultCode) {}
  }

  /// Whether no two records speak of one system; a ledger counts what adds to a known system as merged.
  ///
  /// - Throws: `DatabaseError`.
  static func isNeedless(in database: Database) throws -> Bool {
    try Bool.fetchOne(database, sql: "SELECT coalesce(sum(merged), 0) = 0 FROM source_file") == true
  }

  private static let unwritable: [ResultCode] = [.SQLITE_READONLY, .SQLITE_BUSY, .SQLITE_LOCKED, .SQLITE_CANTOPEN]
}

extension EstateDatabase {
  /// Makes what questions about single systems need, before the first of them has to wait for it.
  ///
  /// - Throws: ``StoreError``.
  package func prepareForQuestions() throws {
    try access { try RecordIndex.need(in: $0) }
  }
}
