import Dispatch
import EstateModel
import GRDB
import Synchronization

/// Writes the accepted rows of one file on the connection's own thread, and keeps what went wrong.
///
/// A class because the thread that writes and the one that asks share the outcome.
final class RowWriting: Sendable {
  private let fileID: Int
  private let table: String
  private let failure = Mutex<(any Error)?>(nil)
  /// Batches that may wait in memory: so many that neither reading nor writing stands still for the other.
  static let mostWaiting = 3
  /// How many more may.
  private let room = DispatchSemaphore(value: mostWaiting)

  /// - Parameter isOfLines: The rows are lines of contracts or payments, which name no system.
  init(fileID: Int, isOfLines: Bool) {
    self.fileID = fileID
    table = isOfLines ? "supply_line (file_id, line, line_key, cells)" : "record (file_id, line, system_key, cells)"
  }

  /// Has a batch written after those before it, once there is room for it.
  ///
  /// - Throws: What went wrong so far; the batch is then not written.
  func add(_ batch: EvidenceBatch, to queue: DatabaseQueue) throws {
    room.wait()
    do { try check() } catch {
      room.signal()
      throw error
    }
    queue.asyncWriteWithoutTransaction { [self] database in
      defer { room.signal() }
      write(batch, to: database)
    }
  }

  /// Writes a batch; after a failure, nothing.
  private func write(_ batch: EvidenceBatch, to database: Database) {
    if failure.withLock({ $0 != nil }) { return }
    do { try insert(batch, into: database) } catch { failure.withLock { $0 = error } }
  }

  /// - Throws: What went wrong so far.
  func check() throws {
    try failure.withLock { if let error = $0 { throw error } }
  }

  private func insert(_ batch: EvidenceBatch, into database: Database) throws {
    try RowInsert(into: table, in: database).run(for: batch.rows, of: fileID, in: batch.bytes) {
      ($0.line, $0.key, $0.cells)
    }
  }
}
