internal import RiskModel

extension TrialWork {
  /// A system's figures in the eight trials of a block.
  @inline(__always)
  func figures(of system: SystemDraws, needs: (supplier: Bool, technology: Bool), block: Int) -> TrialFigures {
    let shocks = shocks(of: system, needs: needs, block: block)
    return figures(of: system, scores(of: system, shocks, block: block), shocks, block: block)
  }

  /// The figures that follow from scores.
  @inline(__always)
  func figures(of system: SystemDraws, _ scores: Scores, _ shocks: Shocks, block: Int) -> TrialFigures {
    let exposure = system.exposure
    var figures = TrialFigures()
    let likelihood = scores.likelihoodSum + Lanes(repeating: 7) * scores.likelihoodGreatest
    figures.score = likelihood * (scores.impactSum + Lanes(repeating: 6) * scores.impactGreatest)
    let annual = annualCost(of: system, shocks, block: block)
    let contract = system.contractAnnualValue.map { value(of: $0, system, shocks, block: block) }
    let multiple = legacyMultiple(likelihood / Lanes(repeating: 14), scores.likelihoodGreatest, block: block)
    let exit = exitCost(of: system, contract, shocks, block: block)
    add(&figures, annual, contract, multiple, exit, system, scores, shocks, block)
    if let annual, exposure.knows(.annualCost) { figures.annualCost = pence(annual, exposure) }
    if let exit, exposure.knows(.exitCost) { figures.exitCost = pence(exit, exposure) }
    if exposure.knows(.oneOffCost) {
      figures.oneOffCost = oneOffCost(of: exposure.treatment, system, annual, shocks, block: block)
    }
    addDelay(to: &figures, system, annual, shocks, block)
    if let change = system.change, let annual, exposure.knows(.worth) {
      let penny = Lanes(repeating: 0.01)
      let worth = treatments[change, block].worth(
        avoidable: figures.avoidableCost * penny, modern: annual.greater(Lanes()) / multiple,
        once: figures.oneOffCost * penny, failure: failure(of: system, block: block),
        isHardwareAlone: exposure.isHardwareAlone)
      figures.worth = pence(worth, exposure)
    }
    return figures
  }

  /// Rounds once, to whole pence, as ``Figure/rounding(_:starred:)`` does; half a penny goes to the even one.
  @inline(__always)
  private func pence(_ pounds: Lanes, _ exposure: Exposure) -> Lanes {
    guard exposure.isCut else { return (pounds * Lanes(repeating: 100)).wholes }
    let most = Lanes(repeating: Figure.ceiling)
    return (pounds.lesser(most).greater(-most) * Lanes(repeating: 100)).wholes
  }

  /// Annual cost in pounds.
  @inline(__always)
  private func annualCost(of system: SystemDraws, _ shocks: Shocks, block: Int) -> Lanes? {
    guard let fact = system.annualCost else { return nil }
    let stated = value(of: fact, system, shocks, block: block)
    return system.exposure.costSource.isCapital ? stated * parameters[block].maintenanceRate : stated
  }

  /// The legacy multiple: 1 unless a likelihood criterion makes the system legacy, else on the two lines.
  @inline(__always)
  private func legacyMultiple(_ total: Lanes, _ greatest: Lanes, block: Int) -> Lanes {
    let one = Lanes(repeating: 1)
    let (at4, at6) = (parameters[block].multipleAt4, parameters[block].multipleAt6)
    let upTo4 = one + (at4 - one) * (total - one) / Lanes(repeating: 3)
    let above4 = at4 + (at6 - at4) * (total - Lanes(repeating: 4)) / Lanes(repeating: 2)
    let multiple = upTo4.replacing(with: above4, where: total .> Lanes(repeating: 4)).greater(one)
    return one.replacing(with: multiple, where: greatest .>= Lanes(repeating: legacyThreshold))
  }

  /// Exit cost in pounds: the stated charge and a share of a year's contract value.
  @inline(__always)
  private func exitCost(of system: SystemDraws, _ contract: Lanes?, _ shocks: Shocks, block: Int) -> Lanes? {
    let share = contract.map { $0 * parameters[block].exitCostShare }
    guard let charge = system.exitCharge else { return share }
    let stated = value(of: charge, system, shocks, block: block)
    return share.map { stated + $0 } ?? stated
  }

