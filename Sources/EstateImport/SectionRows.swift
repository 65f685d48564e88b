internal import Tabular

/// Finds the rows of an inventory that head the rows below them, as a directorate's name does over its systems.
///
/// A row of one cell may as well be a system of which nothing else is known. It heads a section where a system with more
/// to it stands directly below, and the table shows that it has sections: it begins with such a row, has another, and
/// nowhere one name alone above another; or a total bears the section's name. A row directly above the headings, where
/// these stand again, always heads a section. What one batch shows goes for those after it.
struct SectionRows {
  /// Whether the table has shown that it has sections.
  private var areFound = false
  /// Whether rows of the inventory went before.
  private var isBegun = false
  /// Name of the section that the rows at hand stand in.
  private var current: [UInt8]?

  /// Takes the headings of sections, and the totals that bear their names, out of the inventory's records.
  mutating func divide(
    _ segments: [TableSections.Segment], of batch: RecordBatch, furniture: TableFurniture
  ) -> [TableSections.Segment] {
    batch.withCells { cells in
      segments.flatMap { segment in
        segment.problem == nil ? segment.divided(at: findings(in: segment.records, of: cells, furniture)) : [segment]
      }
    }
  }

  /// A record that is left out, and why.
  fileprivate struct Finding {
    let record: Int
    let problem: RowProblem
  }

  private mutating func findings(
    in records: Range<Int>, of cells: RecordBatch.CellAccess, _ furniture: TableFurniture
  ) -> [Finding] {
    defer { isBegun = true }
    guard current != nil || records.contains(where: { furniture.isLoneName(cells.record($0)) }) else { return [] }
    let rows = records.filter { !cells.record($0).isBlank }
    let lone = LoneRows(among: rows, of: cells, furniture)
    areFound = areFound || (!isBegun && lone.beginSections) || lone.haveTotal(among: rows, of: cells, furniture)
    var findings: [Finding] = []
    for row in rows {
      let record = cells.record(row)
      if lone.aboveHeadings.contains(row) || (areFound && lone.aboveSystems.contains(row)) {
        current = Array(record.firstText)
        findings.append(Finding(record: row, problem: .section))
      } else if let current, let total = furniture.total(of: record, named: current) {
        findings.append(Finding(record: row, problem: .total(total)))
      }
    }
    return findings
  }
}

/// The rows of one cell among those of a stretch of the inventory, by what stands directly below them.
private struct LoneRows {
  private(set) var aboveSystems: Set<Int> = []
  private(set) var aboveHeadings: Set<Int> = []
  /// Whether the first row of all stands above a system, with others, and no name alone above another.
  private(set) var beginSections = false

  init(among rows: [Int], of cells: RecordBatch.CellAccess, _ furniture: TableFurniture) {
    var standTogether = false
    for (row, below) in zip(rows, rows.dropFirst()) {
      let (record, next) = (cells.record(row), cells.record(below))
      guard furniture.isLoneName(record), furniture.problem(of: record) == nil else { continue }
      switch furniture.problem(of: next) {
      case .headingsAgain: aboveHeadings.insert(row)
      case nil where furniture.isLoneName(next): standTogether = true
      case nil where furniture.isNamed(next): aboveSystems.insert(row)
      default: break
      }
    }
    guard let first = rows.first else { return }
    beginSections = aboveSystems.contains(first) && aboveSystems.count > 1 && !standTogether
  }

  /// Whether a total among the rows bears the name of a row above systems.
  func haveTotal(among rows: [Int], of cells: RecordBatch.CellAccess, _ furniture: TableFurniture) -> Bool {
    if aboveSystems.isEmpty { return false }
    let totals = rows.compactMap { furniture.totalLabel(of: cells.record($0))?.words }
    return aboveSystems.contains { row in
      let name = HeadingSynonyms.normalised(String(decoding: cells.record(row).firstText, as: UTF8.self))
      return totals.contains { $0.holds(words: name) }
    }
  }
}

extension TableSections.Segment {
  /// The segment with some of its records, in their order, as segments of their own.
  fileprivate func divided(at findings: [SectionRows.Finding]) -> [Self] {
    var parts: [Self] = []
    var start = records.lowerBound
    for finding in findings {
      if start < finding.record { parts.append(Self(records: start..<finding.record, problem: nil)) }
      start = finding.record + 1
      parts.append(Self(records: finding.record..<start, problem: finding.problem))
    }
    if start < records.upperBound { parts.append(Self(records: start..<records.upperBound, problem: nil)) }
    return parts
  }
}
