import EstateModel
import Testing

@testable import RiskModel
@testable import Simulation

/// Trials work figures in a fast form of their own: here it is held against the model's formulas.
@Suite struct TrialAgreementTests {
  static let seeds: [UInt64] = Array(1...200)
  static let simulation = EstateSimulation(TestModel.baseline.parameters, seed: 45, trials: 64)

  @Test("a trial's figures are what the formulas give for the drawn scores and parameters", arguments: seeds)
  func drawn(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let system = SystemBuilder(random.facts()).system
    let drawn = Self.drawn(of: system)
    for trial in [0, 13, 63] {
      let model = TestModel.setting(Self.parameters(in: trial))
      var products = model.makeProductIndex()
      let recorder = PointRecorder(
        likelihood: (0..<7).map { drawn.score($0, trial) }, impact: (7..<13).map { drawn.score($0, trial) })
      var mutable = recorder
      let expected = model.evaluate(system, products: &products, recorder: &mutable)
      let figures = drawn.figures[trial / 8]
      for figure in EstateFigure.drawn where figure != .avoidableCost && figure != .worth {
        guard drawn.exposure.knows(figure), figure != .oneOffCost || expected.treatment == drawn.exposure.treatment
        else { continue }
        let amount = figures.amount(at: figure.position, isReported: figure == .reportedAnnualCost)[trial % 8]
        let wanted = Double(figure.value(in: expected).estimate?.central.pence ?? 0)
        #expect((amount - wanted).magnitude <= 1, "seed \(seed), trial \(trial), \(figure): \(amount), not \(wanted)")
      }
      #expect(figures.score[trial % 8] == Double(expected.risk.central.numerator), "seed \(seed)")
      // Nine amounts are rounded on the way: seven components, the growth and the cliff.
      let delay = Double(expected.costOfDelay.estimate?.central.pence ?? 0)
      #expect((figures.costOfDelay[trial % 8] - delay).magnitude <= 9, "seed \(seed), trial \(trial), cost of delay")
    }
  }

