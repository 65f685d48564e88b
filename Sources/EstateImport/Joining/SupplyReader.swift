package import EstateModel

/// A contract with all its rows, or the rows that name one payment, as they are read.
package struct SupplyItem: Sendable {
  /// A cell that states an amount.
  struct Amount: Sendable {
    let money: Money
    let file: Int
    let line: Int
    let column: Int
    let text: String
  }

  package let line: SupplyLine
  /// Every row of it, by file and line.
  package let rows: [ITSystem.Record]
  /// What a contract states of the systems it covers; `nil` for payments.
  let contract: ITSystem?
  /// A contract's value over its whole term.
  let total: Amount?
  /// Payments as often as one file names them; empty where their amount is not known.
  let payments: [Amount]
  /// The day that a payment was made on.
  let paidOn: CalendarDate?
  /// Rows of payments in the file that names them most often.
  let count: Int
  /// The column of the supplier of payments, from 1.
  let supplierColumn: Int?

  var start: CalendarDate? { contract.flatMap { $0.date(.contractStart).value?.low } }
  var end: CalendarDate? { contract.flatMap { $0.date(.contractEnd).value?.high } }

  /// The buyers in one text, for people.
  var buyer: String { line.buyers.joined(separator: " / ") }
  var supplier: String { line.suppliers.joined(separator: "; ") }
}

