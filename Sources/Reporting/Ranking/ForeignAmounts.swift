package import EstateModel

/// Amounts in other currencies than pounds, summed apart from pounds and from each other.
package struct ForeignAmounts: Sendable, Hashable {
  /// The amounts of one currency, converted or not.
  package struct Total: Sendable, Hashable {
    package let currency: Currency
    /// Whether they were converted to pounds, which the sum is then in, and enter totals.
    package let isConverted: Bool
    package let tally: AmountTally

    /// What the sum is in.
    package var shownIn: Currency { isConverted ? .none : currency }
  }

  private struct Key: Hashable {
    let currency: Currency
    let isConverted: Bool
  }

  private static let fields = Field.allCases.filter { $0.kind == .money }

  private var tallies: [Key: AmountTally] = [:]

  package init() {}

  /// By currency, those that enter no total first.
  package var totals: [Total] {
    tallies.map { Total(currency: $0.currency, isConverted: $0.isConverted, tally: $1) }.sorted {
      ($0.isConverted ? 1 : 0, $0.currency) < ($1.isConverted ? 1 : 0, $1.currency)
    }
  }

  /// Adds the amounts of one system that are in another currency: mostly none.
  mutating func add(_ system: ITSystem) {
    for field in Self.fields {
      let reading = system.cell(field).reading
      if reading.currency == .none { continue }
      let key = Key(currency: reading.currency, isConverted: reading.caveats.contains(.converted))
      tallies[key, default: AmountTally()].add(reading)
    }
  }

  mutating func merge(_ other: ForeignAmounts) {
    tallies.merge(other.tallies) { left, right in
      var sum = left
      sum.merge(right)
      return sum
    }
  }
}
