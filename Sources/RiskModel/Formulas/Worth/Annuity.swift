import EstateModel

/// What a pound a year is worth over a number of years.
enum Annuity: Formula {
  struct Inputs {
    let years: Double
    let discounting: DiscountTable
  }

  static let declaration = FormulaDeclaration(
    "worth.annuity", .worth, title: "Annuity", unit: "pounds of year 0 for a pound a year",
    expression: """
      A(years) = sum of the discount factors of years 0 … whole years − 1, and the part of a year that is left × the \
      factor of the year it lies in
      """,
    prose: """
      Year y runs from y to y + 1 and has one factor. The mean factor of money spent evenly over some years is \
      A(years) / years. Explained for the appraisal period.
      """,
    parameters: [.appraisalYears, .rateTo30, .rateTo75, .rateTo125],
    source: "HM Treasury, The Green Book: year 0 undiscounted; arithmetic")

  static var examples: [WorkedExample] {
    [
      example("2 years: 1 + 0.966184", inputs(2), gives: "1.9662"),
      example("half a year, undiscounted", inputs(0.5), gives: "0.5"),
      example("2.5 years: 1.966184 + ½ × 0.933511", inputs(2.5), gives: "2.4329"),
      example("10 years: (1 − 1/1.035^10) / 0.035 × 1.035 = 8.607687", inputs(10), gives: "8.6077"),
      example(
        "32 years: (1 − 1/1.035^31) / 0.035 × 1.035 = 19.392045, + 0.345901", inputs(32), gives: "19.7379"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term { Term(exactly: inputs.discounting.annuity(inputs.years)) }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation([.init("years", inputs.years.words)], "A(\(inputs.years.words))")
  }

  /// Inputs of a worked example.
  private static func inputs(_ years: Double) -> Inputs {
    Inputs(years: years, discounting: DiscountTable(DiscountRates(to30: 0.035, to75: 0.03, to125: 0.025)))
  }
}
