import EstateModel

/// Several series over the same years, as lines or as steps, each named at its end.
///
/// A series is told by its dash pattern and by its letter as well as by its colour.
struct SeriesChart {
  /// What a series counts.
  enum Measure {
    case pounds
    case systems
  }

  /// One series: a value for each year.
  struct Series {
    let letter: String
    let name: String
    let values: [Double]
    /// Which dash pattern and colour, so that a plan has the same in every drawing.
    let pattern: Int
  }

  let id: String
  let caption: String
  let years: [String]
  /// At most as many as the style sheet has patterns.
  let series: [Series]
  let measure: Measure
  /// Holds each value for its year, instead of running from one to the next.
  var isStepped = false

  private static let patterns = 8
  private static let left = 64.0
  private static let plotWidth = 520.0
  private static let labelGap = 17.0
  private static let top = 14.0
  private static let plotHeight = 240.0
  private static let width = 820.0

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard years.count > 1, series.contains(where: { !$0.values.isEmpty }) else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption, description: description, width: Self.width,
      height: Self.top + Self.plotHeight + 30,
      key: "Each line is named at its right-hand end. Central figures; the table beneath has them all.")
    return frame.html("\(axis)\(series.map(line))\(labels)")
  }

  private var description: String {
    series.map { series in
      let points = zip(years, series.values).map { "\($0) \(words($1))" }
      return "\(series.letter) \(series.name): " + points.joined(separator: ", ")
    }.joined(separator: "; ")
  }

  private func words(_ value: Double) -> String {
    switch measure {
    case .pounds: Money(pounds: value).short
    case .systems: Int(value).grouped
    }
  }

  /// The top of the axis: at most a quarter above the greatest value.
  private var end: Double {
    let greatest = series.flatMap(\.values).max() ?? 0
    let step = ChartFrame.roundEnd(above: greatest / 5)
    return max(1, (greatest / step).rounded(.up)) * step
  }

  private func x(_ position: Double) -> Double {
    Self.left + position / Double(isStepped ? years.count : years.count - 1) * Self.plotWidth
  }

  private func y(_ value: Double) -> Double {
    Self.top + Self.plotHeight * (1 - max(0, value) / end)
  }

  private var axis: HTML {
    let step = ChartFrame.roundEnd(above: (series.flatMap(\.values).max() ?? 0) / 5)
    let ticks = stride(from: 0.0, through: end + step / 2, by: step).map { value -> HTML in
      """
      <line class="axis" x1="\(at: Self.left)" x2="\(at: Self.left + Self.plotWidth)" \
      y1="\(at: y(value))" y2="\(at: y(value))"/>
      <text class="muted" x="\(at: Self.left - 8)" y="\(at: y(value) + 4)" text-anchor="end">\(words(value))</text>

      """
    }
    let names = years.enumerated().filter { years.count <= 12 || $0.offset % 3 == 0 }.map { index, year -> HTML in
      let middle = x(Double(index) + (isStepped ? 0.5 : 0))
      return """
        <text class="muted" x="\(at: middle)" y="\(at: Self.top + Self.plotHeight + 20)" \
        text-anchor="middle">\(year.split(separator: "/").first.map(String.init) ?? year)</text>

        """
    }
    return "\(ticks)\(names)"
  }

  private func line(_ series: Series) -> HTML {
    var path: HTML = ""
    for (index, value) in series.values.enumerated() {
      let at = y(value)
      if isStepped {
        path.append(index == 0 ? "M\(at: x(0)) \(at: at)" : "V\(at: at)")
        path.append("H\(at: x(Double(index) + 1))")
      } else {
        path.append(index == 0 ? "M" : "L")
        path.append("\(at: x(Double(index))) \(at: at)")
      }
    }
    return "<path class=\"series s\(series.pattern % Self.patterns)\" d=\"\(path)\"/>\n"
  }

  /// The end of a line, and where its name stands.
  private struct Label {
    let series: Series
    let end: Double
    var at: Double
  }

  /// The names beside the ends of the lines, moved apart where they would lie on one another.
  private var labels: HTML {
    var labels: [Label] = []
    for series in series {
      guard let last = series.values.last else { continue }
      labels.append(Label(series: series, end: y(last), at: y(last)))
    }
    labels.sort { $0.end == $1.end ? $0.series.pattern < $1.series.pattern : $0.end < $1.end }
    for index in labels.indices.dropFirst() {
      labels[index].at = max(labels[index].at, labels[index - 1].at + Self.labelGap)
    }
    var floor = Self.top + Self.plotHeight
    for index in labels.indices.reversed() {
      labels[index].at = min(labels[index].at, floor)
      floor = labels[index].at - Self.labelGap
    }
    return HTML(labels.map(mark))
  }

  private func mark(_ label: Label) -> HTML {
    let edge = Self.left + Self.plotWidth
    let name = ChartFrame.shortened(label.series.name, to: 24)
    return """
      <path class="leader" d="M\(at: edge) \(at: label.end)L\(at: edge + 14) \(at: label.at)"/>
      <path class="series s\(label.series.pattern % Self.patterns)" d="M\(at: edge + 14) \(at: label.at)h26"/>
      <text x="\(at: edge + 46)" y="\(at: label.at + 4)"><tspan class="strong">\(label.series.letter)</tspan> \(name)</text>

      """
  }
}
