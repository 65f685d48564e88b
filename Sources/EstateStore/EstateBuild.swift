import GRDB

/// A fresh estate database in the making, beside the file whose place it will take.
///
/// Bulk loading keeps its journal in memory and does not wait for the disk; that is safe because the file counts for
/// nothing until ``publish()`` has checked it and renamed it. A command that is killed leaves the old file as it was.
///
/// A class because the unfinished file has to go when its last holder does.
package final class EstateBuild {
  /// The database to import into and to save runs in, until it is published.
  package let database: EstateDatabase
  private let unfinished: DatabaseFile
  private let target: DatabaseFile
  private let flushing: SteadyFlush
  /// Whether the unfinished file has got its name; another command may then be writing one of its own.
  private var isPublished = false

  fileprivate init(at path: String) throws {
    target = DatabaseFile(path: path).resolved
    unfinished = DatabaseFile(path: target.path + ".unfinished")
    try Self.requireReplaceable(target)
    try Self.removeStale(unfinished)
    try unfinished.create()
    do {
      let queue = try Self.connect(to: unfinished)
      database = EstateDatabase(path: path, queue: queue)
      flushing = try SteadyFlush(unfinished)
    } catch {
      unfinished.remove()
      throw error
    }
  }

  deinit {
    try? database.close()
    if !isPublished { unfinished.remove() }
  }

  /// Checks the new database, puts it in the old one's place in one step, and opens it.
  ///
  /// - Throws: ``StoreError``; the old file is then as it was.
  package func publish() throws -> EstateDatabase {
    try database.access { connection in
      try Self.check(connection)
      // Out of exclusive mode first: the file must be left like any other.
      try connection.execute(sql: "PRAGMA locking_mode = NORMAL; PRAGMA journal_mode = WAL;")
    }
    try database.close()
    try flushing.end()
    if target.exists { try Self.settle(target) }
    try unfinished.replace(target)
    isPublished = true
    return try EstateDatabase.open(at: database.path)
  }
}

extension EstateDatabase {
  /// Starts a fresh database beside `path`, for bulk loading; it takes the place of `path` when it is published.
  ///
  /// - Throws: ``StoreError/locked`` where another command is building the same file, ``StoreError/foreign`` or
  ///   ``StoreError/notADatabase`` where `path` is not an estate to replace, or another ``StoreError``.
  package static func build(at path: String) throws -> EstateBuild {
    try EstateBuild(at: path)
  }
}

// MARK: - Steps

extension EstateBuild {
  /// Opens the unfinished file for bulk loading; the lock it takes tells other commands that it is alive.
  private static func connect(to file: DatabaseFile) throws -> DatabaseQueue {
    try StoreError.translating {
      // Rows are only added at the end: pages that have left a small cache are not wanted again. An index is sorted
      // in runs as large as the cache, too, and small ones stay in the processor's.
      let fast = """
        PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; PRAGMA synchronous = OFF;
        PRAGMA cache_size = -2048;
        """
      let queue = try DatabaseQueue(path: file.path, configuration: EstateDatabase.configuration(fast))
      try Schema.migrate(queue)
      try queue.inDatabase { try $0.execute(sql: RecordIndex.dropping) }
      return queue
    }
  }

  /// Refuses to replace a file that is not an estate database of this version or an earlier one.
  private static func requireReplaceable(_ target: DatabaseFile) throws {
    guard target.exists, !target.isEmpty else { return }
    try StoreError.translating {
      let queue = try DatabaseQueue(path: target.path, configuration: EstateDatabase.configuration())
      try queue.inDatabase { try EstateDatabase.checkIdentity($0, mayBeNew: true) }
      try queue.close()
    }
  }

  /// Removes what a killed command left; one that still runs holds a lock.
  ///
  /// - Throws: ``StoreError/locked``.
  private static func removeStale(_ unfinished: DatabaseFile) throws {
    guard unfinished.exists else { return }
    do {
      try StoreError.translating {
        let queue = try DatabaseQueue(path: unfinished.path, configuration: EstateDatabase.configuration())
        try queue.inDatabase { try $0.execute(sql: "BEGIN EXCLUSIVE; ROLLBACK;") }
        try queue.close()
      }
    } catch StoreError.locked {
      throw StoreError.locked
    } catch {
      // Anything else is a file cut short by its writer's death.
    }
    unfinished.remove()
  }

  /// Checks that what is stored is what the ledgers say.
  ///
  /// Records are numbered from 1 and none is removed, so the last number counts them. SQLite's own check of the file's
  /// structure is left out: it reads all of a file that SQLite has just written, which took 1 to 5 s for a million systems.
  /// - Throws: ``StoreError/corrupt(reason:)``, or `DatabaseError`.
  private static func check(_ database: Database) throws {
    let strays = try Int.fetchOne(
      database,
      sql: """
        SELECT (SELECT coalesce(max(id), 0) FROM record) + (SELECT coalesce(max(id), 0) FROM supply_line)
          - (SELECT coalesce(sum(accepted + merged), 0) FROM source_file)
        """)
    guard strays == 0 else { throw StoreError.corrupt(reason: "records and ledgers differ by \(strays ?? 0) rows") }
  }

  /// Brings everything that belongs to the old file into it, so that nothing of it is taken for the new one's.
  ///
  /// A log that stayed beside the name would be replayed into the new file. Leaving WAL mode needs the file alone.
  /// - Throws: ``StoreError/locked`` while another command uses the old file.
  private static func settle(_ target: DatabaseFile) throws {
    try StoreError.translating {
      let queue = try DatabaseQueue(path: target.path, configuration: EstateDatabase.configuration())
      try queue.inDatabase { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try queue.close()
    }
  }
}
