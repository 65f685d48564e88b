import EstateModel

@testable import RiskModel

/// Works the model's own formulas with the criteria at the scores that a trial drew.
///
/// Only scores are put in: with exact facts and exact parameters all else is a point already.
struct PointRecorder: FormulaRecorder {
  static var explains: Bool { false }

  let likelihood: [UInt8]
  let impact: [UInt8]

  func apply<F: Formula>(_ formula: F.Type, _ inputs: F.Inputs) -> F.Output {
    let changed: Any =
      switch inputs {
      case is LikelihoodTotal.Inputs: LikelihoodTotal.Inputs(criteria: .init(likelihood.map(CriterionScore.inferred)))
      case is ImpactTotal.Inputs: ImpactTotal.Inputs(criteria: .init(impact.map(CriterionScore.inferred)))
      case let inputs as LegacyMultiple.Inputs: multiple(inputs)
      case let inputs as LostStaffTime.Inputs:
        LostStaffTime.Inputs(
          users: inputs.users, businessFit: point(inputs.businessFit, likelihood[3]),
          issues: point(inputs.issues, likelihood[6]), hoursPerWeek: inputs.hoursPerWeek,
          workingWeeks: inputs.workingWeeks, hourlyCost: inputs.hourlyCost)
      case let inputs as ExpectedOutageLoss.Inputs:
        ExpectedOutageLoss.Inputs(
          users: inputs.users, downtimeHours: inputs.downtimeHours, issues: point(inputs.issues, likelihood[6]),
          parameters: inputs.parameters)
      case let inputs as ExpectedBreachLoss.Inputs:
        ExpectedBreachLoss.Inputs(
          vulnerabilities: point(inputs.vulnerabilities, likelihood[5]), sensitivity: inputs.sensitivity,
          probability: inputs.probability, modernShare: inputs.modernShare, cost: inputs.cost)
      default: inputs
      }
    guard let changed = changed as? F.Inputs else { preconditionFailure("inputs keep their type") }
    return F.evaluate(changed)
  }

  func note(
    _ score: CriterionScore, assessed field: Field, insteadOf declaration: @autoclosure () -> FormulaDeclaration
  ) {}

  /// A score without its range; whether it is known stays.
  private func point(_ score: CriterionScore, _ drawn: UInt8) -> CriterionScore {
    CriterionScore(low: drawn, central: drawn, high: drawn, basis: score.basis)
  }

  private func multiple(_ inputs: LegacyMultiple.Inputs) -> LegacyMultiple.Inputs {
    let isLegacy = likelihood.contains { $0 >= 3 }
    return LegacyMultiple.Inputs(
      likelihoodTotal: inputs.likelihoodTotal, legacy: isLegacy ? .yes : .no, isCentrallyLegacy: isLegacy,
      at4: inputs.at4, at6: inputs.at6)
  }
}
