package import EstateModel
import GRDB

extension EstateDatabase {
  /// Calls `body` with the key of every record, in UTF-8, in no order: once for each record of a system.
  ///
  /// - Throws: ``StoreError``. `body` may not use the database.
  package func forEachKey(_ body: (UnsafeBufferPointer<UInt8>) -> Void) throws {
    try access { database in
      let keys = try RawStatement("SELECT system_key FROM record", in: database)
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
      try RecordIndex.need(in: database)
      var builder = BatchBuilder(try Self.sources(upTo: importID, in: database))
      try Self.add(recordsOf: [Array(key)], to: &builder, in: database)
      return builder.take()
    }
  }

  /// A system and its rows, or `nil` where no row speaks of it.
  ///
  /// - Parameter links: The system of a linked key is that of all its entries together.
  /// - Throws: ``StoreError``.
  package func system(
    key: String, upTo importID: Int? = nil, links: SystemLinks = .none
  ) throws -> StoredBatch? {
    let keys = links.group(of: key).map { [$0.key] + $0.others.map(\.key) } ?? [key]
    return try access { database in
      try RecordIndex.need(in: database)
      var builder = BatchBuilder(try Self.sources(upTo: importID, in: database))
      try Self.add(recordsOf: keys.map { Array($0.utf8) }, to: &builder, in: database)
      let batch = builder.take()
      return batch.systems.isEmpty ? nil : batch
    }
  }

  /// Adds the rows of some keys as one system under the first of them.
  ///
  /// - Throws: `DatabaseError`.
  static func add(recordsOf keys: [[UInt8]], to builder: inout BatchBuilder, in database: Database) throws {
    var isStarted = false
    for (member, key) in keys.enumerated() {
      let rows = try RawStatement("SELECT file_id, line, cells FROM record WHERE system_key = ?", in: database)
      try key.withUnsafeBufferPointer { bytes in
        rows.bind(bytes, at: 1)
        while try rows.next() {
          guard let place = builder.place(ofFile: rows.integer(0)) else { continue }
          if !isStarted { keys[0].withUnsafeBufferPointer { builder.startSystem($0) } }
          isStarted = true
          builder.addRow(file: place, line: rows.integer(1), cells: rows.text(2), member: member)
        }
      }
    }
  }

  /// Keys of the systems whose key, id or name is exactly `text`, in order; one that has it as its key comes alone.
  ///
  /// - Parameter importID: Leaves out what later imports brought; `nil` leaves out nothing.
  /// - Complexity: O(records), unless `text` is a key.
  /// - Throws: ``StoreError``.
  package func findSystems(
    matching text: String, upTo importID: Int? = nil, limit: Int = 20
  ) throws -> [String] {
    if try system(key: text, upTo: importID) != nil { return [text] }
    return try access { database in
      let found = try Self.sources(upTo: importID, in: database).flatMap { source in
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
