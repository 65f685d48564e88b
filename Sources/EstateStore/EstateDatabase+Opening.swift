import GRDB

extension EstateDatabase {
  /// Makes a new estate database that only its owner may read.
  ///
  /// - Throws: ``StoreError/exists`` where the file is there already, or another ``StoreError``.
  package static func create(at path: String) throws -> EstateDatabase {
    let file = DatabaseFile(path: path)
    try file.create()
    do { return try connect(to: path, mayBeNew: true) } catch {
      file.remove()
      throw error
    }
  }

  /// Opens an estate database that exists, and brings its schema up to date.
  ///
  /// - Throws: ``StoreError/missing``, ``StoreError/notADatabase``, ``StoreError/foreign``,
  ///   ``StoreError/newerSchema(found:known:)``, or another ``StoreError``.
  package static func open(at path: String) throws -> EstateDatabase {
    let file = DatabaseFile(path: path)
    guard file.exists else { throw StoreError.missing }
    guard !file.isEmpty else { throw StoreError.notADatabase }
    return try connect(to: path, mayBeNew: false)
  }

  /// Opens an estate database, and makes it first where there is none.
  ///
  /// - Throws: ``StoreError``.
  package static func openOrCreate(at path: String) throws -> EstateDatabase {
    let file = DatabaseFile(path: path)
    // An empty file is what a command leaves that was killed between making the file and its tables.
    if file.exists { return try connect(to: path, mayBeNew: true) }
    return try create(at: path)
  }

  private static func connect(to path: String, mayBeNew: Bool) throws -> EstateDatabase {
    DatabaseFile(path: path).freeCompanions()
    return try StoreError.translating {
      let queue = try DatabaseQueue(path: path, configuration: configuration())
      try queue.inDatabase { database in
        try checkIdentity(database, mayBeNew: mayBeNew)
        try database.execute(sql: "PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL;")
      }
      try migrateIfBehind(queue)
      return EstateDatabase(path: path, queue: queue)
    }
  }

  /// How every connection is set up.
  ///
  /// - Parameter setUp: Further statements, run before the file is first read. Rows whose keys come in no order touch
  ///   the whole index, which the usual cache of 64 MB keeps in memory.
  static func configuration(_ setUp: String = "PRAGMA cache_size = -65536;") -> Configuration {
    var configuration = Configuration()
    configuration.label = "estate"
    // A FileImport's transaction stays open from call to call.
    configuration.allowsUnsafeTransactions = true
    // Long enough for a neighbour's commit, short enough to say so when a neighbour imports.
    configuration.busyMode = .timeout(2)
    configuration.prepareDatabase { database in
      // Debian's SQLite overwrites what it frees; here nothing is freed in bulk but what is written anew.
      try database.execute(
        sql: "PRAGMA page_size = 16384; PRAGMA secure_delete = OFF; \(setUp)")
    }
    return configuration
  }

  /// Brings the schema up to date, and writes nothing where it is.
  ///
  /// - Throws: `DatabaseError`.
  static func migrateIfBehind(_ queue: DatabaseQueue) throws {
    let found = try queue.inDatabase { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    if found < Schema.version { try Schema.migrate(queue) }
  }

  /// Refuses a database that is not an estate, or that a later version wrote, before anything is changed in it.
  ///
  /// - Throws: ``StoreError/foreign`` or ``StoreError/newerSchema(found:known:)``, or `DatabaseError`.
  static func checkIdentity(_ database: Database, mayBeNew: Bool) throws {
    let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
    if mark != Schema.applicationID {
      let objects = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_master") ?? 0
      guard mayBeNew, mark == 0, objects == 0 else { throw StoreError.foreign }
    }
    let found = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
    guard found <= Schema.version else { throw StoreError.newerSchema(found: found, known: Schema.version) }
  }
}