  /// One-off cost of a treatment in pence; nothing where nothing is done or its cost is unknown.
  @inline(__always)
  func oneOffCost(
    of treatment: Treatment, _ system: SystemDraws, _ annual: Lanes?, _ shocks: Shocks, block: Int
  ) -> Lanes {
    guard let multiple = parameters[block].multiple(of: treatment) else { return Lanes() }
    if treatment.replacesSystem, let stated = system.replacementCost {
      return pence(value(of: stated, system, shocks, block: block), system.exposure)
    }
    return annual.map { pence($0.greater(Lanes()) * multiple, system.exposure) } ?? Lanes()
  }

  /// The treatment's chance of not completing.
  @inline(__always)
  private func failure(of system: SystemDraws, block: Int) -> Lanes {
    guard system.failure.isRange else { return Lanes(repeating: system.failure.low) }
    let stream = DrawStream(seed: seed, .system, system.number, draw: ProgrammeDraw.failure.rawValue)
    return system.failure.values(shapes, atNormal: stream.normals(block, normals))
  }

  /// What a year's delay costs and what the change costs that it is set against.
  @inline(__always)
  private func addDelay(
    to figures: inout TrialFigures, _ system: SystemDraws, _ annual: Lanes?, _ shocks: Shocks, _ block: Int
  ) {
    let exposure = system.exposure
    guard exposure.knows(.avoidableCost) else { return }
    let growing = figures.components.0 + figures.components.1
    figures.costOfDelay = figures.avoidableCost + (parameters[block].growth * growing).wholes
    if let base = exposure.cliffBase {
      let cost =
        base == .annualCost
        ? annual?.greater(Lanes()) : system.softwareCost.map { value(of: $0, system, shocks, block: block) }
      figures.costOfDelay += pence(
        (cost ?? Lanes()) * parameters[block].supportUplift * Lanes(repeating: exposure.cliffShare), exposure)
    }
    guard let change = exposure.change else { return }
    if let delayed = system.delayed {
      figures.changeEnds = treatments[delayed, block].ended(isHardwareAlone: exposure.isHardwareAlone)
    }
    figures.changeCost =
      change == exposure.treatment
      ? figures.oneOffCost : oneOffCost(of: change, system, annual, shocks, block: block)
  }

  /// How much of its full effect a score has: nothing up to 2, all of it at 6.
  @inline(__always)
  private func strain(_ score: Lanes) -> Lanes {
    ((score - Lanes(repeating: 2)) / Lanes(repeating: 4)).greater(Lanes())
  }

  // MARK: - Components

  /// Works the seven components and their sum.
  @inline(__always)
  private func add(
    _ figures: inout TrialFigures, _ annual: Lanes?, _ contract: Lanes?, _ multiple: Lanes, _ exit: Lanes?,
    _ system: SystemDraws, _ scores: Scores, _ shocks: Shocks, _ block: Int
  ) {
    let exposure = system.exposure
    let one = Lanes(repeating: 1)
    if let annual, exposure.knows(.component(.excessMaintenance)) {
      figures.components.0 = pence(annual.greater(Lanes()) * (one - one / multiple), exposure)
    }
    if exposure.supportApplies != .no, exposure.knows(.component(.supportPremium)) {
      figures.components.1 = pence(supportPremium(of: system, annual, shocks, block), exposure)
    }
    if let users = system.users {
      let people = value(of: users, system, shocks, block: block)
      if exposure.knows(.component(.lostStaffTime)) {
        let worse = scores.businessFit.greater(scores.issues)
        figures.components.2 = pence(people * parameters[block].staffTime * strain(worse), exposure)
      }
      if exposure.knows(.component(.expectedOutageLoss)) {
        let hours = excessHours(of: system, scores.issues, shocks, block)
        figures.components.4 = pence(hours * people * parameters[block].idleHour, exposure)
      }
    }
    if let volume = system.transactionsPerYear, exposure.knows(.component(.manualHandling)) {
      let transactions = value(of: volume, system, shocks, block: block)
      figures.components.3 = pence(
        transactions * parameters[block].unitCostGap * Lanes(repeating: exposure.manualShare), exposure)
    }
    if let sensitivity = exposure.sensitivity, exposure.knows(.component(.expectedBreachLoss)) {
      figures.components.5 = pence(breachLoss(sensitivity, block) * strain(scores.vulnerabilities), exposure)
    }
    if let contract, exposure.knows(.component(.lockInPremium)) {
      let index = lockInIndex(of: system, annual, exit, shocks, block)
      figures.components.6 = pence(
        contract / multiple * parameters[block].lockInPremiumRate * index / Lanes(repeating: 100), exposure)
    }
    let parts = figures.components
    figures.avoidableCost = parts.0 + parts.1 + parts.2 + parts.3 + parts.4 + parts.5 + parts.6
  }

