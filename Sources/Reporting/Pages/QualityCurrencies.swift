import EstateModel

/// Amounts in other currencies: kept apart, or converted at a stated rate.
struct QualityCurrencies {
  let amounts: ForeignAmounts
  let rates: ExchangeRates

  /// Nothing where every amount is in pounds.
  var html: HTML {
    guard !amounts.totals.isEmpty else { return HTML() }
    let table = HTMLTable(
      caption: "Amounts in other currencies",
      columns: [.words("Currency"), .number("Amounts"), .number("Sum"), .words("What became of them")],
      rows: amounts.totals.map { total in
        let fate = total.isConverted ? rates[total.currency].map { "converted: \($0.words)" } : nil
        return [
          HTML(text: total.currency.code), "\(count: total.tally.count)", HTML(text: total.tally.words(total.shownIn)),
          HTML(text: fate ?? "unknown in every figure, and in no total; --rates FILE converts them"),
        ]
      }, twin: "currencies")
    return "<h2 id=\"currencies\">Other currencies</h2>\n\(table.html)"
  }
}
