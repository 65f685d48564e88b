/// What a parameter counts, and within which ends it makes sense.
package enum ParameterUnit: String, Sendable, CaseIterable {
  /// A part of a whole, or a chance.
  case share
  /// Real growth a year, as a share.
  case shareAYear = "share/year"
  /// Times another quantity, which the note names.
  case multiple = "x"
  /// Points of a criterion, or of the product of likelihood and impact.
  case score
  /// Points of the Herfindahl-Hirschman index.
  case index
  case pounds = "£"
  case poundsAYear = "£/year"
  case poundsAnHour = "£/h"
  case poundsATransaction = "£/transaction"
  /// Events a year.
  case perYear = "per year"
  case hours
  case hoursAWeek = "hours/week"
  case hoursAYear = "hours/year"
  case weeksAYear = "weeks/year"
  case systems
  /// Points of evidence that two entries are one system.
  case points
  case months
  case years
  /// A calendar year for which there is a deflator.
  case year

  /// The values that a quantity of this unit may take.
  package var allowed: ClosedRange<Double> {
    switch self {
    case .share: 0...1
    case .shareAYear: -1...1
    case .score: 0...30
    case .index: 0...10_000
    case .hoursAWeek: 0...168
    case .hoursAYear: 0...8_784
    case .weeksAYear: 0...53
    case .year: Double(Deflators.builtIn.years.lowerBound)...Double(Deflators.builtIn.years.upperBound)
    case .multiple, .pounds, .poundsAYear, .poundsAnHour, .poundsATransaction, .perYear, .hours, .systems, .points,
      .months, .years:
      0...Self.unlimited
    }
  }

  /// The upper end where a unit sets none: beyond any sum of public money, and exact in pence.
  private static let unlimited = 1e13
}