  @inline(__always)
  private func supportPremium(of system: SystemDraws, _ annual: Lanes?, _ shocks: Shocks, _ block: Int) -> Lanes {
    let exposure = system.exposure
    let base =
      exposure.supportBase == .annualCost
      ? annual?.greater(Lanes()) : system.softwareCost.map { value(of: $0, system, shocks, block: block) }
    let premium = (base ?? Lanes()) * parameters[block].supportUplift
    return exposure.supportApplies == .yes
      ? premium : premium * part(.supportApplies, system, shocks, block: block)
  }

  /// Hours a year that a modern equivalent would not be down.
  @inline(__always)
  private func excessHours(of system: SystemDraws, _ issues: Lanes, _ shocks: Shocks, _ block: Int) -> Lanes {
    if let downtime = system.downtimeHours {
      return (value(of: downtime, system, shocks, block: block) - parameters[block].modernDowntime).greater(Lanes())
    }
    let outages = parameters[block].outageFrequency * strain(issues) - parameters[block].modernOutageFrequency
    return outages.greater(Lanes()) * parameters[block].outageDuration
  }

  @inline(__always)
  private func breachLoss(_ sensitivity: SensitivityLevel, _ block: Int) -> Lanes {
    switch sensitivity {
    case .official: parameters[block].breachLoss.official
    case .sensitive: parameters[block].breachLoss.sensitive
    case .secret: parameters[block].breachLoss.secret
    }
  }

  /// The lock-in index of a system by itself, 0 to 100.
  func lockInIndex(of system: SystemDraws, needs: (supplier: Bool, technology: Bool), block: Int) -> Lanes {
    let shocks = shocks(of: system, needs: needs, block: block)
    let annual = annualCost(of: system, shocks, block: block)
    let contract = system.contractAnnualValue.map { value(of: $0, system, shocks, block: block) }
    let exit = exitCost(of: system, contract, shocks, block: block)
    return lockInIndex(of: system, annual, exit, shocks, block)
  }

  /// The lock-in index, 0 to 100.
  @inline(__always)
  private func lockInIndex(
    of system: SystemDraws, _ annual: Lanes?, _ exit: Lanes?, _ shocks: Shocks, _ block: Int
  ) -> Lanes {
    let points = system.exposure.lockIn
    var index = Lanes(repeating: points.fixed)
    if points.open > 0 { index += Lanes(repeating: points.open) * parameters[block].lockInUnknownShare.asShare }
    if points.possible > 0 {
      index += Lanes(repeating: points.possible) * part(.lockInApplies, system, shocks, block: block)
    }
    if let years = system.remainingYears {
      index += Lanes(repeating: 6) * (value(of: years, system, shocks, block: block) / Lanes(repeating: 5)).asShare
    }
    if let notice = system.noticeMonths {
      let months = value(of: notice, system, shocks, block: block)
      index += Lanes(repeating: 5) * (months / Lanes(repeating: 12)).asShare
      index += Lanes(repeating: 12) * ((months + parameters[block].leaveMonths) / Lanes(repeating: 36)).asShare
    }
    if points.scoresExitCost, let annual, let exit { index += Lanes(repeating: 13) * (exit / annual).asShare }
    return index
  }
}
