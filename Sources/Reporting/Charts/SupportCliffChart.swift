import EstateModel

/// How many systems lose support in each year; years that are over are hatched.
struct SupportCliffChart {
  let id: String
  let cliff: SupportCliff
  /// The year of the report's date, the first that is not over.
  let currentYear: Int

  private static let width = 820.0
  private static let left = 20.0
  private static let top = 24.0
  private static let plotHeight = 180.0
  private static let yearsShown = 24

  /// A column: a year, or all the years before the first that is drawn.
  private struct Column {
    let label: String
    /// The label in full, for who does not see the drawing.
    var words: String?
    let systems: Int
    /// Those of them for which support is still sold.
    let sold: Int
    let isPast: Bool
  }

  /// The drawing, or nothing where no year is known.
  var html: HTML {
    let columns = columns
    guard !columns.isEmpty else { return "" }
    let frame = ChartFrame(
      id: id, caption: "Systems by the year in which support ends", description: description(columns),
      width: Self.width, height: Self.top + Self.plotHeight + 26,
      key: key(columns))
    return frame.html(
      "\(pattern)\(baseline)\(columns.enumerated().map { mark($0.element, at: $0.offset, of: columns) })")
  }

  /// Every year from the first to the last, those without a system too; what lies far back is put together.
  private var columns: [Column] {
    let years = cliff.byYear.keys.sorted()
    guard let first = years.first, let last = years.last else { return [] }
    let shownTo = min(last, max(first, currentYear) + Self.yearsShown / 2)
    let shownFrom = max(first, shownTo - Self.yearsShown + 1)
    var columns: [Column] = []
    let earlier = years.filter { $0 < shownFrom }.reduce(0) { $0 + (cliff.byYear[$1] ?? 0) }
    func sold(_ years: some Sequence<Int>) -> Int { years.reduce(0) { $0 + (cliff.stillSold?[$1] ?? 0) } }
    if earlier > 0 {
      columns.append(
        Column(
          label: "≤’" + String(shownFrom - 1).suffix(2), words: "\(shownFrom - 1) and before", systems: earlier,
          sold: sold(years.filter { $0 < shownFrom }), isPast: true))
    }
    for year in shownFrom...shownTo {
      columns.append(
        Column(
          label: String(year), systems: cliff.byYear[year] ?? 0, sold: sold([year]), isPast: year < currentYear))
    }
    let later = years.filter { $0 > shownTo }.reduce(0) { $0 + (cliff.byYear[$1] ?? 0) }
    if later > 0 {
      columns.append(
        Column(label: "later", systems: later, sold: sold(years.filter { $0 > shownTo }), isPast: false))
    }
    return columns
  }

  private func key(_ columns: [Column]) -> HTML {
    let sold: HTML =
      columns.contains { $0.sold > 0 } ? " Pale, at the top: systems for which support can still be bought." : ""
    return "Hatched: years that are over. Solid: this year and later.\(sold)"
  }

  private func description(_ columns: [Column]) -> String {
    columns.filter { $0.systems > 0 }.map { column in
      let sold = column.sold > 0 ? ", support still sold for \(column.sold.grouped)" : ""
      return "\(column.words ?? column.label): \(column.systems.grouped)\(sold)"
    }.joined(separator: "; ")
  }

  private var pattern: HTML {
    """
    <defs><pattern id="\(id)-hatch" width="6" height="6" patternUnits="userSpaceOnUse" \
    patternTransform="rotate(45)"><line class="hatch" x1="0" y1="0" x2="0" y2="6"/></pattern></defs>

    """
  }

  private var baseline: HTML {
    let foot = Self.top + Self.plotHeight
    return """
      <line class="axis" x1="\(at: Self.left)" x2="\(at: Self.width - Self.left)" y1="\(at: foot)" y2="\(at: foot)"/>

      """
  }

  private func mark(_ column: Column, at index: Int, of columns: [Column]) -> HTML {
    let greatest = columns.map(\.systems).max() ?? 1
    let step = min(90, (Self.width - 2 * Self.left) / Double(columns.count))
    let x = Self.left + Double(index) * step
    let height = Double(column.systems) / Double(max(1, greatest)) * Self.plotHeight
    let foot = Self.top + Self.plotHeight
    let middle = x + step / 2
    let label: HTML =
      "<text class=\"muted\" x=\"\(at: middle)\" y=\"\(at: foot + 18)\" text-anchor=\"middle\">\(shown(column, step))</text>\n"
    guard column.systems > 0 else { return label }
    let fill: HTML = column.isPast ? "class=\"past\" fill=\"url(#\(id)-hatch)\"" : "class=\"bar\""
    return """
      <rect \(fill) x="\(at: x + step * 0.12)" y="\(at: foot - height)" \
      width="\(at: step * 0.76)" height="\(at: height)"/>
      \(sold(column, x: x + step * 0.12, y: foot - height, width: step * 0.76, height: height))\
      <text x="\(at: middle)" y="\(at: foot - height - 6)" text-anchor="middle">\(number(column, step))</text>
      \(label)
      """
  }

  /// The part of a column for which support is still sold, at its top.
  private func sold(_ column: Column, x: Double, y: Double, width: Double, height: Double) -> HTML {
    guard column.sold > 0 else { return "" }
    let part = height * Double(column.sold) / Double(column.systems)
    return """
      <rect class="sold" x="\(at: x)" y="\(at: y)" width="\(at: width)" height="\(at: part)"/>

      """
  }

  /// The number of systems, in thousands where it would run into the next column's; the table has it whole.
  private func number(_ column: Column, _ step: Double) -> String {
    // About eight units a character.
    guard column.systems >= 1_000, Double(column.systems.grouped.count) * 8 > step else {
      return column.systems.grouped
    }
    let thousands = Double(column.systems) / 1_000
    return Quantity.decimal(thousands, thousands < 9.95 ? 1 : 0) + "k"
  }

  /// The label, as two digits of the year where columns are narrow.
  private func shown(_ column: Column, _ step: Double) -> String {
    step < 38 && Int(column.label) != nil ? "’" + column.label.suffix(2) : column.label
  }
}
