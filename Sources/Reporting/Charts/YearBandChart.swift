import EstateModel

/// Plans side by side, each in a small drawing: an amount in every year from low to high, and another beside it.
///
/// A year is a step, not a point: its amount is that of the whole year.
struct YearBandChart {
  /// One plan; a year that it does not have is left out.
  struct Panel {
    let title: String
    let bands: [Estimate?]
    /// Drawn as a dashed line.
    let others: [Money?]
  }

  let id: String
  let caption: String
  let years: [String]
  let panels: [Panel]
  /// How to read the marks.
  let key: HTML

  private static let width = 300.0
  private static let left = 8.0
  private static let top = 22.0
  private static let plotHeight = 100.0
  private static let footY = top + plotHeight + 15

  /// The drawings, or nothing where there is nothing to draw.
  var html: HTML {
    guard !years.isEmpty, greatest > 0 else { return "" }
    let drawings = panels.enumerated().map { index, panel in
      ChartFrame(
        id: "\(id)-\(index)", caption: panel.title, description: description(panel), width: Self.width,
        height: Self.footY + 5, isNarrow: true
      ).html("\(axis)\(band(panel))\(others(panel))\(central(panel))\(names)")
    }
    return """
      <div class="panels" role="group" aria-label="\(caption)">
      <p class="panels-head"><strong>\(caption)</strong> <span class="key">\(key)</span></p>
      \(drawings)</div>

      """
  }

  private func description(_ panel: Panel) -> String {
    zip(years, panel.bands).compactMap { year, band in
      band.map { "\(year) \($0.central.short)" + ($0.isExact ? "" : ", \(Quantity.shortRange($0))") }
    }.joined(separator: "; ")
  }

  // MARK: - Scale

  private var greatest: Double {
    ChartFrame.roundEnd(
      above: panels.flatMap { panel in
        panel.bands.compactMap { $0.map { max($0.high, $0.central, $0.low).pounds } }
          + panel.others.compactMap { $0?.pounds }
      }.max() ?? 0)
  }

  private func y(_ amount: Money) -> Double {
    Self.top + Self.plotHeight * (1 - min(1, max(0, amount.pounds / greatest)))
  }

  private var step: Double { (Self.width - 2 * Self.left) / Double(years.count) }
  private func x(_ year: Int) -> Double { Self.left + Double(year) * step }

  // MARK: - Marks

  private var axis: HTML {
    """
    <path class="axis" d="M\(at: Self.left) \(at: Self.top)H\(at: Self.width - Self.left)"/>
    <path class="zero" d="M\(at: Self.left) \(at: Self.top + Self.plotHeight)H\(at: Self.width - Self.left)"/>
    <text class="muted" x="\(at: Self.left)" y="\(at: Self.top - 5)">\(Money(pounds: greatest).short)</text>
    <text class="muted" x="\(at: Self.width / 2)" y="\(at: Self.footY)" text-anchor="middle">from £0</text>

    """
  }

  /// One box a year, without an edge between two.
  private func band(_ panel: Panel) -> HTML {
    var path = HTML()
    for (year, band) in panel.bands.enumerated() {
      guard let band, !band.isExact else { continue }
      // Inputs at one end move a plan's payments to other years, too, so that the middle may lie beyond either end.
      let (head, foot) = (
        y(max(band.low, band.central, band.high)), y(min(band.low, band.central, band.high))
      )
      path.append("M\(at: x(year)) \(at: head)h\(at: step)V\(at: foot)h\(at: -step)Z")
    }
    return path.isEmpty ? "" : "<path class=\"spread\" d=\"\(path)\"/>\n"
  }

  private func central(_ panel: Panel) -> HTML {
    "<path class=\"series s1 solid\" d=\"\(stairs(panel.bands.map { $0?.central }))\"/>\n"
  }

  private func others(_ panel: Panel) -> HTML {
    panel.others == panel.bands.map { $0?.central }
      ? "" : "<path class=\"central\" fill=\"none\" d=\"\(stairs(panel.others))\"/>\n"
  }

  /// A line over the years, level within each.
  private func stairs(_ amounts: [Money?]) -> HTML {
    var path = HTML()
    var isDrawing = false
    for (year, amount) in amounts.enumerated() {
      guard let amount else {
        isDrawing = false
        continue
      }
      path.append(isDrawing ? "V\(at: y(amount))" : "M\(at: x(year)) \(at: y(amount))")
      path.append("h\(at: step)")
      isDrawing = true
    }
    return path
  }

  private var names: HTML {
    let last = years.count > 1 ? years[years.count - 1] : ""
    return """
      <text class="muted" x="\(at: Self.left)" y="\(at: Self.footY)">\(years[0])</text>
      <text class="muted" x="\(at: Self.width - Self.left)" y="\(at: Self.footY)" text-anchor="end">\(last)</text>

      """
  }
}
