internal import EstateModel
internal import Tabular

/// Knows the rows that belong to the layout of a table and not to its data: totals, remarks and repeated headings.
struct TableFurniture: Sendable {
  private let id: Int?
  private let name: Int?
  private let width: Int
  private let headings: [[UInt8]]
  private let fields: [Field?]

  init(mapping: ColumnMapping) {
    id = mapping.columnOfField[.systemID]
    name = mapping.columnOfField[.systemName] ?? mapping.columnOfField[.products]
    width = mapping.columns.count
    headings = mapping.columns.map { Array($0.heading.utf8) }
    fields = mapping.columns.map(\.field)
  }

  /// Why a record is no row of data; `nil` where it may be one.
  func problem(of record: RecordCells) -> RowProblem? {
    if let label = totalLabel(of: record) { return .total(label.text) }
    if repeatsHeadings(record) { return .headingsAgain }
    return isRemark(record) ? .remark : nil
  }

  // MARK: - Names

  /// Whether one cell alone of a record is filled, in a table of several columns, and it names the row.
  func isLoneName(_ record: RecordCells) -> Bool {
    guard width >= 3, record.fault == nil, let column = record.loneColumn else { return false }
    return column == name || column == id
  }

  /// The name of a record, or its id where the table has no names.
  func label(of record: RecordCells) -> UnsafeBufferPointer<UInt8> { record.text(of: labelColumn) }

  /// Whether a record has a name or an id.
  func isNamed(_ record: RecordCells) -> Bool { !label(of: record).isEmpty || isIdentified(record) }

  private var labelColumn: Int { name ?? id ?? 0 }

  /// Whether a record has an id beside its name.
  private func isIdentified(_ record: RecordCells) -> Bool {
    guard let id, name != nil else { return false }
    return !record.text(of: id).isEmpty
  }

  // MARK: - Totals

  /// The label of a row that sums others up: a word for a total in its name or its first cell, and no other fact.
  ///
  /// A row with an id is a system, whatever its name, unless the id itself is such a label.
  func totalLabel(of record: RecordCells) -> TotalLabel? {
    if !isIdentified(record), let label = totalLabel(of: record, in: labelColumn) { return label }
    guard let first = record.firstColumn, first != labelColumn, first == id || !isIdentified(record) else { return nil }
    return totalLabel(of: record, in: first)
  }

  private func totalLabel(of record: RecordCells, in column: Int) -> TotalLabel? {
    guard let label = TotalLabel(record.text(of: column)) else { return nil }
    let isName = column == labelColumn || column == id || (column == 0 && self.label(of: record).isEmpty)
    if label.isCertain, isName { return label }
    // Lines of contracts and payments are named by firms, and a firm may be called Total.
    guard name != nil || id != nil else { return nil }
    return hasFiguresAlone(record, beside: column) ? label : nil
  }

  /// The label of a row that sums a section up under the section's own name.
  func total(of record: RecordCells, named section: [UInt8]) -> String? {
    let label = label(of: record)
    guard record.fault == nil, label.elementsEqual(section), hasFiguresAlone(record, beside: labelColumn) else {
      return nil
    }
    return String(decoding: label, as: UTF8.self)
  }

  /// Whether a record has figures, and no other fact beside the cell that names it.
  func hasFiguresAlone(_ record: RecordCells, beside column: Int) -> Bool {
    if let id, id != column, !record.text(of: id).isEmpty { return false }
    var hasFigures = false
    for other in 0..<record.count where other != column && !record.text(of: other).isEmpty {
      switch bearing(of: record, in: other, beside: column) {
      case .fact: return false
      case .figure: hasFigures = true
      case .nothing: break
      }
    }
    return hasFigures
  }

  /// What a cell says of the row that it stands in.
  private enum Bearing {
    case fact, figure, nothing
  }

  private func bearing(of record: RecordCells, in other: Int, beside column: Int) -> Bearing {
    let text = record.text(of: other)
    let field = other < width ? fields[other] : nil
    if let field {
      switch field.kind {
      case .money, .quantity, .percentage, .share, .year: return .figure
      case .date, .flag, .score: if ValueGrammar.read(text, as: field).isKnown { return .fact }
      case .text, .list: break
      }
      // A total may stand beside the name of the part that it is of.
      if [.organisation, .sector, .businessService].contains(field) { return .nothing }
    }
    let figures = [Field.annualCost, .expectedCostChangePercent]
    if figures.contains(where: { ValueGrammar.read(text, as: $0).isKnown }) { return .figure }
    // `TBC` and its like say nothing.
    if !ValueGrammar.read(text, as: .description).isKnown { return .nothing }
    let words = Self.words(text)
    if words == "gbp" || words == "all" || words.hasPrefix("all ") { return .nothing }
    return Self.words(record.text(of: column)).holds(words: words) ? .nothing : .fact
  }

  private static func words(_ text: UnsafeBufferPointer<UInt8>) -> String {
    HeadingSynonyms.normalised(String(decoding: text, as: UTF8.self))
  }

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

extension String {
  /// Whether normalised words hold others, one after the other.
  func holds(words: String) -> Bool { " \(self) ".contains(" \(words) ") }
}
