internal import EstateModel

extension RankingRow {
  /// The ranking as a table: the columns of `ranking.csv` with what they mean.
  package static let schema = DataTable.Schema(
    name: "ranking", title: "Ranking for migration", meaning: "Every system, in the order in which to move them.",
    columns: RankingColumn.allCases.map { column in
      DataTable.Column(column.rawValue, column.title, column.kind, column.meaning)
    })

  /// The values of the row, in the order of the columns.
  ///
  /// - Parameter line: The line that the row was read from.
  package static func values(rank: Int, line: UnsafeBufferPointer<UInt8>) -> [DataValue] {
    [.integer(rank)] + zip(RankingColumn.allCases, texts(of: line)).dropFirst().map { $0.value(of: $1) }
  }
}

extension RankingColumn {
  /// What the column holds.
  package var kind: DataKind {
    switch self {
    case .rank: .integer
    case .score, .scoreLow, .scoreHigh, .shareOfNational, .lockIn, .topProbability, .programmeRisk, .redProbability,
      .listProbability, .worthProbability:
      .number
    case .annualCost, .avoidableLow, .avoidableCentral, .avoidableHigh, .exitCost, .oneOffCost, .presentValue,
      .costOfDelay, .avoidableSum, .avoidableLowError, .avoidableCentralError, .avoidableHighError:
      .money
    case .decideBy, .endOfSupport: .date
    default: .text
    }
  }

  /// A value read from the text of a ranking line.
  fileprivate func value(of text: String?) -> DataValue {
    guard let text else { return .unknown }
    if text == Redaction.mark { return .withheld }
    return switch kind {
    case .money: DataValue(Money(decimal: text))
    case .date: DataValue(CalendarDate(iso: text))
    case .number: DataValue(Double(text), decimals: text.split(separator: ".").dropFirst().first?.count ?? 0)
    case .integer: Int(text).map(DataValue.integer) ?? .unknown
    case .text, .flag: .text(text)
    }
  }

  /// The heading of the column for people.
  package var title: String {
    switch self {
    case .rank: "Rank"
    case .systemID: "System id"
    case .systemName: "System"
    case .organisation: "Organisation"
    case .band: "Band"
    case .score: "Framework score"
    case .scoreLow: "Score, low"
    case .scoreHigh: "Score, high"
    case .legacy: "Legacy"
    case .red: "Red"
    case .annualCost: "Annual cost (£)"
    case .avoidableLow: "Avoidable a year, P10 or low (£)"
    case .avoidableCentral: "Avoidable a year, P50 or central (£)"
    case .avoidableHigh: "Avoidable a year, P90 or high (£)"
    case .shareOfNational: "Share of the national total"
    case .lockIn: "Lock-in index"
    case .exitCost: "Exit cost (£)"
    case .decideBy: "Decide by"
    case .treatment: "Treatment"
    case .oneOffCost: "One-off cost (£)"
    case .presentValue: "Net present value (£)"
    case .topProbability: "Probability of the first 10"
    case .evidence: "Evidence"
    case .supplier: "Supplier"
    case .technology: "Oldest technology"
    case .endOfSupport: "End of support"
    case .costBasis: "Basis of annual cost"
    case .starred: "Starred"
    case .runnerUp: "Next best treatment"
    case .programmeRisk: "Programme risk"
    case .costOfDelay: "Cost of delay a year (£)"
    case .avoidableSum: "Avoidable a year, central (£)"
    case .avoidableLowError: "Standard error of P10 (£)"
    case .avoidableCentralError: "Standard error of P50 (£)"
    case .avoidableHighError: "Standard error of P90 (£)"
    case .redProbability: "Probability of red"
    case .listProbability: "Probability of the first 100"
    case .worthProbability: "Probability of a worth above nothing"
    }
  }

  /// What the column says.
  package var meaning: String {
    switch self {
    case .rank: "Place in the order of migration, from 1."
    case .systemID: "The identifier that the inventory gives."
    case .systemName: "The name that the inventory gives."
    case .organisation: "The body that owns the system."
    case .band: "red, possibly red, high, medium, low or unscored."
    case .score: "Legacy IT Risk Assessment Framework, 1 to 30; only where all 13 criteria are assessed."
    case .scoreLow: "The score with every unknown criterion at its lowest."
    case .scoreHigh: "The score with every unknown criterion at its highest."
    case .legacy: "yes, possibly or no: a likelihood criterion of 3 or more."
    case .red: "yes, possibly or no: a score of 16 or more."
    case .annualCost: "What the system costs a year to run and maintain."
    case .avoidableLow: "P10 of the avoidable annual cost, or its low end where no simulation was run."
    case .avoidableCentral: "P50 of the avoidable annual cost, or its central value where no simulation was run."
    case .avoidableHigh: "P90 of the avoidable annual cost, or its high end where no simulation was run."
    case .shareOfNational:
      "Central avoidable cost over the national total of the frame, 0 to 1; the shares add up to share_central of run.json."
    case .lockIn: "Central lock-in index, 0 to 100."
    case .exitCost: "What leaving the supplier costs once."
    case .decideBy: "Contract end less notice less procurement lead time."
    case .treatment:
      "The treatment of the highest worth among those allowed; the indicated one where worth is not known."
    case .oneOffCost: "What the treatment costs once."
    case .presentValue: "Net present social value of the treatment against doing nothing."
    case .topProbability:
      "Share of trials in which the system is among the first 10 by the default order; empty where no simulation was run."
    case .evidence: "File and line of the system's first row."
    case .supplier: "The supplier that the inventory names."
    case .technology: "The product of the system that is longest out of support."
    case .endOfSupport: "Last day of that product's ordinary support."
    case .costBasis: "How the annual cost was arrived at."
    case .runnerUp: "The treatment of the next highest worth; empty where worth is not known."
    case .programmeRisk: "Central risk of the best programme that changes something, 0 to 100."
    case .costOfDelay: "Avoidable cost, its growth and support cliffs falling due, over three years, a year."
    case .starred: "yes where an assumption, an inference or an unknown input lies in the costs."
    case .avoidableSum: "Avoidable annual cost with every input at its central value; sums to the totals to the penny."
    case .avoidableLowError, .avoidableCentralError, .avoidableHighError:
      "How far the quantile may lie from that of endless trials; empty where no simulation was run."
    case .redProbability: "Share of trials in which the drawn score is 16 or more."
    case .listProbability: "Share of trials in which the system is among the first 100 by the default order."
    case .worthProbability:
      "Share of trials in which the treatment is worth more than nothing; empty where nothing is done or no worth is known."
    }
  }
}
