import GRDB

extension EstateDatabase {
  /// Calls `body` with every system and all its rows, in batches, ordered by the bytes of their keys.
  ///
  /// - Parameters:
  ///   - importID: Leaves out what later imports brought; `nil` leaves out nothing.
  ///   - batchOf: Number of systems to a batch.
  /// - Throws: ``StoreError``, or what `body` throws. `body` may not use the database.
  package func forEachSystem(
    upTo importID: Int? = nil, batchOf: Int = 4096, _ body: (StoredBatch) throws -> Void
  ) throws {
    precondition(batchOf > 0, "a batch holds at least one system")
    try access { database in
      try needRecordIndex(database)
      var builder = BatchBuilder(try Self.sources(upTo: importID, in: database))
      let rows = try RawStatement(
        "SELECT file_id, line, system_key, cells FROM record ORDER BY system_key", in: database)
      while try rows.next() {
        guard let place = builder.place(ofFile: rows.integer(0)) else { continue }
        let key = rows.text(2)
        if !builder.continues(key) {
          if builder.batch.systems.count == batchOf { try body(builder.take()) }
          builder.startSystem(key)
        }
        builder.addRow(file: place, line: rows.integer(1), cells: rows.text(3))
      }
      if !builder.batch.systems.isEmpty { try body(builder.take()) }
    }
  }
}
