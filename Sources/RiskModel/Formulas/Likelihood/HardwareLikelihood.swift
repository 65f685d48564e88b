import EstateModel

/// Criterion L5, unsuitable physical environment, from the age of the hardware or the word that there is none.
enum HardwareLikelihood: Formula {
  struct Inputs {
    let installed: Bounds<CalendarDate>?
    let hosting: Hosting?
    let asOf: CalendarDate
  }

  static let declaration = FormulaDeclaration(
    "likelihood.l5", .likelihood, title: "L5 Unsuitable physical environment", unit: "score of 1 to 6",
    expression:
      "age of hardware: under 3 years 1, under 5 years 2, under 7 years 3, under 10 years 4, older 5; cloud 1",
    prose: """
      A date of installation counts before the hosting, for where there is a date there is hardware. Age alone never \
      gives 6, which says that the housing is unsuitable now. Hosting on one's own hardware of unknown age says \
      nothing.
      """,
    fields: [.l5, .hardwareInstalledDate, .hosting],
    source: "Framework criterion L5; the ages are assumed, from usual warranties of three to five years")

  static var examples: [WorkedExample] {
    [
      example("installed 2024-06-01, 2.5 years: 1", inputs("2024-06-01"), gives: "1"),
      example("installed 2022-06-01, 4.5 years: 2", inputs("2022-06-01"), gives: "2"),
      example("installed 2020-06-01, 6.5 years: 3", inputs("2020-06-01"), gives: "3"),
      example("installed 2017-06-01, 9.5 years: 4", inputs("2017-06-01"), gives: "4"),
      example("installed 2012-06-01, 14.5 years: 5", inputs("2012-06-01"), gives: "5"),
      example("installed 2021-11-21, five years to the day: 3", inputs("2021-11-21"), gives: "3"),
      example("in the cloud: 1", inputs(nil, .cloud), gives: "1"),
      example("own hardware of unknown age", inputs(nil, .ownHardware), gives: "unknown"),
    ]
  }

  static func evaluate(_ inputs: Inputs) -> CriterionScore? {
    guard let installed = inputs.installed else { return inputs.hosting == .cloud ? .inferred(1) : nil }
    return .inferred(
      score(installed.high, inputs.asOf), score(installed.middle, inputs.asOf), score(installed.low, inputs.asOf))
  }

  static func derivation(_ inputs: Inputs) -> Derivation {
    let hosting = inputs.hosting.map { $0 == .cloud ? "cloud" : "own hardware" }
    return Derivation(
      [
        .init("hardware installed", inputs.installed?.words, .hardwareInstalledDate),
        .init("hosting", hosting, .hosting),
        .init("as of", inputs.asOf.description),
      ],
      inputs.installed.map { "installed \($0.words), as of \(inputs.asOf)" } ?? "hosting: \(hosting ?? "unknown")")
  }

  /// The score of hardware installed on a day.
  private static func score(_ installed: CalendarDate, _ asOf: CalendarDate) -> UInt8 {
    /// The hardware has not reached its anniversary.
    func isUnder(_ years: Int) -> Bool { installed.adding(months: 12 * years) > asOf }
    return isUnder(3) ? 1 : isUnder(5) ? 2 : isUnder(7) ? 3 : isUnder(10) ? 4 : 5
  }

  /// Inputs of a worked example.
  private static func inputs(_ installed: String?, _ hosting: Hosting? = nil) -> Inputs {
    Inputs(
      installed: installed.flatMap { CalendarDate(iso: $0) }.map { Bounds(exactly: $0) }, hosting: hosting,
      asOf: .ofExamples)
  }
}
