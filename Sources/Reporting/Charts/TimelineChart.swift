import EstateModel

/// Spans of time in rows, with a line where today is: what of a span is over is hatched.
struct TimelineChart {
  /// A span and what it is of.
  struct Row {
    let label: String
    let from: CalendarDate
    let to: CalendarDate
    /// The day that matters, marked by a diamond: by when to decide, or when support ends.
    let mark: CalendarDate
    /// A later day, up to which something can be had for money; marked by a hollow diamond.
    var later: CalendarDate?
    /// Stands at the end of the row.
    let words: String
  }

  let id: String
  let caption: String
  /// In the order in which they are drawn, from the top.
  let rows: [Row]
  let today: CalendarDate
  /// How to read the marks.
  let key: HTML
  /// Years before and after today beyond which spans are cut.
  var horizon = 12

  private static let width = 820.0
  private static let left = 250.0
  private static let plotWidth = 322.0
  private static let rowHeight = 26.0
  private static let top = 30.0

  /// The drawing, or nothing where there is nothing to draw.
  var html: HTML {
    guard !rows.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: caption, description: description, width: Self.width, height: foot + 8, key: key)
    return frame.html("\(hatch)\(axis)\(rows.enumerated().map { mark($0.element, at: $0.offset) })\(todayLine)")
  }

  private var description: String {
    rows.map { row in
      "\(row.label): \(Quantity.shortDate(row.from)) to \(Quantity.shortDate(row.to)), \(row.words)"
        + (row.later.map { ", for money until \(Quantity.shortDate($0))" } ?? "")
    }.joined(separator: "; ")
  }

  private var foot: Double { Self.top + Double(rows.count) * Self.rowHeight }

  /// First and last year of the axis, which begins and ends with a year.
  private var years: (first: Int, end: Int) {
    let first = max(rows.map { min($0.from, $0.mark).year }.min() ?? today.year, today.year - horizon)
    let last = min(rows.map { max($0.to, $0.mark, $0.later ?? $0.to).year }.max() ?? today.year, today.year + horizon)
    return (min(first, today.year), max(last, today.year) + 1)
  }

  private func x(_ day: CalendarDate) -> Double {
    let (first, end) = years
    guard let start = CalendarDate(year: first, month: 1, day: 1), let stop = CalendarDate(year: end, month: 1, day: 1)
    else { return Self.left }
    let share = Double(day.dayNumber - start.dayNumber) / Double(stop.dayNumber - start.dayNumber)
    return Self.left + min(max(share, 0), 1) * Self.plotWidth
  }

  private var hatch: HTML {
    """
    <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>

    """
  }

  private var axis: HTML {
    let (first, end) = years
    // No label nearer than 46 units to the next.
    let step = max(1, Int((46 * Double(end - first) / Self.plotWidth).rounded(.up)))
    let lines = (first...end).compactMap { year -> HTML? in
      guard let day = CalendarDate(year: year, month: 1, day: 1) else { return nil }
      let label: HTML =
        (year - first) % step == 0 && year < end
        ? "<text class=\"muted\" x=\"\(at: x(day) + 2)\" y=\"14\">\(String(year))</text>\n" : ""
      return """
        <line class="axis" x1="\(at: x(day))" x2="\(at: x(day))" y1="\(at: Self.top - 8)" y2="\(at: foot)"/>
        \(label)
        """
    }
    return HTML(lines)
  }

  private func mark(_ row: Row, at index: Int) -> HTML {
    let middle = Self.top + (Double(index) + 0.5) * Self.rowHeight
    let (from, to, now) = (x(row.from), x(row.to), x(today))
    let past: HTML =
      from < now
      ? """
      <rect class="past" fill="url(#\(id)-hatch)" x="\(at: from)" y="\(at: middle - 6)" \
      width="\(at: max(0.5, min(to, now) - from))" height="12"/>

      """ : ""
    let coming: HTML =
      to > now
      ? """
      <rect class="bar" x="\(at: max(from, now))" y="\(at: middle - 6)" \
      width="\(at: max(0.5, to - max(from, now)))" height="12"/>

      """ : ""
    let day = x(row.mark)
    return """
      <text x="\(at: Self.left - 10)" y="\(at: middle + 4)" \
      text-anchor="end">\(ChartFrame.shortened(row.label, to: 30))</text>
      \(past)\(coming)\(later(row, middle: middle))\
      <path class="day" d="M\(at: day) \(at: middle - 9)l7 9l-7 9l-7 -9Z"/>
      <text x="\(at: Self.left + Self.plotWidth + 12)" y="\(at: middle + 4)">\(ChartFrame.shortened(row.words, to: 36))</text>

      """
  }

  /// A line from the mark to the later day.
  private func later(_ row: Row, middle: Double) -> HTML {
    guard let later = row.later else { return "" }
    let end = x(later)
    return """
      <path class="whisker" d="M\(at: x(row.mark)) \(at: middle)H\(at: end)"/>
      <path class="later" d="M\(at: end) \(at: middle - 6)l5 6l-5 6l-5 -6Z"/>

      """
  }

  private var todayLine: HTML {
    """
    <line class="today" x1="\(at: x(today))" x2="\(at: x(today))" y1="\(at: Self.top - 8)" y2="\(at: foot)"/>

    """
  }
}
