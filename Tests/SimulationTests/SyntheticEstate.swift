import RiskModel

@testable import RiskModel
@testable import Simulation

/// Estates whose distributions are known in closed form, of systems with one uncertain cost each.
enum SyntheticEstate {
  /// Parameters that are all exact, but for those given.
  static func parameters(_ ranges: [ParameterID: Term] = [:]) -> ModelParameters {
    ModelParameters { id in
      switch id {
      case .redThreshold: Term(exactly: 16)
      case .legacyThreshold, .supportHorizonYears: Term(exactly: 3)
      default: ranges[id] ?? Term(exactly: 0)
      }
    }
  }

  /// A system that costs between `low` and `high` pounds a year, anything between alike.
  static func system(
    _ name: String, costing low: Double, _ high: Double, source: Exposure.CostSource = .stated, supplier: String? = nil
  ) -> ExposureColumns.System {
    var exposure = Exposure()
    exposure.annualCost = Spread(low: low, central: (low + high) / 2, high: high)
    exposure.costSource = source
    exposure.knownFigures = 1 << EstateFigure.annualCost.position
    return ExposureColumns.System(exposure, key: name.utf8, supplier: supplier, technology: nil)
  }

  /// A system with some criteria open and staff time to lose.
  static func open(_ name: String, users: Double) -> ExposureColumns.System {
    var exposure = Exposure()
    exposure.likelihood.low = SIMD8(1, 1, 1, 1, 1, 1, 1, 0)
    exposure.likelihood.central = SIMD8(2, 2, 2, 3, 2, 2, 2, 0)
    exposure.likelihood.high = SIMD8(6, 6, 6, 6, 6, 6, 6, 0)
    exposure.impact.low = SIMD8(3, 3, 1, 1, 1, 1, 0, 0)
    exposure.impact.central = SIMD8(3, 3, 2, 2, 2, 2, 0, 0)
    exposure.impact.high = SIMD8(3, 3, 5, 5, 5, 5, 0, 0)
    exposure.isScored = true
    exposure.users = Spread(exactly: users)
    exposure.annualCost = Spread(exactly: users * 1_000)
    exposure.treatment = .refactor
    exposure.change = .refactor
    for figure in [
      EstateFigure.annualCost, .avoidableCost, .oneOffCost, .component(.lostStaffTime), .component(.excessMaintenance),
    ] {
      exposure.knownFigures |= 1 << figure.position
    }
    return ExposureColumns.System(exposure, key: name.utf8, supplier: "Alpha plc", technology: "OldOS 1")
  }

  /// The assumption book that open systems need.
  static let book = parameters([
    .legacyMultipleAt4: Term(1.9, 2.5, 4), .legacyMultipleAt6: Term(2.5, 4, 4), .hoursLostPerWeek: Term(0.25, 1, 2.5),
    .workingWeeks: Term(42, 44, 46), .hourlyCost: Term(25, 32, 56), .refactorMultiple: Term(2, 5, 10),
    .supplierCorrelation: Term(exactly: 0.25), .technologyCorrelation: Term(exactly: 0.25),
  ])

  static func columns(_ systems: [ExposureColumns.System]) -> ExposureColumns {
    var columns = ExposureColumns()
    columns.append(ContiguousArray(systems))
    return columns
  }

  /// Runs trials without groups.
  static func run(
    _ systems: [ExposureColumns.System], _ parameters: ModelParameters, seed: UInt64 = 45, trials: Int = 2_000,
    jobs: Int = 1
  ) async -> SimulatedEstate {
    await EstateSimulation(parameters, seed: seed, trials: trials).run(
      columns(systems), groups: 0, jobs: jobs, memberships: { _ in [] })
  }
}
