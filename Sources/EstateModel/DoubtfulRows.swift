/// Where the amounts of a file stand that look wrong, as far as that is known when its last row is read.
package enum DoubtfulRows: Sendable, Hashable {
  case none
  /// On some of these lines.
  case lines(Set<Int>)
  /// On more lines than were kept.
  case unlisted

  /// Those of two columns.
  package func union(_ other: DoubtfulRows) -> DoubtfulRows {
    switch (self, other) {
    case (.unlisted, _), (_, .unlisted): .unlisted
    case (.none, let rows), (let rows, .none): rows
    case (.lines(let left), .lines(let right)): .lines(left.union(right))
    }
  }
}
