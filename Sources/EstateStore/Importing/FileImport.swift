package import Diagnostics
package import EstateModel
import GRDB

/// The import of one file: a transaction that ends with ``finish(sha256:columns:ledger:doubtful:)``, or has never been.
///
/// Batches of rows are written while the caller prepares the next; where that fails, a later call says so.
///
/// A class because a transaction is one thing, whoever holds it; let go of unfinished, it is undone.
package final class FileImport {
  private let database: EstateDatabase
  private let file: IncomingFile
  private let fileID: Int
  private let importID: Int
  /// `nil` once the import has ended.
  private var rejecting: Statement?
  private var stored = 0
  /// Whether no row so far stood on an earlier line than the one before it.
  private var areLinesInOrder = true
  private var lastLine = 0
  private let writing: RowWriting

  fileprivate init(_ file: IncomingFile, continuing importID: Int?, into database: EstateDatabase) throws {
    self.database = database
    self.file = file
    (self.importID, fileID, rejecting) = try database.access { database in
      try database.beginTransaction(.immediate)
      do {
        let importID = try Self.importID(continuing: importID, in: database)
        let fileID = try Self.insert(file, importID: importID, in: database)
        return (importID, fileID, try database.makeStatement(sql: Self.rejecting))
      } catch {
        try? database.rollback()
        throw error
      }
    }
    writing = RowWriting(fileID: fileID, isOfLines: file.finding.kind.listsLines)
  }

  deinit { cancel() }

  /// Stores accepted rows, after those of the call before.
  ///
  /// - Throws: ``StoreError``, also of the calls before; the import is then undone and over.
  package func append(_ batch: EvidenceBatch) throws {
    precondition(rejecting != nil, "the import of \(file.path) has ended")
    do { try StoreError.translating { try writing.add(batch, to: database.queue) } } catch {
      cancel()
      throw error
    }
    stored += batch.rows.count
    for row in batch.rows {
      if row.line < lastLine { areLinesInOrder = false }
      lastLine = row.line
    }
  }

  /// Stores a rejected row: why, and its cells as a JSON array of texts.
  ///
  /// - Throws: ``StoreError``; the import is then undone and over.
  package func reject(_ reason: Diagnostic, cells: some Collection<UInt8>) throws {
    try working { _, insert in
      try insert.execute(arguments: [
        fileID, reason.place.line, reason.place.column, reason.code, reason.message, reason.remedy,
        String(decoding: cells, as: UTF8.self),
      ])
    }
  }

  /// States what is known once the last row is read, and makes the import last.
  ///
  /// - Parameter doubtful: Where amounts stand that look wrong.
  /// - Throws: ``StoreError/alreadyImported(path:)`` where the same bytes with the same mapping are there,
  ///   ``StoreError/unbalanced(path:read:accountedFor:stored:)`` where the ledger does not account for every row, or
  ///   another ``StoreError``; the import is then undone.
  @discardableResult
  package func finish(
    sha256: String, columns: [SourceFile.Column], ledger: RowLedger, doubtful: DoubtfulRows = .none
  ) throws -> StoredSource {
    try working { connection, _ in
      try requireBalance(ledger)
      try complete(sha256: sha256, columns: columns, ledger: ledger, in: connection)
      if !file.finding.kind.listsLines {
        try DoubtWriting.write(
          doubtful, ofFile: fileID, columns: columns, newest: areLinesInOrder ? stored : nil, in: connection)
      }
      try connection.commit()
      rejecting = nil
    }
    let source = SourceFile(
      path: file.path, sha256: sha256, format: file.format, encoding: file.encoding, delimiter: file.delimiter,
      columns: columns, ledger: ledger, finding: file.finding)
    return StoredSource(
      id: fileID, file: source, importID: importID, precedence: file.precedence, mappingDigest: file.mappingDigest)
  }

  /// Undoes the import as if it had never been; once it has ended, nothing.
  package func cancel() {
    guard rejecting != nil else { return }
    // The statement goes on the connection's turn, before the rollback. SQLite has rolled back itself where this fails.
    try? database.access {
      rejecting = nil
      if $0.isInsideTransaction { try $0.rollback() }
    }
  }

  /// Works within the transaction once all rows are written, and undoes it if either fails.
  private func working(_ body: (Database, Statement) throws -> Void) throws {
    do {
      try database.access {
        guard let rejecting else { preconditionFailure("the import of \(file.path) has ended") }
        try writing.check()
        try body($0, rejecting)
      }
    } catch {
      cancel()
      throw error
    }
  }

  private func requireBalance(_ ledger: RowLedger) throws {
    guard ledger.balances, ledger.accepted + ledger.merged == stored else {
      throw StoreError.unbalanced(
        path: file.path, read: ledger.read,
        accountedFor: ledger.accepted + ledger.merged + ledger.rejected + ledger.blank, stored: stored)
    }
  }
}

extension EstateDatabase {
  /// Starts the import of a file; until it ends, nobody else can write, and nobody else sees its rows.
  ///
  /// - Parameter importID: What ``FileImport/finish(sha256:columns:ledger:doubtful:)`` gave for the command's file before this.
  /// - Throws: ``StoreError/locked`` where another command is writing, or another ``StoreError``.
  package func importing(_ file: IncomingFile, continuing importID: Int? = nil) throws -> FileImport {
    try FileImport(file, continuing: importID, into: self)
  }
}

// MARK: - Statements

extension FileImport {
  /// The command's import: the one it began, or a new one where a run or another command has come between.
  private static func importID(continuing importID: Int?, in database: Database) throws -> Int {
    let newest = try Int.fetchOne(database, sql: "SELECT max(id) FROM import")
    let newestRun = try Int.fetchOne(database, sql: "SELECT max(import_id) FROM run") ?? 0
    if let importID, importID == newest, importID > newestRun { return importID }
    try database.execute(sql: "INSERT INTO import (is_complete) VALUES (0)")
    return Int(database.lastInsertedRowID)
  }

  /// Enters the file without what is only known at its end.
  private static func insert(_ file: IncomingFile, importID: Int, in database: Database) throws -> Int {
    try database.execute(
      sql: """
        INSERT INTO source_file (import_id, precedence, path, sha256, mapping_digest, format, encoding, delimiter,
          columns, rows_read, accepted, merged, rejected, blank, kind, kind_reason)
        VALUES (?, ?, ?, '', ?, ?, ?, ?, '[]', 0, 0, 0, 0, 0, ?, ?)
        """,
      arguments: [
        importID, file.precedence, file.path, file.mappingDigest, file.format, file.encoding, file.delimiter,
        file.finding.kind.rawValue, file.finding.reason,
      ])
    return Int(database.lastInsertedRowID)
  }

  private static let rejecting = """
    INSERT INTO reject (file_id, line, "column", code, message, hint, cells) VALUES (?, ?, ?, ?, ?, ?, ?)
    """

  private func complete(
    sha256: String, columns: [SourceFile.Column], ledger: RowLedger, in database: Database
  ) throws {
    do {
      try database.execute(
        sql: """
          UPDATE source_file SET sha256 = ?, columns = ?, rows_read = ?, accepted = ?, merged = ?, rejected = ?,
            blank = ? WHERE id = ?
          """,
        arguments: [
          sha256, try StoredColumn.encode(columns), ledger.read, ledger.accepted, ledger.merged, ledger.rejected,
          ledger.blank, fileID,
        ])
    } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
      throw StoreError.alreadyImported(path: file.path)
    }
  }
}
