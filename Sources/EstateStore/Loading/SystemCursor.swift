package import EstateModel
import GRDB

/// Goes through the systems of an estate in batches.
///
/// A class because it stands at one place of one open query; while it is in use, nothing else may change the database.
package final class SystemCursor {
  private let database: EstateDatabase
  private let batchOf: Int
  private var builder: BatchBuilder
  /// What is still to be read; the first is under way.
  private var passes: [RecordPass]
  /// A row that belongs to the next batch has been stepped to.
  private var isOnRow = false
  private let links: SystemLinks
  /// Systems of several entries that are still to come, after all others.
  private var groups: ArraySlice<SystemLinks.Group>

  fileprivate init(
    _ database: EstateDatabase, upTo importID: Int?, batchOf: Int, order: LoadingOrder, links: SystemLinks
  ) throws {
    precondition(batchOf > 0, "a batch holds at least one system")
    self.database = database
    self.batchOf = batchOf
    self.links = links
    groups = links.groups[...]
    (builder, passes) = try database.access { connection in
      if !links.groups.isEmpty { try RecordIndex.need(in: connection) }
      return (
        BatchBuilder(try EstateDatabase.sources(upTo: importID, in: connection)),
        try RecordPass.all(order, in: connection)
      )
    }
  }

  /// Goes through contracts and payments as through systems, by their keys.
  fileprivate init(linesOf database: EstateDatabase, upTo importID: Int?, batchOf: Int) throws {
    self.database = database
    self.batchOf = batchOf
    links = .none
    groups = []
    (builder, passes) = try database.access { connection in
      (
        BatchBuilder(try EstateDatabase.sources(upTo: importID, in: connection)),
        [try RecordPass.lines(in: connection)]
      )
    }
  }

  /// The next systems with all their rows; `nil` after the last.
  ///
  /// - Throws: ``StoreError``.
  package func next() throws -> StoredBatch? {
    try database.access { connection in
      while !passes.isEmpty {
        while try isOnRow || passes[0].next() {
          isOnRow = false
          if takes(passes[0].rows) { continue }
          isOnRow = true
          return builder.take()
        }
        passes.removeFirst()
      }
      while let group = groups.first, builder.batch.systems.count < batchOf {
        let keys = [group.key] + group.others.map(\.key)
        try EstateDatabase.add(recordsOf: keys.map { Array($0.utf8) }, to: &builder, in: connection)
        groups.removeFirst()
      }
      return builder.batch.systems.isEmpty ? nil : builder.take()
    }
  }

  /// Adds the current row to the batch; `false` where the batch is full and the row begins another system.
  private func takes(_ rows: RawStatement) -> Bool {
    guard let place = builder.place(ofFile: rows.integer(1)) else { return true }
    let key = rows.text(3)
    if !links.isEmpty, links.group(of: String(decoding: key, as: UTF8.self)) != nil { return true }
    if !builder.continues(key) {
      if builder.batch.systems.count == batchOf { return false }
      builder.startSystem(key)
    }
    builder.addRow(file: place, line: rows.integer(2), cells: rows.text(4))
    return true
  }
}

extension EstateDatabase {
  /// The systems with all their rows, a batch at a time.
  ///
  /// - Parameters:
  ///   - importID: Leaves out what later imports brought; `nil` leaves out nothing.
  ///   - batchOf: Number of systems to a batch.
  ///   - links: Systems of several entries, each of which comes once, after all others.
  /// - Throws: ``StoreError``.
  package func systems(
    upTo importID: Int? = nil, batchOf: Int = 4096, order: LoadingOrder = .byKey, links: SystemLinks = .none
  ) throws -> SystemCursor {
    try SystemCursor(self, upTo: importID, batchOf: batchOf, order: order, links: links)
  }

  /// Contracts, payments and decisions on them with all their rows, by their keys, a batch at a time.
  ///
  /// - Throws: ``StoreError``.
  package func supplyLines(upTo importID: Int? = nil, batchOf: Int = 4096) throws -> SystemCursor {
    try SystemCursor(linesOf: self, upTo: importID, batchOf: batchOf)
  }

  /// Calls `body` with every batch that ``systems(upTo:batchOf:order:links:)`` gives.
  ///
  /// - Throws: ``StoreError``, or what `body` throws.
  package func forEachSystem(
    upTo importID: Int? = nil, batchOf: Int = 4096, order: LoadingOrder = .byKey,
    _ body: (StoredBatch) throws -> Void
  ) throws {
    let cursor = try systems(upTo: importID, batchOf: batchOf, order: order)
    while let batch = try cursor.next() { try body(batch) }
  }
}
