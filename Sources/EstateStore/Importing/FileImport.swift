package import Diagnostics
package import EstateModel
import GRDB

/// The import of one file: a transaction that ends with ``finish(sha256:columns:ledger:)``, or has never been.
///
/// A class because a transaction is one thing, whoever holds it; let go of unfinished, it is undone.
package final class FileImport {
  private let database: EstateDatabase
  private let file: IncomingFile
  private let fileID: Int
  private let importID: Int
  /// `nil` once the import has ended.
  private var statements: Statements?
  private var stored = 0

  private struct Statements {
    let record: RawStatement
    let reject: Statement
  }

  fileprivate init(_ file: IncomingFile, continuing importID: Int?, into database: EstateDatabase) throws {
    self.database = database
    self.file = file
    (self.importID, fileID, statements) = try database.access { database in
      try database.beginTransaction(.immediate)
      do {
        let importID = try Self.importID(continuing: importID, in: database)
        let fileID = try Self.insert(file, importID: importID, in: database)
        return (importID, fileID, try Self.prepare(file.finding.kind, in: database))
      } catch {
        try? database.rollback()
        throw error
      }
    }
  }

  deinit { cancel() }

  /// Stores accepted rows.
  ///
  /// - Throws: ``StoreError``; the import is then undone and over.
  package func append(_ batch: EvidenceBatch) throws {
    try working { _, statements in
      let insert = statements.record
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
      stored += batch.rows.count
    }
  }

  /// Stores a rejected row: why, and its cells as a JSON array of texts.
  ///
  /// - Throws: ``StoreError``; the import is then undone and over.
  package func reject(_ reason: Diagnostic, cells: some Collection<UInt8>) throws {
    try working { _, statements in
      try statements.reject.execute(arguments: [
        fileID, reason.place.line, reason.place.column, reason.code, reason.message, reason.remedy,
        String(decoding: cells, as: UTF8.self),
      ])
    }
  }

  /// States what is known once the last row is read, and makes the import last.
  ///
  /// - Throws: ``StoreError/alreadyImported(path:)`` where the same bytes with the same mapping are there,
  ///   ``StoreError/unbalanced(path:read:accountedFor:stored:)`` where the ledger does not account for every row, or
  ///   another ``StoreError``; the import is then undone.
  @discardableResult
  package func finish(sha256: String, columns: [SourceFile.Column], ledger: RowLedger) throws -> StoredSource {
    try working { connection, _ in
      try requireBalance(ledger)
      try complete(sha256: sha256, columns: columns, ledger: ledger, in: connection)
      try connection.commit()
      statements = nil
    }
    let source = SourceFile(
      path: file.path, sha256: sha256, format: file.format, encoding: file.encoding, delimiter: file.delimiter,
      columns: columns, ledger: ledger, finding: file.finding)
    return StoredSource(
      id: fileID, file: source, importID: importID, precedence: file.precedence, mappingDigest: file.mappingDigest)
  }

  /// Undoes the import as if it had never been; once it has ended, nothing.
  package func cancel() {
    guard statements != nil else { return }
    // Statements go on the connection's turn, before the rollback. SQLite has rolled back itself where this fails.
    try? database.access {
      statements = nil
      if $0.isInsideTransaction { try $0.rollback() }
    }
  }

  /// Works within the transaction, and undoes it if that fails.
  private func working(_ body: (Database, Statements) throws -> Void) throws {
    do {
      try database.access {
        guard let statements else { preconditionFailure("the import of \(file.path) has ended") }
        try body($0, statements)
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
  /// - Parameter importID: What ``FileImport/finish(sha256:columns:ledger:)`` gave for the command's file before this.
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

  private static func prepare(_ kind: FileKind, in database: Database) throws -> Statements {
    let table =
      kind.listsLines ? "supply_line (file_id, line, line_key, cells)" : "record (file_id, line, system_key, cells)"
    return Statements(
      record: try RawStatement("INSERT INTO \(table) VALUES (?, ?, ?, ?)", in: database),
      reject: try database.makeStatement(
        sql: """
          INSERT INTO reject (file_id, line, "column", code, message, hint, cells) VALUES (?, ?, ?, ?, ?, ?, ?)
          """))
  }

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
