import GRDB

/// An import whose command was killed, or failed, between two of its files: those before are there, those after are not.
package struct StoppedImport: Sendable, Hashable {
  package let id: Int
  /// What it brought; all files of a command are of one precedence.
  package let sources: [StoredSource]
}

extension EstateDatabase {
  /// The newest import, where its command did not come to its end and no run has been taken since.
  ///
  /// - Throws: ``StoreError``.
  package func stoppedImport() throws -> StoppedImport? {
    try access { database in
      let id = try Int.fetchOne(
        database,
        sql: """
          SELECT max(id) FROM import
          HAVING max(id) > (SELECT coalesce(max(import_id), 0) FROM run)
            AND (SELECT is_complete FROM import ORDER BY id DESC LIMIT 1) = 0
          """)
      guard let id else { return nil }
      return StoppedImport(id: id, sources: try Self.sources(upTo: id, in: database).filter { $0.importID == id })
    }
  }

  /// States that an import's command came to its end.
  ///
  /// - Throws: ``StoreError``.
  package func complete(importID: Int) throws {
    try access { database in
      try database.execute(sql: "UPDATE import SET is_complete = 1 WHERE id = ?", arguments: [importID])
    }
  }

  /// A number that changes when another connection has written to the database, and only then.
  ///
  /// - Throws: ``StoreError``.
  package func versionByOthers() throws -> Int {
    try access { try Int.fetchOne($0, sql: "PRAGMA data_version") ?? 0 }
  }
}
