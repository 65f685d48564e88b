import GRDB

/// In which order systems are loaded.
package enum LoadingOrder: Sendable {
  /// By the bytes of their keys, so that nothing shows in which order rows were imported.
  case byKey
  /// As their rows lie in the file, those of several rows last, where these are few; otherwise by key.
  ///
  /// Every page is read once: a million rows whose keys come in no order took 0.5 s, and 3.1 s by key. Where keys come
  /// in order, both take 0.5 s. The order is fixed for a database, and another where files were imported otherwise.
  case asStored
}

/// One reading of the records, in which the rows of a system follow each other.
struct RecordPass {
  /// Gives id, file, line, key and cells.
  let rows: RawStatement
  /// Ids of records to leave out, in the order in which they come.
  private var skipped: ArraySlice<Int>

  private init(_ rows: RawStatement, skipping ids: [Int] = []) {
    self.rows = rows
    skipped = ids[...]
  }

  /// Moves to the next row that is not left out; `false` after the last one.
  ///
  /// - Throws: `DatabaseError`.
  mutating func next() throws -> Bool {
    while try rows.next() {
      if rows.integer(0) != skipped.first { return true }
      skipped.removeFirst()
    }
    return false
  }

  /// The reading that gives every line of contracts and payments once, those of one key together.
  ///
  /// - Throws: `DatabaseError`.
  static func lines(in database: Database) throws -> RecordPass {
    RecordPass(
      try RawStatement(
        "SELECT id, file_id, line, line_key, cells FROM supply_line ORDER BY line_key, file_id, id", in: database))
  }

  /// The readings that give every record once.
  ///
  /// - Throws: `DatabaseError`.
  static func all(_ order: LoadingOrder, in database: Database) throws -> [RecordPass] {
    let columns = "SELECT id, file_id, line, system_key, cells FROM record"
    if order == .asStored, try RecordIndex.isNeedless(in: database) {
      return [RecordPass(try RawStatement("\(columns) ORDER BY id", in: database))]
    }
    // Sorting the rows takes no longer than reading them in the order of an index.
    let byKey = RecordPass(try RawStatement("\(columns) ORDER BY system_key", in: database))
    guard order == .asStored else { return [byKey] }
    try RecordIndex.need(in: database)
    // Index entries hold key and id, so counting the rows of systems of several rows reads no record.
    let counts = "SELECT system_key, count(*) AS rows FROM record GROUP BY system_key HAVING count(*) > 1"
    let several = try Int.fetchOne(database, sql: "SELECT sum(rows) FROM (\(counts))") ?? 0
    let newest = try Int.fetchOne(database, sql: "SELECT max(id) FROM record") ?? 0
    // Past a quarter, seeking these rows one by one was measured to cost more than the single ones gain.
    guard several <= newest / 4 else { return [byKey] }
    let inOrder = try RawStatement("\(columns) ORDER BY id", in: database)
    let ofSeveral = "WHERE system_key IN (SELECT system_key FROM (\(counts)))"
    let ids = try Int.fetchAll(database, sql: "SELECT id FROM record \(ofSeveral) ORDER BY id")
    let together = try RawStatement("\(columns) \(ofSeveral) ORDER BY system_key", in: database)
    return [RecordPass(inOrder, skipping: ids), RecordPass(together)]
  }
}
