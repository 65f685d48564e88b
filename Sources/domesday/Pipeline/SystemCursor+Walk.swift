import EstateStore

extension SystemCursor {
  /// Works batches on several threads and takes what comes of them in the order of the batches.
  ///
  /// - Parameters:
  ///   - jobs: Batches worked at a time while there are more.
  ///   - work: Works a batch; it is given the place of the batch's first system.
  ///   - take: Called once for each batch, one after the other.
  /// - Throws: What reading, `work` or `take` throws first.
  func forEachBatch<Result: Sendable>(
    jobs: Int, work: @escaping @Sendable (_ batch: StoredBatch, _ firstPlace: Int) throws -> Result,
    take: (Result) throws -> Void
  ) async throws {
    var place = 0
    try await inOrder(jobs: jobs) {
      try next().map { batch in
        defer { place += batch.systems.count }
        return (batch, place)
      }
    } work: {
      try work($0.0, $0.1)
    } take: {
      try take($0)
    }
  }
}
