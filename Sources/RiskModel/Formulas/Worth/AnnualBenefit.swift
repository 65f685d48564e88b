import EstateModel

/// What a treatment saves a year, once it is complete and if all goes as planned.
enum AnnualBenefit: Formula {
  struct Inputs {
    let treatment: Treatment
    let avoidableCost: Figure
    let modernEquivalent: Term?
    let runShare: Term
    let residual: Term
  }

  static let declaration = FormulaDeclaration(
    "worth.annual_benefit", .worth, title: "Annual benefit", unit: "£ a year",
    expression: """
      (1 − residual risk) × avoidable annual cost + (1 − running cost share) × modern equivalent's running cost
      """,
    prose: """
      Against doing nothing. The first part ends what the system costs because it is legacy; the second is what the \
      treatment runs at above or below a modern equivalent, and may be negative. For retiring both shares are 0, which \
      leaves the avoidable cost and the rest of the annual cost. The low end takes the least of the parts and the most \
      of what is subtracted.
      """,
    source: "Definition, after the Green Book: benefits are differences from doing nothing")

  static var examples: [WorkedExample] {
    [
      example(
        "0.5 × £900,000 + 0.15 × £400,000; low 0.3 × £500,000 + 0; high 0.7 × £1.5m + 0.3 × £500,000",
        inputs(Term(0.3, 0.5, 0.7), Term(0.7, 0.85, 1)), gives: "510,000 (150,000 to 1,200,000)"),
      example(
        "runs dearer: 0.2 × £900,000 − 0; low 0.05 × £500,000 − 0.4 × £500,000; high 0.4 × £1.5m",
        inputs(Term(0.6, 0.8, 0.95), Term(1, 1, 1.4)), gives: "180,000 (−175,000 to 600,000)"),
      example(
        "retire: £900,000 + £400,000", inputs(Term(exactly: 0), Term(exactly: 0)),
        gives: "1,300,000 (700,000 to 2,000,000)"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term? {
    guard let avoidable = inputs.avoidableCost.estimate?.pounds, let modern = inputs.modernEquivalent else {
      return nil
    }
    let (residual, share) = (inputs.residual, inputs.runShare)
    return Term(
      Spread { end in
        let saved = 1 - share[end.opposite]
        return (1 - residual[end.opposite]) * avoidable[end] + saved * modern[saved < 0 ? end.opposite : end]
      },
      isAssumed: residual.isAssumed || share.isAssumed || modern.isAssumed || inputs.avoidableCost.isStarred)
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let avoidable = inputs.avoidableCost.estimate == nil ? nil : inputs.avoidableCost.outcome.text
    let modern = inputs.modernEquivalent?.pounds
    return Derivation(
      [
        .init("treatment", inputs.treatment.rawValue), .init("avoidable annual cost", avoidable),
        .init("modern equivalent's running cost", modern),
      ],
      "(1 − \(inputs.residual.words)) × \(avoidable ?? "unknown") + (1 − \(inputs.runShare.words)) × "
        + (modern ?? "unknown"))
  }

  /// Inputs of a worked example.
  private static func inputs(_ residual: Term, _ share: Term) -> Inputs {
    Inputs(
      treatment: .replatform, avoidableCost: .rounding(Spread(low: 5e5, central: 9e5, high: 1.5e6), starred: false),
      modernEquivalent: Term(2e5, 4e5, 5e5), runShare: share, residual: residual)
  }
}
