/// Chooses the rows of a table of groups that lose their counts, so that neither a row nor a column tells one that is small.
///
/// A row with a small count loses all of its counts: one that stayed would bound the others, as together they are no
/// more than the row's systems, which are shown. What is left to the reader is, of the rows without counts together, the
/// `total` of each column (the estate's less what is shown), the `systems` of each row and the number `all` of these.
/// A count then lies anywhere from `max(0, systems + total − all)` to `min(systems, total)`, and each end is possible.
/// Rows are added until these two lie five apart in every column, or as far apart as the published total of the column
/// and the systems of the row alone let them. A column without a system in any of the rows tells that, and no more.
///
/// - Source: A. Dobra and S. E. Fienberg, "Bounds for cell entries in contingency tables given marginal totals and
///   decomposable graphs", PNAS 97 (2000): the bounds are Fréchet's, and are attained.
struct WithheldRows {
  /// A group: its systems, which are shown, and its counts, one a column.
  struct Row {
    let systems: Int
    let counts: [Int]
  }

  private let rows: [Row]
  /// Sum of each column over all rows, which is shown.
  private let totals: [Int]
  /// Places of the rows that lose their counts.
  private(set) var places: Set<Int>

  /// - Complexity: O(rows) for each row that is added.
  init(_ rows: [Row]) {
    self.rows = rows
    totals = Self.sums(rows, columns: rows.first?.counts.count ?? 0)
    places = Set(rows.indices.filter { rows[$0].counts.contains(where: SmallNumbers.isSmall) })
    while let column = columnThatTells, let next = next(in: column) { places.insert(next) }
  }

  /// The first column that tells a withheld count too closely.
  private var columnThatTells: Int? {
    let withheld = places.sorted().map { rows[$0] }
    let left = Self.sums(withheld, columns: totals.count)
    let all = withheld.reduce(0) { $0 + $1.systems }
    return totals.indices.first { column in
      left[column] > 0
        && withheld.contains { row in
          let lowest = max(0, row.systems + left[column] - all)
          let highest = min(row.systems, left[column])
          return highest - lowest < min(Redaction.fewest, totals[column], row.systems)
        }
    }
  }

  /// The row to add for a column: that of the smallest count, one without any only where there is no other.
  private func next(in column: Int) -> Int? {
    rows.indices.filter { !places.contains($0) }.min { left, right in
      func order(_ place: Int) -> (Int, Int, Int) {
        let count = rows[place].counts[column]
        return (count == 0 ? Int.max : count, rows[place].systems, place)
      }
      return order(left) < order(right)
    }
  }

  private static func sums(_ rows: [Row], columns: Int) -> [Int] {
    rows.reduce(into: [Int](repeating: 0, count: columns)) { sums, row in
      for (column, count) in row.counts.enumerated() { sums[column] += count }
    }
  }
}
