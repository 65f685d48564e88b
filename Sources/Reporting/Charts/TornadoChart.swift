import EstateModel

/// What moves a total most, the most at the top: where it lies when a number is least and when that is greatest.
struct TornadoChart {
  /// A number, and the total at either end of it.
  struct Row {
    let label: String
    let atLow: Money
    let atHigh: Money
  }

  let id: String
  let caption: String
  /// In the order in which they are drawn, from the top.
  let rows: [Row]
  /// Where the total lies when nothing is known of any number: the axis.
  let middle: Money

  private static let labelWidth = 250.0
  private static let plotWidth = 500.0
  /// Left at either side for the amounts beside the bars.
  private static let room = 60.0
  private static let rowHeight = 28.0
  private static let top = 28.0
  private static let width = 820.0

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard !rows.isEmpty, least < greatest else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption, description: description, width: Self.width,
      height: Self.top + Double(rows.count) * Self.rowHeight + 6,
      key: "Hatched: mean total where the number is least. Solid: where it is greatest. Line: the median of all trials."
    )
    return frame.html("\(pattern)\(rows.enumerated().map { mark($0.element, at: $0.offset) })\(axis)")
  }

  private var description: String {
    rows.map { "\($0.label): \($0.atLow.short) where it is least, \($0.atHigh.short) where it is greatest" }
      .joined(separator: "; ")
  }

  // MARK: - Scale

  private var ends: [Double] { rows.flatMap { [$0.atLow.pounds, $0.atHigh.pounds] } + [middle.pounds] }
  private var least: Double { ends.min() ?? 0 }
  private var greatest: Double { ends.max() ?? 0 }

  private func x(_ pounds: Double) -> Double {
    Self.labelWidth + Self.room + (pounds - least) / (greatest - least) * (Self.plotWidth - 2 * Self.room)
  }

  // MARK: - Marks

  private var axis: HTML {
    let at = x(middle.pounds)
    return """
      <line class="zero" x1="\(at: at)" x2="\(at: at)" y1="\(at: Self.top - 8)" \
      y2="\(at: Self.top + Double(rows.count) * Self.rowHeight)"/>
      <text class="muted" x="\(at: at)" y="14" text-anchor="middle">\(middle.short)</text>

      """
  }

  private var pattern: HTML {
    """
    <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>

    """
  }

  private func mark(_ row: Row, at index: Int) -> HTML {
    let y = Self.top + (Double(index) + 0.5) * Self.rowHeight
    let isRising = row.atHigh >= row.atLow
    let (left, right) = isRising ? (row.atLow, row.atHigh) : (row.atHigh, row.atLow)
    return """
      <text x="\(at: Self.labelWidth - 10)" y="\(at: y + 4)" text-anchor="end">\(ChartFrame.shortened(row.label, to: 31))</text>
      \(bar(row.atLow, fill: "class=\"past\" fill=\"url(#\(id)-hatch)\"", y: y))\
      \(bar(row.atHigh, fill: "class=\"bar\"", y: y))\
      <text class="muted" x="\(at: min(x(left.pounds), x(middle.pounds)) - 6)" y="\(at: y + 4)" text-anchor="end">\(left.short)</text>
      <text class="muted" x="\(at: max(x(right.pounds), x(middle.pounds)) + 6)" y="\(at: y + 4)">\(right.short)</text>

      """
  }

  /// A bar from the axis to one end.
  private func bar(_ end: Money, fill: HTML, y: Double) -> HTML {
    let (from, to) = (x(middle.pounds), x(end.pounds))
    return """
      <rect \(fill) x="\(at: min(from, to))" y="\(at: y - 8)" width="\(at: max(0.5, (to - from).magnitude))" height="16"/>

      """
  }
}
