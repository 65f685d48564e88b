/// What a field's cells should hold, in the words of a diagnostic.
///
/// They complete `annual_cost "1.2x" is not …` and `help: write …`.
package struct Expectation: Sendable, Hashable {
  /// Stable name of the problem: `inventory.amount`.
  package let code: String
  /// What the cell is not: `an amount`.
  package let what: String
  /// How to write it, as an imperative.
  package let remedy: String
}

extension ValueGrammar {
  /// What is said where a cell of the field is unreadable.
  package static func expected(for field: Field) -> Expectation {
    switch field.kind {
    case .money:
      Expectation(code: "inventory.amount", what: "an amount", remedy: "write 1200000 or 1.2m")
    case .quantity where field == .noticeMonths:
      Expectation(code: "inventory.quantity", what: "a number of months", remedy: "write 6, 90 days or 2 years")
    case .quantity:
      Expectation(code: "inventory.quantity", what: "a quantity", remedy: "write 1200, 1-100 or 50000+")
    case .percentage:
      Expectation(code: "inventory.percentage", what: "a percentage", remedy: "write -20% or -20")
    case .share:
      Expectation(code: "inventory.share", what: "a share", remedy: "write 85% or 0.85")
    case .date:
      Expectation(code: "inventory.date", what: "a date", remedy: "write 2026-11-21, 21/11/2026, 2026-11 or 2026")
    case .year:
      Expectation(code: "inventory.year", what: "a year", remedy: "write 2026 or 2026/27")
    case .flag:
      Expectation(code: "inventory.flag", what: "a yes or no", remedy: "write yes or no")
    case .score:
      Expectation(
        code: "inventory.score", what: "a score from 1 to \(field.scoreRange.upperBound)",
        remedy: "write a whole number from 1 to \(field.scoreRange.upperBound)")
    case .text, .list:
      Expectation(code: "inventory.text", what: "text", remedy: "write it in UTF-8")
    }
  }
}
