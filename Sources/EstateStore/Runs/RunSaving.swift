import GRDB

/// The saving of a run: a transaction that ends with ``finish()``, or has never been.
///
/// A class because a transaction is one thing, whoever holds it; let go of unfinished, it is undone.
package final class RunSaving {
  private let database: EstateDatabase
  private let run: StoredRun
  /// `nil` once the saving has ended.
  private var insert: RowInsert?

  fileprivate init(run id: String, manifest: String, importID: Int, into database: EstateDatabase) throws {
    self.database = database
    (run, insert) = try database.access { database in
      try database.beginTransaction(.immediate)
      do {
        try database.execute(sql: "DELETE FROM run WHERE id = ?", arguments: [id])
        try database.execute(
          sql: "INSERT INTO run (id, import_id, manifest) VALUES (?, ?, ?)", arguments: [id, importID, manifest])
        let run = StoredRun(
          id: id, ordinal: Int(database.lastInsertedRowID), importID: importID, manifest: manifest)
        let insert = try RowInsert(into: "run_result (run, rank, system_key, figures)", in: database)
        return (run, insert)
      } catch {
        try? database.rollback()
        throw error
      }
    }
  }

  deinit { cancel() }

  /// Stores results; batches come in the order of their ranks.
  ///
  /// - Throws: ``StoreError``; the saving is then undone and over.
  package func append(_ batch: ResultBatch) throws {
    try working { _, insert in
      try insert.run(for: batch.rows, of: run.ordinal, in: batch.bytes) { ($0.rank, $0.key, $0.figures) }
    }
  }

  /// Makes the run last.
  ///
  /// - Throws: ``StoreError``; the saving is then undone.
  @discardableResult
  package func finish() throws -> StoredRun {
    try working { database, _ in
      try database.commit()
      insert = nil
    }
    return run
  }

  /// Undoes the saving as if it had never been; once it has ended, nothing.
  package func cancel() {
    guard insert != nil else { return }
    // The statement goes on the connection's turn, before the rollback. SQLite has rolled back itself where this fails.
    try? database.access {
      insert = nil
      if $0.isInsideTransaction { try $0.rollback() }
    }
  }

  /// Works within the transaction, and undoes it if that fails.
  private func working(_ body: (Database, RowInsert) throws -> Void) throws {
    do {
      try database.access {
        guard let insert else { preconditionFailure("the saving of run \(run.id) has ended") }
        try body($0, insert)
      }
    } catch {
      cancel()
      throw error
    }
  }
}

extension EstateDatabase {
  /// Starts to save a run and its results; a run saved before under the same id is replaced. Until it ends, nobody else
  /// can write.
  ///
  /// - Parameters:
  ///   - manifest: A JSON object.
  ///   - importID: The newest import that was loaded for the run.
  /// - Throws: ``StoreError``; nothing is then saved.
  package func saving(run id: String, manifest: String, importID: Int) throws -> RunSaving {
    try RunSaving(run: id, manifest: manifest, importID: importID, into: self)
  }
}
