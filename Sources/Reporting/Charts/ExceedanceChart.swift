import EstateModel

/// How likely it is that the avoidable cost is at least so much: the share of the trials that exceed each amount.
struct ExceedanceChart {
  let id: String
  /// Likeliest first.
  let points: [(percent: Int, amount: Money)]
  /// The sum of the central figures.
  let central: Money

  private static let width = 820.0
  private static let left = 64.0
  private static let top = 26.0
  private static let plotWidth = 700.0
  private static let plotHeight = 250.0
  /// Chances that are marked, with their names.
  private static let marked = [(90, "P10"), (50, "P50"), (10, "P90")]

  /// The drawing, or nothing where no trials were run.
  var html: HTML {
    guard points.count > 1, end > 0 else { return "" }
    let frame = ChartFrame(
      id: id, caption: "Chance that the avoidable annual cost is at least so much", description: description,
      width: Self.width, height: Self.top + Self.plotHeight + 34,
      key: """
        The curve gives the share of the trials in which the total is at least the amount beneath. P10 is exceeded in \
        nine of ten trials, P90 in one of ten. Dashed: the sum of the central figures.
        """)
    return frame.html("\(axis)\(curve)\(centralLine)\(marks)")
  }

  private var description: String {
    points.filter { [95, 90, 75, 50, 25, 10, 5].contains($0.percent) }
      .map { "\($0.percent)%: at least \($0.amount.short)" }.joined(separator: "; ")
  }

  private var end: Double {
    let greatest = max(points.map(\.amount.pounds).max() ?? 0, central.pounds)
    let step = ChartFrame.roundEnd(above: greatest / 5)
    return (greatest / step).rounded(.up) * step
  }

  private func x(_ amount: Money) -> Double { Self.left + max(0, amount.pounds) / end * Self.plotWidth }

  private func y(_ percent: Double) -> Double { Self.top + Self.plotHeight * (1 - percent / 100) }

  private var axis: HTML {
    let foot = y(0)
    let chances = [0.0, 25, 50, 75, 100].map { percent -> HTML in
      """
      <line class="axis" x1="\(at: Self.left)" x2="\(at: Self.left + Self.plotWidth)" y1="\(at: y(percent))" y2="\(at: y(percent))"/>
      <text class="muted" x="\(at: Self.left - 8)" y="\(at: y(percent) + 4)" text-anchor="end">\(Int(percent))%</text>

      """
    }
    let step = ChartFrame.roundEnd(above: end / 5)
    let amounts = stride(from: 0.0, through: end + step / 2, by: step).map { pounds -> HTML in
      let place = Self.left + pounds / end * Self.plotWidth
      return """
        <text class="muted" x="\(at: place)" y="\(at: foot + 20)" text-anchor="middle">\(Money(pounds: pounds).short)</text>

        """
    }
    return "\(chances)\(amounts)"
  }

  private var curve: HTML {
    var path: HTML = ""
    for (index, point) in points.enumerated() {
      path.append(index == 0 ? "M" : "L")
      path.append("\(at: x(point.amount)) \(at: y(Double(point.percent)))")
    }
    return "<path class=\"series s1 solid\" d=\"\(path)\"/>\n"
  }

  private var centralLine: HTML {
    let place = x(central)
    let isRight = place > Self.left + Self.plotWidth * 0.75
    return """
      <line class="central" x1="\(at: place)" x2="\(at: place)" y1="\(at: Self.top)" y2="\(at: y(0))"/>
      <text x="\(at: isRight ? place - 6 : place + 6)" y="\(at: Self.top - 8)" \
      text-anchor="\(isRight ? "end" : "start")">central \(central.short)</text>

      """
  }

  private var marks: HTML {
    HTML(
      Self.marked.compactMap { percent, name -> HTML? in
        guard let point = points.first(where: { $0.percent == percent }) else { return nil }
        let (across, down) = (x(point.amount), y(Double(percent)))
        let isRight = across > Self.left + Self.plotWidth * 0.75
        return """
          <circle class="dot assessed" cx="\(at: across)" cy="\(at: down)" r="5"/>
          <text class="strong halo" x="\(at: isRight ? across - 10 : across + 10)" y="\(at: down - 6)" \
          text-anchor="\(isRight ? "end" : "start")">\(name) \(point.amount.short)</text>

          """
      })
  }
}
