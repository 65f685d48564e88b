import EstateModel

/// The treatment of the highest worth among those that the facts allow, and the next best.
enum BestTreatment: Formula {
  struct Inputs {
    let options: [TreatmentOption]
    /// What the facts point to where worth cannot be compared.
    let indicated: Treatment
  }

  struct Output: FormulaOutput {
    let best: Treatment
    /// `nil` where nothing else is allowed, or where worth cannot be compared.
    let runnerUp: Treatment?
    /// The best that changes something, by whose cost systems are ranked; `nil` where only retaining is allowed.
    let bestChange: Treatment?
    /// The worth of every allowed treatment is known.
    let isCompared: Bool

    var outcome: Outcome {
      .words(
        isCompared
          ? best.rawValue + (runnerUp.map { ", then \($0.rawValue)" } ?? ", the only one allowed")
          : "\(best.rawValue), indicated: worth is not known")
    }
    var isStarred: Bool { true }
  }

  static let declaration = FormulaDeclaration(
    "modernise.best_treatment", .worth, title: "Best treatment", unit: "one of the seven Rs, and the runner-up",
    expression: """
      the highest central worth among the treatments allowed; of equals the one that changes less; where a worth is \
      unknown the indicated treatment, or if that is ruled out the first allowed of replatform, repurchase and refactor
      """,
    prose: """
      Doing nothing is worth nothing, so that retaining is best where every change costs more than it brings and the \
      system is not red-rated. The order of equals is retain, retire, rehost, relocate, repurchase, replatform, \
      refactor.
      """,
    source: "HM Treasury, The Green Book: the option of the highest net present social value; the fallback is assumed")

  static var examples: [WorkedExample] {
    [
      example(
        "replatform £2m, refactor £1m, retain 0", inputs([.retain: 0, .replatform: 2e6, .refactor: 1e6]),
        gives: "replatform, then refactor"),
      example("all lose", inputs([.retain: 0, .replatform: -1e5, .refactor: -2e6]), gives: "retain, then replatform"),
      example(
        "red: retaining is ruled out", inputs([.replatform: -1e5, .refactor: -2e6]), gives: "replatform, then refactor"),
      example(
        "worth unknown", inputs([.retain: 0, .replatform: nil]), gives: "replatform, indicated: worth is not known"),
      example("not legacy", inputs([.retain: 0]), gives: "retain, the only one allowed"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Output {
    var best: (treatment: Treatment, worth: Money)?
    var second: (treatment: Treatment, worth: Money)?
    var change: (treatment: Treatment, worth: Money)?
    for option in inputs.options where option.ruling == .allowed {
      guard let worth = option.worth.estimate?.central else { return inputs.withoutWorth }
      if best == nil || best.map({ worth > $0.worth }) == true {
        (second, best) = (best, (option.treatment, worth))
      } else if second == nil || second.map({ worth > $0.worth }) == true {
        second = (option.treatment, worth)
      }
      if option.treatment != .retain, change == nil || change.map({ worth > $0.worth }) == true {
        change = (option.treatment, worth)
      }
    }
    guard let best else { return inputs.withoutWorth }
    return Output(
      best: best.treatment, runnerUp: second?.treatment, bestChange: change?.treatment, isCompared: true)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let allowed = inputs.options.filter { $0.ruling == .allowed }
    return Derivation(
      allowed.map { .init("worth of \($0.treatment.rawValue)", $0.worth.estimate?.central.description) }
        + [.init("indicated", inputs.indicated.rawValue)],
      allowed.map { "\($0.treatment.rawValue) \($0.worth.estimate?.central.description ?? "unknown")" }
        .joined(separator: ", "))
  }

  /// Inputs of a worked example: the treatments allowed with their worth.
  private static func inputs(_ worths: [Treatment: Double?]) -> Inputs {
    Inputs(
      options: Treatment.inOrder.map { treatment in
        guard let worth = worths[treatment] else { return TreatmentOption(treatment, ruling: .notLegacy) }
        return TreatmentOption(
          treatment, oneOffCost: .notApplicable,
          worth: worth.map { .rounding(Spread(exactly: $0), starred: false) } ?? .unknown(missing: [.annualCost]),
          residual: Term(exactly: 0))
      }, indicated: .replatform)
  }
}

extension BestTreatment.Inputs {
  /// What the facts point to, without any comparison of worth.
  fileprivate var withoutWorth: BestTreatment.Output {
    func allows(_ treatment: Treatment) -> Bool {
      options.contains { $0.treatment == treatment && $0.ruling == .allowed }
    }
    let order: [Treatment] = [indicated, .replatform, .repurchase, .refactor, .retain]
    let best = order.first(where: allows) ?? indicated
    return BestTreatment.Output(
      best: best, runnerUp: nil, bestChange: best == .retain ? nil : best, isCompared: false)
  }
}
