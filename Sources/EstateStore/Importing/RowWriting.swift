import EstateModel
import GRDB
import Synchronization

/// Writes the accepted rows of one file on the connection's own thread, and keeps what went wrong.
///
/// A class because the thread that writes and the one that asks share the outcome.
final class RowWriting: Sendable {
  private let fileID: Int
  private let sql: String
  private let failure = Mutex<(any Error)?>(nil)

  /// - Parameter isOfLines: The rows are lines of contracts or payments, which name no system.
  init(fileID: Int, isOfLines: Bool) {
    self.fileID = fileID
    let table = isOfLines ? "supply_line (file_id, line, line_key, cells)" : "record (file_id, line, system_key, cells)"
    sql = "INSERT INTO \(table) VALUES (?, ?, ?, ?)"
  }

  /// Writes a batch; after a failure, nothing.
  func write(_ batch: EvidenceBatch, to database: Database) {
    failure.withLock { failure in
      if failure != nil { return }
      do { try insert(batch, into: database) } catch { failure = error }
    }
  }

  /// - Throws: What went wrong so far.
  func check() throws {
    try failure.withLock { if let error = $0 { throw error } }
  }

  private func insert(_ batch: EvidenceBatch, into database: Database) throws {
    let insert = try RawStatement(sql, in: database)
    // Bindings stay from row to row, so the file is bound once.
    insert.bind(fileID, at: 1)
    defer { insert.forgetBindings() }
    try batch.bytes.withUnsafeBufferPointer { bytes in
      for row in batch.rows {
        insert.bind(row.line, at: 2)
        insert.bind(UnsafeBufferPointer(rebasing: bytes[row.key]), at: 3)
        insert.bind(UnsafeBufferPointer(rebasing: bytes[row.cells]), at: 4)
        try insert.run()
      }
    }
  }
}
