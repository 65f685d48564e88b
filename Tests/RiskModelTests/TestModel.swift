import Assumptions
import EstateModel

import Catalogue
@testable import RiskModel

/// A model with parameters and products that are fixed here, so that its numbers do not move with the shipped data.
enum TestModel {
  static let asOf = CalendarDate.ofExamples

  static let baseline = model(ModelParameters { values[$0] ?? Term(exactly: 0) })

  /// The baseline with some of its parameters exact.
  static func setting(_ exact: [ParameterID: Double]) -> AssessmentModel {
    model(ModelParameters { id in exact[id].map { Term(exactly: $0) } ?? values[id] ?? Term(exactly: 0) })
  }

  /// The baseline with everything that is money multiplied.
  static func scalingMoney(by factor: Double) -> AssessmentModel {
    let money: Set<ParameterID> = [
      .hourlyCost, .unitCostGap, .breachCost, .largeContractValue, .smallProgramme, .largeProgramme,
    ]
    return model(
      ModelParameters { id in
        let term = values[id] ?? Term(exactly: 0)
        return money.contains(id) ? term * Term(exactly: factor) : term
      })
  }

  static func assess(_ system: ITSystem, by model: AssessmentModel = baseline) -> Assessment {
    var index = model.makeProductIndex()
    return model.assess(system, products: &index)
  }

  static func assess(_ facts: [(Field, String)]) -> Assessment {
    assess(SystemBuilder(facts).system)
  }

  static func explain(_ facts: [(Field, String)]) -> Explanation {
    var index = baseline.makeProductIndex()
    return baseline.explain(SystemBuilder(facts).system, products: &index)
  }

  private static func model(_ parameters: ModelParameters) -> AssessmentModel {
    // A pound of 2014 is worth £1.25 of the base year; other years are not in the series.
    AssessmentModel(
      parameters: parameters, prices: PriceBase(year: 2024) { $0 == 2014 ? 1.25 : $0 == 2024 ? 1 : nil }, asOf: asOf,
      parameter: { ParameterSet.builtIn.require($0) }, match: TestProducts.match, exploits: exploits)
  }

  /// Two exploits of one product, which the products made up here do not have.
  private static let exploits = ExploitIndex(
    [("CVE-2024-2", 20_000), ("CVE-2023-11", 19_500)].map { id, day in
      Exploit(
        id: id, vendor: "Acme", product: "Listed Thing", title: "Acme Listed Thing Hole", added: .init(dayNumber: day),
        isUsedForRansom: false)
    }, in: .builtIn, matcher: nil)

