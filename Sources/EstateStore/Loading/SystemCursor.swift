import GRDB

/// Goes through the systems of an estate in batches, ordered by the bytes of their keys.
///
/// A class because it stands at one place of one open query; while it is in use, nothing else may change the database.
package final class SystemCursor {
  private let database: EstateDatabase
  private let batchOf: Int
  private var builder: BatchBuilder
  /// `nil` once the last row has been read.
  private var rows: RawStatement?
  /// A row that belongs to the next batch has been stepped to.
  private var isOnRow = false

  fileprivate init(_ database: EstateDatabase, upTo importID: Int?, batchOf: Int) throws {
    precondition(batchOf > 0, "a batch holds at least one system")
    self.database = database
    self.batchOf = batchOf
    (builder, rows) = try database.access { connection in
      try database.needRecordIndex(connection)
      return (
        BatchBuilder(try EstateDatabase.sources(upTo: importID, in: connection)),
        try RawStatement("SELECT file_id, line, system_key, cells FROM record ORDER BY system_key", in: connection)
      )
    }
  }

  /// The next systems with all their rows; `nil` after the last.
  ///
  /// - Throws: ``StoreError``.
  package func next() throws -> StoredBatch? {
    guard let rows else { return nil }
    return try database.access { _ in
      while try isOnRow || rows.next() {
        isOnRow = false
        guard let place = builder.place(ofFile: rows.integer(0)) else { continue }
        let key = rows.text(2)
        if !builder.continues(key) {
          if builder.batch.systems.count == batchOf {
            isOnRow = true
            return builder.take()
          }
          builder.startSystem(key)
        }
        builder.addRow(file: place, line: rows.integer(1), cells: rows.text(3))
      }
      self.rows = nil
      return builder.batch.systems.isEmpty ? nil : builder.take()
    }
  }
}

extension EstateDatabase {
  /// The systems with all their rows, a batch at a time.
  ///
  /// - Parameters:
  ///   - importID: Leaves out what later imports brought; `nil` leaves out nothing.
  ///   - batchOf: Number of systems to a batch.
  /// - Throws: ``StoreError``.
  package func systems(upTo importID: Int? = nil, batchOf: Int = 4096) throws -> SystemCursor {
    try SystemCursor(self, upTo: importID, batchOf: batchOf)
  }
}
