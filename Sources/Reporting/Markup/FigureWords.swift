import EstateModel
import RiskModel

/// Figures as cells and phrases of a page: an unknown one says so, and why, and is never a zero or a blank.
enum FigureWords {
  /// Marks a figure into which an assumption, an inference or an unknown input has entered.
  static let star: HTML =
    "<span class=\"star\" role=\"img\" aria-label=\"includes an assumption\" title=\"includes an assumption\">★</span>"

  /// The same in a quarter of the room, for pages of many systems: what it marks stands at the foot of every page.
  static let briefStar: HTML = "<i class=\"star\">★</i>"

  /// The central amount in whole pounds, for a table.
  static func central(_ figure: Figure) -> HTML {
    cell(figure) { "\(pounds: $0.central)" }
  }

  /// Low to high in whole pounds, for a table.
  static func range(_ figure: Figure) -> HTML {
    cell(figure, range)
  }

  /// Low to high in whole pounds, or the one amount that both are.
  static func range(_ estimate: Estimate) -> HTML {
    estimate.isExact
      ? "\(pounds: estimate.central)" : ends("\(pounds: estimate.low)", "\(pounds: estimate.high)")
  }

  /// `central £1.2m (low £1m to high £2m)`, or the one amount where all three are the same.
  static func prose(_ figure: Figure) -> HTML {
    cell(figure) { prose($0, .interval) }
  }

  /// The central amount in short form, with its range in brackets by the method of the range.
  ///
  /// - Parameter mark: What stands behind the amount.
  static func prose(_ estimate: Estimate, _ method: RangeMethod, mark: HTML = HTML()) -> HTML {
    let amount: HTML = "<strong>\(estimate.central.short)</strong>\(mark)"
    guard !estimate.isExact else { return amount }
    let ends =
      switch method {
      case .interval: "low \(estimate.low.short) to high \(estimate.high.short)"
      case .simulation: "P10 \(estimate.low.short) to P90 \(estimate.high.short)"
      }
    return "central \(amount) (\(ends)\(estimate.isCentralOutside ? ", outside which it lies" : ""))"
  }

  /// A sum's central amount in whole pounds, with its coverage where some systems are not in it.
  static func central(_ sum: CoveredSum) -> HTML {
    cell(sum) { "\(pounds: $0.central)" }
  }

  /// A sum's low to high in whole pounds.
  static func range(_ sum: CoveredSum) -> HTML {
    sum.isUnknown ? unknown("") : range(sum.estimate)
  }

  /// A range in a cell of figures, where a line may end between its two ends but not within one.
  static func ends(_ low: HTML, _ high: HTML) -> HTML {
    "<span class=\"ends\"><span>\(low) to</span> <span>\(high)</span></span>"
  }

  /// A sum in short form with its range, by the method of the range, and the systems it covers; unknown where it covers
  /// none.
  static func prose(_ sum: CoveredSum) -> HTML {
    guard sum.systems > 0 else { return "<span class=\"unknown\">does not apply to any system</span>" }
    guard !sum.isUnknown else { return unknown(coverage(sum)) }
    let words = prose(sum.estimate, sum.quantiles == nil ? .interval : .simulation, mark: sum.starred ? star : HTML())
    return "\(words) <small>\(coverage(sum))</small>"
  }

  /// `known for 12 of 40 systems`.
  static func coverage(_ sum: CoveredSum) -> String {
    sum.isCoverageWithheld
      ? "known for all but a few of \(Quantity.systems(sum.systems))"
      : "known for \(sum.known.grouped) of \(Quantity.systems(sum.systems))"
  }

  /// A value that may be missing, with the words that say why it is.
  static func optional<Value>(_ value: Value?, else reason: String, _ words: (Value) -> String) -> HTML {
    value.map { HTML(text: words($0)) } ?? unknown(reason)
  }

  /// The word "unknown" and its reason.
  static func unknown(_ reason: String) -> HTML {
    reason.isEmpty
      ? "<span class=\"unknown\">unknown</span>"
      : "<span class=\"unknown\">unknown <small>\(reason)</small></span>"
  }

  /// Names the facts that a figure needs: at most two, then how many more.
  static func needs(_ missing: FieldList) -> String {
    guard !missing.isEmpty else { return "" }
    let named = missing.prefix(2).map(\.words).joined(separator: ", ")
    return "needs \(named)" + (missing.count > 2 ? " and \(missing.count - 2) more" : "")
  }

  private static func cell(_ figure: Figure, _ words: (Estimate) -> HTML) -> HTML {
    switch figure {
    case .known(let estimate, let starred): "\(words(estimate))\(starred ? star : HTML())"
    case .unknown(let missing): unknown(needs(missing))
    case .notApplicable: "<span class=\"unknown\">does not apply</span>"
    }
  }

  private static func cell(_ sum: CoveredSum, _ words: (Estimate) -> HTML) -> HTML {
    guard !sum.isUnknown else { return unknown("") }
    let partial: HTML =
      sum.isCoverageWithheld
      ? " <small>all but a few</small>"
      : sum.known == sum.systems ? "" : " <small>\(count: sum.known) of \(count: sum.systems)</small>"
    return "\(words(sum.estimate))\(sum.starred ? star : HTML())\(partial)"
  }
}
