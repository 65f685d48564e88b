internal import Diagnostics
internal import EstateModel

/// Tells the amounts of a column that look wrong, the farthest out first: nothing is left out for it.
struct AmountRemarks {
  let file: String
  let amounts: ColumnAmounts
  var limits = AmountLimits.builtIn

  /// What there is to say, in the order of the kinds.
  var all: [Diagnostic] {
    let plausible = limits.plausible(in: amounts)
    func remarks(_ extremes: [AmountEnd.Extreme], where isMeant: (AmountDoubt) -> Bool) -> [Diagnostic] {
      extremes.prefix(ColumnAmounts.kept).compactMap { extreme in
        guard let doubt = plausible.doubt(about: extreme.pence), isMeant(doubt) else { return nil }
        return warning(doubt, extreme)
      }
    }
    return remarks(amounts.negative) { $0 == .negative } + remarks(amounts.high.kept) { !$0.isLow }
      + remarks(amounts.low.kept, where: \.isLow)
  }

  private func warning(_ doubt: AmountDoubt, _ extreme: AmountEnd.Extreme) -> Diagnostic {
    Diagnostic(
      .warning, doubt.code, at: Diagnostic.Place(file: file, line: extreme.line, column: amounts.column + 1),
      "\(amounts.field.name) \(Money(pence: extreme.pence)) \(doubt.words); it is used as it stands",
      remedy: doubt.remedy)
  }
}

extension AmountDoubt {
  fileprivate var remedy: String {
    switch self {
    case .negative: "leave the sign out unless it is a credit"
    case .ceiling: "state what this system costs, or leave the cell empty"
    case .high: "check its unit: pounds among thousands, or pence among pounds"
    case .low: "check its unit: it may be in thousands among pounds"
    }
  }
}
