package import EstateModel

/// A cell of a table that programs read: its value and no formatting.
package enum DataValue: Sendable, Hashable {
  case text(String)
  case integer(Int)
  /// A number with so many decimals.
  case number(Double, decimals: Int)
  case money(Money)
  case date(CalendarDate)
  case flag(Bool)
  /// Not known; an empty cell in CSV, `null` in JSON, the word in a workbook.
  case unknown
  /// Has no meaning here; an empty cell in CSV, `null` in JSON, a dash in a workbook.
  case notApplicable
  /// Known, and withheld from the readers of this report; `[c]` in CSV, `null` in JSON, the word in a workbook.
  case withheld
}

extension DataValue {
  /// Text, or unknown.
  init(_ text: String?) { self = text.map(DataValue.text) ?? .unknown }

  /// An amount, or unknown.
  init(_ money: Money?) { self = money.map(DataValue.money) ?? .unknown }

  /// A day, or unknown.
  init(_ date: CalendarDate?) { self = date.map(DataValue.date) ?? .unknown }

  /// A number with so many decimals, or unknown.
  init(_ number: Double?, decimals: Int) { self = number.map { .number($0, decimals: decimals) } ?? .unknown }
}

/// What the cells of a column hold.
package enum DataKind: String, Sendable, CaseIterable {
  case text, integer, number, money, date, flag
}
