/// Suggests what somebody probably meant to type.
package enum NearName {
  /// The candidate closest to `name`, if it is close enough to be a typing slip.
  ///
  /// - Parameter reach: Slips that are forgiven; a third of the name's length unless stated.
  /// - Complexity: O(candidates x length squared).
  package static func suggestion(
    for name: String, among candidates: some Sequence<String>, reach: Int? = nil
  ) -> String? {
    let wanted = Array(name.lowercased().utf8)
    let reach = reach ?? max(1, wanted.count / 3)
    var best: (distance: Int, name: String)?
    for candidate in candidates {
      let limit = best?.distance ?? reach
      // Each byte more or less is a slip of its own.
      guard abs(candidate.utf8.count - wanted.count) <= limit,
        let distance = editDistance(wanted, Array(candidate.lowercased().utf8), upTo: limit)
      else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours; `nil` beyond a limit.
  package static func editDistance(_ left: [UInt8], _ right: [UInt8], upTo limit: Int = .max) -> Int? {
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1] + [Int](repeating: 0, count: right.count)
      var least = i + 1
      for j in right.indices {
        let cost = left[i] == right[j] ? 0 : 1
        row[j + 1] = min(last[j + 1] + 1, row[j] + 1, last[j] + cost)
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          row[j + 1] = min(row[j + 1], beforeLast[j - 1] + 1)
        }
        least = min(least, row[j + 1])
      }
      // A swap looks back two rows, so two must be beyond the limit before all that follow are.
      if least > limit, i > 0, (last.min() ?? 0) > limit { return nil }
      (beforeLast, last) = (last, row)
    }
    return last[right.count] <= limit ? last[right.count] : nil
  }
}
