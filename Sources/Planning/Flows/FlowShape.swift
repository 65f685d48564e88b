/// What of a system's plan is the same at every end of every range and in every trial.
struct FlowShape {
  /// An effect of a lever, without its value.
  struct Effect {
    let target: LeverEffect.Target
    /// Plan year in which work on it begins, delays counted.
    let year: Int
    /// It comes with the treatment, when that is done.
    let waits: Bool
    /// Years for which it stands once it has come; infinite where it stays.
    let lasts: Double
  }

  /// Years of the plan.
  let years: Int
  /// Whole years until an arrangement without a treatment takes effect.
  let arrangementYears: Int
  let interfaces: Int
  /// Plan year in which the treatment's work begins; `nil` without treatment.
  let treatmentStart: Int?
  /// The treatment's one-off cost is known.
  let hasOneOff: Bool
  /// In the order of ``SystemActions/effects``.
  let effects: [Effect]
  /// By year: other arrangements stand than in the year before.
  private(set) var changes: [Bool] = []

  init(_ actions: SystemActions, interfaces: Int, hasOneOff: Bool, appraisal: AppraisalTerms) {
    years = appraisal.years
    arrangementYears = appraisal.arrangementYears
    self.interfaces = interfaces
    self.hasOneOff = hasOneOff
    let start = actions.treatment.map { $0.year + actions.delay }
    treatmentStart = start
    effects = actions.effects.map {
      Effect(
        target: $0.target, year: $0.year + actions.delay, waits: $0.waitsForTreatment && start != nil,
        lasts: $0.lasts)
    }
    changes = (0..<years).map { year in effects.contains { share(of: $0, in: year) != share(of: $0, in: year - 1) } }
  }

  /// The part of a year in which an arrangement stands.
  @inline(__always)
  func share(of effect: Effect, in year: Int) -> Double {
    let stood = year - effect.year - arrangementYears
    return effect.waits || stood < 0 ? 0 : min(1, max(0, effect.lasts - Double(stood)))
  }
}
