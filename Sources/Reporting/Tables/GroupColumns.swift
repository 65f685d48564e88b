import EstateModel
import RiskModel
import Simulation

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
    ] + figures.flatMap { sumColumns($0.name, $0.title) + quantileColumns($0.name, $0.title) }

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

  /// The columns of what trials say of one sum.
  static func quantileColumns(_ name: String, _ title: String) -> [DataTable.Column] {
    [
      ("p10", "P10", "One trial in ten came out lower"), ("p50", "P50", "Half of the trials came out lower"),
      ("p90", "P90", "One trial in ten came out higher"),
    ].flatMap { quantile, label, meaning in
      [
        DataTable.Column(
          "\(name)_\(quantile)", "\(title), \(label) (£)", .money,
          "\(meaning), in pounds; of the sum, and not a sum of quantiles. None where no trials were run of the group."),
        DataTable.Column(
          "\(name)_\(quantile)_error", "\(title), standard error of \(label) (£)", .money,
          "How far \(label) may lie from that of endless trials, in pounds."),
      ]
    }
  }

  /// The values of ``all`` for a group.
  ///
  /// - Parameter quantiles: What trials say of it; `nil` where none were run.
  static func values(
    _ totals: EstateTotals, _ counts: GroupCounts?, _ quantiles: SimulationOutcome.Totals?, _ redaction: Redaction
  ) -> [DataValue] {
    [.integer(totals.systems)] + (counts ?? GroupCounts(totals)).all.map(\.data)
      + figures.flatMap {
        sumValues(totals[$0.figure], redaction) + quantileValues(totals[$0.figure], quantiles?[$0.figure])
      }
  }

  /// The values of ``quantileColumns(_:_:)``.
  static func quantileValues(_ sum: FigureSum, _ quantiles: Quantiles?) -> [DataValue] {
    let missing = missing(of: sum)
    guard missing == nil, let quantiles else { return [DataValue](repeating: missing ?? .notApplicable, count: 6) }
    return [
      (quantiles.p10, quantiles.errors.p10), (quantiles.p50, quantiles.errors.p50),
      (quantiles.p90, quantiles.errors.p90),
    ].flatMap { [.money($0), .money($1)] }
  }

  /// What stands for the amounts of a sum over no system; `nil` where it has one.
  private static func missing(of sum: FigureSum) -> DataValue? {
    if sum.hasAmount { return nil }
    return sum.unknown > 0 ? .unknown : .notApplicable
  }

  /// The values of ``sumColumns(_:_:)`` where all of them are withheld.
  static let withheldSum = [DataValue](repeating: .withheld, count: 5)

  /// The values of ``sumColumns(_:_:)``; a sum over no system is unknown, or without meaning where it should cover none.
  static func sumValues(_ sum: FigureSum, _ redaction: Redaction = .none) -> [DataValue] {
    let missing = missing(of: sum)
    let amounts = [sum.sum.low, sum.sum.central, sum.sum.high].map { missing ?? DataValue.money($0) }
    let isWithheld =
      redaction.withholdsSmallCounts && (SmallNumbers.isSmall(sum.known) || SmallNumbers.isSmall(sum.unknown))
    return amounts + (isWithheld ? [.withheld, .withheld] : [.integer(sum.known), .integer(sum.unknown)])
  }
}
