import EstateModel
import RiskModel
import Simulation

/// Numbers, amounts and dates as people read them.
enum Quantity {
  /// Whole pounds, for tables: `£1,234,567`.
  static func pounds(_ amount: Money) -> String {
    var text = ByteText()
    text.append(pounds: amount)
    return text.string
  }

  /// Words in which no line ends between a minus and its pound sign, for prose and formulas.
  ///
  /// Markup, as text that holds an invisible character is shown with its code point. Not for cells of figures, which do
  /// not wrap and are copied into spreadsheets.
  static func unbroken(_ words: String) -> HTML {
    guard words.contains("−£") else { return HTML(text: words) }
    return HTML(
      words.split(separator: "−£", omittingEmptySubsequences: false).map { HTML(text: String($0)) },
      separator: "−&#8288;£")
  }

  /// `P10 £1.10m to P90 £1.40m`.
  static func trialRange(_ quantiles: Quantiles) -> String {
    "P10 \(quantiles.p10.short) to P90 \(quantiles.p90.short)"
  }

  /// `£1.23m`, or `£1.10m to £1.40m` where the ends differ.
  static func shortRange(_ estimate: Estimate) -> String {
    estimate.isExact ? estimate.central.short : "\(estimate.low.short) to \(estimate.high.short)"
  }

  /// A number with fixed decimals.
  static func decimal(_ number: Double, _ decimals: Int) -> String {
    var text = ByteText()
    text.append(number: number, decimals: decimals)
    return text.string
  }

  /// A number with as many of up to four decimals as it needs: `0.25`, `3`.
  static func plain(_ number: Double) -> String {
    guard number.magnitude < 1e15 else { return String(number) }
    var text = decimal(number, number.magnitude < 0.01 ? 6 : 4)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    guard number.magnitude >= 1000, !text.contains("."), let whole = Int(text) else { return text }
    return whole.grouped
  }

  /// In what part of the trials something holds: `in 58% of the trials`.
  static func trials(_ share: Double) -> String {
    switch share {
    case 0: "in none of the trials"
    case 1: "in every trial"
    default: "in \(percentage(share)) of the trials"
    }
  }

  /// A share as a percentage, with enough decimals to be read: `0.0042 %`.
  static func percentage(_ share: Double) -> String {
    let percent = share * 100
    switch percent.magnitude {
    case 0: return "0%"
    case ..<0.0001: return percent > 0 ? "less than 0.0001%" : "0%"
    case ..<0.01: return decimal(percent, 4) + "%"
    case ..<1: return decimal(percent, 2) + "%"
    default: return decimal(percent, 1) + "%"
    }
  }

  /// A score out of 30 with two decimals.
  ///
  /// The greatest score below 16 is 15.994, so two decimals never make a score look red that is not.
  static func score(_ score: OverallScore) -> String { decimal(score.value, 2) }

  /// `21 November 2026`.
  static func date(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1]) \(year)"
  }

  /// `21 Nov 2026`, for tables.
  static func shortDate(_ date: CalendarDate) -> String {
    let (year, month, day) = date.components
    return "\(day) \(months[month - 1].prefix(3)) \(year)"
  }

  /// `1 system`, `2 systems`.
  static func systems(_ count: Int) -> String { plural(count, "system", "systems") }

  /// A count with its noun in the right number.
  static func plural(_ count: Int, _ one: String, _ many: String) -> String {
    "\(count.grouped) \(count == 1 ? one : many)"
  }

  private static let months = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
  ]
}
