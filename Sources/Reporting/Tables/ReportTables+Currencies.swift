import EstateModel

extension ReportTables {
  /// Amounts in other currencies, each with the rate it was converted at.
  static func currencies(_ amounts: ForeignAmounts, _ rates: ExchangeRates) -> DataTable {
    DataTable(
      "currencies", "Other currencies", "Amounts that inventories state in other currencies than pounds.",
      columns: [
        DataTable.Column("currency", "Currency", .text, "Its code; XXX where it is not named."),
        DataTable.Column("amounts", "Amounts", .integer, "How many are stated."),
        DataTable.Column("converted", "Converted", .flag, "Whether they were converted and enter totals."),
        DataTable.Column("sum_in", "Sum in", .text, "What the sums are in."),
        DataTable.Column("sum_low", "Sum, low", .text, "Sum of the lower ends, as decimals."),
        DataTable.Column("sum_high", "Sum, high", .text, "Sum of the upper ends, as decimals."),
        DataTable.Column("rate", "Rate", .text, "Pounds for one unit, as stated."),
        DataTable.Column("rate_date", "Day of the rate", .date, "The day the rate is of."),
        DataTable.Column("rate_source", "Source of the rate", .text, "Who publishes it."),
      ],
      rows: amounts.totals.map { total in
        let rate = total.isConverted ? rates[total.currency] : nil
        return [
          .text(total.currency.code), .integer(total.tally.count), .flag(total.isConverted),
          .text(total.isConverted ? "GBP" : total.currency.code), .text(total.tally.decimalLow),
          .text(total.tally.decimalHigh), DataValue(rate?.text), DataValue(rate?.date), DataValue(rate?.source),
        ]
      })
  }
}
