import EstateModel

/// Shares of a whole as bars, the largest first, with lines where a share calls for attention.
struct ShareChart {
  /// A share and whose it is.
  struct Row {
    let label: String
    /// From 0 to 1.
    let share: Double
    /// Stands behind the bar.
    let words: String
  }

  let id: String
  let caption: String
  let rows: [Row]
  /// Shares at which a line is drawn, with its words.
  let limits: [(share: Double, words: String)]

  private static let width = 820.0
  private static let left = 240.0
  private static let plotWidth = 380.0
  private static let rowHeight = 26.0
  /// Room for the words of the limits.
  private var top: Double { limits.isEmpty ? 6 : 34 }

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard !rows.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption,
      description: rows.map { "\($0.label): \(Quantity.percentage($0.share))" }.joined(separator: "; "),
      width: Self.width, height: foot + 6)
    return frame.html("\(lines)\(rows.enumerated().map { bar($0.element, at: $0.offset) })")
  }

  private var foot: Double { top + Double(rows.count) * Self.rowHeight }

  /// The right end of the axis: beyond the greatest share and the first limit above it.
  private var end: Double {
    let greatest = rows.map(\.share).max() ?? 0
    // A limit far beyond every share would leave the bars no room.
    let limit = limits.map(\.share).filter { $0 >= greatest && $0 <= 3 * greatest }.min() ?? greatest
    return max(1e-9, min(1, max(greatest, limit) * 1.02))
  }

  private func x(_ share: Double) -> Double { Self.left + share / end * Self.plotWidth }

  private var lines: HTML {
    HTML(
      limits.filter { $0.share <= end }.map { limit -> HTML in
        """
        <line class="central" x1="\(at: x(limit.share))" x2="\(at: x(limit.share))" y1="\(at: top - 8)" y2="\(at: foot)"/>
        <text class="muted" x="\(at: x(limit.share))" y="16" text-anchor="middle">\(limit.words)</text>

        """
      })
  }

  private func bar(_ row: Row, at index: Int) -> HTML {
    let middle = top + (Double(index) + 0.5) * Self.rowHeight
    return """
      <text x="\(at: Self.left - 10)" y="\(at: middle + 4)" \
      text-anchor="end">\(ChartFrame.shortened(row.label, to: 30))</text>
      <rect class="bar" x="\(at: Self.left)" y="\(at: middle - 8)" width="\(at: max(0.5, x(row.share) - Self.left))" height="16"/>
      <text class="halo" x="\(at: wordsStart(row))" y="\(at: middle + 4)">\(row.words)</text>

      """
  }

  /// Behind the bar, and behind a limit that would run through the words.
  private func wordsStart(_ row: Row) -> Double {
    let start = max(x(row.share) + 8, Self.left + 8)
    // About seven units a character.
    let end = start + 7 * Double(row.words.count)
    let crossed = limits.map(\.share).filter { $0 <= self.end }.map(x).filter { $0 > start - 4 && $0 < end }.max()
    return crossed.map { $0 + 8 } ?? start
  }
}
