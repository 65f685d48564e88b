package import EstateModel
internal import RiskModel

/// A fact of one system that is not settled or not stated, and what an answer would be worth.
package struct OpenFact: Sendable, Hashable {
  /// Place of the system.
  package let place: Int
  package let field: Field
  /// What would have to be answered as well; `nil` where the one answer is enough.
  package let alsoNeeds: Field?
  /// What an answer would add to the total on average; `nil` for a fact that the total counts already, as a range.
  package let adds: Money?
  /// What of the standard deviation of the system's avoidable cost the fact accounts for by itself.
  package let narrows: Money
  /// The same as a part of the variance of the estate's total, from 0 to 1.
  package let shareOfTotal: Double
  /// Part of the doubt whether the system is red that an answer would take away, from 0 to 1; 0 where there is none.
  package let settlesRed: Double
  /// Part of the doubt whether it is among the ``TopRanking/first``, from 0 to 1; 0 where there is hardly any.
  package let settlesTop: Double

  /// Without an answer, components of the system's cost are unknown and in no total.
  package var isAbsent: Bool { adds != nil }

  /// An answer would change anything at all.
  var isWorthAsking: Bool { narrows > .zero || adds ?? .zero != .zero || settlesRed > 0 || settlesTop > 0 }

  package init(
    place: Int, field: Field, alsoNeeds: Field? = nil, adds: Money? = nil, narrows: Money, shareOfTotal: Double,
    settlesRed: Double, settlesTop: Double = 0
  ) {
    self.place = place
    self.field = field
    self.alsoNeeds = alsoNeeds
    self.adds = adds
    self.narrows = narrows
    self.shareOfTotal = shareOfTotal
    self.settlesRed = settlesRed
    self.settlesTop = settlesTop
  }
}

extension EstateSimulation {
  /// Trials that the value of information rests on at most.
  private static let informationTrials = 2_000
  /// Systems whose open facts are looked at: so many whose cost is most in doubt, so many that lack most, and so many
  /// whose place among the first ten is least sure.
  package static let informationSystems = 500
  /// Systems of an organisation that must state a fact before the worth of an absent one is judged by them.
  package static let fewestStatements = AnswerRanges.fewest

  /// The open facts of the systems that are most in doubt, those first that would narrow the total most.
  ///
  /// The results do not depend on the number of jobs.
  ///
  /// - Source: expected value of partial perfect information from one set of trials, sorted and binned by the fact
  ///   (Strong and Oakley, An efficient method for computing partial EVPI, University of Sheffield, 2011); variance is the loss.
  package func openFacts(of columns: ExposureColumns, _ simulated: SimulatedEstate, jobs: Int) async -> [OpenFact] {
    let ranges = AnswerRanges(columns)
    let places = withWork(shapes(of: columns)) {
      Set(InquiryChoice(columns, simulated, ranges, $0).places(most: Self.informationSystems))
    }
    var inquiries: [Inquiry] = []
    columns.forEach(in: 0..<columns.count) { place, system in
      guard places.contains(place) else { return }
      inquiries.append(Inquiry(system, place: place, ranges))
    }
    let variance = Self.variance(simulated[.avoidableCost].trials)
    let shapes = FactShapes(Set(inquiries.flatMap(\.shapes)))
    let facts = await withTaskGroup(of: [OpenFact].self) { [inquiries] tasks in
      for job in 0..<max(1, jobs) {
        tasks.addTask {
          withWork(shapes) { work in
            stride(from: job, to: inquiries.count, by: max(1, jobs)).flatMap { index in
              let inquiry = inquiries[index]
              let effects = effects(of: inquiry, work, topKeys: simulated.topKeys)
              return zip(effects, inquiry.questions).map { $0.fact($1, place: inquiry.place, totalVariance: variance) }
            }
          }
        }
      }
      return await tasks.reduce(into: []) { $0 += $1 }
    }
    return facts.filter(\.isWorthAsking).sorted {
      ($1.narrows, $1.settlesTop, $1.settlesRed, $0.place, $0.field.rawValue) < (
        $0.narrows, $0.settlesTop, $0.settlesRed, $1.place, $1.field.rawValue
      )
    }
  }

