/// Facts of a page as terms and what is known of each, in the order they were added.
struct FactList {
  private var items: [HTML] = []

  /// Adds a term and its value.
  mutating func add(_ term: String, _ value: HTML) {
    items.append("<dt>\(term)</dt><dd>\(value)</dd>\n")
  }

  /// Adds what a group of systems comes to, what is unknown of it in words.
  ///
  /// - Parameter shareOfEstate: Its share of the estate's avoidable cost.
  mutating func add(_ totals: GroupTotals, shareOfEstate: Double?) {
    add("Legacy", "\(count: totals.legacy), and \(count: totals.possiblyLegacy) possibly")
    add("Red", "\(count: totals.red), and \(count: totals.possiblyRed) possibly")
    let reason: HTML = totals.unscored == 0 ? "" : ", because none of the 13 criteria is known"
    add("Unscored", "\(count: totals.unscored)\(reason)")
    add("Annual cost", FigureWords.prose(totals.annualCost))
    add("Avoidable annual cost", FigureWords.prose(totals.avoidableCost))
    add("One-off cost to leave or modernise", FigureWords.prose(totals.oneOffCost))
    add("Exit cost", FigureWords.prose(totals.exitCost))
    add(
      "Share of the estate's avoidable cost",
      FigureWords.optional(shareOfEstate, else: "no avoidable cost is known", Quantity.percentage))
  }

  /// The list, as one element.
  var html: HTML { "<dl class=\"facts\">\n\(items)</dl>\n" }
}
