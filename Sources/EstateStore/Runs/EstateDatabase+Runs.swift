import GRDB

extension EstateDatabase {
  /// The runs, newest first.
  ///
  /// - Throws: ``StoreError``.
  package func runs() throws -> [StoredRun] {
    try access { database in
      try Row.fetchAll(database, sql: "SELECT id, ordinal, import_id, manifest FROM run ORDER BY ordinal DESC").map {
        StoredRun(id: $0["id"], ordinal: $0["ordinal"], importID: $0["import_id"], manifest: $0["manifest"])
      }
    }
  }

  /// A run by its id, or by its age: `last` and `-1` name the newest, `-2` the one before.
  ///
  /// - Throws: ``StoreError/noSuchRun(name:known:)``, or another ``StoreError``.
  package func run(_ name: String) throws -> StoredRun {
    let runs = try runs()
    if let run = runs.first(where: { $0.id == name }) { return run }
    // -1 is the first of the list, -2 the second; written so that no number overflows.
    let place = name == "last" ? 0 : Int(name).map { -1 - $0 }
    guard let place, runs.indices.contains(place) else {
      throw StoreError.noSuchRun(name: name, known: runs.map(\.id))
    }
    return runs[place]
  }

  /// The results of a run in rank order.
  ///
  /// - Parameters:
  ///   - rank: Only the results behind this place in the ranking.
  ///   - limit: How many, from the first of these; `nil` for all.
  /// - Throws: ``StoreError``.
  package func results(of run: StoredRun, after rank: Int? = nil, limit: Int? = nil) throws -> [StoredResult] {
    var results: [StoredResult] = []
    try forEachResult(of: run, after: rank, limit: limit) { results.append($0) }
    return results
  }

  /// Calls `body` with the results of a run in rank order, without holding them all.
  ///
  /// - Parameters:
  ///   - rank: Only the results behind this place in the ranking.
  ///   - limit: How many, from the first of these; `nil` for all.
  /// - Throws: ``StoreError``, or what `body` throws. `body` may not use the database.
  package func forEachResult(
    of run: StoredRun, after rank: Int? = nil, limit: Int? = nil, _ body: (StoredResult) throws -> Void
  ) throws {
    try access { database in
      let rows = try RawStatement(
        "SELECT rank, system_key, figures FROM run_result WHERE run = ? AND rank > ? ORDER BY rank LIMIT ?",
        in: database)
      rows.bind(run.ordinal, at: 1)
      rows.bind(rank ?? .min, at: 2)
      rows.bind(limit ?? -1, at: 3)
      while try rows.next() {
        try body(
          StoredResult(
            rank: rows.integer(0), key: String(decoding: rows.text(1), as: UTF8.self),
            figures: String(decoding: rows.text(2), as: UTF8.self)))
      }
    }
  }

  /// A system's result in a run, or `nil` where the run did not see it.
  ///
  /// - Complexity: O(results).
  /// - Throws: ``StoreError``.
  package func result(of run: StoredRun, system key: String) throws -> StoredResult? {
    try access { database in
      try Row.fetchOne(
        database, sql: "SELECT rank, figures FROM run_result WHERE run = ? AND system_key = ?",
        arguments: [run.ordinal, key]
      ).map { StoredResult(rank: $0["rank"], key: key, figures: $0["figures"]) }
    }
  }
}
