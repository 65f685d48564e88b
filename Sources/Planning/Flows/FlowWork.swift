/// Works the years of one system under its plan: the one place where a plan's arithmetic is, for bounds and for trials.
///
/// Amounts are in pounds.
struct FlowWork<Number: FlowNumber> {
  let shape: FlowShape
  var annual = Number.zero
  var contract = Number.zero
  var externalLabour = Number.zero
  var exitCost = Number.zero
  /// The treatment's one-off cost, without optimism.
  var oneOff = Number.zero
  var runShare = Number.one
  var residual = Number.one
  var failure = Number.zero
  /// From the start of the treatment until the old system is left.
  ///
  /// - Unit: years.
  var duration = Number.zero
  var dualRunning = Number.zero
  var optimism = Number.zero
  var shortfall = Number.zero
  /// Values of the levers' effects, in the order of the shape's.
  var values: ContiguousArray<Number>

  init(_ shape: FlowShape) {
    self.shape = shape
    values = ContiguousArray(repeating: .zero, count: shape.effects.count)
  }

  /// Calls `body` with every year as it is without the plan and as it is with it.
  ///
  /// - Parameter losses: The components of avoidable cost in a year if nothing is done.
  @inline(__always)
  func forEachYear(
    losses: (Int) -> FlowComponents<Number>,
    _ body: (_ year: Int, _ before: YearFlow<Number>, _ planned: YearFlow<Number>) -> Void
  ) {
    let programme = Programme(self, excessToday: losses(0)[0])
    let waiting = pull { $0.waits ? 1 : 0 }
    var arranged = Pull<Number>()
    for year in 0..<shape.years {
      if shape.changes[year] { arranged = pull { shape.share(of: $0, in: year) } }
      var before = YearFlow<Number>()
      before.running = annual
      before.components = losses(year)
      var flow = before
      if let start = shape.treatmentStart {
        let done = Number(same: Double(start)) + duration
        let share = (Number(same: Double(year + 1)) - done).atLeast(.zero).upTo(.one)
        var after = treated(before, programme.realised)
        apply(waiting, to: &after)
        flow = .blend(before, after, share: share)
      }
      apply(arranged, to: &flow)
      spend(programme, in: year, &flow)
      body(year, before, flow)
    }
  }

  /// The effects together, each for the share of a year in which it is there.
  @inline(__always)
  private func pull(_ share: (FlowShape.Effect) -> Double) -> Pull<Number> {
    var pull = Pull<Number>()
    for (index, effect) in shape.effects.enumerated() {
      let share = share(effect)
      guard share > 0 else { continue }
      let neutral = Number(same: effect.target.neutral)
      pull.take(
        effect.target, share < 1 ? neutral + (values[index] - neutral) * Number(same: share) : values[index])
    }
    return pull
  }

  // MARK: - After the treatment

  @inline(__always)
  private func treated(_ flow: YearFlow<Number>, _ realised: Number) -> YearFlow<Number> {
    var after = flow
    let excess = flow.running.upTo(flow.components[0])
    let cost = (flow.running - excess) * runShare + excess * residual
    after.running -= realised * (flow.running - cost)
    let kept = Number.one - realised * (.one - residual)
    for index in 0..<after.components.count { after.components[index] *= kept }
    return after
  }

  // MARK: - Levers

  @inline(__always)
  private func apply(_ pull: Pull<Number>, to flow: inout YearFlow<Number>) {
    guard !pull.isEmpty else { return }
    let remaining = flow.running.share(of: annual)
    var factor = pull.running * pull.runningRisk
    factor *= .one - contract.share(of: annual).upTo(.one) * (.one - pull.contract)
    factor *= .one - externalLabour.share(of: annual).upTo(.one) * (.one - pull.labour)
    factor *= .one - (Number(same: Double(shape.interfaces)) * pull.eachInterface).upTo(pull.mostInterfaces)
    flow.running *= factor
    flow.components[0] *= factor
    let premium = flow.running.upTo(flow.components[6] * pull.premiumSaved.upTo(.one))
    flow.running -= premium
    flow.components[6] -= premium
    flow.savedTwice += premium
    for index in 0..<flow.components.count { flow.components[index] *= pull.components[index] }
    flow.running += annual * pull.yearly
    // What is gone with its system needs no managing.
    flow.running += contract * pull.yearlyContract * remaining.upTo(.one)
  }

  // MARK: - Money spent once

  @inline(__always)
  private func spend(_ programme: Programme, in year: Int, _ flow: inout YearFlow<Number>) {
    for (index, effect) in shape.effects.enumerated() where effect.year == year {
      switch effect.target {
      case .oneOffShare: flow.oneOff += annual * values[index]
      case .oneOffContractShare: flow.oneOff += contract * values[index]
      case .oneOffAmount: flow.oneOff += values[index]
      case .exitCost: flow.oneOff += exitCost * values[index]
      default: continue
      }
    }
    guard let start = shape.treatmentStart, shape.hasOneOff else { return }
    if programme.hasPilot, year == start - 1 { flow.oneOff += programme.pilot }
    guard year >= start else { return }
    let end = Number(same: Double(start)) + programme.duration
    let share =
      (Number(same: Double(year + 1)).upTo(end) - Number(same: Double(year))).atLeast(.zero) / programme.duration
    flow.oneOff += programme.cost * share
    flow.dual += programme.dual * share
  }

  /// What carrying out the treatment comes to over all its years.
  private struct Programme {
    /// What part of the promised benefit arrives.
    ///
    /// The published shortfall is a mean over programmes that include those not completed, so the greater of it and
    /// the chance of not completing counts, and not both.
    let realised: Number
    let cost, dual, pilot, duration: Number
    let hasPilot: Bool

    @inline(__always)
    init(_ work: FlowWork, excessToday: Number) {
      var spending = Spending<Number>()
      for (index, effect) in work.shape.effects.enumerated() { spending.take(effect.target, work.values[index]) }
      let failure = work.failure * spending.failure
      realised = .one - failure.atLeast(work.shortfall * spending.shortfall).upTo(.one)
      let whole = work.oneOff * (.one + work.optimism) * spending.cost
      let going = Number.one - failure.upTo(.one) * spending.stopped.upTo(.one)
      let modern = (work.annual - work.annual.upTo(excessToday)) * work.runShare
      cost = whole * going
      dual = work.dualRunning * work.duration * modern * going
      pilot = whole * spending.pilot
      duration = work.duration.atLeast(.one)
      hasPilot = spending.hasPilot
    }
  }
}
