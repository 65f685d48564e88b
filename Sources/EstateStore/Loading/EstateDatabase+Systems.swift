import EstateModel
import GRDB

extension EstateDatabase {
  /// Calls `body` with the key of every system there is, in UTF-8, each once.
  ///
  /// - Throws: ``StoreError``. `body` may not use the database.
  package func forEachKey(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    try access { database in
      try needRecordIndex(database)
      let keys = try RawStatement("SELECT DISTINCT system_key FROM record", in: database)
      while try keys.next() { body(keys.text(0)) }
    }
  }

  /// Calls `body` with the key of every line of contracts and payments, in UTF-8, each once.
  ///
  /// - Throws: ``StoreError``. `body` may not use the database.
  package func forEachLineKey(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    try access { database in
      let keys = try RawStatement("SELECT DISTINCT line_key FROM supply_line", in: database)
      while try keys.next() { body(keys.text(0)) }
    }
  }

  /// The rows that speak of a system, of files whose import has ended; a batch without systems where there are none.
  ///
  /// - Throws: ``StoreError``.
  package func records(of key: some Collection<UInt8>, upTo importID: Int? = nil) throws -> StoredBatch {
    try access { database in
      try needRecordIndex(database)
      var builder = BatchBuilder(try Self.sources(upTo: importID, in: database))
      let rows = try RawStatement("SELECT file_id, line, cells FROM record WHERE system_key = ?", in: database)
      try Array(key).withUnsafeBufferPointer { key in
        rows.bind(key, at: 1)
        while try rows.next() {
          guard let place = builder.place(ofFile: rows.integer(0)) else { continue }
          if builder.batch.systems.isEmpty { builder.startSystem(key) }
          builder.addRow(file: place, line: rows.integer(1), cells: rows.text(2))
        }
      }
      return builder.take()
    }
  }

  /// A system and its rows, or `nil` where no row speaks of it.
  ///
  /// - Throws: ``StoreError``.
  package func system(key: String, upTo importID: Int? = nil) throws -> StoredBatch? {
    let batch = try records(of: key.utf8, upTo: importID)
    return batch.systems.isEmpty ? nil : batch
  }

  /// Keys of the systems whose key, id or name is exactly `text`, in order; one that has it as its key comes alone.
  ///
  /// - Complexity: O(records), unless `text` is a key.
  /// - Throws: ``StoreError``.
  package func findSystems(matching text: String, limit: Int = 20) throws -> [String] {
    if try system(key: text) != nil { return [text] }
    return try access { database in
      let found = try Self.sources(upTo: nil, in: database).flatMap { source in
        try Self.keys(in: source, whereIdentityIs: text, limit: limit, database)
      }
      return Array(Set(found).sorted().prefix(limit))
    }
  }

  /// Keys of a file's systems whose id or name is `text`.
  private static func keys(
    in source: StoredSource, whereIdentityIs text: String, limit: Int, _ database: Database
  ) throws -> [String] {
    let columns = source.file.columns.indices.filter {
      [.systemID, .systemName].contains(source.file.columns[$0].field)
    }
    if columns.isEmpty { return [] }
    let matches = columns.map { "json_extract(cells, '$[\($0)]') = :text" }.joined(separator: " OR ")
    // Looking for the text's longest plain part first spares nearly every row the reading of its JSON. The plus keeps
    // SQLite from going through the rows in the order of the index, which reads most pages several times.
    return try String.fetchAll(
      database,
      sql: """
        SELECT DISTINCT +system_key FROM record
        WHERE file_id = :file AND instr(cells, :part) > 0 AND (\(matches))
        ORDER BY 1 LIMIT :limit
        """,
      arguments: ["file": source.id, "part": longestPlainPart(of: text), "text": text, "limit": limit])
  }

  /// The longest run of characters that JSON always writes as they are.
  static func longestPlainPart(of text: String) -> String {
    let parts = text.split { !($0.isASCII && ($0.isLetter || $0.isNumber || $0 == " ")) }
    return parts.max { $0.utf8.count < $1.utf8.count }.map(String.init) ?? ""
  }
}