/// Reads contracts and payments from their stored rows, by the roles of their columns.
package struct SupplyReader: Sendable {
  /// The columns of a file, from 0, by what they are to a line.
  private struct Layout {
    let file: SourceFile
    let folder: String
    var roles: [LineRole: [Int]] = [:]
    let supplier: Int?
    let reference: Int?
    let currency: Int?

    init(_ file: SourceFile) {
      self.file = file
      let parts = file.path.split(separator: "/")
      folder = parts.count > 1 ? "folder:\(parts[parts.count - 2])" : "folder:"
      for (position, column) in file.columns.enumerated() {
        if let role = column.role { roles[role, default: []].append(position) }
      }
      supplier = file.columns.firstIndex { $0.field == .supplier }
      reference = file.columns.firstIndex { $0.field == .contractID }
      currency = EvidenceDecoder.currencyColumn(of: file.columns)
    }

    func texts(_ role: LineRole, of cells: [String]) -> [String] {
      roles[role, default: []].compactMap { known($0, cells, .description) }
    }

    /// The text of a cell, where it says something.
    func known(_ column: Int?, _ cells: [String], _ field: Field) -> String? {
      guard let column, column < cells.count, ValueGrammar.read(cells[column], as: field).state == .known else {
        return nil
      }
      return cells[column]
    }
  }

  private let layouts: [Int: Layout]
  private let decoder: EvidenceDecoder

  /// - Parameter files: Files by the number that stored rows bear.
  package init(files: [Int: SourceFile], decoder: EvidenceDecoder) {
    layouts = files.filter { $0.value.finding.kind.listsLines }.mapValues(Layout.init)
    self.decoder = decoder
  }

  /// What a file lists.
  package func kind(ofFile file: Int) -> FileKind { layouts[file]?.file.finding.kind ?? .none }

  /// What a row of decisions says; `nil` for one that says nothing.
  package func decision(_ row: EvidenceDecoder.StoredRow) -> (line: String, system: String, holds: Bool)? {
    guard let layout = layouts[row.file] else { return nil }
    let cells = EvidenceDecoder.texts(of: row.cells)
    guard let line = layout.texts(.lineKey, of: cells).first, let system = layout.texts(.systemKey, of: cells).first,
      let column = layout.roles[.decision]?.first, column < cells.count
    else { return nil }
    let reading = ValueGrammar.read(cells[column], as: LineRole.decision.grammar)
    return reading.state == .known ? (line, system, reading.low == 1) : nil
  }

  /// A contract or payment from its rows; `nil` where there are none of a file of lines.
  package func item(key: UnsafeBufferPointer<UInt8>, rows: [EvidenceDecoder.StoredRow]) -> SupplyItem? {
    let ordered = rows.count > 1 ? decoder.inPrecedence(rows) : rows
    guard let first = ordered.first, let layout = layouts[first.file] else { return nil }
    let records = rows.map { ITSystem.Record(file: $0.file, line: $0.line) }
    return layout.file.finding.kind == .spend
      ? payment(ordered, layout, records) : contract(key: key, ordered, records)
  }

  private func contract(
    key: UnsafeBufferPointer<UInt8>, _ rows: [EvidenceDecoder.StoredRow], _ records: [ITSystem.Record]
  ) -> SupplyItem {
    var scratch = ContiguousArray<UInt8>()
    var contract = ITSystem(key: "")
    decoder.decode(key: key, rows: rows, into: &contract, scratch: &scratch)
    var buyers: [String] = []
    var subjects: [String] = []
    var total: SupplyItem.Amount?
    for row in rows {
      guard let layout = layouts[row.file] else { continue }
      let cells = EvidenceDecoder.texts(of: row.cells)
      if buyers.isEmpty { buyers = layout.texts(.buyer, of: cells) }
      subjects += layout.texts(.subject, of: cells).filter { !subjects.contains($0) }
      if total == nil { total = amount(.totalValue, row, cells, layout) }
    }
    let suppliers = SystemIndex.suppliers(contract.text(.supplier).value)
    // What fills a fact of a system is the name, not the box it stands in.
    if contract.rawText(.supplier).hasPrefix("[") {
      contract.restate(.supplier, as: suppliers.joined(separator: "; "))
    }
    if buyers.isEmpty { buyers = rows.prefix(1).compactMap { layouts[$0.file]?.folder } }
    let line = SupplyLine(
      kind: .contracts, key: contract.key, buyers: buyers, suppliers: suppliers,
      subject: subjects.joined(separator: " / "), reference: contract.text(.contractID).value)
    return SupplyItem(
      line: line, rows: records, contract: contract, total: total, payments: [], paidOn: nil, count: records.count,
      supplierColumn: nil)
  }

  private func payment(
    _ rows: [EvidenceDecoder.StoredRow], _ layout: Layout, _ records: [ITSystem.Record]
  ) -> SupplyItem {
    let cells = EvidenceDecoder.texts(of: rows[0].cells)
    let stated = layout.texts(.buyer, of: cells)
    let suppliers = SystemIndex.suppliers(layout.known(layout.supplier, cells, .supplier))
    let line = SupplyLine(
      kind: .spend, key: Self.key(stated, suppliers), buyers: stated.isEmpty ? [layout.folder] : stated,
      suppliers: suppliers, subject: layout.texts(.subject, of: cells).joined(separator: " / "),
      reference: layout.known(layout.reference, cells, .contractID))
    // A list may pay the same twice; two lists that name a payment name the same one.
    var counts: [Int: Int] = [:]
    for row in rows { counts[row.file, default: 0] += 1 }
    let count = counts.values.max() ?? 0
    let amounts = rows.compactMap { amount(.amount, $0, EvidenceDecoder.texts(of: $0.cells), layout) }
    let day = layout.roles[.paidOn]?.first.flatMap { column -> CalendarDate? in
      guard column < cells.count else { return nil }
      var text = cells[column]
      let reading = text.withUTF8 { layout.file.columns[column].terms.read($0, as: LineRole.paidOn.grammar) }
      return reading.state == .known ? CalendarDate(dayNumber: Int32(reading.low)) : nil
    }
    return SupplyItem(
      line: line, rows: records, contract: nil, total: nil, payments: Array(amounts.prefix(count)), paidOn: day,
      count: count, supplierColumn: layout.supplier.map { $0 + 1 })
  }

  /// An exact amount in pounds; `nil` where the cell states none.
  private func amount(
    _ role: LineRole, _ row: EvidenceDecoder.StoredRow, _ cells: [String], _ layout: Layout
  ) -> SupplyItem.Amount? {
    guard let column = layout.roles[role]?.first, column < cells.count,
      !(layout.currency.map { EvidenceDecoder.isForeign(row, column: $0) } ?? false)
    else { return nil }
    var text = cells[column]
    let reading = text.withUTF8 { layout.file.columns[column].terms.read($0, as: role.grammar) }
    guard reading.state == .known, reading.low == reading.high else { return nil }
    return SupplyItem.Amount(
      money: Money(pence: reading.low), file: row.file, line: row.line, column: column + 1, text: text)
  }

  /// The key that all payments of a buyer to a supplier share.
  private static func key(_ buyers: [String], _ suppliers: [String]) -> String {
    func folded(_ texts: [String]) -> String {
      texts.map { $0.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ") }
        .joined(separator: "; ").replacing("|", with: "¦")
    }
    return "payments|\(folded(buyers))|\(folded(suppliers))"
  }
}
