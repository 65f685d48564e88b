import GRDB

/// An estate database: the evidence that inventories gave, and the runs taken on it.
///
/// The store keeps evidence, rows exactly as files say them; facts are read from it when an estate is loaded. All calls
/// go through one connection, one after the other, and a change is one transaction: it happened, or it did not.
package struct EstateDatabase: Sendable {
  /// The file, as the user named it.
  package let path: String
  let queue: DatabaseQueue

  /// Works with the connection.
  ///
  /// - Throws: ``StoreError``, or what else `body` throws, unchanged.
  func access<Result>(_ body: (Database) throws -> Result) throws -> Result {
    try StoreError.translating { try queue.inDatabase(body) }
  }

  /// Runs SQL that gives no rows.
  ///
  /// - Throws: ``StoreError``.
  func execute(_ sql: String) throws {
    try access { try $0.execute(sql: sql) }
  }

  /// The newest import's id, by which a run says what it was taken on; 0 where nothing has been imported.
  ///
  /// - Throws: ``StoreError``.
  package func newestImportID() throws -> Int {
    try access { try Int.fetchOne($0, sql: "SELECT max(id) FROM import") ?? 0 }
  }

  /// Lets go of the file; every later call fails.
  ///
  /// - Throws: ``StoreError``.
  package func close() throws {
    try StoreError.translating { try queue.close() }
  }
}
