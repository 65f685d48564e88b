internal import Diagnostics
internal import EstateModel

/// What a contract is worth a year: as stated, or its whole value spread over its term.
///
/// A term shorter than a year counts as one, since nothing says that it goes on. A value a year that no system's
/// contract has, or that stands in the notice of a framework, is a ceiling on what may be bought: it is flagged and fills
/// nothing.
struct ContractValue {
  /// A value that is taken for the ceiling of a framework.
  struct Ceiling {
    let amount: SupplyItem.Amount

    func diagnostic(file: String, line: Int) -> Diagnostic {
      Diagnostic(
        .warning, "lines.ceiling", at: Diagnostic.Place(file: file, line: line, column: amount.column),
        "the contract value \"\(amount.text)\" is taken for the most that a framework allows, and fills no fact",
        remedy: "state what the contract itself costs a year as contract_annual_value of the system")
    }
  }

  /// The value a year with the cell it rests on; `nil` where it is not known.
  private(set) var annual: SupplyItem.Amount?
  /// Months that the whole value was spread over; 0 where the value a year is stated.
  private(set) var months = 0
  private(set) var ceiling: Ceiling?

  init(_ item: SupplyItem, rules: JoinRules, words: JoinWords) {
    let stated = item.contract.flatMap(Self.stated)
    if let stated {
      annual = stated
    } else if let total = item.total {
      months = Self.months(item.start, item.end) ?? 0
      // Whole pence, so that the parts of a shared contract sum to it.
      let pounds = months > 12 ? total.money.pounds * 12 / Double(months) : total.money.pounds
      let amount = SupplyItem.Amount(
        money: Money(pounds: pounds), file: total.file, line: total.line, column: total.column, text: total.text)
      // Without a term, nothing says how much of the value falls into a year.
      annual = months > 0 ? amount : nil
      if months <= 12 { months = 0 }
      if amount.money.pounds > rules.greatestAnnualValue { ceiling = Ceiling(amount: amount) }
    }
    if let annual, annual.money.pounds > rules.greatestAnnualValue { ceiling = Ceiling(amount: annual) }
    if ceiling == nil, let amount = annual ?? item.total,
      JoinWords.words(of: item.line.subject).contains(where: words.ceiling.contains)
    {
      ceiling = Ceiling(amount: amount)
    }
    if ceiling != nil { annual = nil }
  }

  private static func stated(_ contract: ITSystem) -> SupplyItem.Amount? {
    guard let value = contract.money(.contractAnnualValue).value, value.isExact else { return nil }
    let cell = contract.cell(.contractAnnualValue)
    let record = contract.records[Int(cell.record)]
    return SupplyItem.Amount(
      money: value.low, file: record.file, line: record.line, column: Int(cell.column),
      text: contract.rawText(.contractAnnualValue))
  }

  /// The whole months from the first day to the last, at least one; `nil` where either is not known.
  private static func months(_ start: CalendarDate?, _ end: CalendarDate?) -> Int? {
    guard let start, let end, end >= start else { return nil }
    let days = Double(end.dayNumber - start.dayNumber + 1)
    return max(1, Int((days / 365.25 * 12).rounded()))
  }
}