  /// What the trials say of each question to one system.
  private func effects(
    of inquiry: Inquiry, _ work: TrialWork, topKeys: ContiguousArray<Lanes>
  ) -> [AnswerEffect] {
    let ranks = RankLanes(parameters)
    let today = inquiry.today
    let blocks = 0..<min(blocks, Self.informationTrials / Lanes.width)
    let now = blocks.map { work.figures(of: today.draws, needs: today.needs, block: $0) }
    return inquiry.questions.map { question in
      let state = question.answered ?? today
      var effect = AnswerEffect()
      for block in blocks {
        let (figures, bins) = work.answered(question, state, now[block], inquiry.markings, block: block)
        let keys = ranks.keys(figures, state.draws.exposure)
        let top = Lanes().replacing(with: Lanes(repeating: 1), where: keys .>= topKeys[block])
        // What else is unknown of the system would only hide what a fact alone brings in.
        let counted = question.bringsComponentAlone ? now[block].avoidableCost : Lanes()
        effect.add(
          today: now[block].avoidableCost, answered: figures.avoidableCost, counted: counted, red: ranks.isRed(figures),
          top: top, bins: bins)
      }
      return effect
    }
  }

  private static func variance(_ trials: [Int64]) -> Double {
    var effect = BinnedEffect(bins: 1)
    for amount in trials { effect.add(Double(amount), bin: 0) }
    return effect.variance
  }
}

extension TrialWork {
  /// The draw that tells which marking a system without one has; beyond the numbers of ``DrawnFact``.
  private static let markingDraw = 48

  /// A system's figures in eight trials with a question answered, and which part of the answers each trial is in.
  fileprivate func answered(
    _ question: Inquiry.Question, _ state: DrawnSystem, _ now: TrialFigures,
    _ markings: AnswerRanges.Markings?, block: Int
  ) -> (TrialFigures, bins: Lanes) {
    if case .marking(let states) = question.answer { return marked(states, markings, block: block) }
    let shocks = shocks(of: state.draws, needs: state.needs, block: block)
    let figures = question.answered == nil ? now : figures(of: state.draws, needs: state.needs, block: block)
    switch question.answer {
    case .criterion(let criterion): return (figures, Lanes(score(of: criterion, state.draws, shocks, block: block)))
    case .fact(let fact): return (figures, bins(of: fact, state.draws, shocks, block: block))
    case .marking: return (figures, Lanes())
    }
  }

  /// The figures with a marking drawn as often as its organisation states it.
  private func marked(
    _ states: [DrawnSystem], _ markings: AnswerRanges.Markings?, block: Int
  ) -> (TrialFigures, bins: Lanes) {
    let limits = [markings?.official ?? 1, markings?.sensitive ?? 1]
    let drawn = DrawStream(seed: seed, .system, states[0].draws.number, draw: Self.markingDraw).uniforms(block)
    var figures = figures(of: states[0].draws, needs: states[0].needs, block: block)
    var bins = Lanes()
    for (level, limit) in limits.enumerated() {
      let state = states[level + 1]
      let other = self.figures(of: state.draws, needs: state.needs, block: block)
      let isBeyond = drawn .> Lanes(repeating: limit)
      figures.avoidableCost.replace(with: other.avoidableCost, where: isBeyond)
      figures.costOfDelay.replace(with: other.costOfDelay, where: isBeyond)
      bins.replace(with: Lanes(repeating: Double(level + 1)), where: isBeyond)
    }
    return (figures, bins)
  }

  /// Which of even parts of its range a fact's draw falls into, from 0.
  private func bins(of fact: FactDraw, _ system: SystemDraws, _ shocks: Shocks, block: Int) -> Lanes {
    let place =
      (value(of: fact, system, shocks, block: block) - Lanes(repeating: fact.low)) / Lanes(repeating: fact.width)
    return (place * Lanes(repeating: Double(AnswerEffect.bins)) - Lanes(repeating: 0.5)).wholes.greater(Lanes())
      .lesser(Lanes(repeating: Double(AnswerEffect.bins - 1)))
  }
}
