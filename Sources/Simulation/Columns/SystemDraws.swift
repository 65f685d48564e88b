internal import RiskModel

/// One system made ready for trials: which of its numbers are drawn, and how.
struct SystemDraws: Sendable {
  /// An open criterion.
  struct Criterion: Sendable {
    /// Number of the draw: 0 to 6 for L1 to L7, 7 to 12 for C1 to C6.
    let draw: Int
    let low: Float
    let limits: CriterionTable.Limits
    let coupling: Coupling

    var isLikelihood: Bool { draw < 7 }
  }

  /// Criteria that a technology's shock moves: end of support, skills, vulnerabilities and recorded issues.
  private static let technologyCriteria: Set<Int> = [0, 2, 5, 6]
  /// The contract, which a supplier's shock moves.
  private static let supplierCriterion = 1

  let number: SubjectNumber
  let supplier: SubjectNumber?
  let technology: SubjectNumber?
  let exposure: Exposure
  /// Likelihood criteria first.
  let criteria: ContiguousArray<Criterion>
  /// Sum and greatest of the criteria that are settled.
  let settledLikelihood, settledImpact: (sum: Float, greatest: Float)
  /// Central scores of L4, L6 and L7, which the components read, while they are settled.
  let businessFit, vulnerabilities, issues: Float
  let annualCost, softwareCost, users, downtimeHours, transactionsPerYear, contractAnnualValue: FactDraw?
  let exitCharge, replacementCost, remainingYears, noticeMonths: FactDraw?
  /// Which of ``TreatmentDraws/changes`` is the treatment; `nil` where nothing is done.
  let change: Int?
  /// Which of them is the best change; `nil` where there is none.
  let delayed: Int?
  /// The treatment's chance of not completing.
  let failure: JudgedDraw

  init(_ system: ExposureColumns.System) {
    number = system.number
    supplier = system.supplier
    technology = system.technology
    exposure = system.exposure
    let exposure = system.exposure
    var criteria: ContiguousArray<Criterion> = []
    /// Sorts a category's criteria into those that are open and those that are settled.
    func settle(_ scores: Exposure.Scores, count: Int, from draw: Int) -> (Float, Float) {
      var (sum, greatest): (Float, Float) = (0, 0)
      for lane in 0..<count {
        let (low, high) = (scores.low[lane], scores.high[lane])
        if low == high {
          sum += Float(low)
          greatest = max(greatest, Float(low))
        } else {
          criteria.append(
            Criterion(
              draw: draw + lane, low: Float(low),
              limits: CriterionTable.Limits(low: low, central: scores.central[lane], high: high),
              coupling: Self.coupling(of: draw + lane, system)))
        }
      }
      return (sum, greatest)
    }
    settledLikelihood = settle(exposure.likelihood, count: 7, from: 0)
    settledImpact = settle(exposure.impact, count: 6, from: 7)
    self.criteria = criteria
    businessFit = Float(exposure.likelihood.central[3])
    vulnerabilities = Float(exposure.likelihood.central[5])
    issues = Float(exposure.likelihood.central[6])
    annualCost = exposure.annualCost.map { FactDraw($0, exposure.costSource.fact) }
    softwareCost = exposure.softwareCost.map { FactDraw($0, .softwareCost) }
    users = exposure.users.map { FactDraw($0, .users) }
    downtimeHours = exposure.downtimeHours.map { FactDraw($0, .downtimeHours) }
    transactionsPerYear = exposure.transactionsPerYear.map { FactDraw($0, .transactionsPerYear) }
    contractAnnualValue = exposure.contractAnnualValue.map { FactDraw($0, .contractAnnualValue) }
    exitCharge = exposure.exitCharge.map { FactDraw($0, .exitCharge) }
    replacementCost = exposure.replacementCost.map { FactDraw($0, .replacementCost) }
    remainingYears = exposure.lockIn.remainingYears.map { FactDraw($0, .remainingYears) }
    noticeMonths = exposure.lockIn.noticeMonths.map { FactDraw($0, .noticeMonths) }
    change = TreatmentDraws.changes.firstIndex(of: exposure.treatment)
    delayed = exposure.change.flatMap(TreatmentDraws.changes.firstIndex)
    failure = JudgedDraw(exposure.failure)
  }

  /// Which shock moves a criterion, if the system has what bears it.
  private static func coupling(of draw: Int, _ system: ExposureColumns.System) -> Coupling {
    if draw == supplierCriterion { return system.supplier == nil ? .none : .supplier }
    return technologyCriteria.contains(draw) && system.technology != nil ? .technology : .none
  }

  /// Whether any of its draws is coupled with the supplier's or the technology's shock.
  func needsShock(_ coupling: Coupling) -> Bool {
    criteria.contains { $0.coupling == coupling }
      || [annualCost, contractAnnualValue, exitCharge, remainingYears, noticeMonths].contains {
        $0.map { $0.isRange && $0.fact.coupling == coupling } ?? false
      }
      || coupling == .technology && (exposure.supportApplies == .possibly || exposure.lockIn.possible > 0)
  }

  /// The facts that are ranges, each once: an annual cost made from another fact is that fact's draw.
  var openFacts: [FactDraw] {
    var seen: Set<DrawnFact> = []
    return ranges.filter { seen.insert($0.fact).inserted }
  }

  /// The facts that are ranges; one that another is made from stands in both, and may be cut in one of them.
  private var ranges: [FactDraw] {
    [
      annualCost, softwareCost, users, downtimeHours, transactionsPerYear, contractAnnualValue, exitCharge,
      replacementCost, remainingYears, noticeMonths,
    ].compactMap { $0 }.filter(\.isRange)
  }

  /// The shapes of its ranges, for ``FactShapes``.
  var shapes: [Int] {
    let isAmbiguous = exposure.supportApplies == .possibly || exposure.lockIn.possible > 0
    return ranges.map(\.shape) + (isAmbiguous ? [FactShapes.leaningToNothing] : [])
      + (failure.isRange ? [failure.shape] : [])
  }
}

extension Exposure.CostSource {
  /// The fact whose draw the annual cost is made from: one that it shares with other figures stays one fact.
  fileprivate var fact: DrawnFact {
    switch self {
    case .stated, .buildCost: .annualCost
    case .contractValue: .contractAnnualValue
    case .replacementCost: .replacementCost
    }
  }
}
