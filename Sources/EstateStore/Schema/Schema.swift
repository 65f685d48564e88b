import GRDB

/// The tables of an estate database, as the list of steps that made them.
///
/// The list only grows: a step that has been released is never changed, or databases that exist would differ from new
/// ones. The views, which readers use, are in ``StoreView``.
///
/// - `import`: one row for each command that imported something, and whether it came to its end; ids only increase.
/// - `source_file`: a file, how it was understood, and its ledger. The same bytes with the same mapping are there once.
///   Of a column of money `columns` says from where on an amount looks wrong (`ceiling`, `tooHigh`, `tooLow`, in pence),
///   of a column of organisations in how many rows each name stands (`names`).
/// - `record`: an accepted row: which file and line, which system, and its cells as the file says them, as a JSON array
///   of texts in the order of the file's columns. SQLite's cost is by bound column, so a row has few.
/// - `supply_line`: an accepted row of contracts, payments or decisions on them, which names no system by its key: with
///   what tells it from other lines, as text, and its cells as in `record`.
/// - `doubtful_amount`: an amount of a record that looks wrong, why, and in which column; it is used as it stands.
/// - `reject`: a rejected row, why, and its cells.
/// - `run`: a run's manifest, and the import that was the newest when it was taken.
/// - `run_result`: a run's figures for a system, by rank: a JSON array of its key, then of the values of ``RankingColumn``
///   behind the rank.
enum Schema {
  /// Marks a file as an estate database: "DMSD" in ASCII, where SQLite keeps an application's mark.
  static let applicationID = 0x444D_5344

  /// The schema that this version writes: the number of steps taken, which SQLite keeps as `user_version`.
  static var version: Int { steps.count }

  private static let steps: [(name: String, sql: String)] = [
    ("evidence and runs", evidenceAndRuns), ("kinds of files", kindsOfFiles),
    ("imports that were stopped", stoppedImports), ("lines of contracts and payments", supplyLines),
    ("amounts that look wrong", doubtfulAmounts), ("ranking by the names of its columns", rankingByName),
  ]

  /// Brings a database up to this version's schema.
  ///
  /// - Throws: `DatabaseError`.
  static func migrate(_ queue: DatabaseQueue) throws {
    var migrator = DatabaseMigrator()
    for (index, step) in steps.enumerated() {
      migrator.registerMigration(step.name) { database in
        try database.execute(sql: step.sql)
        if step.sql == doubtfulAmounts { try DoubtWriting.catchUp(in: database) }
        try database.execute(sql: "PRAGMA application_id = \(applicationID); PRAGMA user_version = \(index + 1);")
      }
    }
    try migrator.migrate(queue)
  }

  /// What each file lists: systems, machines, software; and why it was taken for that.
  private static let kindsOfFiles = """
    ALTER TABLE source_file ADD COLUMN kind TEXT NOT NULL DEFAULT 'systems';
    ALTER TABLE source_file ADD COLUMN kind_reason TEXT NOT NULL DEFAULT '';
    """

  /// Whether a command came to its end; the next one goes on with what was stopped.
  private static let stoppedImports = """
    ALTER TABLE import ADD COLUMN is_complete INTEGER NOT NULL DEFAULT 1;
    """

  /// Rows that are joined to systems when an estate is loaded, so that files may come in any order.
  private static let supplyLines = """
    CREATE TABLE supply_line (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      line INTEGER NOT NULL,
      line_key TEXT NOT NULL,
      cells TEXT NOT NULL
    ) STRICT;

    \(StoreView.supply.definition)
    """

  /// Amounts that look wrong, where readers find them without the rules by which amounts are read.
  private static let doubtfulAmounts = """
    CREATE TABLE doubtful_amount (
      record_id INTEGER NOT NULL REFERENCES record (id),
      "column" INTEGER NOT NULL,
      pence INTEGER NOT NULL,
      code TEXT NOT NULL,
      reason TEXT NOT NULL,
      PRIMARY KEY (record_id, "column")
    ) STRICT, WITHOUT ROWID;

    \(StoreView.doubt.definition)
    """

  /// Results stand there by place, which only programs know.
  private static let rankingByName = """
    DROP VIEW ranking;
    \(StoreView.ranking.definition)
    """

  private static let evidenceAndRuns = """
    CREATE TABLE import (
      id INTEGER PRIMARY KEY
    ) STRICT;

    CREATE TABLE source_file (
      id INTEGER PRIMARY KEY,
      import_id INTEGER NOT NULL REFERENCES import (id),
      precedence INTEGER NOT NULL,
      path TEXT NOT NULL,
      sha256 TEXT NOT NULL,
      mapping_digest TEXT NOT NULL,
      format TEXT NOT NULL,
      encoding TEXT NOT NULL,
      delimiter TEXT,
      columns TEXT NOT NULL CHECK (json_valid(columns)),
      rows_read INTEGER NOT NULL,
      accepted INTEGER NOT NULL,
      merged INTEGER NOT NULL,
      rejected INTEGER NOT NULL,
      blank INTEGER NOT NULL,
      UNIQUE (sha256, mapping_digest),
      CHECK (rows_read = accepted + merged + rejected + blank)
    ) STRICT;

    CREATE TABLE record (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      line INTEGER NOT NULL,
      system_key TEXT NOT NULL,
      cells TEXT NOT NULL
    ) STRICT;
    \(RecordIndex.making);

    CREATE TABLE reject (
      id INTEGER PRIMARY KEY,
      file_id INTEGER NOT NULL REFERENCES source_file (id),
      line INTEGER,
      "column" INTEGER,
      code TEXT NOT NULL,
      message TEXT NOT NULL,
      hint TEXT,
      cells TEXT NOT NULL
    ) STRICT;

    CREATE TABLE run (
      ordinal INTEGER PRIMARY KEY,
      id TEXT NOT NULL UNIQUE,
      import_id INTEGER NOT NULL,
      manifest TEXT NOT NULL CHECK (json_valid(manifest))
    ) STRICT;

    CREATE TABLE run_result (
      run INTEGER NOT NULL REFERENCES run (ordinal) ON DELETE CASCADE,
      rank INTEGER NOT NULL,
      system_key TEXT NOT NULL,
      figures TEXT NOT NULL,
      PRIMARY KEY (run, rank)
    ) STRICT, WITHOUT ROWID;

    \(StoreView.first.map(\.definition).joined(separator: "\n\n"))
    """
}
