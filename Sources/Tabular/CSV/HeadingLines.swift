/// The lines that together hold the headings of a table: one as a rule, two or three where groups of columns have a name.
///
/// `Costs,` above `Hardware,Software` gives `Costs / Hardware` and `Costs / Software`; a line of units gives `Licences (£)`.
/// Kept conservative: a second line is one only where the first leaves something open (a heading that is blank or stands
/// twice), and where it is plainly no data: it fills just what the first leaves blank, or names what figures stand under.
struct HeadingLines {
  /// What joins the lines of one heading.
  static let separator = " / "
  private static let most = 3

  /// Indices of the lines among the first records of the table.
  let records: Range<Int>
  /// The joined headings.
  let headings: [String]
  /// What stands above them, a text for each line that is not blank.
  let titles: [String]

  /// - Parameter first: Index of the row that ``HeadingRow`` found.
  init(from first: Int, in batch: RecordBatch) {
    let rows = batch.records.map { HeadingRow.headings(of: $0, in: batch) }
    var lines = first..<first + 1
    if first > 0, Self.namesGroups(rows[first - 1], above: rows[first]) { lines = first - 1..<first + 1 }
    while lines.count < Self.most, lines.upperBound < rows.count,
      Self.continues(rows[lines.upperBound], Self.joined(rows[lines]), above: rows[(lines.upperBound + 1)...])
    {
      lines = lines.lowerBound..<lines.upperBound + 1
    }
    records = lines
    headings = Self.joined(rows[lines])
    titles = rows[..<lines.lowerBound].map { $0.filter { !$0.isEmpty }.joined(separator: " ") }.filter { !$0.isEmpty }
  }

  // MARK: - Which lines

  /// A line with few cells above the headings holds the names of groups, rather than a title.
  private static func namesGroups(_ line: [String], above headings: [String]) -> Bool {
    let filled = line.filter { !$0.isEmpty }
    return filled.count >= 2 && line.first?.isEmpty == true && filled.allSatisfy(isWordy)
      && zip(line, headings).allSatisfy { $0.isEmpty || !$1.isEmpty }
  }

  /// Whether a line goes on with the headings above it.
  private static func continues(_ line: [String], _ above: [String], above body: ArraySlice<[String]>) -> Bool {
    let filled = line.indices.filter { !line[$0].isEmpty }
    guard !filled.isEmpty, filled.allSatisfy({ isWordy(line[$0]) || isUnit(line[$0]) || isYear(line[$0]) }),
      body.contains(where: { !isBlank($0) })
    else {
      return false
    }
    // The last of the names above may stand for all columns to the right of it, where the first is named already.
    let above = line.first?.isEmpty == true ? padded(above, to: line.count) : above
    if filled.allSatisfy({ isUnit(line[$0]) }) { return true }
    let open = openColumns(of: above)
    guard filled.contains(where: open.contains) else { return false }
    for column in filled {
      // A value that stands again further down is data.
      if body.contains(where: { column < $0.count && $0[column] == line[column] }) { return false }
    }
    return fillsGaps(line, above) || filled.contains { standsOverFigures($0, body) }
  }

  /// Columns whose heading is blank, or stands twice.
  private static func openColumns(of headings: [String]) -> Set<Int> {
    let counts = Dictionary(headings.map { ($0, 1) }, uniquingKeysWith: +)
    return Set(headings.indices.filter { headings[$0].isEmpty || counts[headings[$0], default: 0] > 1 })
  }

  /// The line is blank only under headings, and under every blank heading it is not.
  private static func fillsGaps(_ line: [String], _ above: [String]) -> Bool {
    guard line.contains(""), above.contains("") else { return false }
    return zip(padded(line, to: above.count), above).allSatisfy { !$0.isEmpty || !$1.isEmpty }
  }

  private static func standsOverFigures(_ column: Int, _ body: ArraySlice<[String]>) -> Bool {
    let cells = body.compactMap { column < $0.count && !$0[column].isEmpty ? $0[column] : nil }
    return !cells.isEmpty && cells.count { isFigure($0) } * 2 > cells.count
  }

  /// What figures below are counted in: `£`, `£000`, `%`, `(hours)`.
  private static func isUnit(_ text: String) -> Bool {
    if text.hasPrefix("("), text.hasSuffix(")") { return true }
    return text.count <= 6 && text.contains { "£$€%".contains($0) } && text.count(where: \.isLetter) <= 2
      && !text.contains { ("1"..."9").contains($0) }
  }

  /// A calendar or financial year that heads a column of figures: `2025`, `2024/25`, `FY24-25`.
  private static func isYear(_ text: String) -> Bool {
    let digits = text.split { !$0.isNumber }
    guard let first = digits.first, digits.count <= 2, text.count <= 12 else { return false }
    let isWhole = first.count == 4 && (first.hasPrefix("19") || first.hasPrefix("20"))
    return isWhole || digits.count == 2 && digits.allSatisfy { $0.count == 2 }
  }

  private static func padded(_ line: [String], to width: Int) -> [String] {
    line + [String](repeating: "", count: max(0, width - line.count))
  }

  private static func isBlank(_ line: [String]) -> Bool { line.allSatisfy(\.isEmpty) }

  /// Text that may be a heading: short, and no figure.
  private static func isWordy(_ text: String) -> Bool { text.count <= 60 && !isFigure(text) }

  /// Text with at least as many digits as letters.
  private static func isFigure(_ text: String) -> Bool {
    let digits = text.utf8.count { (0x30...0x39).contains($0) }
    return digits > 0 && digits >= text.count(where: \.isLetter)
  }

  // MARK: - Joining

  /// The lines as one heading a column; the name of a group goes for all columns up to the next.
  private static func joined(_ lines: ArraySlice<[String]>) -> [String] {
    let width = lines.map(\.count).max() ?? 0
    var result = [String](repeating: "", count: width)
    for (place, line) in lines.enumerated() {
      let below = place + 1 < lines.count ? lines[lines.startIndex + place + 1] : []
      var group = ""
      for column in 0..<width {
        let cell = column < line.count ? line[column] : ""
        let isDivided = column < below.count && !below[column].isEmpty
        if !cell.isEmpty { group = isDivided ? cell : "" }
        let part = cell.isEmpty && isDivided ? group : cell
        result[column] = Self.join(result[column], part)
      }
    }
    return result
  }

  /// One heading from two lines; a unit such as `£` or `(hours)` goes behind in brackets.
  private static func join(_ above: String, _ below: String) -> String {
    if above.isEmpty || below.isEmpty || above == below { return above.isEmpty ? below : above }
    if below.hasPrefix("(") { return "\(above) \(below)" }
    if isUnit(below) { return "\(above) (\(below))" }
    return above + separator + below
  }
}
