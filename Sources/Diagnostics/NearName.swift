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
      let distance = editDistance(wanted, Array(candidate.lowercased().utf8))
      guard distance <= reach else { continue }
      if let current = best, (current.distance, current.name) <= (distance, candidate) { continue }
      best = (distance, candidate)
    }
    return best?.name
  }

  /// Optimal string alignment distance: insertions, deletions, replacements and swaps of neighbours.
  static func editDistance(_ left: [UInt8], _ right: [UInt8]) -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    var beforeLast = [Int](repeating: 0, count: right.count + 1)
    var last = Array(0...right.count)
    for i in 1...left.count {
      var row = [i] + [Int](repeating: 0, count: right.count)
      for j in 1...right.count {
        let cost = left[i - 1] == right[j - 1] ? 0 : 1
        row[j] = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost)
        if i > 1, j > 1, left[i - 1] == right[j - 2], left[i - 2] == right[j - 1] {
          row[j] = min(row[j], beforeLast[j - 2] + 1)
        }
      }
      (beforeLast, last) = (last, row)
    }
    return last[right.count]
  }
}