  @Test("a trial's worth is what the formulas give for the drawn terms of the treatment", arguments: seeds)
  func worth(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let system = SystemBuilder(random.facts()).system
    let drawn = Self.drawn(of: system)
    let treatment = drawn.exposure.treatment
    guard treatment != .retain, drawn.exposure.knows(.worth) else { return }
    for trial in [0, 13, 63] {
      let terms = Self.terms(of: drawn.exposure, key: system.key, in: trial)
      let model = TestModel.setting(Self.parameters(in: trial).merging(terms) { _, term in term })
      var products = model.makeProductIndex()
      var recorder = PointRecorder(
        likelihood: (0..<7).map { drawn.score($0, trial) }, impact: (7..<13).map { drawn.score($0, trial) })
      let expected = model.evaluate(system, products: &products, recorder: &recorder)
      let isHardwareAlone = model.isHardwareAlone(expected.risk.likelihood)
      guard let option = expected.options.first(where: { $0.treatment == treatment }),
        let wanted = option.worth.estimate?.central.pence, isHardwareAlone == drawn.exposure.isHardwareAlone
      else { continue }
      let amount = drawn.figures[trial / 8].worth[trial % 8]
      #expect(
        (amount - Double(wanted)).magnitude <= Self.worthSlack,
        "seed \(seed), trial \(trial), \(treatment): \(amount), not \(option.worth)")
      if drawn.exposure.change == treatment {
        let ends = drawn.figures[trial / 8].changeEnds[trial % 8]
        #expect((ends - (1 - option.residual.central)).magnitude < 1e-9, "seed \(seed), trial \(trial), \(treatment)")
      }
    }
  }

  /// Nine rounded amounts enter the worth, each for up to ten years.
  private static let worthSlack = 50.0

  /// What a trial draws for the worth of a system's treatment, as parameters that give it.
  private static func terms(of exposure: Exposure, key: String, in trial: Int) -> [ParameterID: Double] {
    let (parameters, treatment) = (TestModel.baseline.parameters, exposure.treatment)
    let programme = parameters.programme(of: treatment, isHardwareAlone: exposure.isHardwareAlone)
    func draw(_ spread: Spread, _ stream: DrawStream) -> Double {
      guard spread.low < spread.high else { return spread.low }
      let z = simulation.table.withDrawer { stream.normals(trial / 8, $0)[trial % 8] }
      return QuantileTable(.pert(spread.low, spread.central, spread.high)).value(atNormal: z)
    }
    func draw(_ spread: Spread, _ name: String) -> Double {
      draw(spread, DrawStream(seed: 45, .parameter, SubjectNumber(name.utf8)))
    }
    var values: [ParameterID: Double] = [.durationBias: 0, .runningCostBias: 0]
    for (id, term) in [
      (ParameterID.benefitShortfall, parameters.benefitShortfall), (.dualRunningShare, parameters.dualRunningShare),
    ] { values[id] = draw(term.spread, id.rawValue) }
    values[.oneOffCostBias] = draw(parameters.oneOffCostBias.spread, "worth.optimism_bias")
    values[.biasMitigated] = 0
    /// Sets a parameter of the treatment; relocating has most of them from rehosting.
    func set(_ kind: String, _ value: Double) {
      let names = [treatment, treatment == .relocate ? .rehost : treatment].map { "modernise.\(kind)_\($0.rawValue)" }
      if let id = names.lazy.compactMap({ ParameterID(rawValue: $0) }).first { values[id] = value }
    }
    set("months", draw(programme.years, "modernise.months_\(treatment.rawValue)") * 12)
    set("run", draw(programme.runShare, "modernise.run_\(treatment.rawValue)"))
    set("residual", draw(programme.residual, "modernise.residual_\(treatment.rawValue)"))
    if exposure.isHardwareAlone, treatment == .rehost || treatment == .relocate {
      values[.refactorResidual] = draw(programme.residual, "modernise.residual_\(treatment.rawValue)")
    }
    let failure = JudgedDraw(exposure.failure)
    let stream = DrawStream(seed: 45, .system, SubjectNumber(key.utf8), draw: ProgrammeDraw.failure.rawValue)
    let z = simulation.table.withDrawer { stream.normals(trial / 8, $0) }
    let shapes = FactShapes(failure.isRange ? [failure.shape] : [])
    set("failure", failure.isRange ? failure.values(shapes, atNormal: z)[trial % 8] : failure.low)
    return values
  }

  @Test("every trial of systems with ranges lies within the interval result", arguments: seeds)
  func extremes(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let system = SystemBuilder(Self.ranged(random.facts(), &random)).system
    let assessment = TestModel.assess(system)
    let drawn = Self.drawn(of: system)
    for figure in EstateFigure.drawn {
      guard let estimate = figure.value(in: assessment).estimate else { continue }
      // Seven components are each rounded, half a penny to the even one, before they are summed.
      let slack = figure == .avoidableCost ? 7 : figure == .worth ? Self.worthSlack : 1
      for figures in drawn.figures {
        let amounts = figures.amount(at: figure.position, isReported: figure == .reportedAnnualCost)
        #expect(
          amounts.min() >= Double(estimate.low.pence) - slack && amounts.max() <= Double(estimate.high.pence) + slack,
          "seed \(seed), \(figure): \(amounts.min()) to \(amounts.max()) within \(estimate)")
      }
    }
    let scores = drawn.figures.map(\.score)
    #expect(scores.allSatisfy { $0.min() >= Double(assessment.risk.low.numerator) })
    #expect(scores.allSatisfy { $0.max() <= Double(assessment.risk.high.numerator) })
  }

  @Test("with every input at its central value a trial gives the central figures", arguments: seeds)
  func central(seed: UInt64) {
    var random = RandomSystems(seed: seed)
    let system = SystemBuilder(Self.ranged(random.facts(), &random)).system
    let assessment = TestModel.assess(system)
    var products = TestModel.baseline.makeProductIndex()
    let (_, exposure) = TestModel.baseline.assessWithExposure(system, products: &products)
    let lanes = ParameterLanes(horizonYears: 3) { Lanes(repeating: TestModel.baseline.parameters[$0].central) }
    let figures = Self.figures(of: exposure.centred, key: system.key, lanes: [lanes])[0]
    for figure in EstateFigure.drawn {
      guard let central = figure.value(in: assessment).estimate?.central else { continue }
      let amount = figures.amount(at: figure.position, isReported: figure == .reportedAnnualCost)[0]
      let slack = figure == .avoidableCost ? 7 : figure == .worth ? Self.worthSlack : 1
      #expect((amount - Double(central.pence)).magnitude <= slack, "seed \(seed), \(figure): \(amount), not \(central)")
    }
    #expect(figures.score[0] == Double(assessment.risk.central.numerator), "seed \(seed)")
  }

  // MARK: - What was drawn

  /// A system's draws of the shared simulation.
  struct Drawn {
    let exposure: Exposure
    let figures: [TrialFigures]
    let scores: [[Lanes]]

    /// The drawn score of a criterion, L1 to L7 and then C1 to C6.
    func score(_ criterion: Int, _ trial: Int) -> UInt8 { UInt8(scores[criterion][trial / 8][trial % 8]) }
  }

  private static func drawn(of system: ITSystem) -> Drawn {
    var products = TestModel.baseline.makeProductIndex()
    let (assessment, exposure) = TestModel.baseline.assessWithExposure(system, products: &products)
    let column = column(exposure, key: system.key, assessment)
    let draws = SystemDraws(column)
    return simulation.withWork(FactShapes(Set(draws.shapes + [FactShapes.leaningToNothing]))) { work in
      var scores = (0..<13).map { criterion in
        let settled =
          criterion < 7 ? exposure.likelihood.central[criterion] : exposure.impact.central[criterion - 7]
        return [Lanes](repeating: Lanes(repeating: Double(settled)), count: 8)
      }
      var figures: [TrialFigures] = []
      for block in 0..<8 {
        let shocks = work.shocks(of: draws, needs: (true, true), block: block)
        for criterion in draws.criteria {
          scores[criterion.draw][block] = Lanes(work.score(of: criterion, draws, shocks, block: block))
        }
        figures.append(work.figures(of: draws, needs: (true, true), block: block))
      }
      return Drawn(exposure: exposure, figures: figures, scores: scores)
    }
  }

  private static func column(_ exposure: Exposure, key: String, _ assessment: Assessment) -> ExposureColumns.System {
    ExposureColumns.System(exposure, key: key.utf8, supplier: "Alpha plc", technology: assessment.leadTechnology)
  }

  private static func figures(of exposure: Exposure, key: String, lanes: [ParameterLanes]) -> [TrialFigures] {
    let column = ExposureColumns.System(exposure, key: key.utf8, supplier: nil, technology: nil)
    let draws = SystemDraws(column)
    return lanes.withUnsafeBufferPointer { parameters in
      treatments.withLent { treatments in
        NormalTable().withDrawer { drawer in
          CriterionTable().withLent { criteria in
            let work = TrialWork(
              seed: 1, parameters: parameters, treatments: treatments, normals: drawer, criteria: criteria,
              shapes: FactShapes([]), legacyThreshold: 3, supplierWeights: (0, 1), technologyWeights: (0, 1))
            return lanes.indices.map { work.figures(of: draws, needs: (false, false), block: $0) }
          }
        }
      }
    }
  }

  /// One block with every term of the treatments at its central value.
  private static let treatments = TreatmentDraws(
    ContiguousArray(
      TreatmentDraws.changes.map { treatment in
        let parameters = TestModel.baseline.parameters
        let programme = parameters.programme(of: treatment, isHardwareAlone: false)
        let ofHardware = parameters.programme(of: treatment, isHardwareAlone: true)
        return TreatmentLanes(
          TreatmentLanes.Terms(
            costBias: Lanes(repeating: parameters.oneOffCostBias.central),
            shortfall: Lanes(repeating: parameters.benefitShortfall.central),
            dualRunning: Lanes(repeating: parameters.dualRunningShare.central),
            runShare: Lanes(repeating: programme.runShare.central),
            residual: Lanes(repeating: programme.residual.central),
            residualOfHardware: Lanes(repeating: ofHardware.residual.central),
            years: Lanes(repeating: programme.years.central)),
          period: parameters.appraisalYears.central, parameters.discounting)
      }))

  /// Every drawn parameter's value in a trial of the shared simulation.
  private static func parameters(in trial: Int) -> [ParameterID: Double] {
    var values: [ParameterID: Double] = [:]
    for drawn in DrawnParameter.allCases {
      let z = simulation.draws.normals[drawn.rawValue][trial / 8][trial % 8]
      for id in drawn.parameters { values[id] = tables[id]?.value(atNormal: z) }
    }
    return values
  }

  private static let tables = Dictionary(
    uniqueKeysWithValues: DrawnParameter.allCases.flatMap(\.parameters).map { id in
      let spread = TestModel.baseline.parameters[id].spread
      return (id, QuantileTable(.pert(spread.low, spread.central, spread.high)))
    })

  /// The same facts with some amounts and counts as bands, closed or open.
  private static func ranged(_ facts: [Field: String], _ random: inout RandomSystems) -> [Field: String] {
    var facts = facts
    for (field, value) in facts.sorted(by: { $0.key.rawValue < $1.key.rawValue }) {
      guard field.kind == .money || field.kind == .quantity, let number = Int(value) else { continue }
      switch random.pick([Field.users, .annualCost, .supplier]) {
      case .users: facts[field] = "\(number)..\(number * 2 + 10)"
      case .annualCost: facts[field] = "\(number)+"
      default: break
      }
    }
    if random.pick([.users, .products]) == .products, facts[.products] != nil {
      facts[.products] = "OldOS (some version)"
    }
    return facts
  }
}

extension Exposure {
  /// The same with every range and every open score at its central value.
  fileprivate var centred: Exposure {
    var centred = self
    for path in [\Exposure.likelihood, \Exposure.impact] {
      centred[keyPath: path].low = centred[keyPath: path].central
      centred[keyPath: path].high = centred[keyPath: path].central
    }
    let facts: [WritableKeyPath<Exposure, Spread?>] = [
      \.annualCost, \.softwareCost, \.users, \.downtimeHours, \.transactionsPerYear, \.contractAnnualValue,
      \.exitCharge, \.lockIn.remainingYears, \.lockIn.noticeMonths, \.replacementCost,
    ]
    for path in facts { centred[keyPath: path] = self[keyPath: path].map { Spread(exactly: $0.central) } }
    centred.failure = Spread(exactly: failure.central)
    if supportApplies == .possibly { centred.supportApplies = .no }
    centred.lockIn.possible = 0
    return centred
  }
}
