extension EstateDatabase {
  /// Calls `body` with every system and all its rows, in batches, ordered by the bytes of their keys.
  ///
  /// - Parameters:
  ///   - importID: Leaves out what later imports brought; `nil` leaves out nothing.
  ///   - batchOf: Number of systems to a batch.
  /// - Throws: ``StoreError``, or what `body` throws.
  package func forEachSystem(
    upTo importID: Int? = nil, batchOf: Int = 4096, _ body: (StoredBatch) throws -> Void
  ) throws {
    let cursor = try systems(upTo: importID, batchOf: batchOf)
    while let batch = try cursor.next() { try body(batch) }
  }
}
