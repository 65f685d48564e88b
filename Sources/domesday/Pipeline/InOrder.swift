/// Works items on several threads and takes what comes of them in the order of the items.
///
/// - Parameters:
///   - jobs: Items worked at a time while there are more.
///   - next: Gives the next item, `nil` after the last; it is called while others are worked.
///   - work: Works an item.
///   - take: Called once for each item, one after the other.
/// - Throws: What any of the three throws first.
func inOrder<Item: Sendable, Result: Sendable>(
  jobs: Int, next: () throws -> Item?, work: @escaping @Sendable (Item) throws -> Result,
  take: (Result) throws -> Void
) async throws {
  try await withThrowingTaskGroup(of: (Int, Result).self) { group in
    var (issued, taken, outstanding) = (0, 0, 0)
    var waiting: [Int: Result] = [:]
    var item = try next()
    while item != nil || outstanding > 0 {
      if let given = item {
        let number = issued
        group.addTask { (number, try work(given)) }
        (issued, outstanding) = (issued + 1, outstanding + 1)
        item = try next()
      }
      guard outstanding > (item == nil ? 0 : jobs), let (number, result) = try await group.next() else { continue }
      outstanding -= 1
      waiting[number] = result
      while let ready = waiting.removeValue(forKey: taken) {
        try take(ready)
        taken += 1
      }
    }
  }
}