  private static let values: [ParameterID: Term] = [
    .redThreshold: Term(exactly: 16),
    .legacyThreshold: Term(exactly: 3),
    .unknownLikelihood: Term(1, 2, 6, isAssumed: true),
    .unknownImpact: Term(1, 2, 5, isAssumed: true),
    .supportHorizonYears: Term(exactly: 3),
    .baseYear: Term(exactly: 2024),
    .openBandFactor: Term(1.25, 1.5, 2, isAssumed: true),
    .maintenanceRate: Term(0.12, 0.18, 0.25, isAssumed: true),
    .legacyMultipleAt4: Term(1.9, 2.5, 4),
    .legacyMultipleAt6: Term(2.5, 4, 4),
    .supportUplift: Term(0.1, 0.2, 1, isAssumed: true),
    .hourlyCost: Term(25, 32, 56, isAssumed: true),
    .hoursLostPerWeek: Term(0.25, 1, 2.5, isAssumed: true),
    .workingWeeks: Term(42, 44, 46, isAssumed: true),
    .unitCostGap: Term(3.73, 5.41, 11.78),
    .outageFrequency: Term(0.1, 0.5, 2, isAssumed: true),
    .outageDuration: Term(4, 8, 24, isAssumed: true),
    .idleShare: Term(0.1, 0.3, 0.6, isAssumed: true),
    .modernDowntime: Term(0.9, 8.8, 17.5, isAssumed: true),
    .modernOutageFrequency: Term(0.05, 0.1, 0.1, isAssumed: true),
    .breachProbability: Term(0.01, 0.03, 0.1, isAssumed: true),
    .breachCost: Term(6e5, 3.3e6, 1.04e7),
    .modernBreachShare: Term(0.05, 0.1, 0.2, isAssumed: true),
    .sensitivityOfficial: Term(0.1, 0.25, 0.5, isAssumed: true),
    .sensitivitySensitive: Term(0.5, 0.75, 1, isAssumed: true),
    .sensitivitySecret: Term(exactly: 1, isAssumed: true),
    .lockInPremiumRate: Term(0, 0.09, 0.25, isAssumed: true),
    .lockInUnknownShare: Term(0, 0.5, 1, isAssumed: true),
    .exitCostShare: Term(0.1, 0.3, 1, isAssumed: true),
    .procurementLeadMonths: Term(6, 9, 18, isAssumed: true),
    .transitionMonths: Term(3, 6, 18, isAssumed: true),
    .largeContractValue: Term(exactly: 1e8),
    .breakWithinYears: Term(exactly: 2),
    .moderateConcentration: Term(exactly: 1_000),
    .highConcentration: Term(exactly: 1_800),
    .retireMultiple: Term(0.1, 0.3, 0.6, isAssumed: true),
    .rehostMultiple: Term(0.3, 0.6, 1.2, isAssumed: true),
    .replatformMultiple: Term(0.8, 1.5, 3, isAssumed: true),
    .repurchaseMultiple: Term(0.8, 2, 4, isAssumed: true),
    .refactorMultiple: Term(2, 5, 10, isAssumed: true),
    .retireMonths: Term(3, 6, 12, isAssumed: true),
    .rehostMonths: Term(3, 6, 9, isAssumed: true),
    .repurchaseMonths: Term(6, 12, 24, isAssumed: true),
    .replatformMonths: Term(6, 12, 18, isAssumed: true),
    .refactorMonths: Term(18, 36, 60, isAssumed: true),
    .rehostRunShare: Term(1, 1, 1.4, isAssumed: true),
    .repurchaseRunShare: Term(0.6, 0.8, 1, isAssumed: true),
    .replatformRunShare: Term(0.7, 0.85, 1, isAssumed: true),
    .refactorRunShare: Term(0.5, 0.6, 0.7, isAssumed: true),
    .rehostResidual: Term(0.6, 0.8, 0.95, isAssumed: true),
    .relocateResidual: Term(0.8, 0.9, 1, isAssumed: true),
    .repurchaseResidual: Term(0.05, 0.15, 0.3, isAssumed: true),
    .replatformResidual: Term(0.3, 0.5, 0.7, isAssumed: true),
    .refactorResidual: Term(0.02, 0.1, 0.25, isAssumed: true),
    .retireFailure: Term(0.05, 0.15, 0.5, isAssumed: true),
    .rehostFailure: Term(0.01, 0.05, 0.15, isAssumed: true),
    .repurchaseFailure: Term(0.05, 0.15, 0.35, isAssumed: true),
    .replatformFailure: Term(0.05, 0.15, 0.35, isAssumed: true),
    .refactorFailure: Term(0.2, 0.4, 0.67, isAssumed: true),
    .dualRunningShare: Term(0.1, 0.25, 0.5, isAssumed: true),
    .functionalCut: Term(exactly: 3, isAssumed: true),
    .oneOffCostBias: Term(exactly: 2),
    .biasMitigated: Term(0, 0.5, 0.95, isAssumed: true),
    .durationBias: Term(0.1, 0.32, 0.54, isAssumed: true),
    .runningCostBias: Term(0, 0.2, 0.41, isAssumed: true),
    .benefitShortfall: Term(0, 0.3, 0.56, isAssumed: true),
    .appraisalYears: Term(5, 10, 15, isAssumed: true),
    .rateTo30: Term(exactly: 0.035),
    .rateTo75: Term(exactly: 0.03),
    .rateTo125: Term(exactly: 0.025),
    .smallProgramme: Term(exactly: 1e5),
    .largeProgramme: Term(exactly: 1e7),
    .largeOverrunChance: Term(exactly: 0.18),
    .largeOverrun: Term(exactly: 2.48),
    .overrunP50: Term(1.09, 1.13, 1.19),
    .overrunP80: Term(1.38, 1.42, 1.45),
    .overrunP95: Term(exactly: 3.8),
    .supplierAlert: Term(0.25, 0.5, 0.84, isAssumed: true),
    .redShareBand: Term(0.2, 0.27, 0.35, isAssumed: true),
    .legacyShareBand: Term(0.25, 0.33, 0.45, isAssumed: true),
    .legacyCostBand: Term(0.4, 0.49, 0.6, isAssumed: true),
    .legacyMultipleBand: Term(1.9, 2.5, 4),
    .nationalFactor: Term(1, 2, 3.6, isAssumed: true),
    .leastSystems: Term(exactly: 30, isAssumed: true),
    .supportGrowth: Term(0, 0.03, 0.06, isAssumed: true),
    .supplierCorrelation: Term(0, 0.25, 0.5, isAssumed: true),
    .technologyCorrelation: Term(0, 0.25, 0.5, isAssumed: true),
  ]
}

/// A catalogue of made-up products, one for each thing that a rule tells apart.
enum TestProducts {
  static func match(_ text: String) -> ProductMatch {
    if let cycle = cycles[text] { return .match(cycle) }
    if text == "OldOS (some version)" {
      return .ambiguous(["OldOS 1", "OldOS 9"].compactMap { cycles[$0] })
    }
    return .unknown
  }

  private static let cycles: [String: ProductCycle] = Dictionary(
    uniqueKeysWithValues: [
      cycle("OldOS", "1", "2015-07-14", nil),
      cycle("OldOS", "9", "2034-10-13", nil),
      cycle("BoughtDB", "11", "2024-01-01", "2028-01-01"),
      cycle("LapsedDB", "8", "2015-01-01", "2019-01-01"),
      cycle("DueDB", "12", "2027-06-30", "2030-06-30"),
      cycle("LaterDB", "13", "2028-11-21", "2031-06-30"),
      cycle("Soon", "4", "2029-01-31", nil),
      cycle("COBOL", "", nil, nil, scarce: true),
      cycle("Java", "", nil, nil),
      cycle("Mainframe", "", nil, nil, scarce: true, proprietary: true),
    ].map { ($0.cycle.isEmpty ? $0.productTitle : "\($0.productTitle) \($0.cycle)", $0) })

  private static func cycle(
    _ title: String, _ cycle: String, _ end: String?, _ extended: String?, scarce: Bool = false,
    proprietary: Bool = false
  ) -> ProductCycle {
    ProductCycle(
      product: title.lowercased(), productTitle: title, cycle: cycle,
      end: SupportEnd(end.flatMap { CalendarDate(iso: $0) }),
      extendedEnd: SupportEnd(extended.flatMap { CalendarDate(iso: $0) }), needsScarceSkills: scarce,
      isProprietary: proprietary, source: "made up")
  }
}
