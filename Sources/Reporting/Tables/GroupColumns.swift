import EstateModel
import RiskModel

/// The columns that every table of groups shares: counts of systems, then each sum with its range and coverage.
enum GroupColumns {
  /// The sums of a group, in the order of their columns.
  private static let figures: [(figure: EstateFigure, name: String, title: String)] = [
    (.annualCost, "annual_cost", "Annual cost"), (.avoidableCost, "avoidable_cost", "Avoidable annual cost"),
    (.oneOffCost, "one_off_cost", "One-off cost"), (.exitCost, "exit_cost", "Exit cost"),
  ]

  static let all: [DataTable.Column] =
    [
      DataTable.Column("systems", "Systems", .integer, "Systems counted in the group; a shared one with its owner."),
      DataTable.Column("shared_in", "Shared in", .integer, "Systems of others of which the group bears a share."),
      DataTable.Column("legacy", "Legacy", .integer, "Systems that are legacy for certain."),
      DataTable.Column("possibly_legacy", "Possibly legacy", .integer, "Systems that may be legacy."),
      DataTable.Column("red", "Red", .integer, "Systems that are red-rated for certain."),
      DataTable.Column("possibly_red", "Possibly red", .integer, "Systems that may be red-rated."),
      DataTable.Column("unscored", "Unscored", .integer, "Systems of which no criterion is known."),
    ] + figures.flatMap { sumColumns($0.name, $0.title) }

  /// The columns of one sum.
  static func sumColumns(_ name: String, _ title: String) -> [DataTable.Column] {
    [
      DataTable.Column("\(name)_low", "\(title), low (£)", .money, "Sum of the lowest figures, in pounds."),
      DataTable.Column("\(name)_central", "\(title), central (£)", .money, "Sum of the central figures, in pounds."),
      DataTable.Column("\(name)_high", "\(title), high (£)", .money, "Sum of the highest figures, in pounds."),
      DataTable.Column("\(name)_known", "\(title): known for", .integer, "Systems whose figure is in the sum."),
      DataTable.Column(
        "\(name)_unknown", "\(title): unknown for", .integer, "Systems whose figure is unknown and not in the sum."),
    ]
  }

  /// The values of ``all`` for a group.
  static func values(_ totals: EstateTotals, _ counts: GroupCounts?, _ redaction: Redaction) -> [DataValue] {
    [.integer(totals.systems)] + (counts ?? GroupCounts(totals)).all.map(\.data)
      + figures.flatMap { sumValues(totals[$0.figure], redaction) }
  }

  /// The values of ``sumColumns(_:_:)`` where all of them are withheld.
  static let withheldSum = [DataValue](repeating: .withheld, count: 5)

  /// The values of ``sumColumns(_:_:)``; a sum over no system is unknown, or without meaning where it should cover none.
  static func sumValues(_ sum: FigureSum, _ redaction: Redaction = .none) -> [DataValue] {
    let hasAmount = sum.known > 0 || sum.sum != .zero
    let missing: DataValue = sum.unknown > 0 ? .unknown : .notApplicable
    let amounts = [sum.sum.low, sum.sum.central, sum.sum.high].map { hasAmount ? DataValue.money($0) : missing }
    let isWithheld =
      redaction.withholdsSmallCounts && (SmallNumbers.isSmall(sum.known) || SmallNumbers.isSmall(sum.unknown))
    return amounts + (isWithheld ? [.withheld, .withheld] : [.integer(sum.known), .integer(sum.unknown)])
  }
}
