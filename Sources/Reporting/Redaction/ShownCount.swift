internal import EstateModel

/// How many there are, unless the number is withheld.
struct ShownCount: Sendable, Hashable, ExpressibleByIntegerLiteral {
  /// `nil` where the number is withheld.
  let number: Int?

  static let withheld = ShownCount(number: nil)

  init(_ number: Int) { self.number = number }

  init(integerLiteral number: Int) { self.number = number }

  private init(number: Int?) { self.number = number }

  /// Counts more; a number that is withheld stays so.
  static func += (left: inout ShownCount, right: ShownCount) {
    guard let number = left.number, let more = right.number else { return left = .withheld }
    left = ShownCount(number + more)
  }

  /// Digits with grouped thousands, or the word.
  var grouped: String { number?.grouped ?? "withheld" }

  /// As a cell of a table.
  var data: DataValue { number.map(DataValue.integer) ?? .withheld }
}

extension HTML.StringInterpolation {
  /// Digits with grouped thousands, or that they are withheld.
  mutating func appendInterpolation(count: ShownCount) {
    guard let number = count.number else {
      return appendInterpolation("<span class=\"unknown\">withheld</span>" as HTML)
    }
    appendInterpolation(count: number)
  }
}

/// Chooses the counts to withhold so that no small one can be told, nor worked out from the total of all.
enum SmallNumbers {
  /// Places of the counts to withhold: those from 1 to 4, and as many of the next smallest as it takes that what is
  /// withheld is two counts at least and comes to no small number itself.
  static func withheld(_ counts: [Int]) -> Set<Int> {
    var withheld = Set(counts.indices.filter { isSmall(counts[$0]) })
    guard !withheld.isEmpty else { return [] }
    let others = counts.indices.filter { !withheld.contains($0) }.sorted { left, right in
      // A zero tells nothing by its absence unless there is nothing else to withhold.
      let (first, second) = (counts[left] == 0 ? Int.max : counts[left], counts[right] == 0 ? Int.max : counts[right])
      return first == second ? left < right : first < second
    }
    var sum = withheld.reduce(0) { $0 + counts[$1] }
    for place in others where withheld.count < 2 || sum < Redaction.fewest {
      withheld.insert(place)
      sum += counts[place]
    }
    return withheld
  }

  /// Places of the rows of a table that are withheld whole: those with a small count, and as many others as it takes that
  /// what a column loses is of two rows at least and comes to no small number, where the column has as much.
  static func withheldRows(_ rows: [[Int]]) -> Set<Int> {
    var withheld = Set(rows.indices.filter { rows[$0].contains(where: isSmall) })
    for _ in rows.indices {
      let added = (rows.first?.indices ?? 0..<0).compactMap { column -> Int? in
        let taken = withheld.filter { rows[$0][column] > 0 }
        let sum = taken.reduce(0) { $0 + rows[$1][column] }
        guard !taken.isEmpty, taken.count < 2 || sum < Redaction.fewest else { return nil }
        return rows.indices.filter { !withheld.contains($0) && rows[$0][column] > 0 }
          .min { (rows[$0][column], $0) < (rows[$1][column], $1) }
      }
      guard !added.isEmpty else { break }
      withheld.formUnion(added)
    }
    return withheld
  }

  /// The counts with those taken away.
  static func shown(_ counts: [Int]) -> [ShownCount] {
    let withheld = withheld(counts)
    return counts.indices.map { withheld.contains($0) ? .withheld : ShownCount(counts[$0]) }
  }

  /// Whether a count is of a handful of systems.
  static func isSmall(_ count: Int) -> Bool { (1..<Redaction.fewest).contains(count) }
}
