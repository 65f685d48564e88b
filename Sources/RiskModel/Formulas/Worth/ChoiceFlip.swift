import EstateModel

/// What would make the runner-up the best treatment.
enum ChoiceFlip: Formula {
  struct Inputs {
    let best: WorthSides
    let runnerUp: WorthSides?
  }

  /// The change that tips the choice.
  struct Output: FormulaOutput {
    enum Change {
      /// The one-off cost of a treatment comes to this.
      case cost(Treatment, Money)
      /// The annual benefit of a treatment comes to this.
      case benefit(Treatment, Money)
    }

    let change: Change?
    /// The ranges of the two overlap, so that the data do not settle the choice.
    let isOpen: Bool

    var outcome: Outcome {
      guard let change else { return .unknown }
      let open = isOpen ? "; the ranges of the two overlap, so the facts do not settle it" : ""
      switch change {
      case .cost(let treatment, let amount):
        return .words("\(treatment.rawValue) at a one-off cost of \(amount)\(open)")
      case .benefit(let treatment, let amount):
        return .words("\(treatment.rawValue) with a benefit of \(amount) a year\(open)")
      }
    }
    var isStarred: Bool { change != nil }
  }

  static let declaration = FormulaDeclaration(
    "worth.flip", .worth, title: "What would flip the choice", unit: "a cost or a benefit",
    expression: """
      lead = worth of the best − worth of the runner-up; the best's one-off cost + lead / its cost weight; where the \
      best is to retain, the runner-up's one-off cost − lead / its cost weight, or if that is below nothing its annual \
      benefit + lead / its benefit weight
      """,
    prose: """
      Cost weight = (1 + optimism bias) × A(duration) / duration, benefit weight = delivered share × (A(period) − \
      A(duration)), all central. Where the runner-up's high worth exceeds the best's low worth, the facts do not \
      settle the choice. Unknown where there is no runner-up, or where no cost or benefit would do.
      """,
    source: "HM Treasury, The Green Book: switching values")

  static var examples: [WorkedExample] {
    let best = WorthSides.ofExamples(benefit: 5e5)
    return [
      example(
        "lead £260,033.27 over nothing: £1m + £260,033.27 / 1.966184",
        Inputs(best: best, runnerUp: .retained(like: best)), gives: "replatform at a one-off cost of £1,132,252.79"),
      example(
        "£1.1m, £450,000 a year: worth −£169,037.69; £1.1m − £169,037.69 / 1.966184",
        Inputs(best: .retained(like: best), runnerUp: .ofExamples(benefit: 4.5e5, cost: 1.1e6)),
        gives: "replatform at a one-off cost of £1,014,027.51"),
      example("no runner-up", Inputs(best: best, runnerUp: nil), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    guard let other = inputs.runnerUp, let best = inputs.best.output.figure.estimate,
      let second = other.output.figure.estimate
    else { return Output(change: nil, isOpen: false) }
    let lead = best.central.pounds - second.central.pounds
    return Output(change: change(inputs.best, other, lead), isOpen: second.high > best.low)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    func worth(_ sides: WorthSides?) -> String? { sides?.output.figure.estimate?.central.description }
    return Derivation(
      [
        .init("best", inputs.best.treatment.rawValue), .init("runner-up", inputs.runnerUp?.treatment.rawValue),
        .init("worth of the best", worth(inputs.best)), .init("worth of the runner-up", worth(inputs.runnerUp)),
      ], "lead \(worth(inputs.best) ?? "unknown") − \(worth(inputs.runnerUp) ?? "unknown")")
  }

  /// The change of one number that brings the two to the same worth.
  private static func change(_ best: WorthSides, _ other: WorthSides, _ lead: Double) -> Output.Change? {
    if best.treatment != .retain, let cost = best.presentValue.oneOffCost.estimate?.central.pounds {
      return .cost(best.treatment, money(cost + lead / best.costWeight))
    }
    guard let cost = other.presentValue.oneOffCost.estimate?.central.pounds else { return nil }
    let cheaper = cost - lead / other.costWeight
    if cheaper >= 0 { return .cost(other.treatment, money(cheaper)) }
    guard let benefit = other.presentValue.annualBenefit?.central, other.benefitWeight > 0 else { return nil }
    return .benefit(other.treatment, money(benefit + lead / other.benefitWeight))
  }

  /// An amount that no slip of the keyboard makes overflow.
  private static func money(_ pounds: Double) -> Money { Money(pounds: min(max(pounds, -1e12), 1e12)) }
}

extension WorthSides {
  /// Doing nothing, appraised as another treatment is.
  static func retained(like other: WorthSides) -> WorthSides {
    WorthSides(
      PresentValue.Inputs(
        treatment: .retain, annualBenefit: nil, oneOffCost: .known(.zero, starred: false), dualRunning: nil,
        months: Term(exactly: 0), costBias: other.presentValue.costBias, shortfall: other.presentValue.shortfall,
        nonCompletion: Term(exactly: 0), period: other.presentValue.period,
        discounting: other.presentValue.discounting, missing: []))
  }
}
