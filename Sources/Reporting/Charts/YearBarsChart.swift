import EstateModel

/// Plans side by side, each in a small drawing of its own: a bar for every year, all to one scale.
///
/// Lines of eight plans lie on one another; small drawings with one scale do not, and stack on a telephone.
struct YearBarsChart {
  /// What a bar counts.
  enum Measure {
    /// Pounds more or less than something else.
    case difference
    case systems
  }

  /// One plan: a value for each year, and what its drawing says beneath.
  struct Panel {
    let title: String
    let values: [Double]
    let note: String
  }

  let id: String
  let caption: String
  let years: [String]
  let panels: [Panel]
  let measure: Measure
  /// How to read the bars.
  let key: HTML

  private static let width = 300.0
  private static let left = 8.0
  private static let top = 18.0
  private static let plotHeight = 92.0

  /// The drawings, or nothing where there is nothing to draw.
  var html: HTML {
    guard !years.isEmpty, !panels.isEmpty else { return "" }
    let drawings = panels.enumerated().map { index, panel in
      ChartFrame(
        id: "\(id)-\(index)", caption: panel.title, description: description(panel), width: Self.width,
        height: Self.top + Self.plotHeight + 20, isNarrow: true, key: "\(Quantity.unbroken(panel.note))"
      ).html(
        "\(pattern(index))\(axis)\(panel.values.enumerated().map { bar($0.element, at: $0.offset, panel: index) })\(names)"
      )
    }
    return """
      <div class="panels" role="group" aria-label="\(caption)">
      <p class="panels-head"><strong>\(caption)</strong> <span class="key">\(key)</span></p>
      \(drawings)</div>

      """
  }

  private func description(_ panel: Panel) -> String {
    zip(years, panel.values).map { "\($0) \(words($1))" }.joined(separator: ", ")
  }

  private func words(_ value: Double) -> String {
    switch measure {
    case .difference: (value > 0 ? "+" : "") + Money(pounds: value).short
    case .systems: Int(value).grouped
    }
  }

  // MARK: - Scale

  private var greatest: Double { max(0, panels.flatMap(\.values).max() ?? 0) }
  private var least: Double { min(0, panels.flatMap(\.values).min() ?? 0) }

  private func y(_ value: Double) -> Double {
    let span = max(greatest - least, .leastNormalMagnitude)
    return Self.top + Self.plotHeight * (greatest - value) / span
  }

  private func x(_ year: Int) -> Double { Self.left + Double(year) * step }
  private var step: Double { (Self.width - 2 * Self.left) / Double(years.count) }

  // MARK: - Marks

  private var axis: HTML {
    let lines = [greatest, least, 0].map { value -> HTML in
      """
      <line class="\(value == 0 ? "zero" : "axis")" x1="\(at: Self.left)" x2="\(at: Self.width - Self.left)" \
      y1="\(at: y(value))" y2="\(at: y(value))"/>

      """
    }
    let head: HTML =
      greatest > 0 ? label(words(greatest), x: Self.left, y: y(greatest) - 5, anchor: "start") : ""
    // Between the names of the years, where no bar runs into it.
    let foot: HTML =
      least < 0 ? label(words(least), x: Self.width / 2, y: Self.footY, anchor: "middle") : ""
    return "\(lines)\(head)\(foot)"
  }

  private static let footY = top + plotHeight + 15

  private func label(_ words: String, x: Double, y: Double, anchor: String) -> HTML {
    """
    <text class="muted" x="\(at: x)" y="\(at: y)" text-anchor="\(anchor)">\(words)</text>

    """
  }

  private func pattern(_ panel: Int) -> HTML {
    guard least < 0 else { return "" }
    return """
      <defs><pattern id="\(id)-\(panel)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
      patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>

      """
  }

  /// A bar up or down from nothing; one that goes down is hatched.
  private func bar(_ value: Double, at year: Int, panel: Int) -> HTML {
    guard value != 0 else { return "" }
    let (head, foot) = (min(y(value), y(0)), max(y(value), y(0)))
    let fill: HTML = value < 0 ? "class=\"past\" fill=\"url(#\(id)-\(panel)-hatch)\"" : "class=\"bar\""
    return """
      <rect \(fill) x="\(at: x(year) + 2)" y="\(at: head)" width="\(at: step - 4)" height="\(at: max(1, foot - head))"/>

      """
  }

  private var names: HTML {
    let shown = years.count > 1 ? [0, years.count - 1] : [0]
    return HTML(
      shown.map { year in
        label(
          years[year], x: year == 0 ? Self.left : Self.width - Self.left, y: Self.footY,
          anchor: year == 0 ? "start" : "end")
      })
  }
}
