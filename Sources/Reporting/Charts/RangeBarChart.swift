import EstateModel

/// Amounts as horizontal bars, each with a whisker from its low to its high end.
struct RangeBarChart {
  /// An amount and what it is of.
  struct Row {
    let label: String
    let estimate: Estimate
  }

  let id: String
  let caption: String
  /// In the order in which they are drawn, from the top.
  let rows: [Row]
  /// What the ends of the lines are.
  var method = RangeMethod.interval
  /// What the bars are.
  var bar = "central amount"

  private static let labelWidth = 230.0
  private static let plotWidth = 420.0
  private static let rowHeight = 30.0
  private static let top = 26.0
  private static let width = 820.0

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard !rows.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption, description: description, width: Self.width,
      height: Self.top + Double(rows.count) * Self.rowHeight + 4,
      key: method == .interval
        ? "Bar: \(bar). Line: from low to high." : "Bar: \(bar). Line: P10 to P90.")
    return frame.html("\(axis)\(rows.enumerated().map { mark($0.element, at: $0.offset) })")
  }

  private var description: String {
    rows.map { "\($0.label): \($0.estimate.central.short), \(Quantity.shortRange($0.estimate))" }.joined(
      separator: "; ")
  }

  private var end: Double {
    ChartFrame.roundEnd(above: rows.map { max(0, $0.estimate.high.pounds, $0.estimate.central.pounds) }.max() ?? 0)
  }

  /// Left end of the axis: zero, unless an amount is below it.
  private var start: Double {
    let least = rows.map { min(0, $0.estimate.low.pounds, $0.estimate.central.pounds) }.min() ?? 0
    return least < 0 ? -ChartFrame.roundEnd(above: -least) : 0
  }

  private func x(_ pounds: Double) -> Double {
    Self.labelWidth + (pounds - start) / (end - start) * Self.plotWidth
  }

  private var axis: HTML {
    let foot = Self.top + Double(rows.count) * Self.rowHeight
    let ticks = start < 0 ? [start, 0, end] : [0, end / 2, end]
    return HTML(
      ticks.map { pounds -> HTML in
        // Half a label of each and a space between them.
        let isCrowded = pounds < 0 && x(0) - x(pounds) < 52
        let label: HTML =
          isCrowded
          ? ""
          : "<text class=\"muted\" x=\"\(at: x(pounds))\" y=\"14\" text-anchor=\"middle\">\(Money(pounds: pounds).short)</text>\n"
        return """
          <line class="axis" x1="\(at: x(pounds))" x2="\(at: x(pounds))" y1="\(at: Self.top - 6)" y2="\(at: foot)"/>
          \(label)
          """
      })
  }

  private func mark(_ row: Row, at index: Int) -> HTML {
    let middle = Self.top + (Double(index) + 0.5) * Self.rowHeight
    let estimate = row.estimate
    let left = x(min(0, estimate.central.pounds))
    let right = x(max(0, estimate.central.pounds))
    let wordsAt = max(x(estimate.high.pounds), right) + 8
    return """
      <text x="\(at: Self.labelWidth - 10)" y="\(at: middle + 4)" \
      text-anchor="end">\(ChartFrame.shortened(row.label, to: 28))</text>
      <rect class="bar" x="\(at: left)" y="\(at: middle - 8)" width="\(at: right - left)" height="16"/>
      \(estimate.isExact ? "" : whisker(estimate, middle: middle))\
      <text x="\(at: wordsAt)" y="\(at: middle + 4)">\(estimate.central.short)</text>

      """
  }

  /// A line from low to high with a stroke across at each end.
  private func whisker(_ estimate: Estimate, middle: Double) -> HTML {
    let low = x(estimate.low.pounds)
    let high = x(estimate.high.pounds)
    return """
      <path class="whisker" d="M\(at: low) \(at: middle)H\(at: high)M\(at: low) \(at: middle - 5)v10\
      M\(at: high) \(at: middle - 5)v10"/>

      """
  }
}
