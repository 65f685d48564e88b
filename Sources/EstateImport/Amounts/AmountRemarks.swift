internal import Diagnostics
internal import EstateModel

/// Finds the amounts of a column that look wrong: nothing is left out for it.
struct AmountRemarks {
  let file: String
  let amounts: ColumnAmounts
  var limits = PlausibleAmounts.builtIn

  /// What there is to say, in the order of the kinds.
  var all: [Diagnostic] { negatives + ceilings + high + low }

  private var negatives: [Diagnostic] {
    amounts.negative.map { extreme in
      warning("negative", extreme, "is below zero", "leave the sign out unless it is a credit")
    }
  }

  /// Amounts that look wrong whatever the others are.
  private var ceilings: [Diagnostic] {
    amounts.highest.filter { $0.pence >= limits.ceiling }.map { extreme in
      warning(
        "ceiling", extreme, "is more than one system costs: it may be the ceiling of a framework agreement",
        "state what this system costs, or leave the cell empty")
    }
  }

  private var high: [Diagnostic] {
    guard let middle = telling else { return [] }
    return amounts.highest.filter { $0.pence < limits.ceiling && $0.pence / limits.timesAbove >= middle }.map {
      extreme in
      warning(
        "high", extreme,
        "is \((extreme.pence / middle).grouped) times the middle of its column (about \(words(middle)))",
        "check its unit: pounds among thousands, or pence among pounds")
    }
  }

  private var low: [Diagnostic] {
    guard let middle = telling, middle >= limits.leastMiddle else { return [] }
    return amounts.lowest.filter { $0.pence * limits.timesBelow <= middle }.map { extreme in
      warning(
        "low", extreme,
        "is \((middle / extreme.pence).grouped) times below the middle of its column (about \(words(middle)))",
        "check its unit: it may be in thousands among pounds")
    }
  }

  /// The middle of the column, where it has amounts enough to say something of each.
  private var telling: Int64? { amounts.values >= limits.leastValues ? amounts.middle : nil }

  private func warning(
    _ kind: String, _ extreme: ColumnAmounts.Extreme, _ what: String, _ remedy: String
  ) -> Diagnostic {
    Diagnostic(
      .warning, "inventory.amount_\(kind)",
      at: Diagnostic.Place(file: file, line: extreme.line, column: amounts.column + 1),
      "\(amounts.field.name) \(words(extreme.pence)) \(what); it is used as it stands", remedy: remedy)
  }

  private func words(_ pence: Int64) -> String { Money(pence: pence).description }
}
