internal import EstateModel

/// Knows the rows that belong to the layout of a table and not to its data: totals, remarks and repeated headings.
struct TableFurniture: Sendable {
  private let id: Int?
  private let name: Int?
  private let width: Int
  private let headings: [[UInt8]]

  init(mapping: ColumnMapping) {
    id = mapping.columnOfField[.systemID]
    name = mapping.columnOfField[.systemName] ?? mapping.columnOfField[.products]
    width = mapping.columns.count
    headings = mapping.columns.map { Array($0.heading.utf8) }
  }

  /// Why a record is no row of data; `nil` where it may be one.
  func problem(of record: RecordCells) -> RowProblem? {
    if let label = totalLabel(of: record) { return .total(label) }
    if repeatsHeadings(record) { return .headingsAgain }
    return isRemark(record) ? .remark : nil
  }

  // MARK: - Totals

  private static let totalLabels: Set<String> = [
    "total", "totals", "grand total", "sub total", "subtotal", "overall total", "sum", "total cost", "total costs",
    "totals all", "total all systems", "total systems",
  ]

  /// The label of a row that sums others up: it has no id, and its name, or its only text, is a word for a total.
  private func totalLabel(of record: RecordCells) -> String? {
    if let id, id < record.count, !record.text(of: id).isEmpty, name != nil {
      return id == 0 ? label(record.text(of: id)) : nil
    }
    let column = name ?? id ?? 0
    guard column < record.count else { return nil }
    return label(record.text(of: column)) ?? (record.text(of: column).isEmpty ? label(record.text(of: 0)) : nil)
  }

  /// The first three letters of each label, packed.
  private static let beginnings = Set(totalLabels.map { beginning(of: Array($0.utf8)) }).sorted()

  /// The first three letters, small ones for capitals.
  private static func beginning(of text: some RandomAccessCollection<UInt8>) -> UInt32 {
    text.prefix(3).reduce(0) { $0 << 8 | UInt32($1 | 0x20) }
  }

  private func label(_ text: UnsafeBufferPointer<UInt8>) -> String? {
    // Most names begin otherwise, and are not made Strings of.
    guard (3...17).contains(text.count), Self.beginnings.contains(Self.beginning(of: text)) else { return nil }
    let words = HeadingSynonyms.normalised(String(decoding: text, as: UTF8.self))
    return Self.totalLabels.contains(words) ? words : nil
  }

  /// Whether normalised words label a row that sums others up.
  static func isTotalLabel(_ words: String) -> Bool { totalLabels.contains(words) }

  // MARK: - Headings

  /// Whether the row says what the heading row says, as each page of a printed table does.
  private func repeatsHeadings(_ record: RecordCells) -> Bool {
    guard width >= 2, record.count >= 2, Self.equal(record.text(of: 0), headings[0]),
      Self.equal(record.text(of: 1), headings[1])
    else { return false }
    return (0..<width).allSatisfy { Self.equal(record.text(of: $0), headings[$0]) }
  }

  private static func equal(_ text: UnsafeBufferPointer<UInt8>, _ heading: [UInt8]) -> Bool {
    text.count == heading.count && text.elementsEqual(heading)
  }

  // MARK: - Remarks

  private static let remarkBeginnings = [
    "note:", "notes:", "note -", "notes -", "source:", "sources:", "prepared by", "produced by", "generated ",
    "printed ",
    "exported ", "report run", "report generated", "page ", "end of ", "data as at", "data as of", "as at ",
    "disclaimer",
    "copyright", "©", "* ", "** ", "count:", "records:", "rows:", "total rows", "total records", "number of ",
    "this report", "this table", "for further ", "contact:",
  ]

  /// Whether the row is a sentence below the table: one cell is filled, in a table of several columns.
  private func isRemark(_ record: RecordCells) -> Bool {
    guard width >= 3, !record.text(of: 0).isEmpty, !record.hasText(from: 1) else { return false }
    let text = String(decoding: record.text(of: 0), as: UTF8.self).lowercased()
    return Self.remarkBeginnings.contains { text.hasPrefix($0) } || text.split(separator: " ").count >= 8
  }
}
