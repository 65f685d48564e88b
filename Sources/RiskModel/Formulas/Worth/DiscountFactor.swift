import EstateModel

/// What a pound of a later year is worth today.
enum DiscountFactor: Formula {
  struct Inputs {
    let year: Int
    let rates: DiscountRates
  }

  static let declaration = FormulaDeclaration(
    "worth.discount_factor", .worth, title: "Discount factor", unit: "pounds of year 0 for a pound of a year",
    expression: """
      1 / 1.035^year up to year 30; then the factor of year 30 / 1.03^(year − 30) up to 75; then that of year 75 / \
      1.025^(year − 75) up to 125
      """,
    prose: "Real terms; year 0, the first twelve months, is not discounted. Explained for the last year appraised.",
    parameters: [.rateTo30, .rateTo75, .rateTo125],
    source: "HM Treasury, The Green Book, February 2026: standard rates, as the Department for Transport prints them")

  static var examples: [WorkedExample] {
    [
      example("year 0", inputs(0), gives: "1"),
      example("year 1: 1 / 1.035 = 0.966184", inputs(1), gives: "0.9662"),
      example("year 10: 1 / 1.410599 = 0.708919", inputs(10), gives: "0.7089"),
      example("year 30: 1 / 2.806794 = 0.356278", inputs(30), gives: "0.3563"),
      example("year 31: 0.356278 / 1.03 = 0.345901", inputs(31), gives: "0.3459"),
      example("year 75: 0.356278 / 1.03^45 = 0.356278 / 3.781596 = 0.094214", inputs(75), gives: "0.0942"),
      example("year 76: 0.094214 / 1.025 = 0.091916", inputs(76), gives: "0.0919"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> Term { Term(exactly: inputs.rates.factor(of: inputs.year)) }

  static func derivation(_ inputs: Inputs) -> Derivation {
    Derivation(
      [.init("year", String(inputs.year))],
      "rates \(inputs.rates.to30.words), \(inputs.rates.to75.words), \(inputs.rates.to125.words)")
  }

  /// Inputs of a worked example.
  private static func inputs(_ year: Int) -> Inputs {
    Inputs(year: year, rates: DiscountRates(to30: 0.035, to75: 0.03, to125: 0.025))
  }
}
