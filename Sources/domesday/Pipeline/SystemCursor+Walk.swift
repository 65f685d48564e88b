import EstateStore

extension SystemCursor {
  /// Works batches on several threads and takes what comes of them in the order of the batches.
  ///
  /// - Parameters:
  ///   - jobs: Batches worked at a time while there are more.
  ///   - work: Works a batch; it is given the place of the batch's first system.
  ///   - take: Called once for each batch, one after the other.
  func forEachBatch<Result: Sendable>(
    jobs: Int, work: @escaping @Sendable (_ batch: StoredBatch, _ firstPlace: Int) -> Result,
    take: (Result) throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Result).self) { group in
      var (issued, taken, place) = (0, 0, 0)
      var waiting: [Int: Result] = [:]
      var outstanding = 0
      var next = try next()
      while next != nil || outstanding > 0 {
        if let batch = next {
          let (number, first) = (issued, place)
          group.addTask { (number, work(batch, first)) }
          (issued, outstanding, place) = (issued + 1, outstanding + 1, place + batch.systems.count)
          next = try self.next()
        }
        guard outstanding > (next == nil ? 0 : jobs), let (number, result) = try await group.next() else { continue }
        outstanding -= 1
        waiting[number] = result
        while let ready = waiting.removeValue(forKey: taken) {
          try take(ready)
          taken += 1
        }
      }
    }
  }
}
